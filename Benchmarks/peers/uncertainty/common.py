"""What the Python peers share: the problems' parameters, exact intervals, and the line of JSON
that every peer prints."""
import json
import resource
import time

import numpy as np


def intervals(values, p=0.95):
    """The symmetric and the shortest interval (JCGM 101, 7.7) after a full sort."""
    ordered = np.sort(values)
    count = len(ordered)
    spanned = int(p * count + 0.5)
    first = (count - spanned + 1) // 2 - 1
    lengths = ordered[spanned:] - ordered[: count - spanned]
    best = int(np.argmin(lengths))
    return (
        (float(ordered[first]), float(ordered[first + spanned])),
        (float(ordered[best]), float(ordered[best + spanned])),
    )


def report(started, trials, mean, u, symmetric, shortest):
    elapsed = time.perf_counter() - started
    print(json.dumps({
        "M": trials, "mean": float(mean), "u": float(u),
        "sym": [float(end) for end in symmetric], "short": [float(end) for end in shortest],
        "t_total": elapsed, "rss_mb": peak_memory(),
    }))


def peak_memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


R = 3 ** -0.5
INFINITE = float("inf")

# For the first-order peers: estimate, standard uncertainty, degrees of freedom.
BUDGETS = {
    "A2": {
        "mR": (1e5, 0.05, INFINITE), "dmR": (1.234, 0.02, INFINITE),
        "rhoA": (1.2, 0.1 * R, INFINITE), "rhoW": (8000.0, 1000 * R, INFINITE),
        "rhoR": (8000.0, 50 * R, INFINITE),
    },
    "B12": {
        "I0": (30.0005, 2e-4, INFINITE), "d0": (0.0, 2.9e-4, INFINITE),
        "dL": (0.0, 2.9e-4, INFINITE), "rep": (0.0, 1.5e-4, 9), "ecc": (0.0, 1e-4, INFINITE),
        "mN": (30.0, 1e-5, INFINITE), "mc": (1.2e-5, 5e-5, 50), "mD": (0.0, 2.5e-5, INFINITE),
        "rhoA": (1.18, 0.02, INFINITE), "rhoS": (7950.0, 80.0, INFINITE),
        "kT": (2e-6, 1e-6, INFINITE), "dT": (1.5, 0.6, INFINITE),
    },
}

FORMULAS = {
    "A2": "(mR + dmR)*(1 + (rhoA - 1.2)*(1/rhoW - 1/rhoR)) - 100000",
    "B12": "(I0 + d0 + dL + rep + ecc)*(1 - kT*dT)"
           " - (mN + mc + mD)*(1 + (rhoA - 1.2)*(1/rhoS - 1/8000))",
}


def formula(problem):
    """The problem's formula as a Python function of its inputs."""
    names = ", ".join(BUDGETS[problem])
    return eval(f"lambda {names}: {FORMULAS[problem]}")


def evaluate_for(seconds, once):
    """Evaluates with ever new estimates for so long, and prints the time of one evaluation.

    `once(shift)` evaluates at the estimates plus `shift`: y, u, and where the package has
    them the effective degrees of freedom and U for 95 %."""
    once(1e-9)
    count, start = 0, time.perf_counter()
    while time.perf_counter() - start < seconds:
        once(1e-9 * (count % 1000))
        count += 1
    per = (time.perf_counter() - start) / count
    y, u, freedom, expanded = once(0.0)
    known = freedom is not None and freedom < 1e12
    print(json.dumps({
        "us_per_eval": per * 1e6, "y": float(y), "u": float(u),
        "nu_eff": float(freedom) if known else None,
        "U": None if expanded is None else float(expanded), "rss_mb": peak_memory(),
    }))
