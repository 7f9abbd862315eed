#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int main(void) {
  for (int step = 0; step < 12; step++) {
    int64_t limit = 1000000 + step * 100000, total = 0;
    int count = 0;
    bool *composite = calloc(limit + 1, sizeof *composite);
    for (int64_t i = 2; i <= limit; i++)
      if (!composite[i]) {
        count++;
        total += i;
        for (int64_t j = i * i; j <= limit; j += i) composite[j] = true;
      }
    printf("%lld %d %lld\n", (long long)limit, count, (long long)total);
    free(composite);
  }
  return 0;
}
