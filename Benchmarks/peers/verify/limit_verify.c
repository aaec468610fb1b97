/* limit_verify FILE RESULT THREADS: the job by hand for just this file layout, as near to the
   limit of the machine as one gets.

   The file is mapped and cut in as many parts as there are threads. Separators are found 64
   bytes at a time, decimals read 8 digits at a time, errors doubled and compared in whole
   milligrams. Only the fields that the verdict needs are looked at, and only as far as it needs
   them: no check of the rest, no hash of the input, no list of failing rows, no rejects. A row
   that does not read ends the program. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <immintrin.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FIELDS = 13 };
enum { ID, KIND, CLASS, MAX, MIN, E, D, SERVICE, TEST, LOAD, INDICATION, ADDED, DATE };

/* Ratios are kept as fractions; an empty one has the denominator 0. */
typedef struct {
  char id[24];
  const char *row;  /* the first one: what it states of the instrument is copied from there */
  uint16_t class_end, service, service_end;  /* places in it */
  uint32_t id_length, rows, failed;
  int64_t largest, largest_limit, eccentric, eccentric_limit, high, low, least_limit;
} Tally;

typedef struct {
  const char *at, *end;
  Tally *tallies;
  uint32_t *slots;
  size_t count, room, mask;
} Part;

static void fail(const char *what) {
  fprintf(stderr, "limit_verify: %s\n", what);
  exit(1);
}

static uint64_t hash(const char *id, size_t length) {
  uint64_t state = length;
  for (size_t i = 0; i < length; i += 8) {
    uint64_t word = 0;
    memcpy(&word, id + i, length - i < 8 ? length - i : 8);
    __uint128_t product = (__uint128_t)(state ^ word ^ 0x9e3779b97f4a7c15) * 0xd6e8feb86659fd93;
    state = (uint64_t)product ^ (uint64_t)(product >> 64);
  }
  return state;
}

static void grow(Part *part) {
  size_t mask = part->mask * 2 + 1;
  free(part->slots);
  part->slots = calloc(mask + 1, sizeof *part->slots);
  part->mask = mask;
  for (size_t i = 0; i < part->count; i++) {
    size_t slot = hash(part->tallies[i].id, part->tallies[i].id_length) & mask;
    while (part->slots[slot]) slot = (slot + 1) & mask;
    part->slots[slot] = i + 1;
  }
}

static Tally *find(Part *part, const char *row, size_t id_length) {
  size_t slot = hash(row, id_length) & part->mask;
  for (; part->slots[slot]; slot = (slot + 1) & part->mask) {
    Tally *tally = &part->tallies[part->slots[slot] - 1];
    if (tally->id_length == id_length && !memcmp(tally->id, row, id_length)) return tally;
  }
  if (part->count == part->room)
    part->tallies = realloc(part->tallies, (part->room *= 2) * sizeof *part->tallies);
  Tally *tally = &part->tallies[part->count++];
  *tally = (Tally){.row = row, .id_length = id_length};
  if (id_length > sizeof tally->id) fail("an identifier is too long");
  memcpy(tally->id, row, id_length);
  part->slots[slot] = part->count;
  if (part->count * 2 > part->mask) {
    grow(part);
  }
  return tally;
}

/* Bit i: a comma or a line feed stands at p[i]. */
static inline uint64_t separators(const char *p) {
#ifdef __AVX512BW__
  __m512i bytes = _mm512_loadu_si512(p);
  return _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(','))
         | _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\n'));
#else
  uint64_t found = 0;
  for (int half = 0; half < 64; half += 16) {
    __m128i bytes = _mm_loadu_si128((const __m128i *)(p + half));
    __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(',')),
                                _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')));
    found |= (uint64_t)(uint32_t)_mm_movemask_epi8(hits) << half;
  }
  return found;
#endif
}

static const int64_t TENS[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000};

