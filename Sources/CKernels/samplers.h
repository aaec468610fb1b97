// Samplers: each fills a register from a stream.

CK_INLINE vu rotated(vu x, int by) { return (x << by) | (x >> (64 - by)); }

// xoshiro256++ (Blackman and Vigna, 2019) on CK_LANES generators; uniform in (0, 1):
// 52 bits and a half, so that neither end can come.
static void fillUniform(uint64_t *state, double *out, size_t count) {
  for (int g = 0; g < CK_LANES; g += CK_WIDTH) {
    vu a = *(vu *)(state + g), b = *(vu *)(state + CK_LANES + g);
    vu c = *(vu *)(state + 2 * CK_LANES + g), d = *(vu *)(state + 3 * CK_LANES + g);
    for (size_t i = g; i < count; i += CK_LANES) {
      vu result = rotated(a + d, 23) + a, shifted = b << 17;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotated(d, 45);
      store(out + i, (vd)((result >> 12) | 0x3ff0000000000000u) - (1.0 - 0x1p-53));
    }
    *(vu *)(state + g) = a;
    *(vu *)(state + CK_LANES + g) = b;
    *(vu *)(state + 2 * CK_LANES + g) = c;
    *(vu *)(state + 3 * CK_LANES + g) = d;
  }
}

// Box and Muller: trial k and trial k + 128 share a radius and an angle.
static void fillNormal(uint64_t *state, double *out, double mean, double deviation) {
  enum { half = CK_STRIP / 2 };
  double u[CK_STRIP] __attribute__((aligned(64)));
  fillUniform(state, u, CK_STRIP);
  for (int i = 0; i < half; i += CK_WIDTH) {
    vd radius = root(-2.0 * lnPositive(load(u + i))) * deviation, c, s;
    turn(load(u + half + i), &c, &s);
    store(out + i, mean + radius * c);
    store(out + half + i, mean + radius * s);
  }
}

// Bailey, Mathematics of Computation 62 (1994): √(ν (u^(−2/ν) − 1)) cos 2πv.
static void fillStudent(
  uint64_t *state, double *out, double location, double scale, double freedom)
{
  double u[CK_STRIP] __attribute__((aligned(64))), v[CK_STRIP] __attribute__((aligned(64)));
  fillUniform(state, u, CK_STRIP);
  fillUniform(state, v, CK_STRIP);
  double exponent = -2.0 / freedom, rootOfFreedom = sqrt(freedom);
  // Powers stay below 2^1010; a smaller ν has no business to be told apart.
  EACH(vd power = exponent * logTwoPositive(load(u + i));
       vd excess = powerOfTwoMinusOne(pick(power > 1010.0, splat(1010.0), power));
       vd cosine = sinHalfTurn(2.0 * absolute(load(v + i) - 0.5) - 0.5);
       store(out + i, location + scale * (root(excess) * rootOfFreedom * cosine));)
}

static void fillCurvedTrapezoid(
  uint64_t *state, double *out, double lower, double upper, double limit)
{
  double u[CK_STRIP] __attribute__((aligned(64))), v[CK_STRIP] __attribute__((aligned(64)));
  fillUniform(state, u, CK_STRIP);
  fillUniform(state, v, CK_STRIP);
  double start = lower - limit, width = 2.0 * limit, sum = lower + upper;
  EACH(vd low = start + width * load(u + i);
       store(out + i, low + (sum - 2.0 * low) * load(v + i));)
}

// ln of a gamma variate of unit scale (Marsaglia and Tsang, 2000), candidates in strips:
// those accepted are packed in their order, what is missing comes from the next strip.
// A shape below one is raised by one and brought back by u^(1/shape).
static void fillLogGamma(uint64_t *state, double *out, double shape) {
  double z[CK_STRIP] __attribute__((aligned(64))), u[CK_STRIP] __attribute__((aligned(64)));
  double value[CK_STRIP] __attribute__((aligned(64)));
  double accepted[CK_STRIP] __attribute__((aligned(64)));
  double raised = shape < 1.0 ? shape + 1.0 : shape;
  double d = raised - 1.0 / 3.0, c = 1.0 / sqrt(9.0 * d);
  size_t filled = 0;
  while (filled < CK_STRIP) {
    fillNormal(state, z, 0.0, 1.0);
    fillUniform(state, u, CK_STRIP);
    EACH(vd x = load(z + i), t = 1.0 + c * x; vi positive = t > 0.0;
         vd v = pick(positive, t * t * t, splat(1.0)), lnV = ln(v);
         vi accept = positive & (lnPositive(load(u + i)) < 0.5 * x * x + d * (1.0 - v + lnV));
         store(value + i, lnV); store(accepted + i, pick(accept, splat(1.0), splat(0.0)));)
    for (size_t i = 0; i < CK_STRIP && filled < CK_STRIP; i++) {
      out[filled] = value[i];
      filled += accepted[i] != 0.0;
    }
  }
  double lnD = ln(splat(d))[0];
  if (shape >= 1.0) {
    EACH(store(out + i, load(out + i) + lnD);)
    return;
  }
  fillUniform(state, u, CK_STRIP);
  double power = 1.0 / shape;
  EACH(store(out + i, load(out + i) + lnD + power * lnPositive(load(u + i)));)
}
static void fillGamma(uint64_t *state, double *out, double shape, double scale) {
  fillLogGamma(state, out, shape);
  EACH(store(out + i, scale * exponential(load(out + i)));)
}
// X/(X + Y) of two gamma variates, through logarithms: small shapes underflow otherwise.
static void fillBeta(uint64_t *state, double *out, const ck_step *step) {
  double other[CK_STRIP] __attribute__((aligned(64)));
  fillLogGamma(state, out, step->p0);
  fillLogGamma(state, other, step->p1);
  EACH(vd gap = load(other + i) - load(out + i);
       gap = pick(gap > 700.0, splat(700.0), gap);
       store(out + i, step->p2 + step->p3 / (1.0 + exponential(gap)));)
}

