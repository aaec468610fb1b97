#!/usr/bin/env python3
"""Make quantiles.csv and cumulative.csv: reference values of five laws.

Every number is computed here with mpmath at 60 digits, from the definitions
(SOURCE.md), without any statistics library. Probabilities and parameters are
binary64 numbers and are taken at their exact value, so that a reference
quantile is the quantile of the very number a program is given.

    python3 make_quantiles.py            write both files
    python3 make_quantiles.py --check    compare the incomplete functions used
                                         here with mpmath's own, write nothing
"""

import csv
import sys
from functools import lru_cache
from multiprocessing import Pool
from pathlib import Path

from mpmath import mp, mpf, erfc, exp, gammainc, inf, log, loggamma, pi, sqrt

mp.dps = 60
DIGITS = 25  # written; binary64 needs 17
HERE = Path(__file__).resolve().parent
SMALLEST, LARGEST = mpf(2) ** -1022, mpf(2) ** 1023  # of the normal binary64 numbers

TAILS = [1e-300, 1e-100, 1e-30, 1e-12, 1e-6, 0.001, 0.005, 0.025, 0.05, 0.15865525393145707,
         0.25, 0.4, 0.49, 0.5, 0.51, 0.75, 0.9, 0.95, 0.975, 0.97725, 0.995, 0.999,
         1 - 1e-6, 1 - 1e-12]
BODY = [1e-12, 1e-6, 0.001, 0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975, 0.999, 1 - 1e-6, 1 - 1e-12]
FEW = [1e-12, 0.001, 0.025, 0.5, 0.95, 0.975, 1 - 1e-12]


# --- incomplete functions ------------------------------------------------

@lru_cache(maxsize=None)
def log_beta_at(a, b, _precision):
    return loggamma(a) + loggamma(b) - loggamma(a + b)


def log_beta(a, b):
    return log_beta_at(a, b, mp.dps)


def beta_fraction(a, b, x):
    """I_x(a, b) by the continued fraction DLMF 8.17.22, modified Lentz; x below the mean."""
    tiny = mpf(10) ** -400
    c, d = mpf(1), 1 - (a + b) * x / (a + 1)
    d = 1 / (d if d else tiny)
    h, m = d, 0
    while True:
        m += 1
        term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 / ((1 + term * d) or tiny)
        c = (1 + term / c) or tiny
        h *= d * c
        term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 / ((1 + term * d) or tiny)
        c = (1 + term / c) or tiny
        step = d * c
        h *= step
        if abs(step - 1) < mpf(10) ** (5 - mp.dps):
            return h


def beta_tails(a, b, x, y):
    """(I_x(a, b), I_y(b, a)) with y = 1 - x given apart, so that neither is a difference."""
    front = exp(a * log(x) + b * log(y) - log_beta(a, b))
    if x <= (a + 1) / (a + b + 2):
        lower = front * beta_fraction(a, b, x) / a
        return lower, 1 - lower
    upper = front * beta_fraction(b, a, y) / b
    return 1 - upper, upper


def gamma_tails(s, x):
    """(P(s, x), Q(s, x)): the series DLMF 8.7.1, or Legendre's continued fraction 8.9.2."""
    front = exp(s * log(x) - x - loggamma(s))
    if x < s + 1:
        term = total = 1 / s
        n = s
        while term > total * mpf(10) ** (-mp.dps - 2):
            n += 1
            term *= x / n
            total += term
        return front * total, 1 - front * total
    b = x + 1 - s
    c, d = mpf(10) ** 400, 1 / b
    h, i = d, 0
    while True:
        i += 1
        an = -i * (i - s)
        b += 2
        d = 1 / (an * d + b)
        c = b + an / c
        h *= d * c
        if abs(d * c - 1) < mpf(10) ** (5 - mp.dps):
            return 1 - front * h, front * h


# --- laws: (lower tail, upper tail, density) at x -----------------------

def normal(x):
    return erfc(-x / sqrt(2)) / 2, erfc(x / sqrt(2)) / 2, exp(-x * x / 2) / sqrt(2 * pi)


