// Elementary functions on vectors, good to about one unit in the last place (the test
// ElementaryFunctionTests states the bounds). The reductions and the coefficients of ln,
// sin, cos, atan, asin and the power are those of FreeBSD's msun (Sun Microsystems, 1993, freely
// granted); the normal quantile is Wichura's AS 241.

// 2^k for |k| < 2100 and k whole, in two factors so that neither overflows on its own.
CK_INLINE vd scaled(vd x, vd k) {
  const double magic = 6755399441055744.0;
  vd first = (k * 0.5 + magic) - magic, second = k - first;
  vu a = (bits(first + magic) + 1023u) << 52, b = (bits(second + magic) + 1023u) << 52;
  return x * (vd)a * (vd)b;
}

// ln of m 2^e: the fraction's part; `e` is the exponent.
CK_INLINE vd lnReduced(vd f) {
  vd s = f / (2.0 + f), z = s * s, w = z * z;
  vd t1 = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332));
  vd t2 = z
    * (0.6666666666666735130
       + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)));
  vd half = 0.5 * f * f;
  // ln(1 + f) = f − (half − s (half + t1 + t2))
  return half - s * (half + (t1 + t2));
}
CK_INLINE void splitBinary(vd x, vd *fraction, vd *exponent) {
  vu shifted = bits(x) + (0x3ff0000000000000u - 0x3fe6a09e667f3bcdu);
  *exponent = (vd)((shifted >> 52) | 0x4330000000000000u) - (4503599627370496.0 + 1023.0);
  *fraction = (vd)((shifted & 0x000fffffffffffffu) + 0x3fe6a09e667f3bcdu) - 1.0;
}

// ln for a normal positive number: the samplers'.
CK_INLINE vd lnPositive(vd x) {
  vd f, e;
  splitBinary(x, &f, &e);
  return e * 0.693147180559945309417 - (lnReduced(f) - f);
}
// log2 likewise, good to three units in the last place: with s = f/(2 + f),
// ln(1 + f) = 2s + s³ (2/3 + …). Even and odd powers apart: half as many steps have to wait
// for one another.
CK_INLINE vd logTwoPositive(vd x) {
  vd f, e;
  splitBinary(x, &f, &e);
  vd s = f / (2.0 + f), z = s * s;
  vd w = z * z;
  vd r = w * 0.21349287741691675 + 0.26233349383212967;
  r = r * w + 0.4121985855959412;
  r = r * w + 0.9617966939259854;
  vd odd = w * 0.22093197705627815 + 0.3205985547571299;
  odd = odd * w + 0.5770780163470651;
  r = r + z * odd;
  return e + s * (2.8853900817779268 + z * r);
}

CK_INLINE vd lnFull(vd x, double perLn, double high, double low) {
  vi tiny = x < 0x1p-1022, valid = (x > 0.0) & (x < INFINITY);
  vd y = pick(tiny, x * 0x1p54, x), f, e;
  splitBinary(y, &f, &e);
  e = pick(tiny, e - 54.0, e);
  vd reduced = lnReduced(f), result;
  if (perLn == 1.0) {
    result = e * high - ((reduced - e * low) - f);
  } else {
    result = e * high + (e * low + (f - reduced) * perLn);
  }
  return pick(valid, result, splat(NAN));
}
CK_INLINE vd ln(vd x) {
  return lnFull(x, 1.0, 6.93147180369123816490e-01, 1.90821492927058770002e-10);
}
CK_INLINE vd lnTen(vd x) {
  return lnFull(
    x, 4.34294481903251816668e-01, 3.01029995663611771306e-01, 3.69423907715893078616e-13);
}

