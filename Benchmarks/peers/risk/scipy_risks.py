"""scipy_risks.py normal|other SECONDS: R_C and R_P as an analyst writes them, with QUADPACK."""
import sys

import numpy as np
from scipy.integrate import quad
from scipy.special import ndtr

from problems import INFINITE, evaluate_for


def risks(prior, u, lower, guard):
    low, high = lower + guard, 1 - guard
    first, last = prior.ppf([1e-17, 0.5])[0], prior.isf(1e-17)
    marks = np.array([limit + k * u for limit in (low, high) if abs(limit) < INFINITE
                      for k in (-8, -3, 0, 3, 8)] + [prior.median()])

    def integral(f, a, b):
        a, b = max(a, first), min(b, last)
        if a >= b:
            return 0.0
        inner = [mark for mark in marks if a < mark < b]
        return quad(f, a, b, points=inner or None, epsabs=0, epsrel=1e-9, limit=200)[0]

    def accepted(x):
        return prior.pdf(x) * (ndtr((high - x) / u) - ndtr((low - x) / u))

    def rejected(x):
        return prior.pdf(x) * (ndtr((x - high) / u) + ndtr((low - x) / u))

    consumer = integral(accepted, -INFINITE, lower) + integral(accepted, 1, INFINITE)
    return consumer, integral(rejected, lower, 1)


evaluate_for(sys.argv[1], float(sys.argv[2]), risks)
