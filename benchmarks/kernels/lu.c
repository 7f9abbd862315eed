#include <math.h>
#include <stdint.h>
#include <stdio.h>

enum { N = 200 };

static double storage[N][N];
static double *a[N];
static int order[N];
static double b[N], x[N];

static void decompose(void) {
  for (int i = 0; i < N; i++) order[i] = i;
  for (int k = 0; k < N; k++) {
    int pivot = k;
    for (int i = k + 1; i < N; i++)
      if (fabs(a[i][k]) > fabs(a[pivot][k])) pivot = i;
    if (pivot != k) {
      double *row = a[k];
      a[k] = a[pivot];
      a[pivot] = row;
      int index = order[k];
      order[k] = order[pivot];
      order[pivot] = index;
    }
    const double *row = a[k];
    for (int i = k + 1; i < N; i++) {
      double *other = a[i];
      double factor = other[k] / row[k];
      other[k] = factor;
      for (int j = k + 1; j < N; j++) other[j] -= factor * row[j];
    }
  }
}

static void solve(void) {
  for (int i = 0; i < N; i++) {
    double total = b[order[i]];
    for (int j = 0; j < i; j++) total -= a[i][j] * x[j];
    x[i] = total;
  }
  for (int i = N - 1; i >= 0; i--) {
    double total = x[i];
    for (int j = i + 1; j < N; j++) total -= a[i][j] * x[j];
    x[i] = total / a[i][i];
  }
}

int main(void) {
  int64_t seed = 99;
  double check = 0;
  for (int round = 0; round < 100; round++) {
    for (int i = 0; i < N; i++) {
      a[i] = storage[i];
      for (int j = 0; j < N; j++) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        a[i][j] = seed / 1073741824.0 - 1.0;
      }
    }
    decompose();
    for (int shift = 0; shift < 10; shift++) {
      for (int i = 0; i < N; i++) b[i] = (i + shift) % 7;
      solve();
      check = check * 0.5 + x[shift] * 0.001;
    }
  }
  printf("%.6f\n", check);
  return 0;
}
