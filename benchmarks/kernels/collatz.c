#include <stdint.h>
#include <stdio.h>

static int steps(int64_t n) {
  int count = 0;
  while (n != 1) {
    if (n % 2 == 0)
      n /= 2;
    else
      n = 3 * n + 1;
    count++;
  }
  return count;
}

int main(void) {
  for (int low = 1; low <= 2000000; low += 250000) {
    int best = 0, best_steps = -1;
    for (int n = low; n < low + 250000; n++) {
      int found = steps(n);
      if (found > best_steps) {
        best_steps = found;
        best = n;
      }
    }
    printf("%d %d %d\n", low, best, best_steps);
  }
  return 0;
}
