#include <stdio.h>

static int escape(double cr, double ci, int limit) {
  double zr = 0, zi = 0;
  for (int i = 0; i < limit; i++) {
    double zr2 = zr * zr, zi2 = zi * zi;
    if (zr2 + zi2 > 4.0) return i;
    zi = 2.0 * zr * zi + ci;
    zr = zr2 - zi2 + cr;
  }
  return limit;
}

int main(void) {
  int width = 1200, height = 800, inside = 0, total = 0;
  for (int row = 0; row < height; row++) {
    double ci = 2.4 * row / height - 1.2;
    for (int column = 0; column < width; column++) {
      int count = escape(3.2 * column / width - 2.2, ci, 400);
      total += count;
      if (count == 400) inside++;
    }
  }
  printf("%d %d\n", inside, total);
  return 0;
}