def student(x, nu):
    if nu == inf:
        return normal(x)
    density = exp(-(nu + 1) / 2 * log(1 + x * x / nu) - log_beta(nu / 2, mpf(1) / 2)) / sqrt(nu)
    if x == 0:
        return mpf(1) / 2, mpf(1) / 2, density
    y = nu / (nu + x * x)
    tail = beta_tails(nu / 2, mpf(1) / 2, y, x * x / (nu + x * x))[0] / 2
    return (1 - tail, tail, density) if x > 0 else (tail, 1 - tail, density)


def chi_square(x, nu):
    density = exp((nu / 2 - 1) * log(x / 2) - x / 2 - loggamma(nu / 2)) / 2
    return (*gamma_tails(nu / 2, x / 2), density)


def beta(x, a, b, y=None):
    """y is 1 - x, given where x is so near 1 that the difference would lose its digits."""
    y = 1 - x if y is None else y
    return (*beta_tails(a, b, x, y), exp((a - 1) * log(x) + (b - 1) * log(y) - log_beta(a, b)))


def fisher(x, n1, n2):
    """For an infinite n2, n1 F has the chi-square law; for an infinite n1, n2 / F has."""
    if n2 == inf:
        lower, upper, density = chi_square(n1 * x, n1)
        return lower, upper, n1 * density
    if n1 == inf:
        lower, upper, density = chi_square(n2 / x, n2)
        return upper, lower, density * n2 / x ** 2
    w = n1 * x + n2
    density = exp(n1 / 2 * log(n1 * x / w) + n2 / 2 * log(n2 / w) - log_beta(n1 / 2, n2 / 2)) / x
    return (*beta_tails(n1 / 2, n2 / 2, n1 * x / w, n2 / w), density)


LAWS = {"normal": normal, "student": student, "chi-square": chi_square, "f": fisher, "beta": beta}
LOW = {"normal": -inf, "student": -inf, "chi-square": 0, "f": 0, "beta": 0}
HIGH = {"beta": 1}


# --- quantiles -----------------------------------------------------------

def quantile(law, parameters, p, tail):
    """The x whose lower (upper) tail is p: bisection on a scale of its own, then Newton."""
    function = LAWS[law]
    p = mpf(p)
    other = 1 - p  # exact: 60 digits hold it
    lower_target, upper_target = (p, other) if tail == "lower" else (other, p)

    # The coordinate t in which bisection and Newton work, with x = g(t), dx/dt.
    if LOW[law] == -inf:
        if lower_target == upper_target:
            return mpf(0)
        if lower_target > upper_target:  # symmetric laws: solve on the negative side
            return -quantile(law, parameters, upper_target, "lower")
        g = lambda t: (-exp(t), -exp(t))
    elif law == "beta":
        g = lambda t: (1 / (1 + exp(-t)), exp(-t) / (1 + exp(-t)) ** 2)
    else:
        g = lambda t: (exp(t), exp(t))

    def residual(t):
        x, slope = g(t)
        if law == "beta":
            below, above, density = beta(x, *parameters, y=1 / (1 + exp(t)))
        else:
            below, above, density = function(x, *parameters)
        if lower_target <= upper_target:
            return log(below / lower_target), density * slope / below
        return -log(above / upper_target), density * slope / above

    full = mp.dps
    mp.dps = 20  # a start needs few digits
    low, high = mpf(-5), mpf(5)
    rising = residual(mpf(1))[1] > 0
    sign = 1 if rising else -1
    while sign * residual(low)[0] > 0:
        low *= 2
        if low < -10000:
            mp.dps = full
            return None  # far below the least binary64 number
    while sign * residual(high)[0] < 0:
        high *= 2
    for _ in range(30):
        middle = (low + high) / 2
        if sign * residual(middle)[0] > 0:
            high = middle
        else:
            low = middle
    mp.dps = full
    t = (low + high) / 2
    for _ in range(60):
        value, slope = residual(t)
        step = value / slope
        t -= step
        if abs(step) < mpf(10) ** (-45) * max(1, abs(t)):
            return g(t)[0]
    raise ArithmeticError((law, parameters, p, tail))


# --- what is written -----------------------------------------------------

