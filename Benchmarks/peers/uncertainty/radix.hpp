// Least significant digit first radix sort of finite doubles, 11 bits a pass; a digit that
// all share is passed over.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

inline void radixSort(double *values, size_t count) {
  std::vector<uint64_t> from(count), to(count);
  static thread_local size_t histogram[6][2048];
  memset(histogram, 0, sizeof histogram);
  for (size_t i = 0; i < count; i++) {
    uint64_t key;
    memcpy(&key, values + i, 8);
    key ^= (uint64_t)((int64_t)key >> 63) | 0x8000000000000000u;
    from[i] = key;
    for (int p = 0; p < 6; p++) histogram[p][(key >> (11 * p)) & 2047]++;
  }
  for (int p = 0; p < 6; p++) {
    size_t start = 0;
    bool shared = false;
    for (auto &entry : histogram[p]) {
      shared |= entry == count;
      size_t here = entry;
      entry = start;
      start += here;
    }
    if (shared) continue;
    for (size_t i = 0; i < count; i++) to[histogram[p][(from[i] >> (11 * p)) & 2047]++] = from[i];
    from.swap(to);
  }
  for (size_t i = 0; i < count; i++) {
    uint64_t key = from[i];
    key ^= key >> 63 ? 0x8000000000000000u : ~0ull;
    memcpy(values + i, &key, 8);
  }
}
