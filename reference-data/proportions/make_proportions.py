#!/usr/bin/env python3
"""Make proportions.csv: confidence limits of binomial proportions.

The Clopper-Pearson limits are the roots of the binomial tails themselves, summed
term by term at 50 digits with mpmath (no beta function); the Wilson limits are
the roots of the quadratic that defines them, |p - k/n| = z sqrt(p (1 - p) / n).

    python3 make_proportions.py
"""

import csv
from pathlib import Path

from mpmath import binomial, erfinv, mp, mpf, sqrt

mp.dps = 50
HERE = Path(__file__).resolve().parent

CASES = [(0, 1), (1, 1), (0, 20), (1, 29), (1, 2), (5, 10), (10, 10), (15, 148), (81, 263),
         (3, 1000), (997, 1000), (500, 1000), (0, 3000), (2999, 3000), (40, 3000)]
LEVELS = [0.5, 0.9, 0.95, 0.9973, 0.999999]


def terms(first, end, n, p):
    """The sum of P(X = i) over first <= i < end, each term from the one before."""
    term = binomial(n, first) * p ** first * (1 - p) ** (n - first)
    total = mpf(0)
    for i in range(first, end):
        total += term
        term *= p * (n - i) / ((1 - p) * (i + 1))
    return total


def tail_at_least(k, n, p):
    """P(X >= k), X binomial: the shorter of the two sums."""
    if 2 * k <= n:
        return 1 - terms(0, k, n, p)
    return terms(k, n + 1, n, p)


def root(function, target):
    """The p in (0, 1) at which a rising function takes the target, by bisection."""
    low, high = mpf(0), mpf(1)
    for _ in range(130):
        middle = (low + high) / 2
        if function(middle) < target:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def clopper_pearson(k, n, alpha):
    lower = mpf(0) if k == 0 else root(lambda p: tail_at_least(k, n, p), alpha / 2)
    # P(X <= k) = alpha / 2 is P(n - X >= n - k) = alpha / 2 in 1 - p.
    upper = mpf(1) if k == n else 1 - root(lambda p: tail_at_least(n - k, n, p), alpha / 2)
    return lower, upper


def wilson(k, n, alpha):
    z2 = 2 * erfinv(1 - alpha) ** 2
    centre, half = k + z2 / 2, sqrt(z2 * (mpf(k) * (n - k) / n + z2 / 4))
    return (centre - half) / (n + z2), (centre + half) / (n + z2)


def main():
    rows = []
    for k, n in CASES:
        for level in LEVELS:
            alpha = 1 - mpf(level)
            for name, method in (("clopper-pearson", clopper_pearson), ("wilson", wilson)):
                lower, upper = method(k, n, alpha)
                rows.append([name, k, n, repr(level)] + [
                    mp.nstr(v, 25) if v > mpf(10) ** -40 else "0" for v in (lower, upper)])
    with open(HERE / "proportions.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["method", "successes", "trials", "confidence", "lower", "upper"])
        out.writerows(rows)
    print("proportions.csv", len(rows), "rows")


if __name__ == "__main__":
    main()
