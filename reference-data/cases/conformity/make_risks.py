"""Writes risks.csv: global risks to high precision, by formulas of its own.

Run: python3 make_risks.py > risks.csv   (needs mpmath; takes a few minutes)

R_C = ∫ outside [T_L, T_U] of g0(x) P(A_L <= Y <= A_U | x) dx and
R_P = ∫ inside of g0(x) (1 - P(...)) dx with Y ~ N(x, u^2), each by Gauss-Legendre rules of
mpmath with 30 digits over pieces that end wherever an integrand can turn. Half the width of
the tolerance is 1, its middle 0; a one-sided tolerance ends at 1.
"""

import itertools
import sys

from mpmath import mp, mpf, quad, erfc, exp, sqrt, pi, gamma, log, beta, inf

mp.dps = 30
R2 = sqrt(mpf(2))


def upper(z):
    return erfc(z / R2) / 2


def lower(z):
    return erfc(-z / R2) / 2


def within(a, b):
    if a > 0:
        return upper(a) - upper(b)
    if b < 0:
        return lower(b) - lower(a)
    return 1 - lower(a) - upper(b)


def normal(mean, sd):
    return (
        lambda x: exp(-(((x - mean) / sd) ** 2) / 2) / (sd * sqrt(2 * pi)),
        [mean + k * sd for k in (-30, -20, -14, -10, -7, -5, -3, -1.5, 0, 1.5, 3, 5, 7, 10, 14, 20, 30)],
    )


def gamma_law(shape, rate):
    m, s = mpf(shape) / rate, sqrt(mpf(shape)) / rate
    return (
        lambda x: rate**shape * x ** (shape - 1) * exp(-rate * x) / gamma(shape) if x > 0 else mpf(0),
        [mpf(0)] + [m * k for k in (0.05, 0.2, 0.5, 1, 1.5, 2, 3, 4, 6, 9, 14, 20, 30, 45)],
    )


def rectangular(a, b):
    return (lambda x: 1 / (b - a), [a, b])


def triangular(a, b):
    h = (b - a) / 2
    return (lambda x: min(x - a, b - x) / h**2, [a, a + h, b])


def exponential(mean):
    return gamma_law(1, 1 / mpf(mean))


def student(location, scale, nu):
    c = gamma((nu + 1) / mpf(2)) / (sqrt(nu * pi) * gamma(nu / mpf(2)) * scale)
    reach = [mpf(2) ** k * scale for k in range(-2, 28)]
    return (
        lambda x: c * (1 + ((x - location) / scale) ** 2 / nu) ** (-(nu + 1) / mpf(2)),
        sorted([location] + [location + r for r in reach] + [location - r for r in reach]),
    )


def lognormal(m, s):
    return (
        lambda x: exp(-(((log(x) - m) / s) ** 2) / 2) / (x * s * sqrt(2 * pi)) if x > 0 else mpf(0),
        [exp(m + k * s) for k in (-25, -15, -9, -6, -4, -2, -1, 0, 1, 2, 4, 6, 9, 15, 25)],
    )


def beta_law(a, b, low, high):
    c = 1 / beta(a, b)
    return (
        lambda x: c * ((x - low) / (high - low)) ** (a - 1) * ((high - x) / (high - low)) ** (b - 1) / (high - low),
        [low + (high - low) * mpf(k) / 8 for k in range(9)],
    )


def piecewise(f, low, high, points):
    inner = sorted({p for p in points if low < p < high})
    return quad(f, [low] + inner + [high])


def risks(law, u, tl, tu, al, au):
    density, marks = law
    first, last = marks[0], marks[-1]
    points = list(marks)
    for limit in (tl, tu, al, au):
        if abs(limit) != inf:
            points += [limit + k * s * u for k in (0.1, 0.4, 1, 2, 3.5, 5, 7, 10, 14, 20, 28, 38) for s in (-1, 1)]
            points += [limit]

    def accepted(x):
        return within((al - x) / u, (au - x) / u)

    def rejected(x):
        return lower((al - x) / u) + upper((au - x) / u)

    rc = mpf(0)
    for a, b in ((first, min(tl, last)), (max(tu, first), last)):
        if a < b:
            rc += piecewise(lambda x: density(x) * accepted(x), a, b, points)
    rp = piecewise(lambda x: density(x) * rejected(x), max(tl, first), min(tu, last), points)
    return rc, rp


def text(x):
    return mp.nstr(x, 17, min_fixed=0, max_fixed=0)


def main():
    print("law,parameters,u,lower,upper,guard_band,consumer_risk,producer_risk")
    rows = []
    for mean, sd in itertools.product(("0", "0.3", "1.2"), ("0.1", "0.5", "2")):
        rows.append(("normal", (mean, sd)))
    others = [
        ("gamma", ("4", "4")), ("gamma", ("0.5", "1")), ("rectangular", ("-0.8", "1.5")),
        ("triangular", ("-1.5", "1.3")), ("exponential", ("0.4",)), ("t", ("0.1", "0.3", "3")),
        ("lognormal", ("-0.7", "0.5")), ("beta", ("2", "3", "-1.2", "1.4")),
    ]
    makers = {
        "normal": normal, "gamma": gamma_law, "rectangular": rectangular, "triangular": triangular,
        "exponential": exponential, "t": student, "lognormal": lognormal, "beta": beta_law,
    }
    for name, parameters in rows + others:
        normal_prior = name == "normal"
        us = ("1e-6", "0.001", "0.05", "0.25", "1", "10") if normal_prior else ("0.01", "0.2", "2")
        for u, sided, guard in itertools.product(us, (2, 1), ("0", "1.5", "-1")):
            law = makers[name](*[mpf(p) for p in parameters])
            um, w = mpf(u), mpf(guard) * mpf(u)
            tl, tu = (mpf(-1), mpf(1)) if sided == 2 else (-inf, mpf(1))
            al, au = tl + w, tu - w
            if al >= au:
                continue
            rc, rp = risks(law, um, tl, tu, al, au)
            print(
                name, " ".join(parameters), u, "-1" if sided == 2 else "", "1", text(w), text(rc), text(rp),
                sep=",",
            )
            sys.stdout.flush()


main()
