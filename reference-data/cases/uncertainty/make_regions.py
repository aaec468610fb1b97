#!/usr/bin/env python3
"""Make regions.json: factors of coverage regions of several outputs (JCGM 102:2011).

Box probabilities of a joint normal law are computed by conditioning one quantity after
another, with Gauss-Legendre nodes in each but the last, whose conditional probability is a
difference of two normal integrals; singular matrices are reduced by hand to the quantities
that are independent. The program under test integrates over directions instead.

    python3 make_regions.py
"""

import json
from pathlib import Path

import numpy as np
from scipy import integrate, optimize, special, stats

HERE = Path(__file__).resolve().parent


def box(matrix, k, nodes=96):
    """P(|Z_j| <= k for all j) of a regular correlation matrix, by conditioning."""
    factor = np.linalg.cholesky(np.array(matrix))
    m = len(factor)
    x, w = np.polynomial.legendre.leggauss(nodes)
    z = np.zeros((0, 1))
    weight = np.ones(1)
    for j in range(m):
        mean = factor[j, :j] @ z if j else np.zeros(1)
        low, high = (-k - mean) / factor[j, j], (k - mean) / factor[j, j]
        if j == m - 1:
            return float(weight @ (special.ndtr(high) - special.ndtr(low)))
        low, high = np.maximum(low, -9), np.minimum(high, 9)
        half = np.maximum(high - low, 0) / 2
        t = (low + high)[:, None] / 2 + half[:, None] * x
        new = weight[:, None] * half[:, None] * w * np.exp(-t * t / 2) / np.sqrt(2 * np.pi)
        z = np.vstack([np.repeat(z, nodes, axis=1), t.reshape(1, -1)])
        weight = new.reshape(-1)


def factor_of(probability, p):
    return float(optimize.brentq(lambda k: probability(k) - p, 0.5, 12, xtol=1e-14, rtol=1e-14))


def bonferroni(m, p):
    return float(-special.ndtri((1 - p) / 2 / m))


def ellipsoid(m, p):
    return float(np.sqrt(stats.chi2.isf(1 - p, m)))


def equal(m, r):
    return [[1.0 if i == j else r for j in range(m)] for i in range(m)]


def equicorrelated(m, r, k):
    """The box of m quantities that share a normal part: one integral."""
    def integrand(x):
        inner = special.ndtr((k + np.sqrt(r) * x) / np.sqrt(1 - r)) - special.ndtr(
            (-k + np.sqrt(r) * x) / np.sqrt(1 - r))
        return np.exp(-x * x / 2) / np.sqrt(2 * np.pi) * inner ** m
    return integrate.quad(integrand, -9, 9, epsabs=1e-13, epsrel=1e-13, limit=500)[0]


cases = []


def add(name, matrix, p, value, relative, **more):
    m = len(matrix)
    entry = {"name": name, "correlation": matrix, "probability": p,
             "bonferroni": bonferroni(m, p), "rectangle": value, "relative": relative}
    entry.update(more)
    cases.append(entry)


for p in (0.5, 0.95, 0.99, 0.999):
    for r in (0.0, 0.1, 0.5, -0.5, 0.9, 0.99):
        matrix = equal(2, r)
        value = factor_of(lambda k: box(matrix, k, 200), p)
        more = {}
        if p == 0.95 and r == 0.5:
            more = {"source": "JCGM 102:2011, 9.2", "provenance": "B", "published": "2.21"}
        add(f"two, r = {r}", matrix, p, value, 1e-10, ellipsoid=ellipsoid(2, p), **more)

triples = {
    "three, independent": equal(3, 0.0),
    "three, r = 0.5": equal(3, 0.5),
    "three, r = 0.9": equal(3, 0.9),
    "three, mixed": [[1, 0.3, -0.6], [0.3, 1, 0.2], [-0.6, 0.2, 1]],
    "three, strong": [[1, 0.95, -0.8], [0.95, 1, -0.7], [-0.8, -0.7, 1]],
    "three, two of them correlated": [[1, 0, 0.7], [0, 1, 0], [0.7, 0, 1]],
}
for p in (0.95, 0.99):
    for name, matrix in triples.items():
        value = factor_of(lambda k: box(matrix, k, 160), p)
        add(name, matrix, p, value, 1e-9, ellipsoid=ellipsoid(3, p))

# Rank 2 of three: Z3 = a Z1 + b Z2 of independent Z1, Z2.
for a, b in ((0.6, 0.8), (0.96, 0.28)):
    def planar(k):
        def integrand(x):
            top, low = min(k, (k - a * x) / b), max(-k, (-k - a * x) / b)
            return np.exp(-x * x / 2) / np.sqrt(2 * np.pi) * max(
                special.ndtr(top) - special.ndtr(low), 0)
        corners = sorted(c for c in ((k - b * k) / a, (-k + b * k) / a, (k + b * k) / a,
                                     (-k - b * k) / a) if -k < c < k)
        return integrate.quad(integrand, -k, k, points=corners, epsabs=1e-14, epsrel=1e-13)[0]
    matrix = [[1, 0, a], [0, 1, b], [a, b, 1]]
    add(f"three of rank 2, {a}", matrix, 0.95, factor_of(planar, 0.95), 1e-9,
        ellipsoid=ellipsoid(2, 0.95))

