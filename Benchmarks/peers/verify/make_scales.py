#!/usr/bin/env python3
"""make_scales.py ROWS FILE [--seed N] [--scattered]: readings of made-up scales, a row a reading.

The columns are those of docs/formats/dataset.md. A market's mix of instruments: spring dials of
class IIII, counter, platform and truck scales of class III, a few balances of classes II and I.
An instrument has about eleven rows that stand together: the loads of the weighing test, four
eccentric ones where it has a platform, three repeated ones. One in eight is out of order. Values
are exact decimals; most digital readings have added weights. With --scattered the rows of all
instruments are shuffled within stretches of 100 000 rows, so that an instrument's stand far apart.
The same seed gives the same file."""
import argparse
import random
import sys

HEADER = ("instrument_id,kind,accuracy_class,max_kg,min_kg,e_g,d_g,service,test,load_kg,"
          "indication_kg,added_g,date")
GRAM, KILOGRAM = 1000, 1_000_000  # all masses are whole milligrams
STRETCH = 100_000


class Model:
    def __init__(self, share, kind, accuracy_class, sizes, digital=True, corners=4):
        self.share, self.kind, self.accuracy_class = share, kind, accuracy_class
        self.sizes, self.digital, self.corners = sizes, digital, corners


def kilograms(*pairs):
    return [(round(largest * KILOGRAM), round(e * GRAM)) for largest, e in pairs]


MODELS = [
    Model(38, "spring-dial", "IIII", kilograms(
        (5, 20), (10, 50), (15, 50), (20, 50), (30, 100), (60, 200)), digital=False, corners=0),
    Model(36, "counter", "III", kilograms((3, 1), (6, 2), (15, 5), (30, 10))),
    Model(18, "platform", "III", kilograms(
        (60, 20), (100, 50), (150, 50), (300, 100), (500, 200))),
    Model(4, "truck", "III", kilograms(
        (40_000, 10_000), (60_000, 20_000), (80_000, 20_000), (100_000, 50_000))),
    Model(3, "balance", "II", kilograms((0.6, 0.01), (3, 0.1), (6, 0.1))),
    Model(1, "balance", "I", kilograms((0.22, 0.001), (0.5, 0.002))),
]
# R 76-1: Min in e (Table 3), and where 0.5 e and 1 e end (Table 6).
LEAST = {"I": 100, "II": 20, "III": 20, "IIII": 10}
BANDS = {"I": (50_000, 200_000), "II": (5000, 20_000), "III": (500, 2000), "IIII": (50, 200)}


def text(milligrams, unit):
    """Milligrams in grams or kilograms, without zeros at the end."""
    places = 3 if unit == GRAM else 6
    whole, rest = divmod(milligrams, unit)
    return f"{whole}.{rest:0{places}d}".rstrip("0").rstrip(".")


def instrument(number, chance):
    """The rows of one instrument."""
    model = chance.choices(MODELS, [model.share for model in MODELS])[0]
    largest, e = chance.choice(model.sizes)
    first, second = BANDS[model.accuracy_class]
    in_service = chance.random() < 0.7
    has_added = model.digital and chance.random() < 0.7
    fault = chance.choice(["span", "corner", "scatter"]) if chance.random() < 0.127 else None
    if fault == "corner" and not model.corners:
        fault = "span"
    span = chance.gauss(0, 0.16)
    if fault == "span":
        span = chance.choice([-1, 1]) * chance.uniform(1.15, 3.65)
    scatter = chance.uniform(0.55, 1.15) if fault == "scatter" else 0.05

    least = LEAST[model.accuracy_class] * e
    loads = [least]
    for load in (first * e, largest // 2 // e * e, second * e, largest):
        if loads[-1] < load <= largest:
            loads.append(load)
    plan = [("weighing", load, 0) for load in loads]
    if not model.digital:  # a dial is also read on the way down
        plan += [("weighing", load, 0) for load in loads[-2:0:-1][:2]]
    for corner in range(model.corners):
        shift = chance.gauss(0, 0.12)
        if fault == "corner":
            shift = (1 if corner % 2 else -1) * chance.uniform(1.3, 3.3)
        plan.append(("eccentricity", largest // 3 // e * e, shift))
    plan += [("repeatability", largest // 2 // e * e, 0)] * 3

    day = f"2025-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
    head = ",".join([
        f"VN{number:08d}", model.kind, model.accuracy_class, text(largest, KILOGRAM),
        text(least, KILOGRAM), text(e, GRAM), text(e, GRAM),
        "in-service" if in_service else "initial"])
    for test, load, shift in plan:
        band = 1 if load <= first * e else 2 if load <= second * e else 3
        limit = band * e / 2 * (2 if in_service else 1)
        actual = load + (span * load / largest + shift + chance.gauss(0, scatter)) * limit
        added = ""
        if model.digital:
            indication = int((actual + e / 2) // e) * e
            if has_added:  # weights of e/10 until the next indication appears
                step = max(1, e // 10)
                added = text(
                    max(step, int((indication + e / 2 - actual) // step + 1) * step), GRAM)
        else:
            indication = int(actual * 5 / e + 0.5) * e // 5  # read to a fifth of e
        yield (f"{head},{test},{text(load, KILOGRAM)},{text(max(0, indication), KILOGRAM)},"
               f"{added},{day}\n")


def rows(chance):
    number = 0
    while True:
        number += 1
        yield from instrument(number, chance)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=lambda word: int(float(word)))
    parser.add_argument("file")
    parser.add_argument("--seed", type=int, default=76)
    parser.add_argument("--scattered", action="store_true")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    shuffling = random.Random(options.seed + 1)
    source = rows(chance)
    left = options.rows
    with open(options.file, "w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER + "\n")
        while left > 0:
            stretch = [next(source) for _ in range(min(left, STRETCH))]
            left -= len(stretch)
            if options.scattered:
                shuffling.shuffle(stretch)
            file.write("".join(stretch))


if __name__ == "__main__":
    sys.exit(main())