// e^r − 1 for |r| ≤ (ln 2)/2, by the series to r^13/13!.
CK_INLINE vd expReduced(vd r) {
  vd p = splat(1.0 / 6227020800.0);
  p = p * r + 1.0 / 479001600.0;
  p = p * r + 1.0 / 39916800.0;
  p = p * r + 1.0 / 3628800.0;
  p = p * r + 1.0 / 362880.0;
  p = p * r + 1.0 / 40320.0;
  p = p * r + 1.0 / 5040.0;
  p = p * r + 1.0 / 720.0;
  p = p * r + 1.0 / 120.0;
  p = p * r + 1.0 / 24.0;
  p = p * r + 1.0 / 6.0;
  p = p * r + 0.5;
  return r + r * r * p;
}
CK_INLINE vd reduceByLnTwo(vd x, vd *k) {
  const double magic = 6755399441055744.0;
  *k = (x * 1.44269504088896338700 + magic) - magic;
  return (x - *k * 6.93147180369123816490e-01) - *k * 1.90821492927058770002e-10;
}
CK_INLINE vd exponential(vd x) {
  vd clamped = pick(x < -746.0, splat(-746.0), pick(x > 710.0, splat(710.0), x)), k;
  vd r = reduceByLnTwo(clamped, &k);
  return scaled(1.0 + expReduced(r), k) + (x - x);
}
// e^x − 1 for −40 < x < 700.
CK_INLINE vd exponentialMinusOne(vd x) {
  vd k, r = reduceByLnTwo(x, &k);
  vd p = expReduced(r), one = scaled(splat(1.0), k);
  return scaled(p, k) + (one - 1.0);
}

// 2^y − 1 for 0 ≤ y ≤ 1010, good to four units in the last place: the samplers'. The
// polynomial goes through Chebyshev points of |r| ≤ 1/2.
CK_INLINE vd powerOfTwoMinusOne(vd y) {
  const double magic = 6755399441055744.0;
  vd shifted = y + magic, r = y - (shifted - magic);
  vd two = (vd)((bits(shifted) + 1023u) << 52);
  vd square = r * r;
  vd p = 4.454960786822665e-10 * square + 1.01780624449026e-07;
  vd odd = 7.072586303165937e-09 * square + 1.3215442586152225e-06;
  p = p * square + 1.5252733829837666e-05;
  odd = odd * square + 0.00015403530441738953;
  p = p * square + 0.0013333558146416933;
  odd = odd * square + 0.009618129107606887;
  p = p * square + 0.0555041086648216;
  odd = odd * square + 0.24022650695910097;
  p = p * square + 0.6931471805599453;
  p = p + r * odd;
  return two * (r * p) + (two - 1.0);
}

// The upper half of the digits of x, so that products of halves are exact.
CK_INLINE vd upperHalf(vd x) { return (vd)(bits(x) & 0xffffffff00000000u); }

// log2 of a positive number as the sum of two words, good to about 70 bits; the first word has
// 21 bits. m = x / 2^n lies around 1 or around 3/2, and s = (m − c)/(m + c).
CK_INLINE void logTwoInTwoWords(vd x, vd *high, vd *low) {
  vi tiny = x < 0x1p-1022;
  vd y = pick(tiny, x * 0x1p54, x);
  vu digits = bits(y) & 0x000fffffffffffffu;
  // From √(3/2) on around 3/2, from √3 on around 2.
  vi middle = (vi)(digits > 0x0003988effffffffu) & (vi)(digits < 0x000bb67a00000000u);
  vi upper = (vi)(digits >= 0x000bb67a00000000u);
  vd m = (vd)(digits | 0x3ff0000000000000u);
  m = pick(upper, m * 0.5, m);
  vd n = (vd)((bits(y) >> 52) | 0x4330000000000000u) - (4503599627370496.0 + 1023.0);
  n = pick(upper, n + 1.0, n);
  n = pick(tiny, n - 54.0, n);
  vd c = pick(middle, splat(1.5), splat(1.0));

  vd u = m - c, v = 1.0 / (m + c), s = u * v, sHigh = upperHalf(s);
  vd sumHigh = upperHalf(m + c), sumLow = m - (sumHigh - c);
  vd sLow = v * ((u - sHigh * sumHigh) - sHigh * sumLow);
  vd z = s * s;
  vd r = z * 2.06975017800338417784e-01 + 2.30660745775561754067e-01;
  r = r * z + 2.72728123808534006489e-01;
  r = r * z + 3.33333329818377432918e-01;
  r = r * z + 4.28571428578550184252e-01;
  r = r * z + 5.99999999999994648725e-01;
  r = r * (z * z) + sLow * (sHigh + s);
  vd square = sHigh * sHigh, tHigh = upperHalf(3.0 + square + r);
  vd tLow = r - ((tHigh - 3.0) - square);
  vd a = sHigh * tHigh, b = sLow * tHigh + tLow * s;
  vd pHigh = upperHalf(a + b), pLow = b - (pHigh - a);
  // times 2/(3 ln 2), and log2 c
  vd zHigh = pHigh * 9.61796700954437255859e-01;
  vd zLow = pHigh * -7.02846165095275826516e-09 + pLow * 9.61796693925975554329e-01
    + pick(middle, splat(1.35003920212974897128e-08), splat(0.0));
  vd logOfC = pick(middle, splat(5.84962487220764160156e-01), splat(0.0));
  *high = upperHalf(((zHigh + zLow) + logOfC) + n);
  *low = zLow - (((*high - n) - logOfC) - zHigh);
}

