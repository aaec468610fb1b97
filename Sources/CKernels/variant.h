// The table of one variant's kernels: every variant defines its own `CK_VARIANT`.
#ifndef CK_VARIANT_TABLE
#define CK_VARIANT_TABLE

#include "CKernels.h"

typedef struct ck_kernels {
  void (*run)(
    const ck_step *, size_t, double *, uint64_t *, const double *, const ck_points *);
  size_t (*drop_invalid)(double *, const int32_t *, size_t, size_t, uint8_t *);
  void (*moments)(const double *, size_t, double, double, ck_sums *);
  void (*product)(
    const double *, double, double, const double *, double, double, size_t, double *);
  void (*keep_tails)(const double *, size_t, ck_tails *, double *, double *);
} ck_kernels;

extern const ck_kernels ck_portable;
#if defined(__x86_64__)
extern const ck_kernels ck_avx2, ck_avx512;
#endif

#endif
