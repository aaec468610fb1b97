#!/usr/bin/env python3
"""Make samples.json: statistics of samples and groups by exact and 50-digit arithmetic.

Sums are rational numbers made from the decimal text of the data; roots and laws come from
mpmath at 50 digits, tails by numerical integration of the densities; the runs test counts
every arrangement; Mandel's, Grubbs' and Cochran's critical values are found by bisection on
those tails. Nothing is taken from the program.

    python3 make_statistics.py
"""

import json
import random
from fractions import Fraction
from itertools import combinations
from pathlib import Path

from mpmath import beta, gamma, mp, mpf, pi, quad, sqrt

mp.dps = 50
HERE = Path(__file__).resolve().parent


def real(x):
    return mpf(x.numerator) / x.denominator


def text(x):
    return mp.nstr(x if isinstance(x, mpf) else real(Fraction(x)), 25)


def t_tail(t, nu):
    """P(T > t) for t >= 0, by integration of the density in an angle."""
    factor = gamma((mpf(nu) + 1) / 2) / (sqrt(pi * nu) * gamma(mpf(nu) / 2))
    # t = sqrt(nu) tan(a)
    return factor * sqrt(mpf(nu)) * quad(
        lambda a: mp.cos(a) ** (nu - 1), [mp.atan(t / sqrt(mpf(nu))), pi / 2])


def f_tail(f, n1, n2):
    """P(F > f), by integration of the beta density."""
    a, b = mpf(n1) / 2, mpf(n2) / 2
    x = a * f / (a * f + b)
    # u = sin^2: no singular ends for the sizes used here.
    return 2 / beta(a, b) * quad(
        lambda p: mp.sin(p) ** (2 * a - 1) * mp.cos(p) ** (2 * b - 1),
        [mp.asin(sqrt(x)), pi / 2])


def root(tail, target, low, high):
    """Where a falling tail meets the target."""
    for _ in range(150):
        middle = (low + high) / 2
        if tail(middle) > target:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def t_upper(q, nu):
    return root(lambda t: t_tail(t, nu), q, mpf(0), mpf(10) ** 6)


def f_upper(q, n1, n2):
    return root(lambda f: f_tail(f, n1, n2), q, mpf(0), mpf(10) ** 5)


def mean(values):
    return sum(values) / len(values)


def squares(values):
    m = mean(values)
    return sum((x - m) ** 2 for x in values)


def quartile(values, quarters):
    ordered = sorted(values)
    place = Fraction((len(values) - 1) * quarters, 4)
    whole = int(place)
    if whole + 1 == len(values):
        return ordered[whole]
    return ordered[whole] + (place - whole) * (ordered[whole + 1] - ordered[whole])


def runs_case(sides):
    """The tails of the number of runs, by counting all arrangements."""
    n, above = len(sides), sum(sides)
    observed = 1 + sum(a != b for a, b in zip(sides, sides[1:]))
    lower = upper = total = 0
    for places in combinations(range(n), above):
        line = [i in places for i in range(n)]
        count = 1 + sum(a != b for a, b in zip(line, line[1:]))
        total += 1
        lower += count <= observed
        upper += count >= observed
    return {"sides": sides, "runs": observed, "lower": text(Fraction(lower, total)),
            "upper": text(Fraction(upper, total))}


def sample_case(name, data):
    values = [Fraction(x) for x in data]
    n, m = len(values), mean(values)
    ss = squares(values)
    d = [x - m for x in values]
    m2, m3, m4 = (sum(x ** k for x in d) / n for k in (2, 3, 4))
    return {
        "name": name, "data": data, "mean": text(m), "deviation": text(sqrt(real(ss / (n - 1)))),
        "quartiles": [text(quartile(values, q)) for q in (1, 2, 3)],
        "skewness": text(real(m3) / real(m2) ** mpf(1.5)),
        "excessKurtosis": text(m4 / m2 ** 2 - 3),
        "autocorrelation": text(sum(a * b for a, b in zip(d, d[1:])) / ss),
    }


