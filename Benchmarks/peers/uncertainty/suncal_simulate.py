"""suncal_simulate.py PROBLEM TRIALS SEED: mean, u and both intervals by suncal's own means."""
import sys
import time

import numpy as np
import suncal
from common import report

problem, trials, seed = sys.argv[1], int(float(sys.argv[2])), int(sys.argv[3])
np.random.seed(seed)
start = time.perf_counter()
if problem == "A1":
    model = suncal.Model("Y = x1 + x2 + x3 + x4")
    for name in ("x1", "x2", "x3", "x4"):
        model.var(name).measure(0).typeb(dist="normal", std=1)
elif problem == "A2":
    model = suncal.Model("Y = (mR + dm)*(1 + (ra - 1.2)*(1/rw - 1/rr)) - 100000")
    model.var("mR").measure(100000).typeb(dist="normal", std=0.050)
    model.var("dm").measure(1.234).typeb(dist="normal", std=0.020)
    model.var("ra").measure(1.20).typeb(dist="uniform", a=0.10)
    model.var("rw").measure(8000).typeb(dist="uniform", a=1000)
    model.var("rr").measure(8000).typeb(dist="uniform", a=50)
else:
    model = suncal.Model(
        "Y = (Ls*(1 + al*(th0 + De - dth)) + D + d1 + d2)/(1 + (al + da)*(th0 + De)) - 50000000")

    def student(name, value, scale, freedom):
        # suncal takes the standard deviation of a t input, JCGM 101 gives its scale.
        deviation = scale * (freedom / (freedom - 2)) ** 0.5
        model.var(name).measure(value).typeb(dist="t", std=deviation, df=freedom)

    student("Ls", 50000623, 25, 18)
    student("D", 215, 6, 24)
    student("d1", 0, 4, 5)
    student("d2", 0, 7, 8)
    model.var("al").measure(11.5e-6).typeb(dist="uniform", a=2e-6)
    model.var("th0").measure(-0.1).typeb(dist="normal", std=0.2)
    model.var("De").measure(0).typeb(dist="arcsine", a=0.5)
    model.var("da").measure(0).typeb(dist="curvtrap", a=1e-6, d=1e-7)
    model.var("dth").measure(0).typeb(dist="curvtrap", a=0.05, d=0.025)
result = model.monte_carlo(samples=trials)
symmetric = result.expand("Y", conf=0.95)
shortest = result.expand("Y", conf=0.95, shortest=True)
report(start, trials, result.expected["Y"], result.uncertainty["Y"],
       (symmetric.low, symmetric.high), (shortest.low, shortest.high))
