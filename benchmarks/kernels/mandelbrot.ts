import { Line } from "print";

function escape(cr: f64, ci: f64, limit: i32): i32 {
  let zr = 0.0;
  let zi = 0.0;
  for (let i = 0; i < limit; i++) {
    const zr2 = zr * zr;
    const zi2 = zi * zi;
    if (zr2 + zi2 > 4.0) return i;
    zi = 2.0 * zr * zi + ci;
    zr = zr2 - zi2 + cr;
  }
  return limit;
}

export function main(): void {
  const width = 1200;
  const height = 800;
  let inside = 0;
  let total = 0;
  for (let row = 0; row < height; row++) {
    const ci = (2.4 * row) / height - 1.2;
    for (let column = 0; column < width; column++) {
      const count = escape((3.2 * column) / width - 2.2, ci, 400);
      total += count;
      if (count == 400) inside++;
    }
  }
  new Line().int(inside).int(total).end();
}
