#!/usr/bin/env python3
"""Make drift.csv, steps.csv and reliability.csv; see SOURCE.md.

    python3 make_intervals.py
"""

import csv
from pathlib import Path

import numpy as np
from scipy.optimize import brentq, minimize_scalar
from scipy.stats import binom, t as student

HERE = Path(__file__).resolve().parent
RNG = np.random.default_rng(20261127)


def write(name, header, rows):
    with open(HERE / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def show(value):
    return "" if value is None else repr(float(value))


def drift():
    rows = []
    for segments, weighted, slope, confidence in [
            (1, False, 0.2, 0.95), (1, False, -0.3, 0.9), (2, False, 0.15, 0.95),
            (3, False, 0.1, 0.99), (1, True, 0.2, 0.95), (2, True, -0.2, 0.8),
            (1, True, 0.25, 0.99), (2, False, 0.0, 0.95)]:
        data, text = [], []
        clock = 0.0
        for segment in range(segments):
            points = []
            for _ in range(int(RNG.integers(3, 7))):
                clock += float(np.round(RNG.uniform(0.4, 1.6), 3))
                u = float(np.round(RNG.uniform(0.02, 0.1), 3))
                y = float(np.round(0.1 * segment + slope * (clock - 2) + RNG.normal(0, 0.08), 4))
                data.append((segment, clock, y, u))
                points.append(f"{clock!r}:{y!r}" + (f":{u!r}" if weighted else ""))
            text.append(" ".join(points))
        j = np.array([d[0] for d in data])
        x = np.array([d[1] for d in data])
        y = np.array([d[2] for d in data])
        u = np.array([d[3] for d in data]) if weighted else np.ones(len(data))
        design = np.column_stack([(j == s).astype(float) for s in range(segments)] + [x])
        w = np.diag(1 / u ** 2)
        inverse = np.linalg.inv(design.T @ w @ design)
        beta = inverse @ design.T @ w @ y
        freedom = len(data) - segments - 1
        chi2 = float((y - design @ beta) @ w @ (y - design @ beta))
        scale = np.sqrt(chi2 / freedom)
        if weighted:
            scale = max(scale, 1.0)
        one = u.max()
        q = student.isf(1 - confidence, freedom)

        def row_of(time):
            return np.array([0.0] * (segments - 1) + [1.0, time])

        def deviation(time):
            return scale * np.sqrt(one ** 2 + row_of(time) @ inverse @ row_of(time))

        def over(time, limit, q):
            return abs(row_of(time) @ beta) + q * deviation(time) - limit

        limit = abs(row_of(x[-1]) @ beta) + q * deviation(x[-1]) + 0.6
        ahead = 50.0
        found = []
        for factor in (q, 0.0):
            inside, outside = over(x[-1], limit, factor), over(x[-1] + ahead, limit, factor)
            found.append(brentq(over, x[-1], x[-1] + ahead, args=(limit, factor), xtol=1e-13)
                         if inside < 0 < outside else None)
        later = x[-1] + 2
        rows.append(["|".join(text), confidence, show(limit), ahead, show(beta[-1]),
                     show(scale * np.sqrt(inverse[-1, -1])), freedom, show(later),
                     show(row_of(later) @ beta), show(deviation(later)), show(q)]
                    + [show(f) for f in found])
    write("drift.csv", ["segments", "confidence", "limit", "horizon", "slope", "slope_deviation",
                        "degrees_of_freedom", "later", "value", "deviation", "quantile",
                        "earliest", "expected"], rows)


def steps():
    rows = []
    for rate, sigma, start, confidence in [(0.2, 0.1, 0.0, 0.95), (-0.2, 0.1, 0.1, 0.9),
                                           (0.02, 0.2, -0.2, 0.95), (0.5, 0.02, 0.0, 0.99),
                                           (-0.4, 0.3, -0.5, 0.8)]:
        n = int(RNG.integers(3, 9))
        tau = np.round(RNG.uniform(0.5, 1.5, n), 3)
        delta = np.round(rate * tau + sigma * np.sqrt(tau) * RNG.normal(size=n), 4)
        best = minimize_scalar(lambda d: np.sum((delta - d * tau) ** 2 / tau),
                               bracket=(-1, 1), options={"xtol": 1e-14}).x
        s = np.sqrt(np.sum((delta - best * tau) ** 2 / tau) / (n - 1))
        total = tau.sum()
        q = student.isf(1 - confidence, n - 1)

        def over(h):
            band = q * s * np.sqrt(h + h * h / total)
            return max(start + best * h + band, -(start + best * h - band)) - 1.0

        grid = np.linspace(0, 60, 600_001)
        values = np.array([over(h) for h in grid])
        first = next((i for i in range(1, len(grid)) if values[i] > 0), None)
        time = brentq(over, grid[first - 1], grid[first], xtol=1e-14) if first else None
        expected = ((1 - start) / best if best > 0 else (1 + start) / -best)
        rows.append([" ".join(f"{a!r}:{b!r}" for a, b in zip(map(float, tau), map(float, delta))),
                     confidence, start, show(best), show(s), n - 1, show(time), show(expected)])
    write("steps.csv", ["steps", "confidence", "value", "rate", "deviation", "degrees_of_freedom",
                        "earliest", "expected"], rows)


def reliability():
    rows = []
    for n, rate, equal, confidence in [(12, 0.1, True, 0.95), (40, 0.2, False, 0.95),
                                       (25, 0.3, False, 0.9), (60, 0.05, True, 0.99),
                                       (8, 1.0, False, 0.8), (30, 0.0, True, 0.95),
                                       (5, 9.0, False, 0.95)]:
        times = np.ones(n) if equal else np.round(RNG.uniform(0.3, 2.0, n), 3)
        failed = RNG.exponential(1 / rate, n) < times if rate > 0 else np.zeros(n, bool)
        if rate == 9.0:
            failed = np.ones(n, bool)
        k = int(failed.sum())

        def minus_log(logarithm):
            lam = np.exp(logarithm)
            return -(np.sum(np.log(-np.expm1(-lam * times[failed]))) - lam * times[~failed].sum())

        if k == 0:
            best = 0.0
        elif k == n:
            best = np.inf
        else:
            best = float(np.exp(minimize_scalar(minus_log, bounds=(-8, 4), method="bounded",
                                                options={"xatol": 1e-12}).x))
        alpha = 1 - confidence

        def rate_of(p):
            return brentq(lambda lam: -np.expm1(-lam * times).mean() - p, 1e-12, 1e3, xtol=1e-15)

        upper = None if k == n else rate_of(
            brentq(lambda p: binom.cdf(k, n, p) - alpha, 1e-12, 1 - 1e-12, xtol=1e-15))
        lower = 0.0 if k == 0 else rate_of(
            brentq(lambda p: binom.sf(k - 1, n, p) - alpha, 1e-12, 1 - 1e-12, xtol=1e-15))
        rows.append([" ".join(f"{float(a)!r}:{int(b)}" for a, b in zip(times, failed)),
                     confidence, show(best), show(lower), show(upper)])
    write("reliability.csv", ["intervals", "confidence", "rate", "lower", "upper"], rows)


if __name__ == "__main__":
    drift()
    steps()
    reliability()