// Trapezoid on [0, 1] whose top is beta times its base: the quantile, piece by piece.
CK_INLINE vd trapezoidQuantile(vd u, double beta) {
  vi upper = u > 0.5;
  vd v = pick(upper, 1.0 - u, u);
  double ramp = (1.0 - beta) * 0.5, corner = ramp / (1.0 + beta);
  vd sloped = root(v * (0.5 * (1.0 - beta * beta))), flat = ramp + (v - corner) * (0.5 * (1.0 + beta));
  vd x = pick(v < corner, sloped, flat);
  return pick(upper, 1.0 - x, x);
}

// Points in order: bit k of the index takes in direction number k.
static void fillSobol(const ck_points *points, double *out, int dimension) {
  const uint64_t *row = points->directions + 33 * (size_t)dimension;
  uint64_t base = row[0], small[CK_STRIP];
  for (int k = 8; k < 32; k++)
    if ((points->first >> k) & 1) base ^= row[1 + k];
  small[0] = base;
  for (int k = 0; k < 8; k++)
    for (int j = 0; j < 1 << k; j++) small[(1 << k) + j] = small[j] ^ row[1 + k];
  for (int i = 0; i < CK_STRIP; i++) out[i] = ((double)small[i] + 0.5) * 0x1p-52;
}

// A keyed permutation of 0 ..< count: a Feistel network over the next even number of bits,
// walked until it comes back into the range.
CK_INLINE uint64_t shuffled(uint64_t index, uint64_t count, uint64_t key) {
  int half = 1;
  while (half < 31 && (1ull << (2 * half)) < count) half++;
  uint64_t mask = (1ull << half) - 1, x = index;
  do {
    uint64_t left = x >> half, right = x & mask;
    for (int round = 0; round < 6; round++) {
      uint64_t mixed = right + key + (uint64_t)round * 0x9e3779b97f4a7c15u;
      mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
      mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
      mixed ^= mixed >> 31;
      uint64_t next = left ^ (mixed & mask);
      left = right;
      right = next;
    }
    x = left << half | right;
  } while (x >= count);
  return x;
}
static void fillLatin(uint64_t *state, const ck_points *points, double *out, int dimension) {
  fillUniform(state, out, CK_STRIP);
  uint64_t key = points->key + (uint64_t)dimension * 0xd1342543de82ef95u;
  key = (key ^ (key >> 32)) * 0xd6e8feb86659fd93u;
  key ^= key >> 32;
  for (int i = 0; i < CK_STRIP; i++) {
    uint64_t index = (points->first + (uint64_t)i) % points->count;
    out[i] = ((double)shuffled(index, points->count, key) + out[i]) / (double)points->count;
  }
}

// T holds `length` thresholds in ascending order, then `guides` numbers: how many thresholds
// lie wholly before each of as many equal stretches of the argument.
CK_INLINE double stepsBelow(
  double x, const double *table, int length, int guides, double from, double per)
{
  double stretch = (x - from) * per;
  int guide = !(stretch > 0.0) ? 0 : stretch >= guides - 1 ? guides - 1 : (int)stretch;
  int n = (int)table[length + guide];
  while (n < length && table[n] < x) n++;
  return (double)n;
}
// Four coefficients an interval, so that a value needs one line of the cache.
CK_INLINE double hermite(double z, const double *table, int intervals, double limit) {
  double t = (z + limit) * (intervals / (2.0 * limit));
  t = t < 0.0 ? 0.0 : t > intervals ? intervals : t;
  int k = (int)t;
  k = k < intervals ? k : intervals - 1;
  double f = t - k;
  const double *c = table + 4 * k;
  return c[0] + f * (c[1] + f * (c[2] + f * c[3]));
}
