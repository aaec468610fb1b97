#!/usr/bin/env python3
"""exact.py FILE RESULT: the job in fractions, slowly; what every program must come to.

RESULT has the first ten columns of `verdicts.csv` (docs/formats/dataset.md)."""
import csv
import decimal
import sys
from fractions import Fraction

BANDS = {"I": (50_000, 200_000), "II": (5000, 20_000), "III": (500, 2000), "IIII": (50, 200)}


class Instrument:
    def __init__(self, row):
        self.stated = [row[name] for name in (
            "instrument_id", "kind", "accuracy_class", "service")]
        self.rows = self.failed = 0
        self.ratios, self.eccentric, self.repeated = [], [], []

    def add(self, row):
        e = Fraction(row["e_g"]) / 1000
        load = Fraction(row["load_kg"])
        error = Fraction(row["indication_kg"]) - load
        if row["added_g"]:
            error += e / 2 - Fraction(row["added_g"]) / 1000
        first, second = BANDS[row["accuracy_class"]]
        halves = 1 if load <= first * e else 2 if load <= second * e else 3
        limit = halves * e / 2 * (2 if row["service"] == "in-service" else 1)
        ratio = abs(error) / limit
        self.rows += 1
        self.failed += ratio > 1
        self.ratios.append(ratio)
        if row["test"] == "eccentricity":
            self.eccentric.append(ratio)
        if row["test"] == "repeatability":
            self.repeated.append((error, limit))

    def line(self):
        spread = None
        if self.repeated:
            errors = [error for error, _ in self.repeated]
            spread = (max(errors) - min(errors)) / min(limit for _, limit in self.repeated)
        passes = not self.failed and (spread is None or spread <= 1)
        return self.stated + [
            self.rows, self.failed, four(max(self.ratios)),
            four(max(self.eccentric, default=None)), four(spread), "pass" if passes else "fail"]


def four(ratio):
    """Four decimals, halves away from zero."""
    if ratio is None:
        return ""
    return str(decimal.Decimal(int(ratio * 20_000 + 1) // 2).scaleb(-4).quantize(
        decimal.Decimal("0.0001")))


def main():
    instruments = {}
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["instrument_id"] not in instruments:
                instruments[row["instrument_id"]] = Instrument(row)
            instruments[row["instrument_id"]].add(row)
    with open(sys.argv[2], "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["instrument_id", "kind", "accuracy_class", "service", "rows",
                         "failed_rows", "max_ratio", "ecc_ratio", "rep_ratio", "verdict"])
        for found in instruments.values():
            writer.writerow(found.line())


if __name__ == "__main__":
    main()
