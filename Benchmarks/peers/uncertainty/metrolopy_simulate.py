"""metrolopy_simulate.py PROBLEM TRIALS SEED: mean, u and both intervals by metrolopy's own means."""
import sys
import time

import metrolopy
from common import report
from metrolopy import ArcSinDist, CurvlinearTrapDist, NormalDist, TDist, UniformDist, gummy

problem, trials, seed = sys.argv[1], int(float(sys.argv[2])), int(sys.argv[3])
metrolopy.Distribution.set_seed(seed)
start = time.perf_counter()


def normal(mean, deviation):
    return gummy(NormalDist(mean, deviation))


def rectangular(lower, upper):
    return gummy(UniformDist(lower_limit=lower, upper_limit=upper))


def curvilinear(half_width, limit):
    return gummy(CurvlinearTrapDist(center=0, half_width=half_width, limit_half_range=limit))


if problem == "A1":
    x = [normal(0, 1) for _ in range(4)]
    y = x[0] + x[1] + x[2] + x[3]
elif problem == "A2":
    mass = normal(100000, 0.05) + normal(1.234, 0.020)
    buoyancy = 1 / rectangular(7000, 9000) - 1 / rectangular(7950, 8050)
    y = mass * (1 + (rectangular(1.10, 1.30) - 1.2) * buoyancy) - 100000
else:
    length, d = gummy(TDist(50000623, 25, 18)), gummy(TDist(215, 6, 24))
    d1, d2 = gummy(TDist(0, 4, 5)), gummy(TDist(0, 7, 8))
    expansion = rectangular(9.5e-6, 13.5e-6)
    # With limits instead of a half width this distribution comes out twice as wide.
    theta = normal(-0.1, 0.2) + gummy(ArcSinDist(center=0, half_width=0.5))
    da, dtheta = curvilinear(1e-6, 1e-7), curvilinear(0.05, 0.025)
    y = ((length * (1 + expansion * (theta - dtheta)) + d + d1 + d2)
         / (1 + (expansion + da) * theta) - 50000000)
y.sim(n=trials)
report(start, trials, y.xsim, y.usim, y.distribution.cisym(0.95), y.distribution.ci(0.95))