// x^y for x > 0 and finite y.
CK_INLINE vd powerOfPositive(vd x, vd y) {
  const double magic = 6755399441055744.0;
  vd high, low;
  logTwoInTwoWords(x, &high, &low);
  vd yHigh = upperHalf(y);
  vd pLow = (y - yHigh) * high + y * low, pHigh = yHigh * high, sum = pLow + pHigh;
  vi over = sum > 1100.0, under = sum < -1100.0, far = over | under;
  pHigh = pick(far, splat(0.0), pHigh);
  pLow = pick(far, splat(0.0), pLow);
  vd k = ((pLow + pHigh) + magic) - magic;
  pHigh = pHigh - k;
  vd t = upperHalf(pLow + pHigh);
  vd u = t * 6.93147182464599609375e-01;
  vd v = (pLow - (t - pHigh)) * 6.93147180559945286227e-01 + t * -1.90465429995776804525e-09;
  vd z = u + v, w = v - (z - u), square = z * z;
  vd r = square * 4.13813679705723846039e-08 + -1.65339022054652515390e-06;
  r = r * square + 6.61375632143793436117e-05;
  r = r * square + -2.77777777770155933842e-03;
  r = r * square + 1.66666666666666019037e-01;
  vd even = z - square * r;
  vd result = scaled(1.0 - (((z * even) / (even - 2.0) - (w + z * w)) - z), k);
  return pick(over, splat(INFINITY), pick(under, splat(0.0), result));
}

// x^y; what is not finite is NaN.
CK_INLINE vd powerOf(vd x, vd y) {
  vd size = absolute(x);
  vd result = powerOfPositive(size, y);
  vi zero = x == 0.0;
  result = pick(zero & (y > 0.0), splat(0.0), pick(zero & (y < 0.0), splat(INFINITY), result));
  result = pick(y == 0.0, splat(1.0), result);
  if (any(x < 0.0)) {
    // Whole numbers from 2^53 on are even.
    vd whole = __builtin_elementwise_trunc(y), half = 0.5 * y;
    vi odd = (whole == y) & (__builtin_elementwise_trunc(half) != half);
    vd signedResult = (vd)(bits(result) ^ ((vu)odd & 0x8000000000000000u));
    signedResult = pick(whole == y, signedResult, splat(NAN));
    result = pick(x < 0.0, signedResult, result);
  }
  // NaN of anything but finite operands.
  return finiteOrNaN(result) + ((x - x) + (y - y));
}

