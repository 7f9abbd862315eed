import { Line } from "print";

function knapsack(weights: Int32Array, values: Int32Array, capacity: i32): i32 {
  const best = new Int32Array(capacity + 1);
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i];
    const value = values[i];
    for (let room = capacity; room >= weight; room--) {
      const withItem = best[room - weight] + value;
      if (withItem > best[room]) best[room] = withItem;
    }
  }
  return best[capacity];
}

function distance(a: Int32Array, b: Int32Array): i32 {
  let before = new Int32Array(b.length + 1);
  let row = new Int32Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) before[j] = j;
  for (let i = 0; i < a.length; i++) {
    row[0] = i + 1;
    for (let j = 0; j < b.length; j++) {
      let cost = a[i] == b[j] ? before[j] : before[j] + 1;
      if (before[j + 1] + 1 < cost) cost = before[j + 1] + 1;
      if (row[j] + 1 < cost) cost = row[j] + 1;
      row[j + 1] = cost;
    }
    const swap = before;
    before = row;
    row = swap;
  }
  return before[b.length];
}

function numbers(count: i32, limit: i64, seed: i64): Int32Array {
  const result = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    result[i] = <i32>((seed >> 8) % limit) + 1;
  }
  return result;
}

export function main(): void {
  const weights = numbers(800, 1000, 3);
  const values = numbers(800, 5000, 4);
  new Line().int(knapsack(weights, values, 50000)).int(knapsack(weights, values, 77777)).end();
  new Line().int(distance(numbers(5200, 4, 5), numbers(5000, 4, 6))).end();
}
