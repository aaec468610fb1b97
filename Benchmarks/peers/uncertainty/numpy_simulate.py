"""numpy_simulate.py PROBLEM TRIALS SEED whole|blocks THREADS

whole: arrays as long as there are trials, as an analyst writes it (one thread).
blocks: blocks of 32768 trials on THREADS threads, a generator each."""
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
from common import intervals, report


def curvilinear_trapezoid(g, n, lower, upper, limit):
    low = (lower - limit) + 2 * limit * g.random(n)
    return low + ((lower + upper) - 2 * low) * g.random(n)


def additive(g, n):
    return g.standard_normal(n) + g.standard_normal(n) + g.standard_normal(n) + g.standard_normal(n)


def mass(g, n):
    reference, difference = g.normal(100000.0, 0.050, n), g.normal(1.234, 0.020, n)
    air, weight = g.uniform(1.10, 1.30, n), g.uniform(7000, 9000, n)
    standard = g.uniform(7950, 8050, n)
    return (reference + difference) * (1 + (air - 1.2) * (1 / weight - 1 / standard)) - 100000.0


def gauge_block(g, n):
    length = 50000623 + 25 * g.standard_t(18, n)
    d = 215 + 6 * g.standard_t(24, n) + 4 * g.standard_t(5, n) + 7 * g.standard_t(8, n)
    expansion = g.uniform(9.5e-6, 13.5e-6, n)
    theta = g.normal(-0.1, 0.2, n) + 0.5 * np.sin(2 * np.pi * g.random(n))
    da = curvilinear_trapezoid(g, n, -1e-6, 1e-6, 1e-7)
    dtheta = curvilinear_trapezoid(g, n, -0.05, 0.05, 0.025)
    return ((length * (1 + expansion * (theta - dtheta)) + d)
            / (1 + (expansion + da) * theta) - 50000000.0)


def main():
    problem, trials, seed, mode, threads = sys.argv[1:6]
    trials, threads = int(float(trials)), int(threads)
    model = {"A1": additive, "A2": mass, "A3": gauge_block}[problem]
    start = time.perf_counter()
    if mode == "whole":
        values = model(np.random.default_rng(int(seed)), trials)
    else:
        values, block = np.empty(trials), 32768
        starts = range(0, trials, block)
        seeds = np.random.SeedSequence(int(seed)).spawn(threads)
        generators = [np.random.Generator(np.random.PCG64(each)) for each in seeds]

        def work(thread):
            for first in starts[thread::threads]:
                last = min(trials, first + block)
                values[first:last] = model(generators[thread], last - first)

        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(work, range(threads)))
    report(start, trials, values.mean(), values.std(ddof=1), *intervals(values))


main()
