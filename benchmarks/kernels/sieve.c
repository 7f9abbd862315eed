#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static void count_primes(int64_t limit, int *count, int64_t *total) {
  bool *composite = calloc(limit + 1, sizeof *composite);
  *count = 0;
  *total = 0;
  for (int64_t i = 2; i <= limit; i++)
    if (!composite[i]) {
      ++*count;
      *total += i;
      for (int64_t j = i * i; j <= limit; j += i) composite[j] = true;
    }
  free(composite);
}

int main(void) {
  for (int step = 0; step < 36; step++) {
    int64_t limit = 1000000 + step * 100000, total;
    int count;
    count_primes(limit, &count, &total);
    printf("%lld %d %lld\n", (long long)limit, count, (long long)total);
  }
  return 0;
}
