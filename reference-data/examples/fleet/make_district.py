#!/usr/bin/env python3
"""Makes up district.csv: the scales of a district with the columns of a fleet report.

Nothing in it is real. Places, makers, owners, inspectors and weight sets are codes. Planted are:
- maker C: its scales show 0.6 MPE too much on average;
- River market: its scales show 0.4 MPE too much on average;
- inspector I3: puts the added weights on in halves of e only;
- weight set W4: heavy, so that every scale seems to show 0.5 MPE too little;
- inspector I5: the readings of one scale stand for six others as well;
- some verifications that are overdue or were never made.

    python3 make_district.py > district.csv
"""
import csv
import datetime
import random
import sys
from fractions import Fraction

random.seed(20261127)
PLACES = ["North market", "South market", "River market", "Station market"]
MAKERS = {"A": ["A-15", "A-30"], "B": ["B-15", "B-30"], "C": ["C-15", "C-30"]}
SETS = ["W1", "W2", "W3", "W4"]
TODAY = datetime.date(2026, 11, 20)
COLUMNS = ("instrument_id,kind,accuracy_class,max_kg,e_g,service,test,load_kg,indication_kg,"
           "added_g,date,place,maker,model,owner,inspector,weight_set,valid_until,turnover_vnd")


def text(value, places):
    """A multiple of 10^-places as a decimal."""
    whole = round(value * 10 ** places)
    sign, digits = ("-" if whole < 0 else ""), str(abs(whole)).rjust(places + 1, "0")
    return (sign + digits[:-places] + "." + digits[-places:]).rstrip("0").rstrip(".")


def limit(load, e):
    """R 76-1, Table 6, class III, in service: twice 0.5 e, 1 e or 1.5 e."""
    return 2 * (Fraction(1, 2) if load <= 500 * e else 1 if load <= 2000 * e
                else Fraction(3, 2)) * e


def readings(place, maker, inspector, weights, e, most):
    shift = ((0.6 if maker == "C" else 0) - (0.5 if weights == "W4" else 0)
             + (0.4 if place == "River market" else 0))
    own = random.gauss(0, 0.35)
    wild = random.choice([-1, 1]) * random.uniform(1.1, 3) if random.random() < 0.06 else 0
    rows = []
    for part in (Fraction(1, 15), Fraction(1, 6), Fraction(1, 3), Fraction(2, 3), Fraction(1)):
        load = part * most
        for test in ["weighing", "weighing"] if part != 1 else ["weighing"]:
            error = (shift + own + wild + random.gauss(0, 0.15)) * float(limit(load, e))
            # Where the display changes: P = I + e/2 - added, to a tenth of e.
            point = load + Fraction(round(error / float(e) * 10), 10) * e
            shown = round(point / e) * e
            added = shown + e / 2 - point
            if inspector == "I3":
                added = round(added / (e / 2)) * e / 2
            rows.append((test, load, shown, added))
    return rows


def main():
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(COLUMNS.split(","))
    copied = None
    for number in range(1, 241):
        maker = random.choices("ABC", (5, 4, 2))[0]
        size = random.choice((15, 30))
        e, most = Fraction(size, 3), Fraction(size * 1000)
        inspector = f"I{random.randint(1, 6)}"
        weights = random.choice(SETS)
        place = random.choices(PLACES, (4, 3, 2, 1))[0]
        date = datetime.date(2026, 9, 1) + datetime.timedelta(random.randint(0, 80))
        until = date + datetime.timedelta(random.randint(-250, 365))
        valid = "" if random.random() < 0.06 else until.isoformat()
        rows = readings(place, maker, inspector, weights, e, most)
        if inspector == "I5" and size == 15:
            if copied is None:
                copied = [rows, 6]
            elif copied[1] > 0:
                rows = copied[0]
                copied[1] -= 1
        turnover = random.randint(80, 900) * 1_000_000
        for test, load, shown, added in rows:
            out.writerow([
                f"D-{number:03}", "counter", "III", size, text(e, 3), "in-service", test,
                text(load / 1000, 6), text(shown / 1000, 6), text(added, 3), date.isoformat(),
                place, maker, f"{maker}-{size}", f"stall {number % 60 + 1}", inspector,
                weights, valid, turnover])


main()
