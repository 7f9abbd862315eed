import { Line } from "print";

const LENGTH = 1000000;

function crcTable(): Uint32Array {
  const table = new Uint32Array(256);
  for (let i = 0; i < 256; i++) {
    let n: u32 = i;
    for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >> 1) : n >> 1;
    table[i] = n;
  }
  return table;
}

function crc32(data: Uint8Array, table: Uint32Array): u32 {
  let crc: u32 = 0xffffffff;
  for (let i = 0; i < data.length; i++) crc = table[(crc ^ data[i]) & 0xff] ^ (crc >> 8);
  return ~crc;
}

function fnv1a(data: Uint8Array): u32 {
  let h: u32 = 0x811c9dc5;
  for (let i = 0; i < data.length; i++) h = (h ^ data[i]) * 0x01000193;
  return h;
}

function adler32(data: Uint8Array): u32 {
  let a: u32 = 1;
  let b: u32 = 0;
  for (let i = 0; i < data.length; i++) {
    a = (a + data[i]) % 65521;
    b = (b + a) % 65521;
  }
  return (b << 16) | a;
}

function mix(h: u32): u32 {
  h ^= h >> 16;
  h *= 0x85ebca6b;
  h ^= h >> 13;
  h *= 0xc2b2ae35;
  return h ^ (h >> 16);
}

export function main(): void {
  const data = new Uint8Array(LENGTH);
  let seed: u32 = 12345;
  for (let i = 0; i < LENGTH; i++) {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    data[i] = <u8>(seed >> 16);
  }
  const table = crcTable();
  let total: u32 = 0;
  for (let round = 0; round < 15; round++) {
    data[round] ^= 0x5a;
    total = mix(total ^ crc32(data, table));
    total = mix(total ^ fnv1a(data));
    total = mix(total ^ adler32(data));
    new Line().int(total).end();
  }
  for (let i: u32 = 0; i < 20000000; i++) total = mix(total + i);
  new Line().int(total).end();
}
