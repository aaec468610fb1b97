#!/usr/bin/env python3
"""Makes market.csv: the readings of one morning in an invented market.

usage: make_market.py > market.csv

Everything is made up from one seed: no scale, stall or reading is real. Masses are
whole milligrams, so every figure is an exact decimal. One scale in nine is out of
order: its span, one corner, or its repeatability. A few rows are spoiled on purpose,
in the ways in which people spoil them. Standard library only; the same file each time.
"""
import random
import sys

SEED = 2026
SCALES = 430
HEADER = ("instrument_id,stall,kind,accuracy_class,max_kg,min_kg,e_g,d_g,service,test,"
          "load_kg,indication_kg,added_g,date")
KG, G = 1_000_000, 1000

# kind, class, share, [(max, e)], digital, corners, Min in e (OIML R 76-1, 3.2, Table 3)
MODELS = [
    ("spring-dial", "IIII", 46,
     [(5 * KG, 20 * G), (12 * KG, 50 * G), (15 * KG, 50 * G), (30 * KG, 100 * G), (60 * KG, 200 * G)],
     False, 0, 10),
    ("counter", "III", 30, [(6 * KG, 2 * G), (15 * KG, 5 * G), (30 * KG, 10 * G)], True, 4, 20),
    ("platform", "III", 13, [(60 * KG, 20 * G), (150 * KG, 50 * G), (300 * KG, 100 * G)], True, 4, 20),
    ("hanging", "IIII", 9, [(20 * KG, 100 * G), (50 * KG, 200 * G)], False, 0, 10),
    ("balance", "II", 2, [(600 * G, 10), (3 * KG, 100)], True, 4, 20),
]
# OIML R 76-1, Table 6: where the limit rises from 0.5 e to 1 e and to 1.5 e.
BANDS = {"II": (5000, 20000), "III": (500, 2000), "IIII": (50, 200)}


def decimal(milligrams, places):
    whole, rest = divmod(milligrams, 10 ** places)
    return ("%d.%0*d" % (whole, places, rest)).rstrip("0").rstrip(".")


def limit(model, load, e, factor):
    first, second = BANDS[model[1]]
    return factor * (1 if load <= first * e else 2 if load <= second * e else 3) * e // 2


def readings(rng, number):
    model = rng.choices(MODELS, [m[2] for m in MODELS])[0]
    kind, cls, _, sizes, digital, corners, least = model
    maximum, e = rng.choice(sizes)
    service = rng.choices(["in-service", "periodic", "initial", "after-repair"], [70, 18, 8, 4])[0]
    factor = 2 if service == "in-service" else 1
    fault = rng.choice(["span", "corner", "spread"]) if rng.random() < 1 / 9 else ""
    if fault == "corner" and not corners:
        fault = "span"
    # Scales in use tend to show a little too much: the mean is not quite zero.
    span = rng.gauss(0.05, 0.16)
    if fault == "span":
        span = rng.choice([1, 1, -1]) * rng.uniform(1.2, 3.2)
    stall = "%s%02d" % (rng.choice("ABCDE"), rng.randint(1, 60))
    changeover = digital and rng.random() < 0.75
    date = "2026-03-%02d" % (9 + number * 5 // SCALES)
    head = ["TS-%04d" % number, stall, kind, cls, decimal(maximum, 6), decimal(least * e, 6),
            decimal(e, 3), decimal(e, 3), service]

    plan = []
    for load in (least * e, BANDS[cls][0] * e, maximum // 2 // e * e, BANDS[cls][1] * e, maximum):
        if (not plan or plan[-1][1] < load) and load <= maximum:
            plan.append(("weighing", load, 0))
    if not digital:
        plan += [("weighing", load, 0) for _, load, _ in plan[-2:0:-1]]
    third = maximum // 3 // e * e
    for corner in range(corners):
        plan.append(("eccentricity", third, (1.8 if corner == 2 else 0.3) if fault == "corner" else 0))
    plan += [("repeatability", maximum // 2 // e * e, 0)] * 3

    for test, load, shift in plan:
        mpe = limit(model, load, e, factor)
        spread = 0.9 if fault == "spread" and test == "repeatability" else 0.06
        error = int((span * load / maximum + shift + rng.gauss(0, spread)) * mpe)
        actual = max(0, load + error)
        added = ""
        if digital:
            indication = (actual + e // 2) // e * e
            if changeover:
                step = max(1, e // 10)
                weights = (indication + e // 2 - actual) // step + 1
                added = decimal(max(1, weights) * step, 3)
        else:
            indication = (actual * 5 // e) * e // 5
        yield head + [test, decimal(load, 6), decimal(indication, 6), added, date]


def spoil(rows):
    """Nine rows as they come out of real hands."""
    def change(index, column, text):
        rows[index][HEADER.split(",").index(column)] = text
    change(211, "indication_kg", '"7,505"')          # a decimal comma
    change(604, "load_kg", "15kg")                   # a unit in the cell
    change(1180, "load_kg", "")                      # nothing written
    change(1733, "accuracy_class", "3")              # not the Roman numeral
    change(2260, "service", "in service")            # a blank instead of a hyphen
    change(2741, "date", "2026-02-30")               # no such day
    change(3309, "e_g", "0")
    rows[3805] = rows[3805][:9]                      # the row breaks off
    change(4102, "accuracy_class", "II" if rows[4102][3] != "II" else "III")  # contradicts the others


def main():
    rng = random.Random(SEED)
    rows = [row for number in range(1, SCALES + 1) for row in readings(rng, number)]
    spoil(rows)
    sys.stdout.write(HEADER + "\n")
    sys.stdout.writelines(",".join(row) + "\n" for row in rows)


main()