CK_INLINE vd sinKernel(vd x, vd y) {
  vd z = x * x, v = z * x;
  vd r = 1.58969099521155010221e-10 * z + -2.50507602534068634195e-08;
  r = r * z + 2.75573137070700676789e-06;
  r = r * z + -1.98412698298579493134e-04;
  r = r * z + 8.33333333332248946124e-03;
  return x - ((z * (0.5 * y - v * r) - y) - v * -1.66666666666666324348e-01);
}
CK_INLINE vd cosKernel(vd x, vd y) {
  vd z = x * x;
  vd r = -1.13596475577881948265e-11 * z + 2.08757232129817482790e-09;
  r = r * z + -2.75573143513906633035e-07;
  r = r * z + 2.48015872894767294178e-05;
  r = r * z + -1.38888888888741095749e-03;
  r = r * z + 4.16666666666666019037e-02;
  vd half = 0.5 * z, w = 1.0 - half;
  return w + (((1.0 - w) - half) + (z * z * r - x * y));
}
// The same two without the second word of the argument, for the samplers.
CK_INLINE vd sinShort(vd x, vd z) {
  vd r = 1.58969099521155010221e-10 * z + -2.50507602534068634195e-08;
  r = r * z + 2.75573137070700676789e-06;
  r = r * z + -1.98412698298579493134e-04;
  r = r * z + 8.33333333332248946124e-03;
  r = r * z + -1.66666666666666324348e-01;
  return x + x * z * r;
}
CK_INLINE vd cosShort(vd z) {
  vd r = -1.13596475577881948265e-11 * z + 2.08757232129817482790e-09;
  r = r * z + -2.75573143513906633035e-07;
  r = r * z + 2.48015872894767294178e-05;
  r = r * z + -1.38888888888741095749e-03;
  r = r * z + 4.16666666666666019037e-02;
  return (1.0 - 0.5 * z) + z * z * r;
}
// cos 2πu and sin 2πu for u in (0, 1).
CK_INLINE void turn(vd u, vd *cosine, vd *sine) {
  const double magic = 6755399441055744.0;
  vd y = 4.0 * u + magic;
  vu q = bits(y);
  vd x = (u - (y - magic) * 0.25) * 6.283185307179586477, z = x * x;
  vd s = sinShort(x, z), c = cosShort(z);
  vu swap = 0u - (q & 1u), d = (bits(s) ^ bits(c)) & swap;
  *sine = (vd)((bits(s) ^ d) ^ ((q & 2u) << 62));
  *cosine = (vd)((bits(c) ^ d) ^ (((q + 1u) & 2u) << 62));
}
// sin πx for |x| ≤ 1/2: a polynomial through eight Chebyshev points of x², within 2e-16.
CK_INLINE vd sinHalfTurn(vd x) {
  vd z = x * x;
  vd r = z * -2.11336273520529704e-5 + 4.65987015804337793e-4;
  r = r * z + -7.37036432653041568e-3;
  r = r * z + 8.21458788163104269e-2;
  r = r * z + -5.99264528825224005e-1;
  r = r * z + 2.55016403986186763;
  r = r * z + -5.16771278004978582;
  r = r * z + 3.14159265358979288;
  return x * r;
}

// Reduces x by multiples of π/2 (|x| < 10^5): x = q π/2 + high + low.
CK_INLINE vu reduceByQuarterTurn(vd x, vd *high, vd *low) {
  const double magic = 6755399441055744.0;
  vd shifted = x * 6.36619772367581382433e-01 + magic, q = shifted - magic;
  vd a = x - q * 1.57079632673412561417e+00;
  vd w2 = q * 6.07710050630396597660e-11, b = a - w2, lost = (a - b) - w2;
  vd w3 = q * 2.02226624871116645580e-21, c = b - w3, lostMore = (b - c) - w3;
  vd rest = (lost + lostMore) - q * 8.47842766036889956997e-32;
  *high = c + rest;
  *low = (c - *high) + rest;
  return bits(shifted);
}
CK_INLINE void sineAndCosine(vd x, vd *sine, vd *cosine) {
  if (any(~(absolute(x) < 1e5))) {
    for (int k = 0; k < CK_WIDTH; k++) {
      (*sine)[k] = sin(x[k]);
      (*cosine)[k] = cos(x[k]);
    }
    return;
  }
  vd high, low;
  vu q = reduceByQuarterTurn(x, &high, &low);
  vd s = sinKernel(high, low), c = cosKernel(high, low);
  vu swap = 0u - (q & 1u), d = (bits(s) ^ bits(c)) & swap;
  *sine = (vd)((bits(s) ^ d) ^ ((q & 2u) << 62));
  *cosine = (vd)((bits(c) ^ d) ^ (((q + 1u) & 2u) << 62));
}
CK_INLINE vd sine(vd x) {
  vd s, c;
  sineAndCosine(x, &s, &c);
  return s;
}
CK_INLINE vd cosine(vd x) {
  vd s, c;
  sineAndCosine(x, &s, &c);
  return c;
}
CK_INLINE vd tangent(vd x) {
  vd s, c;
  sineAndCosine(x, &s, &c);
  return s / c;
}

