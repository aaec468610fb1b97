"""suncal_evaluate.py A2|B12 SECONDS: first-order evaluations by suncal, its model made once."""
import sys

import suncal
from common import BUDGETS, FORMULAS, INFINITE, evaluate_for

problem = sys.argv[1]
model = suncal.Model("Y = " + FORMULAS[problem])
for name, (_, u, freedom) in BUDGETS[problem].items():
    known = {} if freedom == INFINITE else {"degf": freedom}
    model.var(name).typeb(dist="normal", std=u, **known)


def once(shift):
    for name, (x, _, _) in BUDGETS[problem].items():
        model.var(name).measure(x + shift)
    result = model.calculate_gum()
    expanded = result.expand("Y", conf=0.95)
    return (result.expected["Y"], result.uncertainty["Y"], result.degf["Y"],
            getattr(expanded, "uncertainty", expanded))


evaluate_for(float(sys.argv[2]), once)
