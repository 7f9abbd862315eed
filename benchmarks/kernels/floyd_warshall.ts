import { Line } from "print";

function make(n: i32, seed: i64): Array<Int32Array> {
  const rows = new Array<Int32Array>(n);
  for (let i = 0; i < n; i++) {
    const row = new Int32Array(n);
    for (let j = 0; j < n; j++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      row[j] = i == j ? 0 : <i32>((seed >> 8) % 10000) + 1;
    }
    rows[i] = row;
  }
  return rows;
}

function shortest(d: Array<Int32Array>, n: i32): void {
  for (let k = 0; k < n; k++) {
    const through = d[k];
    for (let i = 0; i < n; i++) {
      const row = d[i];
      const first = row[k];
      for (let j = 0; j < n; j++) {
        const length = first + through[j];
        if (length < row[j]) row[j] = length;
      }
    }
  }
}

export function main(): void {
  const n = 240;
  for (let seed = 1; seed < 17; seed++) {
    const d = make(n, seed);
    shortest(d, n);
    let total = 0;
    let longest = 0;
    for (let i = 0; i < n; i++) {
      const row = d[i];
      for (let j = 0; j < n; j++) {
        total += row[j];
        if (row[j] > longest) longest = row[j];
      }
    }
    new Line().int(seed).int(total).int(longest).end();
  }
}
