"""The global risks that are evaluated, half the width of the tolerance being 1: the same grid as
in Benchmarks/Sources/RiskBenchmark/RiskProblems.swift, in the same order."""
import itertools
import json
import math
import time

from scipy import stats

INFINITE = math.inf
PRIORS = {
    "normal": [stats.norm(0, 0.3), stats.norm(0.2, 0.5), stats.norm(-0.4, 1)],
    "other": [stats.t(5, 0.1, 0.3), stats.uniform(-1.2, 2.7),
              stats.lognorm(0.5, 0, math.exp(-0.7))],
}


def all_of(kind):
    """(prior, u, T_L, guard band) of each; T_U is 1."""
    for prior, u, lower in itertools.product(PRIORS[kind], (0.05, 0.125, 0.25), (-1, -INFINITE)):
        for factor in (0, stats.norm.isf(0.05), 2, -1):
            yield prior, u, lower, factor * u


def evaluate_for(kind, seconds, risks):
    """Evaluates all of them, again and again, for so long; `risks` gives R_C and R_P of one."""
    problems = list(all_of(kind))
    found, count, start = [], 0, time.perf_counter()
    while not found or time.perf_counter() - start < seconds:
        found = [risks(*problem) for problem in problems]
        count += len(problems)
    per = (time.perf_counter() - start) / count
    print(json.dumps({
        "us_per_eval": per * 1e6, "risks": [[float(c), float(p)] for c, p in found]}))
