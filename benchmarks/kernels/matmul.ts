import { Line } from "print";

const N = 180;

function make(seed: i64): Array<Float64Array> {
  const rows = new Array<Float64Array>(N);
  for (let i = 0; i < N; i++) {
    const row = new Float64Array(N);
    for (let j = 0; j < N; j++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      row[j] = <f64>seed / 2147483648.0 - 0.5;
    }
    rows[i] = row;
  }
  return rows;
}

function multiply(a: Array<Float64Array>, b: Array<Float64Array>): Array<Float64Array> {
  const result = new Array<Float64Array>(N);
  for (let i = 0; i < N; i++) {
    const row = new Float64Array(N);
    const left = a[i];
    for (let k = 0; k < N; k++) {
      const x = left[k];
      const right = b[k];
      for (let j = 0; j < N; j++) row[j] += x * right[j];
    }
    result[i] = row;
  }
  return result;
}

export function main(): void {
  let a = make(1);
  const b = make(2);
  for (let round = 0; round < 60; round++) {
    a = multiply(a, b);
    for (let i = 0; i < N; i++) {
      const row = a[i];
      for (let j = 0; j < N; j++) row[j] *= 0.25;
    }
  }
  let trace = 0.0;
  for (let i = 0; i < N; i++) trace += a[i][i];
  new Line().fixed(trace, 9).fixed(a[3][5], 9).fixed(a[N - 1][0], 9).end();
}