/* A decimal of up to 8 characters in units of 10^-places. */
static inline int64_t number(const char *start, const char *end, int places) {
  int length = end - start;
  if (length < 1 || length > 8) fail("a number is empty or too long");
  uint64_t text;
  memcpy(&text, end - 8, 8);
  text = (text ^ 0x3030303030303030) & (~0ull << (64 - 8 * length));
  uint64_t points = text ^ 0x1e1e1e1e1e1e1e1e;  /* 0 where a point was */
  uint64_t marks = (points - 0x0101010101010101) & ~points & 0x8080808080808080;
  int decimals = 0;
  if (marks) {
    int bit = __builtin_ctzll(marks) & 56;
    decimals = 7 - bit / 8;
    uint64_t before = text & ((1ull << bit) - 1), after = bit == 56 ? 0 : text >> (bit + 8) << (bit + 8);
    text = before << 8 | after;
  }
  if (((text + 0x7676767676767676) | text) & 0x8080808080808080) fail("not a number");
  if (decimals > places) fail("a number is too fine");
  text = text * 10 + (text >> 8);
  text = ((text & 0x000000ff000000ff) * 0x000f424000000064
          + ((text >> 16) & 0x000000ff000000ff) * 0x0000271000000001) >> 32;
  return (int64_t)(uint32_t)text * TENS[places - decimals];
}

static inline void judge(Tally *tally, int64_t error, int64_t limit, char test) {
  int64_t magnitude = error < 0 ? -error : error;
  tally->rows++;
  tally->failed += magnitude > limit;
  if (!tally->largest_limit || magnitude * tally->largest_limit > tally->largest * limit)
    tally->largest = magnitude, tally->largest_limit = limit;
  if (test == 'e') {
    if (!tally->eccentric_limit || magnitude * tally->eccentric_limit > tally->eccentric * limit)
      tally->eccentric = magnitude, tally->eccentric_limit = limit;
  } else if (test == 'r') {
    if (!tally->least_limit) {
      tally->high = tally->low = error;
      tally->least_limit = limit;
    }
    if (error > tally->high) tally->high = error;
    if (error < tally->low) tally->low = error;
    if (limit < tally->least_limit) tally->least_limit = limit;
  }
}

static void *scan(void *argument) {
  Part *part = argument;
  static const int64_t first_bands[] = {0, 50000, 5000, 500, 50};
  const char *row = part->at;
  Tally *tally = 0;
  const char *ends[64 + FIELDS];
  while (row < part->end) {
    int count = 0;
    for (const char *at = row; count < FIELDS; at += 64)
      for (uint64_t found = separators(at); found; found &= found - 1)
        ends[count++] = at + __builtin_ctzll(found);
    if (*ends[DATE] != '\n') fail("a row has not thirteen fields");
    size_t id_length = ends[ID] - row;
    if (!tally || tally->id_length != id_length || memcmp(tally->id, row, id_length)) {
      tally = find(part, row, id_length);
      if (tally->row == row) {
        tally->class_end = ends[CLASS] - row;
        tally->service = ends[D] + 1 - row;
        tally->service_end = ends[SERVICE] - row;
        if (ends[SERVICE] - row > 200) fail("a row is too long");
      }
    }
    int class_length = ends[CLASS] - ends[KIND] - 1;
    if (class_length == 2 && ends[KIND][2] != 'I') fail("no such class");
    int64_t e = number(ends[MIN] + 1, ends[E], 3);
    int64_t load = number(ends[TEST] + 1, ends[LOAD], 6);
    int64_t error = 2 * (number(ends[LOAD] + 1, ends[INDICATION], 6) - load);
    if (ends[ADDED] - ends[INDICATION] > 1)
      error += e - 2 * number(ends[INDICATION] + 1, ends[ADDED], 3);
    int64_t band = first_bands[class_length > 4 ? 0 : class_length] * e;
    int64_t limit = load <= band ? e : load <= 4 * band ? 2 * e : 3 * e;
    if (ends[D][1] == 'i' && ends[D][3] == '-') limit *= 2;  /* in-service, not initial */
    judge(tally, error, limit, ends[SERVICE][1]);
    row = ends[DATE] + 1;
  }
  return 0;
}

static void merge(Part *into, const Part *part) {
  for (size_t i = 0; i < part->count; i++) {
    const Tally *found = &part->tallies[i];
    Tally *tally = find(into, found->id, found->id_length);
    if (!tally->rows) {
      *tally = *found;
      continue;
    }
    tally->rows += found->rows;
    tally->failed += found->failed;
    if (found->largest * tally->largest_limit > tally->largest * found->largest_limit)
      tally->largest = found->largest, tally->largest_limit = found->largest_limit;
    if (found->eccentric_limit
        && (!tally->eccentric_limit
            || found->eccentric * tally->eccentric_limit
                   > tally->eccentric * found->eccentric_limit))
      tally->eccentric = found->eccentric, tally->eccentric_limit = found->eccentric_limit;
    if (!found->least_limit) continue;
    if (!tally->least_limit) {
      tally->high = found->high, tally->low = found->low, tally->least_limit = found->least_limit;
      continue;
    }
    if (found->high > tally->high) tally->high = found->high;
    if (found->low < tally->low) tally->low = found->low;
    if (found->least_limit < tally->least_limit) tally->least_limit = found->least_limit;
  }
}

