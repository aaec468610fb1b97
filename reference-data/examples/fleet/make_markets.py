#!/usr/bin/env python3
"""Makes markets.csv: an inspection of the scales of two invented markets.

usage: make_markets.py > markets.csv

Everything is made up from one seed. Counter scales in the north market show a little too much,
spring dials scatter widely, and some are far off. Masses are whole milligrams. Standard library
only; the same file each time.
"""
import random
import sys

SEED = 5
HEADER = ("instrument_id,place,kind,accuracy_class,max_kg,e_g,service,test,load_kg,"
          "indication_kg,added_g,date")
# kind, class, Max in kg, e in g, digital, loads in kg
MODELS = {
    "counter": ("III", 15, 5, True, (1, 2.5, 5, 10, 15)),
    "spring-dial": ("IIII", 12, 50, False, (1, 2.5, 5, 12)),
    "platform": ("III", 150, 50, True, (10, 25, 50, 100, 150)),
}
# place, kind, scales, mean of the span error, scatter of it (both in parts of the load)
GROUPS = [
    ("North market", "counter", 24, 0.0010, 0.0008),
    ("North market", "spring-dial", 18, 0.0040, 0.0090),
    ("South market", "counter", 16, 0.0001, 0.0006),
    ("South market", "spring-dial", 12, -0.0020, 0.0080),
    ("South market", "platform", 8, 0.0004, 0.0005),
]


def decimal(milligrams, places):
    whole, rest = divmod(milligrams, 10 ** places)
    return ("%d.%0*d" % (whole, places, rest)).rstrip("0").rstrip(".")


def main():
    rng = random.Random(SEED)
    out = [HEADER]
    number = 0
    for place, kind, count, mean, scatter in GROUPS:
        cls, maximum, e, digital, loads = MODELS[kind]
        e *= 1000
        for _ in range(count):
            number += 1
            span = rng.gauss(mean, scatter)
            offset = rng.gauss(0, 0.15 * e)
            for load in loads:
                load = int(load * 1_000_000)
                actual = load + offset + span * load + rng.gauss(0, 0.05 * e)
                added = ""
                if digital:
                    indication = int((actual + e / 2) // e * e)
                    step = e // 10
                    weights = int((indication + e // 2 - actual) // step) + 1
                    added = decimal(max(1, weights) * step, 3)
                else:
                    # A dial is read to a fifth of its interval.
                    indication = round(actual * 5 / e) * e // 5
                out.append("M-%03d,%s,%s,%s,%d,%d,in-service,weighing,%s,%s,%s,2026-10-%02d" % (
                    number, place, kind, cls, maximum, e // 1000, decimal(load, 6),
                    decimal(indication, 6), added, 5 + number % 4))
    sys.stdout.write("\n".join(out) + "\n")


main()