CK_INLINE vd arcTangent(vd x) {
  vd y = absolute(x);
  vi a = y >= 0.4375, b = y >= 0.6875, c = y >= 1.1875, d = y >= 2.4375;
  vd up = pick(d, splat(-1.0), pick(c, y - 1.5, pick(b, y - 1.0, pick(a, 2.0 * y - 1.0, y))));
  vd down = pick(
    d, y, pick(c, 1.0 + 1.5 * y, pick(b, y + 1.0, pick(a, 2.0 + y, splat(1.0)))));
  vd t = up / down, z = t * t, w = z * z;
  vd even = 1.62858201153657823623e-02 * w + 4.97687799461593236017e-02;
  even = even * w + 6.66107313738753120669e-02;
  even = even * w + 9.09088713343650656196e-02;
  even = even * w + 1.42857142725034663711e-01;
  even = (even * w + 3.33333333333329318027e-01) * z;
  vd odd = -3.65315727442169155270e-02 * w + -5.83357013379057348645e-02;
  odd = odd * w + -7.69187620504482999495e-02;
  odd = odd * w + -1.11111104054623557880e-01;
  odd = (odd * w + -1.99999999998764832476e-01) * w;
  vd high = pick(
    d, splat(1.57079632679489655800e+00),
    pick(
      c, splat(9.82793723247329054082e-01),
      pick(b, splat(7.85398163397448278999e-01), splat(4.63647609000806093515e-01))));
  vd low = pick(
    d, splat(6.12323399573676603587e-17),
    pick(
      c, splat(1.39033110312309984516e-17),
      pick(b, splat(3.06161699786838301793e-17), splat(2.26987774529616870924e-17))));
  vd correction = t * (even + odd);
  vd result = pick(a, high - ((correction - low) - t), t - correction);
  return (vd)(bits(result) | signOf(x)) - (x - x);
}
CK_INLINE vd arcTangentOfRatio(vd y, vd x) {
  vd up = absolute(y), down = absolute(x);
  vi origin = (up == 0.0) & (down == 0.0);
  // Beyond 2^1023 the ratio may overflow: atan's range ends at π/2 long before.
  vd ratio = up / pick(origin, splat(1.0), down);
  ratio = pick(ratio > 1e300, splat(1e300), ratio);
  vd a = arcTangent(ratio);
  vi negative = (vi)signOf(x) != 0;
  a = pick(negative, 3.1415926535897931160e+00 - (a - 1.2246467991473531772e-16), a);
  return (vd)(bits(a) | signOf(y)) + ((y - y) + (x - x));
}
CK_INLINE vd arcSineRatio(vd z) {
  vd p = 3.47933107596021167570e-05 * z + 7.91534994289814532176e-04;
  p = p * z + -4.00555345006794114027e-02;
  p = p * z + 2.01212532134862925881e-01;
  p = p * z + -3.25565818622400915405e-01;
  p = p * z + 1.66666666666666657415e-01;
  vd q = 7.70381505559019352791e-02 * z + -6.88283971605453293030e-01;
  q = q * z + 2.02094576023350569471e+00;
  q = q * z + -2.40339491173441421878e+00;
  q = q * z + 1.0;
  return z * p / q;
}
CK_INLINE vd arcSine(vd x) {
  vd y = absolute(x);
  vi large = y >= 0.5;
  vd z = pick(large, (1.0 - y) * 0.5, y * y), r = arcSineRatio(z), s = root(z);
  // π/2 − 2 (s + s r), the head of s taken apart so that its square is exact.
  vd head = (vd)(bits(s) & 0xffffffff00000000u), tail = (z - head * head) / (s + head);
  vd p = 2.0 * s * r - (6.12323399573676603587e-17 - 2.0 * tail);
  vd q = 7.85398163397448278999e-01 - 2.0 * head;
  vd far = 7.85398163397448278999e-01 - (p - q);
  far = pick(z == 0.0, splat(1.57079632679489655800e+00), far);
  vd result = pick(large, far, y + y * r);
  return pick(y <= 1.0, (vd)(bits(result) | signOf(x)), splat(NAN));
}
CK_INLINE vd arcCosine(vd x) {
  vd y = absolute(x);
  vi large = y >= 0.5, negative = x < 0.0;
  vd z = pick(large, (1.0 - y) * 0.5, y * y), r = arcSineRatio(z), s = root(z);
  vd head = (vd)(bits(s) & 0xffffffff00000000u), tail = (z - head * head) / (s + head);
  tail = pick(z == 0.0, splat(0.0), tail);
  vd nearOne = 2.0 * (head + (r * s + tail));
  vd nearMinusOne = 3.14159265358979311600e+00 - 2.0 * (s + (r * s - 6.12323399573676603587e-17));
  vd middle = 1.57079632679489655800e+00 - (x - (6.12323399573676603587e-17 - x * r));
  vd result = pick(large, pick(negative, nearMinusOne, nearOne), middle);
  return pick(y <= 1.0, result, splat(NAN));
}
CK_INLINE vd hyperbolicSine(vd x) {
  vd y = absolute(x);
  vd small = pick(y > 22.0, splat(22.0), y), t = exponentialMinusOne(small);
  vd near = 0.5 * (t + t / (t + 1.0));
  vd half = exponential(0.5 * y), far = 0.5 * half * half;
  return (vd)(bits(pick(y > 22.0, far, near)) | signOf(x)) - (x - x);
}
CK_INLINE vd hyperbolicCosine(vd x) {
  vd y = absolute(x);
  vd e = exponential(pick(y > 22.0, splat(22.0), y));
  vd half = exponential(0.5 * y), far = 0.5 * half * half;
  return pick(y > 22.0, far, 0.5 * e + 0.5 / e) + (x - x);
}
CK_INLINE vd hyperbolicTangent(vd x) {
  vd y = absolute(x), t = exponentialMinusOne(2.0 * pick(y > 22.0, splat(22.0), y));
  return (vd)(bits(t / (t + 2.0)) | signOf(x)) - (x - x);
}

