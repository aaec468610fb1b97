#!/usr/bin/env python3
"""Make fleet.json: references for the statistics of fleets.

Tails are sums of integers (fractions.Fraction), sample sizes and limits of finite
proportions are found by trying all of them, and the beta-binomial law of greatest
likelihood is the root of its score equations at 40 digits (mpmath). No gamma or
incomplete beta function takes part in the tails.

    python3 make_fleet.py
"""

import json
from fractions import Fraction
from math import comb
from pathlib import Path

from mpmath import findroot, log, mp, mpf, nstr

mp.dps = 40
HERE = Path(__file__).resolve().parent


def text(value):
    """25 digits."""
    if isinstance(value, Fraction):
        value = mpf(value.numerator) / value.denominator
    return float(nstr(mpf(value), 20))


def sign_tests():
    for positive, negative in [(10, 2), (2, 10), (0, 0), (0, 7), (5, 5), (61, 39), (400, 300),
                               (900, 100)]:
        n = positive + negative
        upper = Fraction(sum(comb(n, k) for k in range(positive, n + 1)), 2 ** n)
        lower = Fraction(sum(comb(n, k) for k in range(0, positive + 1)), 2 ** n)
        yield {"positive": positive, "negative": negative,
               "upper": text(upper), "lower": text(lower)}


def weight(population, marked, drawn, k):
    return comb(marked, k) * comb(population - marked, drawn - k)


def tails(population, marked, drawn, k):
    low, high = max(0, drawn - population + marked), min(drawn, marked)
    total = comb(population, drawn)
    lower = Fraction(sum(weight(population, marked, drawn, i) for i in range(low, min(k, high) + 1)), total)
    upper = Fraction(sum(weight(population, marked, drawn, i) for i in range(max(k, low), high + 1)), total)
    return lower, upper


def hypergeometric():
    for population, marked, drawn, k in [
            (10, 4, 3, 2), (50, 5, 10, 0), (50, 5, 10, 5), (1000, 30, 200, 12), (1000, 970, 200, 200),
            (5000, 2500, 2500, 1400), (300, 300, 20, 20), (300, 0, 20, 0), (20, 7, 20, 7),
            (2000, 100, 60, 30)]:
        lower, upper = tails(population, marked, drawn, k)
        yield {"population": population, "marked": marked, "drawn": drawn, "k": k,
               "lower": text(lower), "upper": text(upper)}


def discovery():
    for population, bad, allowed, risk in [
            (100, 10, 0, 0.05), (200, 20, 0, 0.05), (500, 5, 0, 0.1), (60, 3, 0, 0.05),
            (400, 40, 1, 0.05), (1000, 50, 2, 0.1), (37, 1, 0, 0.2), (12, 12, 3, 0.05)]:
        size = next(n for n in range(population + 1)
                    if tails(population, bad, n, allowed)[0] <= Fraction(risk))
        yield {"population": population, "nonconforming": bad, "allowed": allowed, "risk": risk,
               "size": size, "attained": text(tails(population, bad, size, allowed)[0])}


def finite_proportions():
    for population, drawn, found, confidence in [
            (100, 20, 0, 0.95), (100, 20, 3, 0.95), (100, 100, 7, 0.95), (250, 40, 40, 0.9),
            (500, 50, 5, 0.99), (30, 5, 1, 0.95)]:
        tail = Fraction(1 - confidence) / 2
        inside = [marked for marked in range(found, population - drawn + found + 1)
                  if tails(population, marked, drawn, found)[0] > tail
                  and tails(population, marked, drawn, found)[1] > tail]
        yield {"population": population, "drawn": drawn, "found": found,
               "confidence": confidence, "lower": inside[0], "upper": inside[-1]}


def adjusted():
    lists = [[0.01, 0.04, 0.03, 0.005], [0.5], [1, 1, 0.0], [0.2, 0.2, 0.2],
             [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240,
              0.4262, 0.5719, 0.6528, 0.7590, 1.0]]
    for values in lists:
        exact = [Fraction(str(v)) for v in values]
        m = len(exact)
        rising = sorted(exact)
        out = []
        for v in exact:
            # By the definition: the least q at which the step-up procedure rejects v.
            out.append(min(1, min(p * m / (rank + 1) for rank, p in enumerate(rising) if p >= v)))
        yield {"probabilities": values, "adjusted": [text(v) for v in out]}


def score(groups, mean, phi):
    """The derivatives of ln L by the mean and by phi, term by term."""
    by_mean, by_phi = mpf(0), mpf(0)
    for k, n in groups:
        for j in range(k):
            by_mean += 1 / (mean + j * phi)
            by_phi += j / (mean + j * phi)
        for j in range(n - k):
            by_mean -= 1 / (1 - mean + j * phi)
            by_phi += j / (1 - mean + j * phi)
        for j in range(n):
            by_phi -= j / (1 + j * phi)
    return by_mean, by_phi


def likelihood(groups, mean, phi):
    total = mpf(0)
    for k, n in groups:
        total += sum(log(mean + j * phi) for j in range(k))
        total += sum(log(1 - mean + j * phi) for j in range(n - k))
        total -= sum(log(1 + j * phi) for j in range(n))
    return total


def rates():
    fleets = [
        ([(1, 20), (0, 15), (6, 30), (2, 40), (9, 25), (0, 10), (3, 60)], 0.1, 0.1),
        ([(10, 100), (30, 100), (5, 100), (22, 100)], 0.15, 0.02),
        ([(2, 400), (40, 900), (1, 3), (0, 2), (300, 2500)], 0.05, 0.05),
        ([(0, 1), (1, 1), (0, 1), (1, 2), (2, 2), (0, 3)], 0.4, 0.5),
    ]
    for groups, mean, phi in fleets:
        root = findroot(lambda m, p: score(groups, m, p), (mpf(mean), mpf(phi)))
        pooled = mpf(sum(k for k, _ in groups)) / sum(n for _, n in groups)
        ratio = 2 * (likelihood(groups, root[0], root[1]) - likelihood(groups, pooled, mpf(0)))
        yield {"groups": groups, "mean": text(root[0]), "overdispersion": text(root[1]),
               "ratio": text(ratio)}


document = {
    "signTests": list(sign_tests()),
    "hypergeometric": list(hypergeometric()),
    "discovery": list(discovery()),
    "finiteProportions": list(finite_proportions()),
    "adjusted": list(adjusted()),
    "rates": list(rates()),
}
(HERE / "fleet.json").write_text(json.dumps(document, indent=1) + "\n")
