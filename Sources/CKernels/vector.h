// Vectors of CK_WIDTH doubles and the few operations that C has no sign for.
// Included by each variant inside its own instruction set.
#include "CKernels.h"

#include <math.h>
#include <string.h>

// A multiplication and an addition are rounded one after the other on every processor.
#pragma STDC FP_CONTRACT OFF

#define CK_INLINE static inline __attribute__((always_inline, unused))

typedef double vd __attribute__((vector_size(CK_WIDTH * 8), may_alias));
typedef uint64_t vu __attribute__((vector_size(CK_WIDTH * 8), may_alias));
typedef int64_t vi __attribute__((vector_size(CK_WIDTH * 8), may_alias));

CK_INLINE vd load(const double *p) { return *(const vd *)p; }
CK_INLINE void store(double *p, vd v) { *(vd *)p = v; }
// Sums of the caller's need not lie on a vector's boundary.
CK_INLINE vd loadAnywhere(const double *p) {
  vd v;
  memcpy(&v, p, sizeof v);
  return v;
}
CK_INLINE void storeAnywhere(double *p, vd v) { memcpy(p, &v, sizeof v); }
CK_INLINE vd splat(double x) { return (vd){0} + x; }
CK_INLINE vu bits(vd x) { return (vu)x; }
CK_INLINE vd pick(vi mask, vd yes, vd no) {
  return (vd)(((vu)mask & (vu)yes) | (~(vu)mask & (vu)no));
}
CK_INLINE vd absolute(vd x) { return (vd)((vu)x & 0x7fffffffffffffffu); }
CK_INLINE vu signOf(vd x) { return (vu)x & 0x8000000000000000u; }
CK_INLINE vd root(vd x) { return __builtin_elementwise_sqrt(x); }
CK_INLINE int any(vi mask) {
  int64_t all = 0;
  for (int k = 0; k < CK_WIDTH; k++) all |= mask[k];
  return all != 0;
}

// An infinity made from finite numbers is a domain error too: it becomes a NaN, so that a
// later 1/x cannot turn it into a harmless zero.
CK_INLINE vd finiteOrNaN(vd x) { return x - (x - x); }

// A loop over the vectors of a register.
#define EACH(...)                                                                         \
  for (int i = 0; i < CK_STRIP; i += CK_WIDTH) {                                          \
    __VA_ARGS__                                                                           \
  }
