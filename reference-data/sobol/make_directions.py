#!/usr/bin/env python3
"""Writes directions.csv: primitive polynomials and first direction numbers of Sobol' points.

They are those of S. Joe and F. Y. Kuo, SIAM J. Sci. Comput. 30 (2008) 2635-2654 (search criterion
D(6)), as scipy carries them. The first points that follow from them without scrambling, in the
order of the index, stand in points.csv, computed by scipy.

    python3 make_directions.py
"""
import csv
import numpy as np
from scipy.stats import qmc
from scipy.stats._sobol import get_poly_vinit

DIMENSIONS = 64
polynomials = get_poly_vinit("poly", np.uint64)
initial = get_poly_vinit("vinit", np.uint64)
with open("directions.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["dimension", "polynomial", "numbers"])
    for dimension in range(DIMENSIONS):
        polynomial = int(polynomials[dimension])
        degree = max(polynomial.bit_length() - 1, 1)
        numbers = " ".join(str(int(m)) for m in initial[dimension][:degree])
        out.writerow([dimension, polynomial, numbers])
points = qmc.Sobol(DIMENSIONS, scramble=False, bits=32).random(256)
# scipy goes through the points in Gray code; here the index counts in binary.
gray = [i ^ (i >> 1) for i in range(256)]
ordered = np.empty_like(points)
for i, g in enumerate(gray):
    ordered[g] = points[i]
with open("points.csv", "w", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    for index in (1, 2, 3, 5, 77, 200, 255):
        out.writerow([index] + [int(x * 2**32) for x in ordered[index]])
