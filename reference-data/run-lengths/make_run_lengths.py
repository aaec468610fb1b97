#!/usr/bin/env python3
"""Make computed.csv: average run lengths by other means than the program's.

EWMA and CUSUM: Simpson's rule on a fine uniform grid (the program uses
Gauss-Legendre nodes). Run rules: the chain of all the points that a rule looks
back on, nothing merged, solved as a sparse linear system (the program merges
states and sums a series).

    python3 make_run_lengths.py     (numpy, scipy; about two minutes)
"""

import csv
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, identity
from scipy.sparse.linalg import spsolve
from scipy.stats import norm

HERE = Path(__file__).resolve().parent
STEPS = 2000


def simpson(low, high):
    x = np.linspace(low, high, STEPS + 1)
    w = np.full(STEPS + 1, 2.0)
    w[1::2] = 4.0
    w[0] = w[-1] = 1.0
    return x, w * (high - low) / STEPS / 3


def ewma(lam, width, shift, exact):
    def half(t):
        factor = 1.0 if t is None else 1 - (1 - lam) ** (2 * t)
        return width * np.sqrt(lam / (2 - lam) * factor)

    def kernel(to, start):
        return norm.pdf((to[:, None] - (1 - lam) * start[None, :]) / lam - shift) / lam

    final = half(None)
    x, w = simpson(-final, final)
    lengths = np.linalg.solve(np.eye(len(x)) - kernel(x, x).T * w[None, :], np.ones(len(x)))
    start = np.array([0.0])
    if not exact:
        return 1 + float(kernel(x, start)[:, 0] @ (w * lengths))
    total, t = 1.0, 1
    y, v = simpson(-half(1), half(1))
    density = kernel(y, start)[:, 0]
    while half(t) / final < 1 - 1e-12:
        mass = float(v @ density)
        if mass < 1e-15:
            break
        total += mass
        t += 1
        z, u = simpson(-half(t), half(t))
        density = kernel(z, y) @ (v * density)
        y, v = z, u
    return total + float((v * density) @ lengths)


def cusum(k, h, shift, head):
    x, w = simpson(0, h)
    n = len(x)
    # Unknowns: the grid, then the atom at zero (which is also the first grid point).
    a = np.zeros((n + 1, n + 1))
    states = np.append(x, 0.0)
    a[:, :n] = norm.pdf(x[None, :] + k - states[:, None] - shift) * w[None, :]
    a[:, n] = norm.cdf(k - states - shift)
    lengths = np.linalg.solve(np.eye(n + 1) - a, np.ones(n + 1))
    row = norm.pdf(x + k - head - shift) * w
    return 1 + float(row @ lengths[:n]) + float(norm.cdf(k - head - shift)) * float(lengths[n])


EDGES = [-np.inf, -3, -2, -1, 0, 1, 2, 3, np.inf]
CENTRES = [-3.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 3.5]


def signals(history):
    """Whether the last point of a history completes a pattern of Western Electric."""
    for sign in (1, -1):
        h = [sign * z for z in history]
        if h[-1] > 3:
            return True
        if h[-1] > 2 and sum(z > 2 for z in h[-3:]) >= 2:
            return True
        if h[-1] > 1 and sum(z > 1 for z in h[-5:]) >= 4:
            return True
        if len(h) >= 8 and all(z > 0 for z in h[-8:]):
            return True
    return False


def western_electric(shift):
    # A history beyond the last change of side matters to no rule but the 2-of-3 and
    # 4-of-5, which look back five points: keep seven, cut what is older.
    p = np.diff(norm.cdf(np.array(EDGES) - shift))
    index, todo, edges = {(): 0}, [()], []
    while todo:
        state = todo.pop()
        for zone, z in enumerate(CENTRES):
            history = state + (z,)
            if signals(history):
                continue
            kept = history[-7:]
            # Seven points are only told apart by their zone within the last four, and by
            # their side before that.
            kept = tuple(np.sign(v) for v in kept[:-4]) + kept[-4:]
            if kept not in index:
                index[kept] = len(index)
                todo.append(kept)
            edges.append((index[state], index[kept], p[zone]))
    n = len(index)
    rows, columns, values = zip(*edges)
    q = csr_matrix((values, (rows, columns)), shape=(n, n))
    return float(spsolve((identity(n) - q).tocsc(), np.ones(n))[0])


def main():
    rows = []
    for lam, width in [(0.05, 3), (0.1, 2.7), (0.2, 3), (0.3, 3), (0.75, 2.8)]:
        for shift in (0, 0.5, 1, 2):
            for exact in (False, True):
                value = ewma(lam, width, shift, exact)
                rows.append(["ewma", lam, width, 0, "yes" if exact else "no", shift, value])
    for k, h, head in [(0.5, 5, 0), (0.5, 4.77, 0), (0.25, 8, 0), (0.25, 8, 0.1), (0, 10, 0),
                       (0.5, 3, 0), (1, 2.5, 1.25)]:
        for shift in (-0.25, 0, 0.5, 1, 2.5):
            rows.append(["upper-cusum", k, h, head, "", shift, cusum(k, h, shift, head)])
    rules = "beyond-3-sigma 2-of-3-beyond-2-sigma 4-of-5-beyond-1-sigma 8-on-one-side"
    for shift in (0, 0.5, 1, 2, 3):
        rows.append(["shewhart", rules, 3, 0, "", shift, western_electric(shift)])
    with open(HERE / "computed.csv", "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["chart", "parameter", "limit", "head_start", "exact_limits", "shift",
                         "average_run_length"])
        for row in rows:
            writer.writerow(row[:-1] + [repr(row[-1])])


if __name__ == "__main__":
    main()