one = float(-special.ndtri(0.025))
add("two that are the same", equal(2, 1.0), 0.95, one, 1e-12, ellipsoid=one)
add("two that are opposite", equal(2, -1.0), 0.95, one, 1e-12, ellipsoid=one)
add("four that are the same", equal(4, 1.0), 0.95, one, 1e-12, ellipsoid=one)
two = factor_of(lambda k: box(equal(2, 0.5), k, 200), 0.95)
add("two pairs of the same", [[1, 1, 0.5, 0.5], [1, 1, 0.5, 0.5], [0.5, 0.5, 1, 1],
                              [0.5, 0.5, 1, 1]], 0.95, two, 1e-10, ellipsoid=ellipsoid(2, 0.95))
for m in (4, 6, 10):
    alone = float(-special.ndtri((1 - 0.95 ** (1 / m)) / 2))
    add(f"{m}, independent", equal(m, 0.0), 0.95, alone, 1e-12, ellipsoid=ellipsoid(m, 0.95))
for m in (4, 5, 8, 20):
    for r in (0.3, 0.8):
        value = factor_of(lambda k: equicorrelated(m, r, k), 0.95)
        # Sampled: the stated standard error is to be believed.
        add(f"{m}, r = {r}", equal(m, r), 0.95, value, 0, ellipsoid=ellipsoid(m, 0.95),
            sampled=True)
matrix = [[1, 0.5, 0.2, -0.3], [0.5, 1, 0.6, 0.1], [0.2, 0.6, 1, 0.4], [-0.3, 0.1, 0.4, 1]]
add("four, mixed", matrix, 0.95, factor_of(lambda k: box(matrix, k, 48), 0.95), 0,
    ellipsoid=ellipsoid(4, 0.95), sampled=True)


# --- Trials that are not normal --------------------------------------------

def square_and_circle(k):
    """P(x^2 + y^2 <= k^2) of two rectangular quantities of unit variance."""
    a = np.sqrt(3)
    if k <= a:
        return np.pi * k * k / 12
    if k >= np.sqrt(6):
        return 1
    t = np.arccos(a / k)
    return (np.pi * k * k - 4 * (k * k * t - a * np.sqrt(k * k - a * a))) / 12


trials = [
    {"name": "two rectangular, independent", "distribution": "rectangular", "probability": 0.95,
     "ellipsoid": factor_of(square_and_circle, 0.95),
     "rectangle": float(np.sqrt(3) * np.sqrt(0.95))},
    {"name": "two rectangular, independent", "distribution": "rectangular", "probability": 0.75,
     "ellipsoid": factor_of(square_and_circle, 0.75),
     "rectangle": float(np.sqrt(3) * np.sqrt(0.75))},
]


# --- Magnitude and phase (JCGM 102:2011, 9.3) ------------------------------

def polar(x, r, u=0.01):
    """Moments of sqrt(a^2 + b^2) and atan2(b, a), a ~ N(x, u), b ~ N(0, u), correlation r."""
    # The phase, then the magnitude at each phase, by Gauss-Legendre and the trapezoid rule.
    n = 20000
    theta = (np.arange(n) + 0.5) / n * 2 * np.pi - np.pi
    t, w = np.polynomial.legendre.leggauss(400)
    top = x + 12 * u
    rho = (t + 1) / 2 * top
    w = w / 2 * top
    sums = np.zeros(6)
    det = 1 - r * r
    for part in np.array_split(theta, 200):
        a = rho[None, :] * np.cos(part)[:, None] - x
        b = rho[None, :] * np.sin(part)[:, None]
        q = (a * a - 2 * r * a * b + b * b) / (u * u * det)
        g = np.exp(-q / 2) / (2 * np.pi * u * u * np.sqrt(det)) * (rho * w)[None, :]
        p0, p1, p2 = g.sum(1), (g * rho).sum(1), (g * rho * rho).sum(1)
        sums += [p0.sum(), p1.sum(), p2.sum(), (p0 * part).sum(), (p0 * part * part).sum(),
                 (p1 * part).sum()]
    s0, s1, s2, t1, t2, st = sums * 2 * np.pi / n
    assert abs(s0 - 1) < 1e-9, s0
    um, ut = np.sqrt(s2 - s1 * s1), np.sqrt(t2 - t1 * t1)
    return {"mag": float(s1), "u_mag": float(um), "ph": float(t1), "u_ph": float(ut),
            "correlation": float((st - s1 * t1) / um / ut)}


published = {
    (0.001, 0.0): {"GUM": ["0.001", "0.010", "0.000", "10.000"],
                   "MCM": ["0.013", "0.007", "0.000", "1.744"]},
    (0.010, 0.9): {"GUM": ["0.010", "0.010", "0.000", "1.000"],
                   "MCM": ["0.015", "0.008", "-0.343", "0.903"]},
}
polars = []
for r in (0.0, 0.9):
    for x in (0.001, 0.01, 0.1):
        entry = {"source": "JCGM 102:2011, 9.3", "xR": x, "r": r,
                 "provenance": "A" if (x, r) in published else "C", "recomputed": polar(x, r)}
        if (x, r) in published:
            entry["published"] = published[(x, r)]
        polars.append(entry)

json.dump({"factors": cases, "trials": trials, "polar": polars},
          open(HERE / "regions.json", "w"), indent=1)
print(len(cases), "factors")
for entry in polars:
    print(entry["xR"], entry["r"], entry["recomputed"])
