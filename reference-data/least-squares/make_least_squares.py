#!/usr/bin/env python3
"""Make the reference fits of this folder with mpmath at 60 digits.

Linear models: the normal equations (X'V^-1 X) b = X'V^-1 y, solved at 60 digits with
numbers read from the decimal text that is written. Points with uncertain x and y: the
straight line by finding the zero of the gradient of the profiled sum of squares
e'W^-1 e, W = J V J', with mpmath's findroot, and the covariance from the whole
Jacobian in (xi, b); nothing of the iteration that is tested occurs here.

    python3 make_least_squares.py
"""

import json
import random
from pathlib import Path

from mpmath import mp, mpf, matrix, sqrt, lu_solve, diff, findroot

mp.dps = 60
HERE = Path(__file__).resolve().parent
random.seed(7)


def text(x, digits=25):
    return mp.nstr(mpf(x), digits, min_fixed=-1, max_fixed=1)


def decimals(count, low, high, places):
    return [f"{random.uniform(low, high):.{places}f}" for _ in range(count)]


def read(values):
    return [mpf(v) for v in values]


def linear(name, x, y, degree, through_zero, kind, values):
    xs, ys = read(x), read(y)
    n = len(xs)
    powers = range(1 if through_zero else 0, degree + 1)
    X = matrix([[a**k for k in powers] for a in xs])
    Y = matrix(ys)
    if kind == "covariance":
        V = matrix([read(row) for row in values])
    else:
        V = matrix(n, n)
        for i in range(n):
            u = mpf(values[i]) if values else mpf(1)
            V[i, i] = u**2 if kind == "standard" else 1 / u if kind == "weights" else mpf(1)
    W = V**-1
    A = X.T * W * X
    b = lu_solve(A, X.T * W * Y)
    r = Y - X * b
    q = (r.T * W * r)[0]
    p = len(list(powers))
    C = A**-1
    if kind in ("equal", "weights"):
        C = C * (q / (n - p))
    one = matrix([[mpf(1)]] * n)
    if through_zero:
        total = (Y.T * W * Y)[0]
    else:
        mean = (one.T * W * Y)[0] / (one.T * W * one)[0]
        d = Y - one * mean
        total = (d.T * W * d)[0]
    return {
        "name": name, "x": x, "y": y, "degree": degree, "throughZero": through_zero,
        "kind": kind, "values": values,
        "coefficients": [text(v) for v in b],
        "covariance": [[text(C[i, j]) for j in range(p)] for i in range(p)],
        "residualSumOfSquares": text(q), "rSquared": text(1 - q / total),
    }


def line_in_both(name, x, y, V, source=""):
    """Straight line y = a + b x, V the covariance of (x, y) as text."""
    xs, ys = read(x), read(y)
    n = len(xs)
    M = matrix([read(row) for row in V])

    def parts(b):
        J = matrix(n, 2 * n)
        for i in range(n):
            J[i, i], J[i, n + i] = -b, mpf(1)
        return J, (J * M * J.T) ** -1

    def profile(b):
        _, W = parts(b)
        d = matrix([ys[i] - b * xs[i] for i in range(n)])
        one = matrix([[mpf(1)]] * n)
        a = (one.T * W * d)[0] / (one.T * W * one)[0]
        e = d - one * a
        return a, (e.T * W * e)[0]

    mean_x = sum(xs) / n
    guess = sum((u - mean_x) * v for u, v in zip(xs, ys)) / sum((u - mean_x) ** 2 for u in xs)
    # the first step by golden descent, so that findroot starts in the right valley
    step = abs(guess) / 20
    while step > abs(guess) * mpf(10) ** -8:
        candidates = [guess - step, guess, guess + step]
        guess = min(candidates, key=lambda c: profile(c)[1])
        if guess == candidates[1]:
            step /= 3
    b = findroot(lambda t: diff(lambda s: profile(s)[1], t, h=mpf(10) ** -20), (guess, guess * (1 + mpf(10) ** -9)),
                 tol=mpf(10) ** -45)
    a, chi = profile(b)
    # covariance: inverse of the Gauss-Newton matrix of all (xi, a, b)
    J, W = parts(b)
    e = matrix([ys[i] - a - b * xs[i] for i in range(n)])
    moved = M * J.T * (W * e)
    xi = [xs[i] - moved[i] for i in range(n)]
    D = matrix(2 * n, n + 2)
    for i in range(n):
        D[i, i] = 1
        D[n + i, i] = b
        D[n + i, n], D[n + i, n + 1] = 1, xi[i]
    try:
        C = (D.T * M**-1 * D) ** -1
        C = [[C[n + i, n + j] for j in range(2)] for i in range(2)]
    except ZeroDivisionError:
        X = matrix([[mpf(1), t] for t in xi])
        inner = (X.T * W * X) ** -1
        C = [[inner[i, j] for j in range(2)] for i in range(2)]
    return {
        "name": name, "source": source, "x": x, "y": y, "covariance": V,
        "coefficients": [text(a), text(b)],
        "coefficientCovariance": [[text(v) for v in row] for row in C],
        "chiSquare": text(chi), "estimatedX": [text(v) for v in xi],
    }