def one_way_case(name, data):
    groups = [[Fraction(x) for x in g] for g in data]
    k, total = len(groups), sum(map(len, groups))
    grand = mean([x for g in groups for x in g])
    between = sum(len(g) * (mean(g) - grand) ** 2 for g in groups)
    within = sum(squares(g) for g in groups)
    ms_b, ms_w = between / (k - 1), within / (total - k)
    n0 = (total - Fraction(sum(len(g) ** 2 for g in groups), total)) / (k - 1)
    component = (ms_b - ms_w) / n0
    q = Fraction(sum(len(g) ** 2 for g in groups), total ** 2)
    balanced = len({len(g) for g in groups}) == 1
    u2 = ms_b / total if balanced else ms_w / total + max(component, Fraction(0)) * q
    return {
        "name": name, "data": data, "mean": text(grand), "between": text(between),
        "within": text(within), "ratio": text(ms_b / ms_w),
        "probability": text(f_tail(real(ms_b / ms_w), k - 1, total - k)),
        "typicalCount": text(n0), "betweenDeviation": text(sqrt(real(max(component, Fraction(0))))),
        "truncated": component < 0, "uncertainty": text(sqrt(real(u2))),
        "pooled": text(sqrt(real((between + within) / (total - 1) / total))),
    }


def nested_case(name, data):
    groups = [[[Fraction(x) for x in c] for c in g] for g in data]
    flat = [[x for c in g for x in c] for g in groups]
    total = sum(map(len, flat))
    a, b = len(groups), sum(map(len, groups))
    grand = mean([x for g in flat for x in g])
    ss_a = sum(len(g) * (mean(g) - grand) ** 2 for g in flat)
    ss_b = sum(len(c) * (mean(c) - mean(f)) ** 2 for g, f in zip(groups, flat) for c in g)
    ss_w = sum(squares(c) for g in groups for c in g)
    ms_a, ms_b, ms_w = ss_a / (a - 1), ss_b / (b - a), ss_w / (total - b)
    # Expected mean squares, by the quadratic forms themselves: the expectation of each sum
    # of squares for unit variance of one kind, from sums of squared coefficients.
    sizes = [[len(c) for c in g] for g in groups]
    per = [sum(s) for s in sizes]
    e_b_in_b = sum(ni - Fraction(sum(n * n for n in s), ni) for s, ni in zip(sizes, per))
    e_b_in_a = sum(Fraction(sum(n * n for n in s), ni) for s, ni in zip(sizes, per)) \
        - Fraction(sum(n * n for s in sizes for n in s), total)
    e_a_in_a = total - Fraction(sum(ni * ni for ni in per), total)
    var_b = (ms_b - ms_w) / (e_b_in_b / (b - a))
    var_a = (ms_a - ms_w - var_b * e_b_in_a / (a - 1)) / (e_a_in_a / (a - 1))
    kept_a, kept_b = max(var_a, Fraction(0)), max(var_b, Fraction(0))
    balanced = len({tuple(s) for s in map(tuple, sizes)}) == 1 and len(set(sizes[0])) == 1
    u2 = ms_a / total if balanced else (
        ms_w / total + kept_b * Fraction(sum(n * n for s in sizes for n in s), total ** 2)
        + kept_a * Fraction(sum(ni * ni for ni in per), total ** 2))
    return {
        "name": name, "data": data, "mean": text(grand), "between": text(ss_a),
        "subgroups": text(ss_b), "within": text(ss_w),
        "subgroupRatio": text(ms_b / ms_w),
        "ratio": text(ms_a / ms_b) if balanced else None,
        "betweenDeviation": text(sqrt(real(kept_a))), "subgroupDeviation": text(sqrt(real(kept_b))),
        "withinDeviation": text(sqrt(real(ms_w))), "uncertainty": text(sqrt(real(u2))),
    }


def precision_case(name, data):
    groups = [[Fraction(x) for x in g] for g in data]
    p = len(groups)
    one = one_way_case(name, data)
    means = [mean(g) for g in groups]
    ss = [squares(g) / (len(g) - 1) for g in groups]
    pooled = sum(squares(g) for g in groups) / sum(len(g) - 1 for g in groups)
    component = Fraction(0)
    total = sum(map(len, groups))
    ms_b = sum(len(g) * (mean(g) - mean([x for h in groups for x in h])) ** 2 for g in groups) / (p - 1)
    n0 = (total - Fraction(sum(len(g) ** 2 for g in groups), total)) / (p - 1)
    component = max(Fraction(0), (ms_b - pooled) / n0)
    centre = mean(means)
    spread = sqrt(real(squares(means) / (p - 1)))
    share = max(ss) / sum(ss)
    return {
        "name": name, "data": data, "repeatability": text(sqrt(real(pooled))),
        "between": text(sqrt(real(component))),
        "reproducibility": text(sqrt(real(pooled + component))),
        "h": [text(real(m - centre) / spread) for m in means],
        "k": [text(sqrt(real(s * p / sum(ss)))) for s in ss],
        "cochran": text(share),
        "grubbsHigh": text(real(max(means) - centre) / spread),
        "grubbsLow": text(real(centre - min(means)) / spread),
        "grubbsPairHigh": text(squares(sorted(means)[:-2]) / squares(means)),
        "grubbsPairLow": text(squares(sorted(means)[2:]) / squares(means)),
    }


