// The variant for x86-64 processors with AVX-512 (F, DQ, VL and BW).
#if defined(__x86_64__)
#include <immintrin.h>
#include <math.h>
#include <string.h>

#include "variant.h"

#pragma clang attribute push(                                                             \
  __attribute__((target("avx512f,avx512dq,avx512vl,avx512bw,avx2,popcnt"))), apply_to = function)
#define CK_WIDTH 8
#include "vector.h"

#include "elementary.h"
#include "samplers.h"
#include "program.h"

CK_INLINE size_t pack(vd x, vi mask, double *out) {
  __mmask8 chosen = _mm512_movepi64_mask((__m512i)mask);
  _mm512_storeu_pd(out, _mm512_maskz_compress_pd(chosen, (__m512d)x));
  return (size_t)__builtin_popcount(chosen);
}
#define CK_PACK pack
#include "statistics.h"
#pragma clang attribute pop

const ck_kernels ck_avx512 = {runSteps, dropInvalid, moments, product, keepTails};
#endif
