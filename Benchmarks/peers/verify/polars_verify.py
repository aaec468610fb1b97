"""polars_verify.py FILE RESULT THREADS: the job as a lazy query of Polars, streamed.

Masses become whole milligrams, and errors are doubled, so that no verdict hangs on a rounding."""
import os
import sys

file, result, os.environ["POLARS_MAX_THREADS"] = sys.argv[1:4]
import polars as pl  # noqa: E402  (the threads are read on import)
from polars import col  # noqa: E402

NUMBERS = {"max_kg", "min_kg", "e_g", "d_g", "load_kg", "indication_kg", "added_g"}
COLUMNS = ["instrument_id", "kind", "accuracy_class", "max_kg", "min_kg", "e_g", "d_g", "service",
           "test", "load_kg", "indication_kg", "added_g", "date"]


def whole(name, scale):
    return (col(name) * scale).round().cast(pl.Int64)


first_band = (
    pl.when(col.accuracy_class == "III").then(500)
    .when(col.accuracy_class == "IIII").then(50)
    .when(col.accuracy_class == "II").then(5000)
    .otherwise(50_000))
halves = (
    pl.when(col.load <= col.band * col.e).then(1)
    .when(col.load <= 4 * col.band * col.e).then(2)
    .otherwise(3))
eccentric, repeated = col.test == "eccentricity", col.test == "repeatability"

readings = (
    pl.scan_csv(
        file, quote_char=None,
        schema={name: pl.Float64 if name in NUMBERS else pl.String for name in COLUMNS})
    .select(
        "instrument_id", "kind", "accuracy_class", "service", "test", band=first_band,
        e=whole("e_g", 1000), load=whole("load_kg", 1_000_000),
        indication=whole("indication_kg", 1_000_000), added=whole("added_g", 1000))
    .with_columns(
        error=2 * (col.indication - col.load)
        + pl.when(col.added.is_null()).then(0).otherwise(col.e - 2 * col.added),
        limit=halves * col.e * pl.when(col.service == "in-service").then(2).otherwise(1))
    .with_columns(ratio=col.error.abs() / col.limit, fails=col.error.abs() > col.limit))
instruments = (
    readings.group_by("instrument_id").agg(
        col.kind.first(), col.accuracy_class.first(), col.service.first(), rows=pl.len(),
        failed_rows=col.fails.sum(), max_ratio=col.ratio.max(),
        ecc_ratio=pl.when(eccentric).then(col.ratio).max(),
        high=pl.when(repeated).then(col.error).max(),
        low=pl.when(repeated).then(col.error).min(),
        least=pl.when(repeated).then(col.limit).min())
    .with_columns(rep_ratio=(col.high - col.low) / col.least)
    .with_columns(
        verdict=pl.when((col.failed_rows == 0) & (col.rep_ratio <= 1).fill_null(True))
        .then(pl.lit("pass")).otherwise(pl.lit("fail")))
    .drop("high", "low", "least"))
instruments.collect(engine="streaming").write_csv(result, float_precision=4)
