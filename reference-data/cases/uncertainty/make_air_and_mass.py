#!/usr/bin/env python3
"""Make air-and-mass.json: density of moist air and conventional mass, with 50 digits.

CIPM-2007: A. Picard et al., Metrologia 45 (2008) 149, equations (1) to (A1.4), with
R = 8.314472 J/(mol K). Simplified: OIML R 111-1:2004, E.3-1. Conventional mass: OIML D 28.

    python3 make_air_and_mass.py
"""

import json
from pathlib import Path

from mpmath import mp, mpf, exp

mp.dps = 50
HERE = Path(__file__).resolve().parent


def cipm(t, p, h, x=mpf("0.0004")):
    T = t + mpf("273.15")
    ma = (mpf("28.96546") + mpf("12.011") * (x - mpf("0.0004"))) / 1000
    mv = mpf("18.01528") / 1000
    psv = exp(mpf("1.2378847e-5") * T ** 2 - mpf("1.9121316e-2") * T + mpf("33.93711047")
              - mpf("6.3431645e3") / T)
    f = mpf("1.00062") + mpf("3.14e-8") * p + mpf("5.6e-7") * t ** 2
    xv = h * f * psv / p
    z = (1 - p / T * (mpf("1.58123e-6") - mpf("2.9331e-8") * t + mpf("1.1043e-10") * t ** 2
                      + (mpf("5.707e-6") - mpf("2.051e-8") * t) * xv
                      + (mpf("1.9898e-4") - mpf("2.376e-6") * t) * xv ** 2)
         + (p / T) ** 2 * (mpf("1.83e-11") - mpf("0.765e-8") * xv ** 2))
    return p * ma / (z * mpf("8.314472") * T) * (1 - xv * (1 - mv / ma))


def simplified(t, p, h):
    return (mpf("0.34848") * p / 100 - mpf("0.009") * 100 * h * exp(mpf("0.061") * t)) / (
        mpf("273.15") + t)


def conventional(m, rho):
    return m * (1 - mpf("1.2") / rho) / (1 - mpf("1.2") / 8000)


air = []
for t, p, h in [("20", "101325", "0.5"), ("23", "99000", "0.4"), ("21", "99000", "0.5"),
                ("15", "103000", "0"), ("27", "60000", "0.8"), ("18.5", "98730", "0.357")]:
    args = [mpf(t), mpf(p), mpf(h)]
    air.append({"temperature": float(t), "pressure": float(p), "humidity": float(h),
                "cipm2007": float(cipm(*args)), "simplified": float(simplified(*args))})
mass = [{"mass": float(m), "density": float(r), "conventional": float(conventional(mpf(m), mpf(r)))}
        for m, r in [("1000", "8400"), ("100", "7950"), ("1", "2700"), ("5", "21500"),
                     ("20000", "7100")]]
json.dump({"air": air, "mass": mass}, open(HERE / "air-and-mass.json", "w"), indent=1)
for entry in air + mass:
    print(entry)
