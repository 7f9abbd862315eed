import { Line } from "print";

function transform(re: Float64Array, im: Float64Array, n: i32, sign: f64): void {
  let j = 0;
  for (let i = 1; i < n; i++) {
    let bit = n >> 1;
    while (j & bit) {
      j ^= bit;
      bit >>= 1;
    }
    j |= bit;
    if (i < j) {
      let t = re[i];
      re[i] = re[j];
      re[j] = t;
      t = im[i];
      im[i] = im[j];
      im[j] = t;
    }
  }
  for (let size = 2; size <= n; size <<= 1) {
    const half = size >> 1;
    const angle = (sign * 2.0 * Math.PI) / size;
    const stepRe = Math.cos(angle);
    const stepIm = Math.sin(angle);
    for (let start = 0; start < n; start += size) {
      let wRe = 1.0;
      let wIm = 0.0;
      for (let k = start; k < start + half; k++) {
        const oddRe = re[k + half] * wRe - im[k + half] * wIm;
        const oddIm = re[k + half] * wIm + im[k + half] * wRe;
        re[k + half] = re[k] - oddRe;
        im[k + half] = im[k] - oddIm;
        re[k] += oddRe;
        im[k] += oddIm;
        const nextRe = wRe * stepRe - wIm * stepIm;
        wIm = wRe * stepIm + wIm * stepRe;
        wRe = nextRe;
      }
    }
  }
}

export function main(): void {
  const n = 1 << 15;
  const re = new Float64Array(n);
  const im = new Float64Array(n);
  let seed: i64 = 7;
  for (let i = 0; i < n; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    re[i] = <f64>seed / 2147483648.0;
  }
  const first = re[1];
  for (let round = 0; round < 60; round++) {
    transform(re, im, n, -1.0);
    transform(re, im, n, 1.0);
    for (let i = 0; i < n; i++) {
      re[i] /= n;
      im[i] /= n;
    }
  }
  let total = 0.0;
  for (let i = 0; i < n; i++) total += re[i] * (i % 17);
  new Line().fixed(first, 6).fixed(re[1], 6).fixed(total, 4).end();
}
