// Bytes compared many at a time, for the row path of datasets.
//
// Only the target Batch imports this module. It is C because Swift has no way to take the
// result of a comparison of vectors as bits, or to compile a loop for several instruction sets.
#ifndef STEELYARD_CBYTES_H
#define STEELYARD_CBYTES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum {
  /// Bytes of a block: a bit of a word for each.
  CB_BLOCK = 64,
};

// Vectors stay within a function: how they are passed depends on the instruction set.
typedef uint8_t cb_block __attribute__((ext_vector_type(CB_BLOCK)));
typedef _Bool cb_bits __attribute__((ext_vector_type(CB_BLOCK)));

/// Where two bytes stand among the 64 from `p` on. Bit i of the result: p[i] is `first` or
/// `second`; of `*seconds`: p[i] is `second`.
static inline uint64_t cb_find(
  const uint8_t *p, uint8_t first, uint8_t second, uint64_t *seconds)
{
  cb_block block;
  memcpy(&block, p, sizeof block);
  cb_bits isFirst = __builtin_convertvector(block == (cb_block)first, cb_bits);
  cb_bits isSecond = __builtin_convertvector(block == (cb_block)second, cb_bits);
  uint64_t firsts;
  memcpy(&firsts, &isFirst, sizeof firsts);
  memcpy(seconds, &isSecond, sizeof *seconds);
  return firsts | *seconds;
}

/// Bit i: p[i] is q[i], of 64 bytes each.
static inline uint64_t cb_equal(const uint8_t *p, const uint8_t *q) {
  cb_block one, other;
  memcpy(&one, p, sizeof one);
  memcpy(&other, q, sizeof other);
  cb_bits isSame = __builtin_convertvector(one == other, cb_bits);
  uint64_t word;
  memcpy(&word, &isSame, sizeof word);
  return word;
}

/// How often `counted` stands among `count` bytes from `p` on; `*found`: whether `sought` does.
size_t cb_survey(
  const uint8_t *p, size_t count, uint8_t counted, uint8_t sought, int *found);

#endif
