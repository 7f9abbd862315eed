import { Line } from "print";

function steps(n: i64): i32 {
  let count = 0;
  while (n != 1) {
    if (n % 2 == 0) n /= 2;
    else n = 3 * n + 1;
    count++;
  }
  return count;
}

export function main(): void {
  for (let low = 1; low <= 2000000; low += 250000) {
    let best = 0;
    let bestSteps = -1;
    for (let n = low; n < low + 250000; n++) {
      const found = steps(n);
      if (found > bestSteps) {
        bestSteps = found;
        best = n;
      }
    }
    new Line().int(low).int(best).int(bestSteps).end();
  }
}
