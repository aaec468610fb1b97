"""metrolopy_evaluate.py A2|B12 SECONDS: first-order evaluations by metrolopy."""
import sys

from metrolopy import gummy
from common import BUDGETS, evaluate_for, formula

budget, model = BUDGETS[sys.argv[1]], formula(sys.argv[1])


def once(shift):
    y = model(**{
        name: gummy(x + shift, u, dof=freedom) for name, (x, u, freedom) in budget.items()})
    y.p = 0.95
    return y.x, y.u, y.dof, y.U


evaluate_for(float(sys.argv[2]), once)