def cases():
    for p in TAILS:
        yield "normal", (), p
    for nu in [0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 10, 16, 30, 31, 100, 1e3, 1e6, 1e9, inf]:
        for p in TAILS if nu in (2.5, 30, inf) else BODY if nu < 1e9 else FEW:
            yield "student", (nu,), p
    for nu in [0.01, 0.5, 1, 2, 2.5, 5, 30, 100, 1e4, 1e6]:
        for p in TAILS if nu in (2.5, 30) else BODY:
            yield "chi-square", (nu,), p
    for pair in [(1, 1), (0.5, 2.5), (2.5, 0.5), (2, 30), (4, 40), (9, 40), (30, 1), (1, 30),
                 (100, 100), (1e6, 2.5), (2.5, 1e6), (1e4, 1e6), (inf, 2.5), (inf, 30),
                 (2.5, inf), (30, inf), (1, inf)]:
        for p in BODY if max(pair) < 1000 else FEW:
            yield "f", pair, p
    for pair in [(0.5, 0.5), (1, 1), (1, 10), (10, 1), (2.5, 0.5), (0.05, 3), (3, 0.05), (4, 7),
                 (30, 30), (81, 264), (1, 1000), (1000, 1), (2, 999999), (999999, 2),
                 (500, 999501), (5e5, 5e5)]:
        for p in BODY if max(pair) < 2000 else FEW:
            yield "beta", pair, p


def text(value):
    if value == inf:
        return "inf"
    if value == -inf:
        return "-inf"
    if isinstance(value, float) or isinstance(value, int):
        return repr(float(value))
    return mp.nstr(value, DIGITS, strip_zeros=True, min_fixed=0, max_fixed=0) if value else "0"


def write(name, header, rows):
    with open(HERE / name, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)
    print(name, len(rows), "rows")


def rows(case):
    """The lines of one law, parameters and probability in both files."""
    law, parameters, p = case
    quantiles, cumulatives = [], []
    names = [text(v) for v in parameters] + [""] * (2 - len(parameters))
    exact = [inf if v == inf else mpf(v) for v in parameters]
    for tail in ("lower", "upper"):
        x = quantile(law, exact, p, tail)
        if x is None or (x != 0 and abs(x) < SMALLEST) or abs(x) > LARGEST:
            continue  # outside the normal numbers: nothing to hold a program to
        quantiles.append([law, *names, tail, text(p), text(x)])
        if tail == "lower":
            # The nearest binary64 number is a point of its own for the tails.
            point = float(x)
            if law == "beta" and point == 1.0 or law == "chi-square" and point == 0.0:
                continue
            below, above, density = LAWS[law](mpf(point), *exact)
            if min(below, above) > SMALLEST:
                cumulatives.append(
                    [law, *names, text(point), text(below), text(above), text(density)])
    return quantiles, cumulatives


def main():
    quantiles, cumulatives = [], []
    with Pool() as pool:
        for some, others in pool.imap(rows, cases()):
            quantiles += some
            cumulatives += others
    write("quantiles.csv", ["law", "first", "second", "tail", "probability", "quantile"], quantiles)
    write("cumulative.csv", ["law", "first", "second", "x", "lower", "upper", "density"], cumulatives)


def check():
    from mpmath import betainc, quad
    worst = mpf(0)
    for a, b, x in [(0.25, 1.25, 0.3), (15, 0.5, 0.7), (0.5, 0.5, 0.01), (40, 13, 0.9), (500, 0.5, 0.93)]:
        a, b, x = mpf(a), mpf(b), mpf(x)
        ours, theirs = beta_tails(a, b, x, 1 - x)[0], betainc(a, b, 0, x, regularized=True)
        worst = max(worst, abs(ours / theirs - 1))
    for s, x in [(0.25, 0.01), (1.25, 9), (15, 3), (50, 90), (5000, 4800)]:
        s, x = mpf(s), mpf(x)
        ours = gamma_tails(s, x)
        worst = max(worst, abs(ours[0] / gammainc(s, 0, x, regularized=True) - 1))
        worst = max(worst, abs(ours[1] / gammainc(s, x, inf, regularized=True) - 1))
    # A large parameter, by integration of the density.
    for nu, t in [(mpf(10) ** 6, mpf(7)), (mpf(10) ** 10, mpf(2))]:
        area = quad(lambda z: student(z, nu)[2], [t, t + 1, t + 2, t + 4, t + 8, t + 16, t + 32, t + 64])
        worst = max(worst, abs(area / student(t, nu)[1] - 1))
    print("largest relative difference:", mp.nstr(worst, 3))
    assert worst < mpf(10) ** -40


if __name__ == "__main__":
    check() if "--check" in sys.argv[1:] else main()
