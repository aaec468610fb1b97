"""gtc_evaluate.py A2|B12 SECONDS: first-order evaluations by the GUM Tree Calculator."""
import sys

from GTC import dof, uncertainty, ureal, value
from GTC.reporting import k_factor
from common import BUDGETS, evaluate_for, formula

budget, model = BUDGETS[sys.argv[1]], formula(sys.argv[1])


def once(shift):
    y = model(**{name: ureal(x + shift, u, freedom) for name, (x, u, freedom) in budget.items()})
    freedom = dof(y)
    return value(y), uncertainty(y), freedom, k_factor(freedom) * uncertainty(y)


evaluate_for(float(sys.argv[2]), once)
