function reverse(p, last) {
  for (let i = 0, j = last; i < j; i++, j--) {
    const swap = p[i];
    p[i] = p[j];
    p[j] = swap;
  }
}

function fannkuch(n) {
  const perm = Array.from({ length: n }, (_, i) => i);
  const count = new Array(n).fill(0);
  let flipsMax = 0;
  let checksum = 0;
  let sign = 1;
  let r = n;
  for (;;) {
    for (; r !== 1; r--) count[r - 1] = r;
    let first = perm[0];
    if (first) {
      const p = perm.slice();
      let flips = 0;
      while (first) {
        reverse(p, first);
        flips++;
        first = p[0];
      }
      if (flips > flipsMax) flipsMax = flips;
      checksum += sign * flips;
    }
    for (;;) {
      if (r === n) return [checksum, flipsMax];
      perm.splice(r, 0, perm.shift());
      count[r]--;
      if (count[r] > 0) break;
      r++;
    }
    sign = count.reduce((a, b) => a + b, 0) % 2 === 0 ? 1 : -1;
  }
}

for (let i = 0; i < 3; i++) console.log(...fannkuch(9));
