import { Line } from "print";

function decompose(a: Array<Float64Array>, n: i32): Int32Array {
  const order = new Int32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) {
      if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) pivot = i;
    }
    if (pivot != k) {
      const row = a[k];
      a[k] = a[pivot];
      a[pivot] = row;
      const index = order[k];
      order[k] = order[pivot];
      order[pivot] = index;
    }
    const row = a[k];
    for (let i = k + 1; i < n; i++) {
      const other = a[i];
      const factor = other[k] / row[k];
      other[k] = factor;
      for (let j = k + 1; j < n; j++) other[j] -= factor * row[j];
    }
  }
  return order;
}

function solve(a: Array<Float64Array>, order: Int32Array, b: Float64Array, n: i32): Float64Array {
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let total = b[order[i]];
    for (let j = 0; j < i; j++) total -= a[i][j] * x[j];
    x[i] = total;
  }
  for (let i = n - 1; i >= 0; i--) {
    let total = x[i];
    for (let j = i + 1; j < n; j++) total -= a[i][j] * x[j];
    x[i] = total / a[i][i];
  }
  return x;
}

export function main(): void {
  const n = 200;
  let seed: i64 = 99;
  let check = 0.0;
  for (let round = 0; round < 100; round++) {
    const a = new Array<Float64Array>(n);
    for (let i = 0; i < n; i++) {
      const row = new Float64Array(n);
      for (let j = 0; j < n; j++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        row[j] = <f64>seed / 1073741824.0 - 1.0;
      }
      a[i] = row;
    }
    const order = decompose(a, n);
    for (let shift = 0; shift < 10; shift++) {
      const b = new Float64Array(n);
      for (let i = 0; i < n; i++) b[i] = <f64>((i + shift) % 7);
      const x = solve(a, order, b, n);
      check = check * 0.5 + x[shift] * 0.001;
    }
  }
  new Line().fixed(check, 6).end();
}