def main():
    generator = random.Random(20)

    def noise(count, centre, scatter, places):
        return [f"{generator.gauss(centre, scatter):.{places}f}" for _ in range(count)]

    samples = [
        sample_case("two", ["1", "2"]),
        sample_case("four", ["2", "4", "4", "10"]),
        sample_case("large common part", [f"1000000.{d}" for d in "3141592653589793"]),
        sample_case("tiny", [f"{x}e-120" for x in noise(11, 3, 1, 3)]),
        sample_case("normal", noise(40, 20, 3, 2)),
        sample_case("ties", ["5", "5", "5", "6", "7", "5", "5", "8", "5"]),
    ]
    one_way = [
        one_way_case("balanced", [noise(4, c, 1, 3) for c in (10, 11, 12)]),
        one_way_case("unbalanced", [noise(n, c, 0.5, 3) for n, c in ((3, 5), (7, 5.2), (4, 4.1), (2, 6))]),
        one_way_case("negative component", [["1", "9"], ["2", "8"], ["3", "7", "5"]]),
        one_way_case("balanced negative component", [["1", "9"], ["2", "8"], ["3", "7"]]),
        one_way_case("some single", [["1.5"], ["2.5", "2.75"], ["1.25"]]),
    ]
    nested = [
        nested_case("balanced", [[noise(2, c + s, 0.3, 3) for s in (0, 0.5, 1)] for c in (5, 7, 6, 9)]),
        nested_case("unbalanced", [
            [noise(3, 5, 0.3, 3), noise(2, 5.5, 0.3, 3)],
            [noise(2, 7, 0.3, 3)],
            [noise(4, 6, 0.3, 3), noise(1, 6.4, 0.3, 3), noise(2, 5.9, 0.3, 3)]]),
        nested_case("negative components", [
            [["1", "5"], ["2", "4.5", "3"]], [["3.1", "2.5"], ["1", "4.9"]]]),
    ]
    precision = [
        precision_case("eight laboratories", [noise(3, c, 0.4, 2) for c in (10, 10.3, 9.8, 10.9, 10.1, 9.6, 10.2, 10)]),
        precision_case("unequal cells", [noise(n, c, 0.2, 3) for n, c in ((4, 0.7), (3, 0.9), (3, 0.6), (5, 0.7), (3, 1.4))]),
    ]
    runs = [runs_case([bool(int(c)) for c in line]) for line in
            ("01", "0110", "000111", "010101", "0011101001", "1111100000", "10011100011", "011111111")]

    laws = {"grubbs": [], "cochran": [], "mandelH": [], "mandelK": []}
    for n in (3, 5, 8, 10, 20, 50):
        for alpha in ("0.05", "0.01"):
            for sides in (1, 2):
                t = t_upper(mpf(alpha) / (n * sides), n - 2)
                g = (n - 1) / sqrt(mpf(n)) * sqrt(t * t / (n - 2 + t * t))
                laws["grubbs"].append([n, sides, alpha, text(g)])
    for p, nu in ((2, 1), (3, 4), (8, 2), (15, 1), (40, 5)):
        for alpha in ("0.05", "0.01"):
            f = f_upper(mpf(alpha) / p, nu, (p - 1) * nu)
            laws["cochran"].append([p, nu, alpha, text(1 / (1 + (p - 1) / f))])
    for p in (3, 8, 15, 30):
        for alpha in ("0.05", "0.01"):
            t = t_upper(mpf(alpha) / 2, p - 2)
            laws["mandelH"].append([p, alpha, text((p - 1) * t / sqrt(p * (t * t + p - 2)))])
            for n in (2, 3, 8):
                f = f_upper(mpf(alpha), n - 1, (p - 1) * (n - 1))
                laws["mandelK"].append([p, n, alpha, text(sqrt(p / (1 + (p - 1) / f)))])

    document = {"samples": samples, "oneWay": one_way, "nested": nested, "precision": precision,
                "runs": runs, "laws": laws}
    (HERE / "samples.json").write_text(json.dumps(document, indent=1) + "\n")


if __name__ == "__main__":
    main()