// Φ⁻¹(u), 0 < u < 1: Wichura, AS 241 (PPND16), Applied Statistics 37 (1988).
CK_INLINE vd normalQuantile(vd u) {
  vd q = u - 0.5, r = 0.180625 - q * q;
  vd up = r * 2.5090809287301226727e+3 + 3.3430575583588128105e+4;
  up = up * r + 6.7265770927008700853e+4;
  up = up * r + 4.5921953931549871457e+4;
  up = up * r + 1.3731693765509461125e+4;
  up = up * r + 1.9715909503065514427e+3;
  up = up * r + 1.3314166789178437745e+2;
  up = up * r + 3.3871328727963666080e+0;
  vd down = r * 5.2264952788528545610e+3 + 2.8729085735721942674e+4;
  down = down * r + 3.9307895800092710610e+4;
  down = down * r + 2.1213794301586595867e+4;
  down = down * r + 5.3941960214247511077e+3;
  down = down * r + 6.8718700749205790830e+2;
  down = down * r + 4.2313330701600911252e+1;
  down = down * r + 1.0;
  vd central = q * up / down;
  vi tail = absolute(q) > 0.425;
  if (!any(tail)) return central;
  vd t = root(-lnPositive(pick(q < 0.0, u, 1.0 - u)));
  vd n = t - 1.6;
  up = n * 7.74545014278341407640e-4 + 2.27238449892691845833e-2;
  up = up * n + 2.41780725177450611770e-1;
  up = up * n + 1.27045825245236838258e+0;
  up = up * n + 3.64784832476320460504e+0;
  up = up * n + 5.76949722146069140550e+0;
  up = up * n + 4.63033784615654529590e+0;
  up = up * n + 1.42343711074968357734e+0;
  down = n * 1.05075007164441684324e-9 + 5.47593808499534494600e-4;
  down = down * n + 1.51986665636164571966e-2;
  down = down * n + 1.48103976427480074590e-1;
  down = down * n + 6.89767334985100004550e-1;
  down = down * n + 1.67638483018380384940e+0;
  down = down * n + 2.05319162663775882187e+0;
  down = down * n + 1.0;
  vd near = up / down;
  vd f = t - 5.0;
  up = f * 2.01033439929228813265e-7 + 2.71155556874348757815e-5;
  up = up * f + 1.24266094738807843860e-3;
  up = up * f + 2.65321895265761230930e-2;
  up = up * f + 2.96560571828504891230e-1;
  up = up * f + 1.78482653991729133580e+0;
  up = up * f + 5.46378491116411436990e+0;
  up = up * f + 6.65790464350110377720e+0;
  down = f * 2.04426310338993978564e-15 + 1.42151175831644588870e-7;
  down = down * f + 1.84631831751005468180e-5;
  down = down * f + 7.86869131145613259100e-4;
  down = down * f + 1.48753612908506148525e-2;
  down = down * f + 1.36929880922735805310e-1;
  down = down * f + 5.99832206555887937690e-1;
  down = down * f + 1.0;
  vd far = pick(t > 5.0, up / down, near);
  return pick(tail, (vd)(bits(far) | signOf(q)), central);
}
