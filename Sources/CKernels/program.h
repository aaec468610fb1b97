// The block program: one pass over a strip for each step.

CK_INLINE vd powerWhole(vd x, int n) {
  int left = n < 0 ? -n : n;
  vd result = splat(1.0), square = x;
  while (left) {
    if (left & 1) result = result * square;
    square = square * square;
    left >>= 1;
  }
  return n < 0 ? finiteOrNaN(1.0 / result) : result;
}
#define UNARY(name, expression)                                                           \
  case name:                                                                              \
    for (int i = 0; i < CK_STRIP; i += CK_WIDTH) {                                        \
      vd x = load(a + i);                                                                 \
      store(t + i, expression);                                                           \
    }                                                                                     \
    break;
#define BINARY(name, expression)                                                          \
  case name:                                                                              \
    for (int i = 0; i < CK_STRIP; i += CK_WIDTH) {                                        \
      vd x = load(a + i), y = load(b + i);                                                \
      store(t + i, expression);                                                           \
    }                                                                                     \
    break;

static void runSteps(
  const ck_step *steps, size_t count, double *registers, uint64_t *states,
  const double *tables, const ck_points *points)
{
  for (const ck_step *step = steps; step < steps + count; step++) {
    double *t = registers + (size_t)step->target * CK_STRIP;
    const double *a = registers + (size_t)step->a * CK_STRIP;
    const double *b = registers + (size_t)step->b * CK_STRIP;
    uint64_t *s = states + (size_t)step->stream * CK_STATE_WORDS;
    const double *table = tables + step->table;
    const double p0 = step->p0, p1 = step->p1;
    switch (step->op) {
    case CK_FILL: EACH(store(t + i, splat(p0));) break;
    case CK_UNIFORM:
      fillUniform(s, t, CK_STRIP);
      if (p0 != 0.0 || p1 != 1.0) { EACH(store(t + i, p0 + p1 * load(t + i));) }
      break;
    case CK_NORMAL: fillNormal(s, t, p0, p1); break;
    case CK_STUDENT: fillStudent(s, t, p0, p1, step->p2); break;
    case CK_CURVED_TRAPEZOID: fillCurvedTrapezoid(s, t, p0, p1, step->p2); break;
    case CK_GAMMA: fillGamma(s, t, p0, p1); break;
    case CK_BETA: fillBeta(s, t, step); break;
    case CK_SOBOL: fillSobol(points, t, step->a); break;
    case CK_LATIN: fillLatin(s, points, t, step->a); break;
    case CK_Q_EMPIRICAL:
      for (int i = 0; i < CK_STRIP; i++) t[i] = table[(int)(a[i] * step->length)];
      break;
    case CK_Q_STEPS:
      for (int i = 0; i < CK_STRIP; i++)
        t[i] = p0 + stepsBelow(a[i], table, step->length, step->b, p1, step->p2);
      break;
    case CK_Z_TABLE:
      for (int i = 0; i < CK_STRIP; i++) t[i] = hermite(a[i], table, step->length, p0);
      break;
    case CK_POWER_I: EACH(store(t + i, powerWhole(load(a + i), step->b));) break;
    case CK_MUL_ACC: EACH(store(t + i, load(t + i) + p0 * load(a + i));) break;
    UNARY(CK_COPY, x)
    UNARY(CK_AFFINE, p0 + p1 * x)
    UNARY(CK_Q_NORMAL, normalQuantile(x))
    UNARY(CK_Q_TRAPEZOID, p0 + p1 * trapezoidQuantile(x, step->p2))
    UNARY(CK_Q_ARCSINE, p0 + p1 * sinHalfTurn(x - 0.5))
    UNARY(CK_Q_EXPONENTIAL, -p0 * lnPositive(x))
    BINARY(CK_ADD, x + y)
    BINARY(CK_SUB, x - y)
    BINARY(CK_MUL, x * y)
    BINARY(CK_DIV, finiteOrNaN(x / y))
    UNARY(CK_ADD_C, x + p0)
    UNARY(CK_C_SUB, p0 - x)
    UNARY(CK_MUL_C, x * p0)
    UNARY(CK_DIV_C, finiteOrNaN(x / p0))
    UNARY(CK_C_DIV, finiteOrNaN(p0 / x))
    BINARY(CK_MIN, pick((x != x) | (y != y), x + y, pick(y < x, y, x)))
    BINARY(CK_MAX, pick((x != x) | (y != y), x + y, pick(y > x, y, x)))
    BINARY(CK_ATAN2, arcTangentOfRatio(x, y))
    BINARY(CK_POWER, powerOf(x, y))
    UNARY(CK_NEGATE, -x)
    UNARY(CK_ABS, absolute(x))
    UNARY(CK_SQRT, root(x))
    UNARY(CK_EXP, finiteOrNaN(exponential(x)))
    UNARY(CK_LN, ln(x))
    UNARY(CK_LOG10, lnTen(x))
    UNARY(CK_SIN, sine(x))
    UNARY(CK_COS, cosine(x))
    UNARY(CK_TAN, finiteOrNaN(tangent(x)))
    UNARY(CK_ASIN, arcSine(x))
    UNARY(CK_ACOS, arcCosine(x))
    UNARY(CK_ATAN, arcTangent(x))
    UNARY(CK_SINH, finiteOrNaN(hyperbolicSine(x)))
    UNARY(CK_COSH, finiteOrNaN(hyperbolicCosine(x)))
    UNARY(CK_TANH, hyperbolicTangent(x))
    }
  }
}
