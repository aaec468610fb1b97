// Chooses among the variants, seeds the streams, sorts and starts threads.
#include "variant.h"

#include <pthread.h>
#include <string.h>
#include <unistd.h>

int ck_variant_count(void) {
#if defined(__x86_64__)
  return 3;
#else
  return 1;
#endif
}

int ck_best_variant(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (
    __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")
    && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512bw"))
    return 2;
  if (__builtin_cpu_supports("avx2")) return 1;
#endif
  return 0;
}

static const ck_kernels *kernels(int variant) {
#if defined(__x86_64__)
  if (variant == 2) return &ck_avx512;
  if (variant == 1) return &ck_avx2;
#endif
  (void)variant;
  return &ck_portable;
}

void ck_run(
  int variant, const ck_step *steps, size_t count, double *registers, uint64_t *states,
  const double *tables, const ck_points *points)
{
  kernels(variant)->run(steps, count, registers, states, tables, points);
}

size_t ck_drop_invalid(
  int variant, double *registers, const int32_t *outputs, size_t outputCount, size_t count,
  uint8_t *flags)
{
  return kernels(variant)->drop_invalid(registers, outputs, outputCount, count, flags);
}

void ck_moments(
  int variant, const double *y, size_t count, double shift, double scale, ck_sums *sums)
{
  kernels(variant)->moments(y, count, shift, scale, sums);
}

void ck_product(
  int variant, const double *x, double xShift, double xScale, const double *y, double yShift,
  double yScale, size_t count, double lanes[CK_LANES])
{
  kernels(variant)->product(x, xShift, xScale, y, yShift, yScale, count, lanes);
}

void ck_keep_tails(
  int variant, const double *y, size_t count, ck_tails *tails, double *low, double *high)
{
  kernels(variant)->keep_tails(y, count, tails, low, high);
}

void ck_philox(const uint32_t counter[4], const uint32_t key[2], uint32_t out[4]) {
  uint32_t c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3];
  uint32_t k0 = key[0], k1 = key[1];
  for (int round = 0; round < 10; round++) {
    uint64_t p0 = (uint64_t)0xd2511f53u * c0, p1 = (uint64_t)0xcd9e8d57u * c2;
    c0 = (uint32_t)(p1 >> 32) ^ c1 ^ k0;
    c1 = (uint32_t)p1;
    c2 = (uint32_t)(p0 >> 32) ^ c3 ^ k1;
    c3 = (uint32_t)p0;
    k0 += 0x9e3779b9u;
    k1 += 0xbb67ae85u;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}

void ck_seed(uint64_t *state, uint64_t seed, uint64_t block, uint32_t stream) {
  uint32_t key[2] = {(uint32_t)seed, (uint32_t)(seed >> 32)};
  for (uint32_t word = 0; word < CK_STATE_WORDS / 2; word++) {
    // The word takes the top five bits of the third counter, far above any block number.
    uint32_t counter[4] = {
      (uint32_t)block, (uint32_t)(block >> 32) | word << 27, stream, (uint32_t)0x53544c59u};
    uint32_t out[4];
    ck_philox(counter, key, out);
    state[2 * word] = out[0] | (uint64_t)out[1] << 32;
    state[2 * word + 1] = out[2] | (uint64_t)out[3] << 32;
  }
}

void ck_bits(uint64_t *state, uint64_t *out, size_t count) {
  for (int lane = 0; lane < CK_LANES; lane++) {
    uint64_t *s = state + lane;
    for (size_t i = (size_t)lane; i < count; i += CK_LANES) {
      uint64_t a = s[0], d = s[3 * CK_LANES], sum = a + d;
      out[i] = (sum << 23 | sum >> 41) + a;
      uint64_t shifted = s[CK_LANES] << 17;
      s[2 * CK_LANES] ^= a;
      s[3 * CK_LANES] ^= s[CK_LANES];
      s[CK_LANES] ^= s[2 * CK_LANES];
      s[0] ^= s[3 * CK_LANES];
      s[2 * CK_LANES] ^= shifted;
      d = s[3 * CK_LANES];
      s[3 * CK_LANES] = d << 45 | d >> 19;
    }
  }
}

static inline size_t binOf(double x, double lower, double binsPerUnit, size_t bins) {
  double position = (x - lower) * binsPerUnit;
  if (!(position > 0.0)) return 0;
  return position >= (double)bins ? bins - 1 : (size_t)position;
}

void ck_count(
  const double *y, size_t count, double lower, double binsPerUnit, uint32_t *counts, size_t bins)
{
  for (size_t i = 0; i < count; i++) counts[binOf(y[i], lower, binsPerUnit, bins)]++;
}

// Without a branch: where a value lies is not to be foreseen.
static inline size_t binBeyond(
  double x, double threshold, double sign, double binsPerUnit, size_t bins)
{
  double position = (x - threshold) * sign * binsPerUnit, last = (double)(bins - 1);
  // Not NaN: that is what an infinite distance gives where all share one bin.
  return (size_t)(position < last ? position : last);
}

void ck_count_beyond(
  const double *y, size_t count, double threshold, int side, double binsPerUnit,
  uint32_t *counts, size_t bins)
{
  const double sign = side < 0 ? -1.0 : 1.0;
  for (size_t i = 0; i < count; i++) counts[binBeyond(y[i], threshold, sign, binsPerUnit, bins)]++;
}

size_t ck_gather_beyond(
  const double *y, size_t count, double threshold, int side, double binsPerUnit, size_t bins,
  size_t first, size_t last, double *out)
{
  const double sign = side < 0 ? -1.0 : 1.0;
  size_t found = 0;
  for (size_t i = 0; i < count; i++) {
    out[found] = y[i];
    found += binBeyond(y[i], threshold, sign, binsPerUnit, bins) - first <= last - first;
  }
  return found;
}

// Least significant digit first, 11 bits a pass; a digit that all share is passed over.
void ck_sort(double *values, double *scratch, size_t count) {
  static const int passes = 6, bitsOfPass = 11;
  enum { buckets = 2048 };
  size_t histogram[6][buckets];
  memset(histogram, 0, sizeof histogram);
  uint64_t *from = (uint64_t *)(void *)values, *to = (uint64_t *)(void *)scratch;
  for (size_t i = 0; i < count; i++) {
    uint64_t key;
    memcpy(&key, values + i, 8);
    // Ordered as unsigned numbers: negative values turned over, the others above them.
    key ^= (uint64_t)((int64_t)key >> 63) | 0x8000000000000000u;
    memcpy(from + i, &key, 8);
    for (int p = 0; p < passes; p++) histogram[p][(key >> (bitsOfPass * p)) & (buckets - 1)]++;
  }
  for (int p = 0; p < passes; p++) {
    size_t sum = 0;
    int same = 0;
    for (size_t k = 0; k < buckets; k++) {
      size_t n = histogram[p][k];
      same |= n == count;
      histogram[p][k] = sum;
      sum += n;
    }
    if (same) continue;
    for (size_t i = 0; i < count; i++) {
      uint64_t key = from[i];
      to[histogram[p][(key >> (bitsOfPass * p)) & (buckets - 1)]++] = key;
    }
    uint64_t *swapped = from;
    from = to;
    to = swapped;
  }
  for (size_t i = 0; i < count; i++) {
    uint64_t key = from[i];
    key ^= key >> 63 ? 0x8000000000000000u : 0xffffffffffffffffu;
    memcpy(values + i, &key, 8);
  }
}

typedef struct job {
  ck_worker work;
  void *context;
  int index;
} job;

static void *start(void *argument) {
  job *own = argument;
  own->work(own->context, own->index);
  return 0;
}

void ck_parallel(int count, ck_worker work, void *context) {
  enum { most = 256 };
  pthread_t threads[most];
  job jobs[most];
  int running = 1;
  for (; running < count && running < most; running++) {
    jobs[running] = (job){work, context, running};
    if (pthread_create(&threads[running], 0, start, &jobs[running]) != 0) break;
  }
  work(context, 0);
  for (int k = running; k < count; k++) work(context, k);
  for (int k = 1; k < running; k++) pthread_join(threads[k], 0);
}

int ck_processors(void) {
  long n = sysconf(_SC_NPROCESSORS_ONLN);
  return n < 1 ? 1 : (int)n;
}
