// One loop, compiled for the instructions that every processor has and for AVX2.
#include "CBytes.h"

static inline __attribute__((always_inline)) size_t survey(
  const uint8_t *p, size_t count, uint8_t counted, uint8_t sought, int *found)
{
  size_t total = 0, at = 0;
  cb_block hits = 0;
  while (count - at >= CB_BLOCK) {
    // A count a byte, added up before one can overflow.
    size_t blocks = (count - at) / CB_BLOCK;
    if (blocks > 255) blocks = 255;
    cb_block counts = 0;
    for (size_t i = 0; i < blocks; i++, at += CB_BLOCK) {
      cb_block block;
      memcpy(&block, p + at, sizeof block);
      // A comparison that holds is -1.
      counts -= (cb_block)(block == (cb_block)counted);
      hits |= (cb_block)(block == (cb_block)sought);
    }
    uint8_t lanes[CB_BLOCK];
    memcpy(lanes, &counts, sizeof lanes);
    for (int i = 0; i < CB_BLOCK; i++) total += lanes[i];
  }
  int any = 0;
  for (int i = 0; i < CB_BLOCK; i++) any |= hits[i] != 0;
  for (; at < count; at++) {
    total += p[at] == counted;
    any |= p[at] == sought;
  }
  *found = any;
  return total;
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static size_t survey_avx2(
  const uint8_t *p, size_t count, uint8_t counted, uint8_t sought, int *found)
{
  return survey(p, count, counted, sought, found);
}
#endif

size_t cb_survey(
  const uint8_t *p, size_t count, uint8_t counted, uint8_t sought, int *found)
{
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return survey_avx2(p, count, counted, sought, found);
#endif
  return survey(p, count, counted, sought, found);
}
