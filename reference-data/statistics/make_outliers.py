#!/usr/bin/env python3
"""Make outliers.json: tails of Dixon's ratios and of Grubbs' statistic for two outliers.

Dixon: the probability by adaptive quadrature in two dimensions (scipy) over the order
statistics themselves; each is checked here against two million simulated samples.
Two outliers: simulated alone, eight million samples, with the standard error of the share.

    python3 make_outliers.py
"""

import json
from math import comb, factorial, sqrt
from pathlib import Path

import numpy as np
from scipy.integrate import dblquad
from scipy.special import ndtr

HERE = Path(__file__).resolve().parent
RATIOS = {"r10": (1, 1), "r11": (1, 2), "r21": (2, 2), "r22": (2, 3)}
POINTS = [("r10", 3, 0.9), ("r10", 3, 0.5), ("r10", 4, 0.7), ("r10", 5, 0.642), ("r10", 7, 0.3),
          ("r10", 10, 0.4119), ("r11", 8, 0.55), ("r11", 10, 0.45), ("r21", 11, 0.576),
          ("r21", 13, 0.4), ("r22", 14, 0.546), ("r22", 20, 0.45), ("r22", 30, 0.376)]


def density(x):
    return np.exp(-x * x / 2) / sqrt(2 * np.pi)


def dixon(ratio, n, r):
    """P(ratio > r) of the largest value: x the i-th, z the n-th, y the (n - j)-th below z - r(z - x)."""
    j, i = RATIOS[ratio]
    m = n - i - 1

    def integrand(w, x):
        z, y = x + w, x + w * (1 - r)
        whole = ndtr(z) - ndtr(x)
        q = (ndtr(y) - ndtr(x)) / whole if whole > 0 else 0.0
        at_least = sum(comb(m, k) * q ** k * (1 - q) ** (m - k) for k in range(m - j + 1, m + 1))
        return ndtr(x) ** (i - 1) * density(x) * density(z) * whole ** m * at_least

    value, _ = dblquad(integrand, -8.5, 8.5, 0, 14, epsabs=1e-13, epsrel=1e-11)
    return value * factorial(n) / factorial(i - 1) / factorial(m)


def main():
    generator = np.random.default_rng(31)
    rows = []
    for ratio, n, r in POINTS:
        j, i = RATIOS[ratio]
        exact = dixon(ratio, n, r)
        beyond = total = 0
        for _ in range(10):
            x = np.sort(generator.standard_normal((200_000, n)), axis=1)
            beyond += int(((x[:, -1] - x[:, -1 - j]) / (x[:, -1] - x[:, i - 1]) > r).sum())
            total += len(x)
        share = beyond / total
        assert abs(share - exact) < 5 * sqrt(exact * (1 - exact) / total), (ratio, n, r, exact, share)
        rows.append([ratio, n, r, exact])
        print(rows[-1], share)

    pairs = []
    for n, points in ((4, (0.001, 0.02)), (5, (0.01, 0.05)), (6, (0.03, 0.1)), (8, (0.1, 0.2)),
                      (10, (0.15, 0.25)), (15, (0.3, 0.42)), (25, (0.5, 0.58)), (40, (0.64, 0.7))):
        below = np.zeros(len(points), dtype=int)
        total = 0
        for _ in range(80):
            x = np.sort(generator.standard_normal((100_000, n)), axis=1)
            whole = ((x - x.mean(axis=1, keepdims=True)) ** 2).sum(axis=1)
            kept = x[:, :-2]
            part = ((kept - kept.mean(axis=1, keepdims=True)) ** 2).sum(axis=1)
            g = part / whole
            below += np.array([(g < p).sum() for p in points])
            total += len(x)
        for p, count in zip(points, below):
            share = count / total
            pairs.append([n, p, share, sqrt(share * (1 - share) / total)])
            print(pairs[-1])
    (HERE / "outliers.json").write_text(json.dumps({"dixon": rows, "pairs": pairs}, indent=1) + "\n")


if __name__ == "__main__":
    main()
