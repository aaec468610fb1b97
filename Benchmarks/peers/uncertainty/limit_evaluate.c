/* What hand-written C reaches on first-order evaluations: limit_evaluate A2|B12 SECONDS

   Dual numbers, the formulas compiled in; y, u, the effective degrees of freedom, and U
   with the t quantile of GSL where they are finite. */
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <sys/resource.h>

#define MOST 12

typedef struct {
  double v, g[MOST];
} dual;

#define EACH for (int i = 0; i < MOST; i++)
static inline dual input(double v, int place) {
  dual r = {v, {0}};
  r.g[place] = 1;
  return r;
}
static inline dual constant(double v) { return (dual){v, {0}}; }
static inline dual add(dual a, dual b) {
  dual r;
  r.v = a.v + b.v;
  EACH r.g[i] = a.g[i] + b.g[i];
  return r;
}
static inline dual subtract(dual a, dual b) {
  dual r;
  r.v = a.v - b.v;
  EACH r.g[i] = a.g[i] - b.g[i];
  return r;
}
static inline dual multiply(dual a, dual b) {
  dual r;
  r.v = a.v * b.v;
  EACH r.g[i] = a.g[i] * b.v + a.v * b.g[i];
  return r;
}
static inline dual inverse(dual a) {
  dual r;
  r.v = 1 / a.v;
  double slope = -r.v * r.v;
  EACH r.g[i] = slope * a.g[i];
  return r;
}

static dual mass(const double *x) {
  dual m = add(input(x[0], 0), input(x[1], 1)), air = subtract(input(x[2], 2), constant(1.2));
  dual buoyancy = subtract(inverse(input(x[3], 3)), inverse(input(x[4], 4)));
  return subtract(multiply(m, add(constant(1), multiply(air, buoyancy))), constant(100000));
}
static dual balance(const double *x) {
  dual shown = input(x[0], 0), m = add(add(input(x[5], 5), input(x[6], 6)), input(x[7], 7));
  for (int k = 1; k < 5; k++) shown = add(shown, input(x[k], k));
  dual warmth = subtract(constant(1), multiply(input(x[10], 10), input(x[11], 11)));
  dual air = subtract(input(x[8], 8), constant(1.2));
  dual buoyancy = subtract(inverse(input(x[9], 9)), constant(1 / 8000.));
  return subtract(multiply(shown, warmth), multiply(m, add(constant(1), multiply(air, buoyancy))));
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: limit_evaluate A2|B12 SECONDS\n");
    return 64;
  }
  const double r = 1 / sqrt(3), inf = INFINITY;
  const double xMass[] = {1e5, 1.234, 1.2, 8000, 8000};
  const double uMass[] = {.05, .02, .1 * r, 1000 * r, 50 * r};
  const double nuMass[] = {inf, inf, inf, inf, inf};
  const double xBalance[] = {30.0005, 0, 0, 0, 0, 30, 1.2e-5, 0, 1.18, 7950, 2e-6, 1.5};
  const double uBalance[] = {2e-4, 2.9e-4, 2.9e-4, 1.5e-4, 1e-4, 1e-5, 5e-5, 2.5e-5,
                             .02,  80,     1e-6,   .6};
  const double nuBalance[] = {inf, inf, inf, 9, inf, inf, 50, inf, inf, inf, inf, inf};
  const int isMass = strcmp(arguments[1], "A2") == 0, inputs = isMass ? 5 : 12;
  const double *x0 = isMass ? xMass : xBalance, *u0 = isMass ? uMass : uBalance;
  const double *nu0 = isMass ? nuMass : nuBalance;
  dual (*model)(const double *) = isMass ? mass : balance;

  double seconds = atof(arguments[2]), start = now(), elapsed = 0;
  double x[MOST] = {0}, y = 0, u = 0, freedom = 0, expanded = 0;
  volatile double sink = 0;
  long evaluations = 0;
  while (elapsed < seconds) {
    for (int step = 0; step < 10000; step++) {
      double shift = 1e-9 * ((9999 - step) % 1000), sum = 0, welch = 0;
      for (int i = 0; i < inputs; i++) x[i] = x0[i] + shift;
      dual d = model(x);
      for (int i = 0; i < inputs; i++) {
        double part = d.g[i] * u0[i], variance = part * part;
        sum += variance;
        welch += variance * variance / nu0[i];
      }
      y = d.v;
      u = sqrt(sum);
      freedom = welch > 0 ? sum * sum / welch : INFINITY;
      expanded = u * (isinf(freedom) ? 1.959963984540054 : gsl_cdf_tdist_Pinv(.975, freedom));
      sink += expanded;
    }
    evaluations += 10000;
    elapsed = now() - start;
  }
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("{\"us_per_eval\": %.6f, \"y\": %.17g, \"u\": %.17g, ", elapsed / evaluations * 1e6, y, u);
  if (isinf(freedom))
    printf("\"nu_eff\": null, ");
  else
    printf("\"nu_eff\": %.17g, ", freedom);
  printf("\"U\": %.17g, \"rss_mb\": %.1f}\n", expanded, usage.ru_maxrss / 1024.);
}
