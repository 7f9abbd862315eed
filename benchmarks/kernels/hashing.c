#include <stdint.h>
#include <stdio.h>

enum { LENGTH = 1000000 };

static uint8_t data[LENGTH];
static uint32_t table[256];

static void fill_table(void) {
  for (int i = 0; i < 256; i++) {
    uint32_t n = i;
    for (int bit = 0; bit < 8; bit++) n = n & 1 ? 0xEDB88320 ^ (n >> 1) : n >> 1;
    table[i] = n;
  }
}

static uint32_t crc32(void) {
  uint32_t crc = 0xFFFFFFFF;
  for (int i = 0; i < LENGTH; i++) crc = table[(crc ^ data[i]) & 0xFF] ^ (crc >> 8);
  return ~crc;
}

static uint32_t fnv1a(void) {
  uint32_t h = 0x811C9DC5;
  for (int i = 0; i < LENGTH; i++) h = (h ^ data[i]) * 0x01000193;
  return h;
}

static uint32_t adler32(void) {
  uint32_t a = 1, b = 0;
  for (int i = 0; i < LENGTH; i++) {
    a = (a + data[i]) % 65521;
    b = (b + a) % 65521;
  }
  return b << 16 | a;
}

static inline uint32_t mix(uint32_t h) {
  h ^= h >> 16;
  h *= 0x85EBCA6B;
  h ^= h >> 13;
  h *= 0xC2B2AE35;
  return h ^ (h >> 16);
}

int main(void) {
  uint32_t seed = 12345, total = 0;
  for (int i = 0; i < LENGTH; i++) {
    seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF;
    data[i] = seed >> 16 & 0xFF;
  }
  fill_table();
  for (int round = 0; round < 15; round++) {
    data[round] ^= 0x5A;
    total = mix(total ^ crc32());
    total = mix(total ^ fnv1a());
    total = mix(total ^ adler32());
    printf("%u\n", total);
  }
  for (uint32_t i = 0; i < 20000000; i++) total = mix(total + i);
  printf("%u\n", total);
  return 0;
}
