#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int knapsack(const int *weights, const int *values, int count, int capacity) {
  int *best = calloc(capacity + 1, sizeof *best);
  for (int i = 0; i < count; i++) {
    int weight = weights[i], value = values[i];
    for (int room = capacity; room >= weight; room--) {
      int with_item = best[room - weight] + value;
      if (with_item > best[room]) best[room] = with_item;
    }
  }
  int result = best[capacity];
  free(best);
  return result;
}

static int distance(const int *a, int n, const int *b, int m) {
  int *before = malloc((m + 1) * sizeof *before), *row = malloc((m + 1) * sizeof *row);
  for (int j = 0; j <= m; j++) before[j] = j;
  for (int i = 0; i < n; i++) {
    row[0] = i + 1;
    for (int j = 0; j < m; j++) {
      int cost = a[i] == b[j] ? before[j] : before[j] + 1;
      if (before[j + 1] + 1 < cost) cost = before[j + 1] + 1;
      if (row[j] + 1 < cost) cost = row[j] + 1;
      row[j + 1] = cost;
    }
    int *swap = before;
    before = row;
    row = swap;
  }
  int result = before[m];
  free(before);
  free(row);
  return result;
}

static int *numbers(int count, int limit, int64_t seed) {
  int *result = malloc(count * sizeof *result);
  for (int i = 0; i < count; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    result[i] = (seed >> 8) % limit + 1;
  }
  return result;
}

int main(void) {
  int *weights = numbers(800, 1000, 3), *values = numbers(800, 5000, 4);
  printf("%d %d\n", knapsack(weights, values, 800, 50000), knapsack(weights, values, 800, 77777));
  int *a = numbers(5200, 4, 5), *b = numbers(5000, 4, 6);
  printf("%d\n", distance(a, 5200, b, 5000));
  return 0;
}
