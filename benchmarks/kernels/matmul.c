#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { N = 180 };

static double a[N][N], b[N][N], result[N][N];

static void make(double m[N][N], int64_t seed) {
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      m[i][j] = seed / 2147483648.0 - 0.5;
    }
}

static void multiply(void) {
  memset(result, 0, sizeof result);
  for (int i = 0; i < N; i++)
    for (int k = 0; k < N; k++) {
      double x = a[i][k];
      for (int j = 0; j < N; j++) result[i][j] += x * b[k][j];
    }
}

int main(void) {
  make(a, 1);
  make(b, 2);
  for (int round = 0; round < 60; round++) {
    multiply();
    for (int i = 0; i < N; i++)
      for (int j = 0; j < N; j++) a[i][j] = result[i][j] * 0.25;
  }
  double trace = 0;
  for (int i = 0; i < N; i++) trace += a[i][i];
  printf("%.9f %.9f %.9f\n", trace, a[3][5], a[N - 1][0]);
  return 0;
}