def diagonal(values):
    return [[values[i] if i == j else "0" for j in range(len(values))] for i in range(len(values))]


def square(text_value):
    return mp.nstr(mpf(text_value) ** 2, 30)


fits = []
for index, (n, degree, zero, kind) in enumerate([
        (5, 1, False, "equal"), (12, 1, False, "standard"), (9, 1, True, "standard"),
        (10, 2, False, "weights"), (14, 3, False, "standard"), (8, 2, True, "equal"),
        (11, 5, False, "equal"), (7, 1, False, "covariance"), (9, 3, True, "covariance"),
        (6, 0, False, "standard"), (4, 3, False, "standard"), (12, 2, False, "covariance")]):
    x = decimals(n, -3, 40, 3)
    y = decimals(n, -5, 5, 4)
    if kind == "covariance":
        L = [[random.uniform(-0.3, 0.3) if j < i else random.uniform(0.2, 1.5) if i == j else 0
              for j in range(n)] for i in range(n)]
        values = [[f"{sum(L[i][k] * L[j][k] for k in range(n)):.8f}" for j in range(n)] for i in range(n)]
    else:
        values = [] if kind == "equal" else decimals(n, 0.05, 2, 3)
    fits.append(linear(f"{kind}-{degree}-{index}", x, y, degree, zero, kind, values))
# A large common value and a spread of weights over eight decades.
x = [f"{1e6 + i / 8:.3f}" for i in range(12)]
fits.append(linear("offset", x, decimals(12, 0, 1, 5), 2, False, "equal", []))
fits.append(linear("stiff", decimals(10, 0, 5, 3), decimals(10, 0, 5, 3), 2, False, "standard",
                   [f"{10 ** (k - 5):.6f}" for k in range(10)]))

lines = []
# ISO/TS 28037:2010, 6.2 has u(y) alone and is a linear fit; here it checks that u(x) = 0 works.
x = ["0.0", "0.9", "1.8", "2.6", "3.3", "4.4", "5.2", "6.1", "6.5", "7.4"]
y = ["5.9", "5.4", "4.4", "4.6", "3.5", "3.7", "2.8", "2.8", "2.4", "1.5"]
wx = ["1000", "1000", "500", "800", "200", "80", "60", "20", "1.8", "1"]
wy = ["1", "1.8", "4", "8", "20", "20", "70", "70", "100", "500"]
lines.append(line_in_both(
    "pearson-york", x, y, diagonal([mp.nstr(1 / mpf(w), 40) for w in wx + wy]),
    "K. Pearson, Phil. Mag. 2 (1901) 559, with the weights of D. York, Can. J. Phys. 44 (1966) 1079"))
for index, n in enumerate([4, 7, 12]):
    slope = random.uniform(-3, 3)
    true = sorted(random.uniform(0, 20) for _ in range(n))
    x = [f"{t + random.gauss(0, 0.2):.3f}" for t in true]
    y = [f"{1.5 + slope * t + random.gauss(0, 0.3):.3f}" for t in true]
    lines.append(line_in_both(
        f"independent-{n}", x, y,
        diagonal([square(v) for v in decimals(n, 0.1, 0.3, 3) + decimals(n, 0.1, 0.5, 3)])))
    size = 2 * n
    L = [[random.uniform(-0.05, 0.05) if j < i else random.uniform(0.1, 0.4) if i == j else 0
          for j in range(size)] for i in range(size)]
    V = [[f"{sum(L[i][k] * L[j][k] for k in range(size)):.8f}" for j in range(size)] for i in range(size)]
    lines.append(line_in_both(f"full-{n}", x, y, V))
    u = [[random.uniform(0.1, 0.4) for _ in range(2)] for _ in range(n)]
    r = [random.uniform(-0.8, 0.8) for _ in range(n)]
    V = [["0"] * size for _ in range(size)]
    for i in range(n):
        V[i][i], V[n + i][n + i] = f"{u[i][0] ** 2:.8f}", f"{u[i][1] ** 2:.8f}"
        V[i][n + i] = V[n + i][i] = f"{r[i] * u[i][0] * u[i][1]:.8f}"
    lines.append(line_in_both(f"paired-{n}", x, y, V))

with open(HERE / "least-squares.json", "w") as file:
    json.dump({"linear": fits, "lines": lines}, file, indent=0)
    file.write("\n")
