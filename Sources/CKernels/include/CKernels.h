// Block kernels of the Monte Carlo engine: random streams, samplers, model arithmetic,
// moments and tails, over strips of trials that stay in the first-level cache.
//
// Only the target Uncertainty imports this module. It is C because the loops must be
// compiled for several instruction sets and chosen at run time, which Swift 6 cannot do.
// Every variant does the same additions and multiplications in the same order, lane by
// lane, and contracts none of them: the bytes do not depend on the processor.
#ifndef STEELYARD_CKERNELS_H
#define STEELYARD_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

enum {
  /// Trials of one strip: the length of a register.
  CK_STRIP = 256,
  /// Generators side by side in a stream.
  CK_LANES = 8,
  /// 64-bit words of a stream's state: four for each lane.
  CK_STATE_WORDS = 32,
};

/// Operations of a block program. `t` is the target register, `a` and `b` are operand
/// registers, `p` the parameters, `s` a stream, `T` the table that starts at `table`.
enum {
  CK_FILL,          ///< t = p0
  CK_COPY,          ///< t = a
  CK_AFFINE,        ///< t = p0 + p1 a
  // Sources
  CK_UNIFORM,       ///< t uniform in (0, 1) from s, then p0 + p1 u
  CK_NORMAL,        ///< t = p0 + p1 z, z standard normal from s
  CK_STUDENT,       ///< t = p0 + p1 t_ν, ν = p2
  CK_CURVED_TRAPEZOID, ///< lower p0, upper p1, uncertainty of the limits p2
  CK_GAMMA,         ///< shape p0, scale p1
  CK_BETA,          ///< alpha p0, beta p1, lower p2, width p3
  CK_SOBOL,         ///< t = scrambled Sobol' coordinate of dimension a
  CK_LATIN,         ///< t = Latin hypercube coordinate of dimension a
  // Quantile transforms of register a
  CK_Q_NORMAL,      ///< standard normal quantile of the uniform a
  CK_Q_TRAPEZOID,   ///< symmetric trapezoid on p0 + p1 [0, 1], beta = p2
  CK_Q_ARCSINE,     ///< p0 + p1 sin(π(a − 1/2))
  CK_Q_EXPONENTIAL, ///< −p0 ln a
  CK_Q_EMPIRICAL,   ///< T[⌊a length⌋]
  CK_Q_STEPS,       ///< p0 + number of thresholds of T below a; b guides over (a − p1) p2
  CK_Z_TABLE,       ///< cubic Hermite table T over [−p0, p0] at the normal score a
  // Arithmetic
  CK_ADD, CK_SUB, CK_MUL, CK_DIV,
  CK_ADD_C,         ///< a + p0
  CK_C_SUB,         ///< p0 − a
  CK_MUL_C,         ///< a p0
  CK_DIV_C,         ///< a / p0
  CK_C_DIV,         ///< p0 / a
  CK_POWER,         ///< a^b
  CK_POWER_I,       ///< a^n, n = b, |n| ≤ 64
  CK_MIN, CK_MAX, CK_ATAN2,
  CK_MUL_ACC,       ///< t = t + p0 a
  CK_NEGATE, CK_ABS, CK_SQRT,
  CK_EXP, CK_LN, CK_LOG10,
  CK_SIN, CK_COS, CK_TAN,
  CK_ASIN, CK_ACOS, CK_ATAN,
  CK_SINH, CK_COSH, CK_TANH,
};

/// One step of a block program.
typedef struct ck_step {
  int32_t op;
  int32_t target;
  int32_t a;
  int32_t b;
  int32_t stream;
  int32_t length;
  int64_t table;
  double p0, p1, p2, p3;
} ck_step;

/// Work that threads do at the same time: `index` tells them apart.
typedef void (*ck_worker)(void *context, int index);

/// Runs `work` on `count` threads, the caller's among them, and waits for all. Where the
/// system gives no more threads the caller does their work.
void ck_parallel(int count, ck_worker work, void *context);

/// The number of processors at hand, at least 1.
int ck_processors(void);

/// Where the points of a strip lie in their replicate (Sobol' and Latin hypercube).
typedef struct ck_points {
  uint64_t first;      ///< index of the strip's first point
  uint64_t count;      ///< points of the replicate
  uint64_t key;        ///< the replicate's scrambling key
  const uint64_t *directions; ///< for each dimension its shift and 32 scrambled direction
                              ///< numbers of 52 bits, or null
} ck_points;

/// Sums of one output over the trials of a block, one partial sum a lane.
typedef struct ck_sums {
  double power1[CK_LANES], power2[CK_LANES], power3[CK_LANES], power4[CK_LANES];
} ck_sums;

/// What the tails of an output have kept of a strip.
typedef struct ck_tails {
  double low, high;    ///< thresholds: values below `low` or above `high` are kept
  uint64_t kept_low;   ///< values written to the lower tail
  uint64_t kept_high;  ///< values written to the upper tail
  uint64_t at_low;     ///< values equal to `low`
  uint64_t at_high;    ///< values equal to `high`
} ck_tails;

/// Philox4x32-10 (Salmon et al., SC11, 2011).
void ck_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]);

/// Sets the lanes of stream `stream` at the start of block `block`: 2048 bits of
/// Philox4x32-10 keyed by the seed, with block, stream and word in the counter.
void ck_seed(uint64_t *state, uint64_t seed, uint64_t block, uint32_t stream);

/// Writes the next `count` (a multiple of 8) outputs of xoshiro256++, lane by lane.
void ck_bits(uint64_t *state, uint64_t *out, size_t count);

/// The instruction sets compiled in: 0 portable, 1 AVX2, 2 AVX-512.
int ck_variant_count(void);
/// The best variant this processor runs.
int ck_best_variant(void);

/// Runs the steps over one strip.
void ck_run(
  int variant, const ck_step *steps, size_t count, double *registers, uint64_t *states,
  const double *tables, const ck_points *points);

/// Marks the trials in which some output is not finite, takes them out of every output
/// register, and returns how many there were. `flags` has room for a strip.
size_t ck_drop_invalid(
  int variant, double *registers, const int32_t *outputs, size_t outputCount, size_t count,
  uint8_t *flags);

/// Adds powers of (y − shift) × scale.
void ck_moments(
  int variant, const double *y, size_t count, double shift, double scale, ck_sums *sums);

/// Adds the products of two outputs' deviations, each divided by its scale.
void ck_product(
  int variant, const double *x, double xShift, double xScale, const double *y, double yShift,
  double yScale, size_t count, double lanes[CK_LANES]);

/// Keeps the values beyond the thresholds, each tail in a place of its own that has room for
/// a strip and eight more.
void ck_keep_tails(
  int variant, const double *y, size_t count, ck_tails *tails, double *low, double *high);

/// Counts the values of a histogram: `bins` equal bins from `lower`, the end bins open.
void ck_count(
  const double *y, size_t count, double lower, double binsPerUnit, uint32_t *counts, size_t bins);

/// Counts values that lie beyond a threshold by their distance from it, in `bins` equal bins of
/// which the last is open. `side` is −1 for values below, +1 for values above.
void ck_count_beyond(
  const double *y, size_t count, double threshold, int side, double binsPerUnit,
  uint32_t *counts, size_t bins);

/// Copies to `out` those of the values whose bin is in [first, last], and returns how many;
/// `out` has room for one more.
size_t ck_gather_beyond(
  const double *y, size_t count, double threshold, int side, double binsPerUnit, size_t bins,
  size_t first, size_t last, double *out);

/// Sorts finite values in ascending order; `scratch` is as long.
void ck_sort(double *values, double *scratch, size_t count);

#endif
