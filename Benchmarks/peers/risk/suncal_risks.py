"""suncal_risks.py normal|other SECONDS: R_C and R_P by suncal."""
import sys

from scipy import stats
from suncal.risk import risk

from problems import evaluate_for


def risks(prior, u, lower, guard):
    measured = stats.norm(0, u)
    return (risk.PFA(prior, measured, lower, 1, guard, guard),
            risk.PFR(prior, measured, lower, 1, guard, guard))


evaluate_for(sys.argv[1], float(sys.argv[2]), risks)