static char *put_number(char *out, uint64_t value) {
  char digits[20];
  int count = 0;
  do digits[count++] = '0' + value % 10; while (value /= 10);
  while (count) *out++ = digits[--count];
  return out;
}

/* top/bottom with four decimals, halves away from zero; nothing where there is no ratio. */
static char *put_ratio(char *out, int64_t top, int64_t bottom) {
  if (!bottom) return out;
  uint64_t scaled = ((uint64_t)top * 20000 + bottom) / (2 * (uint64_t)bottom);
  out = put_number(out, scaled / 10000);
  *out++ = '.';
  for (int unit = 1000; unit; unit /= 10) *out++ = '0' + scaled / unit % 10;
  return out;
}

static char *put(char *out, const char *from, const char *to) {
  memcpy(out, from, to - from);
  return out + (to - from);
}

static void write_results(const Part *part, const char *path) {
  FILE *file = fopen(path, "w");
  if (!file) fail("cannot write");
  setvbuf(file, 0, _IOFBF, 1 << 20);
  fputs("instrument_id,kind,accuracy_class,service,rows,failed_rows,max_ratio,ecc_ratio,"
        "rep_ratio,verdict\n", file);
  for (size_t i = 0; i < part->count; i++) {
    const Tally *tally = &part->tallies[i];
    char line[512], *out = line;
    out = put(out, tally->row, tally->row + tally->class_end);
    *out++ = ',';
    out = put(out, tally->row + tally->service, tally->row + tally->service_end);
    *out++ = ',';
    out = put_number(out, tally->rows);
    *out++ = ',';
    out = put_number(out, tally->failed);
    *out++ = ',';
    out = put_ratio(out, tally->largest, tally->largest_limit);
    *out++ = ',';
    out = put_ratio(out, tally->eccentric, tally->eccentric_limit);
    *out++ = ',';
    int64_t range = tally->high - tally->low;
    out = put_ratio(out, range, tally->least_limit);
    int passes = !tally->failed && (!tally->least_limit || range <= tally->least_limit);
    out = stpcpy(out, passes ? ",pass\n" : ",fail\n");
    fwrite_unlocked(line, 1, out - line, file);
  }
  if (fclose(file)) fail("cannot write");
}

int main(int count, char **arguments) {
  if (count != 4) fail("usage: limit_verify FILE RESULT THREADS");
  int threads = atoi(arguments[3]), descriptor = open(arguments[1], O_RDONLY);
  struct stat status;
  if (threads < 1 || threads > 64 || descriptor < 0 || fstat(descriptor, &status))
    fail("cannot read");
  size_t size = status.st_size;
  /* The last row is read a little beyond its end, and the first number a little before it. */
  const char *bytes = mmap(0, size + 4096, PROT_READ, MAP_PRIVATE, descriptor, 0);
  if (bytes == MAP_FAILED || size < 2 || bytes[size - 1] != '\n') fail("cannot read");
  madvise((void *)bytes, size, MADV_SEQUENTIAL);
  const char *end = bytes + size, *at = memchr(bytes, '\n', size) + 1;
  Part parts[64];
  pthread_t ids[64];
  for (int i = 0; i < threads; i++) {
    const char *to = end;
    if (i + 1 < threads) {
      to = bytes + size / threads * (i + 1);
      if (to < at) to = at;
      to = (const char *)memchr(to, '\n', end - to) + 1;
    }
    parts[i] = (Part){.at = at, .end = to, .room = 1024, .mask = 4095};
    parts[i].tallies = malloc(parts[i].room * sizeof *parts[i].tallies);
    parts[i].slots = calloc(parts[i].mask + 1, sizeof *parts[i].slots);
    at = to;
    if (i) pthread_create(&ids[i], 0, scan, &parts[i]);
  }
  scan(&parts[0]);
  for (int i = 1; i < threads; i++) {
    pthread_join(ids[i], 0);
    merge(&parts[0], &parts[i]);
  }
  write_results(&parts[0], arguments[2]);
  return 0;
}
