// Sums and tails over the trials of a strip.

static size_t dropInvalid(
  double *registers, const int32_t *outputs, size_t outputCount, size_t count, uint8_t *flags)
{
  vi suspect = {0};
  for (size_t j = 0; j < outputCount; j++) {
    const double *y = registers + (size_t)outputs[j] * CK_STRIP;
    EACH(vd x = load(y + i); vd zero = x - x; suspect |= zero != zero;)
  }
  // What stands behind `count` in a last strip may be suspect too: then the slow look
  // finds nothing.
  if (!any(suspect)) return 0;
  memset(flags, 0, CK_STRIP);
  size_t dropped = 0;
  for (size_t i = 0; i < count; i++) {
    int bad = 0;
    for (size_t j = 0; j < outputCount; j++) {
      double x = registers[(size_t)outputs[j] * CK_STRIP + i];
      bad |= x - x != 0.0;
    }
    flags[i] = (uint8_t)bad;
    dropped += (size_t)bad;
  }
  for (size_t j = 0; j < outputCount && dropped; j++) {
    double *y = registers + (size_t)outputs[j] * CK_STRIP;
    size_t to = 0;
    for (size_t i = 0; i < count; i++) {
      y[to] = y[i];
      to += !flags[i];
    }
  }
  return dropped;
}

static void moments(
  const double *y, size_t count, double shift, double scale, ck_sums *sums)
{
  for (int g = 0; g < CK_LANES; g += CK_WIDTH) {
    vd s1 = loadAnywhere(sums->power1 + g), s2 = loadAnywhere(sums->power2 + g);
    vd s3 = loadAnywhere(sums->power3 + g), s4 = loadAnywhere(sums->power4 + g);
    size_t i = g;
    for (; i + CK_WIDTH <= count; i += CK_LANES) {
      vd d = (load(y + i) - shift) * scale, square = d * d;
      s1 += d;
      s2 += square;
      s3 += square * d;
      s4 += square * square;
    }
    for (int k = 0; k < CK_WIDTH && i + (size_t)k < count; k++) {
      double d = (y[i + (size_t)k] - shift) * scale, square = d * d;
      s1[k] += d;
      s2[k] += square;
      s3[k] += square * d;
      s4[k] += square * square;
    }
    storeAnywhere(sums->power1 + g, s1);
    storeAnywhere(sums->power2 + g, s2);
    storeAnywhere(sums->power3 + g, s3);
    storeAnywhere(sums->power4 + g, s4);
  }
}

static void product(
  const double *x, double xShift, double xScale, const double *y, double yShift, double yScale,
  size_t count, double *lanes)
{
  for (int g = 0; g < CK_LANES; g += CK_WIDTH) {
    vd sum = loadAnywhere(lanes + g);
    size_t i = g;
    for (; i + CK_WIDTH <= count; i += CK_LANES)
      sum += ((load(x + i) - xShift) * xScale) * ((load(y + i) - yShift) * yScale);
    for (int k = 0; k < CK_WIDTH && i + (size_t)k < count; k++)
      sum[k] += ((x[i + (size_t)k] - xShift) * xScale) * ((y[i + (size_t)k] - yShift) * yScale);
    storeAnywhere(lanes + g, sum);
  }
}

static void keepTails(
  const double *y, size_t count, ck_tails *tails, double *keptLow, double *keptHigh)
{
  const double low = tails->low, high = tails->high;
  size_t below = 0, above = 0, atLow = 0, atHigh = 0, i = 0;
#if defined(CK_PACK)
  vi equalLow = {0}, equalHigh = {0};
  for (; i + CK_WIDTH <= count; i += CK_WIDTH) {
    vd x = load(y + i);
    below += CK_PACK(x, x < low, keptLow + below);
    above += CK_PACK(x, x > high, keptHigh + above);
    equalLow -= x == low;
    equalHigh -= x == high;
  }
  for (int k = 0; k < CK_WIDTH; k++) {
    atLow += (size_t)equalLow[k];
    atHigh += (size_t)equalHigh[k];
  }
#endif
  for (; i < count; i++) {
    double x = y[i];
    keptLow[below] = x;
    below += x < low;
    keptHigh[above] = x;
    above += x > high;
    atLow += x == low;
    atHigh += x == high;
  }
  tails->kept_low = below;
  tails->kept_high = above;
  tails->at_low = atLow;
  tails->at_high = atHigh;
}
