// The variant for x86-64 processors with AVX2.
#if defined(__x86_64__)
#include <immintrin.h>
#include <math.h>
#include <string.h>

#include "variant.h"

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define CK_WIDTH 4
#include "vector.h"

#include "elementary.h"
#include "samplers.h"
#include "program.h"

// For each mask of four lanes, the 32-bit words of the chosen lanes moved to the front.
static const uint32_t packing[16][8] __attribute__((aligned(32))) = {
  {0, 1, 2, 3, 4, 5, 6, 7}, {0, 1, 2, 3, 4, 5, 6, 7}, {2, 3, 0, 1, 4, 5, 6, 7},
  {0, 1, 2, 3, 4, 5, 6, 7}, {4, 5, 0, 1, 2, 3, 6, 7}, {0, 1, 4, 5, 2, 3, 6, 7},
  {2, 3, 4, 5, 0, 1, 6, 7}, {0, 1, 2, 3, 4, 5, 6, 7}, {6, 7, 0, 1, 2, 3, 4, 5},
  {0, 1, 6, 7, 2, 3, 4, 5}, {2, 3, 6, 7, 0, 1, 4, 5}, {0, 1, 2, 3, 6, 7, 4, 5},
  {4, 5, 6, 7, 0, 1, 2, 3}, {0, 1, 4, 5, 6, 7, 2, 3}, {2, 3, 4, 5, 6, 7, 0, 1},
  {0, 1, 2, 3, 4, 5, 6, 7},
};
CK_INLINE size_t pack(vd x, vi mask, double *out) {
  int chosen = _mm256_movemask_pd((__m256d)mask);
  __m256i order = _mm256_load_si256((const __m256i *)packing[chosen]);
  _mm256_storeu_si256((__m256i *)out, _mm256_permutevar8x32_epi32((__m256i)x, order));
  return (size_t)__builtin_popcount((unsigned)chosen);
}
#define CK_PACK pack
#include "statistics.h"
#pragma clang attribute pop

const ck_kernels ck_avx2 = {runSteps, dropInvalid, moments, product, keepTails};
#endif
