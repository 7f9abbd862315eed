#include <stdint.h>
#include <stdio.h>

enum { N = 240 };

static int d[N][N];

static void make(int64_t seed) {
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      d[i][j] = i == j ? 0 : (seed >> 8) % 10000 + 1;
    }
}

static void shortest(void) {
  for (int k = 0; k < N; k++)
    for (int i = 0; i < N; i++) {
      int first = d[i][k];
      for (int j = 0; j < N; j++) {
        int length = first + d[k][j];
        if (length < d[i][j]) d[i][j] = length;
      }
    }
}

int main(void) {
  for (int seed = 1; seed < 17; seed++) {
    make(seed);
    shortest();
    int total = 0, longest = 0;
    for (int i = 0; i < N; i++)
      for (int j = 0; j < N; j++) {
        total += d[i][j];
        if (d[i][j] > longest) longest = d[i][j];
      }
    printf("%d %d %d\n", seed, total, longest);
  }
  return 0;
}
