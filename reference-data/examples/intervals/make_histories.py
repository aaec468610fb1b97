#!/usr/bin/env python3
"""Make market-outcomes.csv and check-standard-1kg.csv from a fixed seed.

    python3 make_histories.py
"""

import datetime
import random
from pathlib import Path

HERE = Path(__file__).resolve().parent
RND = random.Random(7)


def market():
    lines = ["# Fourteen scales of a market, verified about once a year.",
             "instrument_id,kind,date,result"]
    for i in range(1, 15):
        day = datetime.date(2022, 1, 10) + datetime.timedelta(days=13 * i)
        lines.append(f"MK-{i:02d},spring-dial,{day},pass")
        for _ in range(3):
            day += datetime.timedelta(days=365 + RND.randint(-20, 20))
            result = "fail" if RND.random() < 0.22 else "pass"
            lines.append(f"MK-{i:02d},spring-dial,{day},{result}")
    (HERE / "market-outcomes.csv").write_text("\n".join(lines) + "\n")


def check_standard():
    lines = ["# A 1 kg check standard against its certificate: two values a week.",
             "standard_id,date,value_mg"]
    day = datetime.date(2025, 9, 1)
    for week in range(40):
        level = (0.012 if week < 28 else 0.035) + RND.gauss(0, 0.012)
        for _ in range(2):
            lines.append(f"CS-1kg,{day},{round(level + RND.gauss(0, 0.006), 3)}")
        day += datetime.timedelta(days=7)
    (HERE / "check-standard-1kg.csv").write_text("\n".join(lines) + "\n")


market()
check_standard()
