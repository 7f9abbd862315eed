import { Line } from "print";

function countPrimes(limit: i64): void {
  const composite = new Array<bool>(<i32>limit + 1);
  let count = 0;
  let total: i64 = 0;
  for (let i: i64 = 2; i <= limit; i++) {
    if (!composite[<i32>i]) {
      count++;
      total += i;
      for (let j = i * i; j <= limit; j += i) composite[<i32>j] = true;
    }
  }
  new Line().int(limit).int(count).int(total).end();
}

export function main(): void {
  for (let step = 0; step < 36; step++) countPrimes(1000000 + step * 100000);
}
