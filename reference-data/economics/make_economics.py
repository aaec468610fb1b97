"""Makes economics.csv: reference numbers for the cost of measurement.

Each number is found another way than in the program: means of cut-off normal laws and times
out of tolerance by numerical integration, optima by minimising the cost itself, internal
rates as roots of a polynomial. mpmath, 40 digits.
"""

import pathlib

from mpmath import erfc, exp, findroot, inf, log, mp, mpf, npdf, pi, polyroots, quad, sqrt

mp.dps = 40
rows = []


def row(name, inputs, outputs):
    rows.append((name, inputs, [mp.nstr(x, 20) for x in outputs]))


def upper(z):
    return erfc(z / sqrt(mpf(2))) / 2


def minimum(cost, low, high):
    """Golden section, then the flat spot refined by the root of a numerical slope."""
    low, high = mpf(low), mpf(high)
    ratio = (sqrt(mpf(5)) - 1) / 2
    for _ in range(90):
        a, b = high - ratio * (high - low), low + ratio * (high - low)
        if cost(a) < cost(b):
            high = b
        else:
            low = a
    return (low + high) / 2


def refill(c, r, limit, sigma):
    c, r, limit, sigma = map(mpf, (c, r, limit, sigma))

    def cost(mu):
        good = upper((limit - mu) / sigma)
        # The mean of what is kept, by integration of the law beyond the limit.
        kept = quad(lambda x: x * npdf(x, mu, sigma), [limit, max(limit, mu) + 6 * sigma, inf]) / good
        return c * kept + r * (1 - good) / good

    mu = minimum(cost, limit - 3 * sigma, limit + 8 * sigma)
    row("refill", [c, r, limit, sigma], [mu, cost(mu)])


def recalibration(calibration, out, hazard):
    calibration, out, hazard = map(mpf, (calibration, out, hazard))

    def cost(interval):
        share = quad(lambda t: 1 - exp(-hazard * t), [0, interval]) / interval
        return calibration / interval + out * share

    guess = sqrt(2 * calibration / out / hazard)
    interval = minimum(cost, guess / 20, guess * 20)
    row("recalibration", [calibration, out, hazard], [interval, cost(interval)])


def look_back(value, hazard, interval):
    value, hazard, interval = map(mpf, (value, hazard, interval))
    out = quad(lambda t: hazard * exp(-hazard * t), [0, interval])
    time = quad(lambda t: (interval - t) * hazard * exp(-hazard * t), [0, interval]) / out
    row("look-back", [value, hazard, interval], [out, time, value * time])


def fill(nominal, deficiency, sigma):
    nominal, deficiency, sigma = map(mpf, (nominal, deficiency, sigma))
    z1 = findroot(lambda z: upper(z) - mpf("0.025"), 2)
    z2 = findroot(lambda z: upper(z) - mpf("1e-4"), 3.7)
    target = max(nominal, nominal - deficiency + z1 * sigma, nominal - 2 * deficiency + z2 * sigma)
    short = upper((target - nominal + deficiency) / sigma)
    row("fill", [nominal, deficiency, sigma], [target, short])


def finance(rate, flows):
    rate, flows = mpf(rate), [mpf(x) for x in flows]
    value = sum(x / (1 + rate) ** t for t, x in enumerate(flows))
    roots = polyroots(flows, maxsteps=500, extraprec=400)
    growth = sorted(x.real for x in roots if abs(x.imag) < mpf(10) ** -25 and x.real > 0)
    row("finance", [rate] + flows, [value] + [g - 1 for g in growth])


def discounted_payback(investment, annual, rate):
    investment, annual, rate = map(mpf, (investment, annual, rate))
    row(
        "discounted-payback",
        [investment, annual, rate],
        [-log(1 - investment * rate / annual) / log(1 + rate)],
    )


def disputes(threshold, u, bias):
    threshold, u, bias = map(mpf, (threshold, u, bias))
    inside = quad(lambda x: npdf(x, bias, u), [-threshold, bias, threshold])
    row("disputes", [threshold, u, bias], [1 - inside])


def positive_part(mean, deviation):
    """Means and variances of max(X, 0) and max(−X, 0), X normal."""
    mean, deviation = map(mpf, (mean, deviation))

    def moment(sign, power):
        return quad(
            lambda x: x**power * npdf(x, sign * mean, deviation),
            [0, max(0, sign * mean), max(0, sign * mean) + 40 * deviation],
        )

    above, below = moment(1, 1), moment(-1, 1)
    row(
        "positive-part",
        [mean, deviation],
        [above, below, moment(1, 2) - above**2, moment(-1, 2) - below**2],
    )


for case in [("0.01", "0.05", 500, 6), ("0.01", "0.5", 500, 6), (1, 1, 10, "0.1"), (20, 3000, 25, "0.2"), ("0.01", "0.0005", 500, 6)]:
    refill(*case)
for case in [(300, 20000, "0.05"), (600000, 9000000, "0.3"), (100, 1000, "0.9"), (1, 1000000, "0.001")]:
    recalibration(*case)
for case in [(1000000, "0.05", 1), (1000000, "0.5", 2), (500, "0.0001", "0.5")]:
    look_back(*case)
for sigma in [6, 8, 10, 12]:
    fill(500, 15, sigma)
fill(1000, 15, "7.7")
finance("0.08", [-50000] + [10000] * 10)
finance("0.1", [-1600, 10000, -10000])
finance("0.05", [-1000, 300, 300, 300])
finance("0.12", [100, -250, 155.0, 0])
finance("0.08", [-100, 20, 30, -10, 80, 5])
finance("0.03", [1000, -3600, 4310, -1716])
discounted_payback(50000, 10000, "0.08")
discounted_payback(50000, 10000, "0.1999")
for case in [(1, 1, 0), (1, 2, "0.5"), (5, 1, 0), (3, "0.7", -2)]:
    disputes(*case)
for case in [(0, 1), (1, 1), (-1, 1), ("0.4", "0.25"), ("-0.003", "0.002"), (2, "0.7")]:
    positive_part(*case)

here = pathlib.Path(__file__).parent
with open(here / "economics.csv", "w") as out:
    out.write("kind,inputs,outputs\n")
    for name, inputs, outputs in rows:
        out.write(
            f"{name},{' '.join(mp.nstr(mpf(x), 12, strip_zeros=True) for x in inputs)},{' '.join(outputs)}\n"
        )
