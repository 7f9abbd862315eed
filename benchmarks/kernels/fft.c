#include <math.h>
#include <stdint.h>
#include <stdio.h>

enum { N = 1 << 15 };

#define PI 3.141592653589793

static double re[N], im[N];

static void transform(double sign) {
  int j = 0;
  for (int i = 1; i < N; i++) {
    int bit = N >> 1;
    while (j & bit) {
      j ^= bit;
      bit >>= 1;
    }
    j |= bit;
    if (i < j) {
      double t = re[i];
      re[i] = re[j];
      re[j] = t;
      t = im[i];
      im[i] = im[j];
      im[j] = t;
    }
  }
  for (int size = 2; size <= N; size <<= 1) {
    int half = size >> 1;
    double angle = sign * 2.0 * PI / size;
    double step_re = cos(angle), step_im = sin(angle);
    for (int start = 0; start < N; start += size) {
      double w_re = 1.0, w_im = 0.0;
      for (int k = start; k < start + half; k++) {
        double odd_re = re[k + half] * w_re - im[k + half] * w_im;
        double odd_im = re[k + half] * w_im + im[k + half] * w_re;
        re[k + half] = re[k] - odd_re;
        im[k + half] = im[k] - odd_im;
        re[k] += odd_re;
        im[k] += odd_im;
        double next_re = w_re * step_re - w_im * step_im;
        w_im = w_re * step_im + w_im * step_re;
        w_re = next_re;
      }
    }
  }
}

int main(void) {
  int64_t seed = 7;
  for (int i = 0; i < N; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    re[i] = seed / 2147483648.0;
  }
  double first = re[1];
  for (int round = 0; round < 60; round++) {
    transform(-1.0);
    transform(1.0);
    for (int i = 0; i < N; i++) {
      re[i] /= N;
      im[i] /= N;
    }
  }
  double total = 0;
  for (int i = 0; i < N; i++) total += re[i] * (i % 17);
  printf("%.6f %.6f %.4f\n", first, re[1], total);
  return 0;
}
