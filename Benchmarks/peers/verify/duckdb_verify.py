"""duckdb_verify.py FILE RESULT THREADS: the job as a query of DuckDB.

Masses become whole milligrams, and errors are doubled, so that no verdict hangs on a rounding."""
import sys

import duckdb

QUERY = """
COPY (
  WITH cells AS (
    SELECT instrument_id, kind, accuracy_class, service, test,
      CAST(round(e_g * 1000) AS BIGINT) AS e,
      CAST(round(load_kg * 1000000) AS BIGINT) AS load,
      CAST(round(indication_kg * 1000000) AS BIGINT) AS indication,
      CAST(round(added_g * 1000) AS BIGINT) AS added,
      CASE accuracy_class WHEN 'III' THEN 500 WHEN 'IIII' THEN 50 WHEN 'II' THEN 5000
        ELSE 50000 END AS band
    FROM read_csv('{file}', header = true, auto_detect = false, delim = ',', quote = '', columns = {{
      'instrument_id': 'VARCHAR', 'kind': 'VARCHAR', 'accuracy_class': 'VARCHAR',
      'max_kg': 'DOUBLE', 'min_kg': 'DOUBLE', 'e_g': 'DOUBLE', 'd_g': 'DOUBLE',
      'service': 'VARCHAR', 'test': 'VARCHAR', 'load_kg': 'DOUBLE', 'indication_kg': 'DOUBLE',
      'added_g': 'DOUBLE', 'date': 'VARCHAR'}})
  ), readings AS (
    SELECT instrument_id, kind, accuracy_class, service, test,
      2 * (indication - load) + CASE WHEN added IS NULL THEN 0 ELSE e - 2 * added END AS error,
      e * CASE WHEN load <= band * e THEN 1 WHEN load <= 4 * band * e THEN 2 ELSE 3 END
        * CASE service WHEN 'in-service' THEN 2 ELSE 1 END AS most
    FROM cells
  ), instruments AS (
    SELECT instrument_id, any_value(kind) AS kind, any_value(accuracy_class) AS accuracy_class,
      any_value(service) AS service, count(*) AS rows,
      count(*) FILTER (abs(error) > most) AS failed_rows, max(abs(error) / most) AS max_ratio,
      max(abs(error) / most) FILTER (test = 'eccentricity') AS ecc_ratio,
      (max(error) FILTER (test = 'repeatability') - min(error) FILTER (test = 'repeatability'))
        / min(most) FILTER (test = 'repeatability') AS rep_ratio
    FROM readings GROUP BY instrument_id
  )
  SELECT instrument_id, kind, accuracy_class, service, rows, failed_rows,
    format('{{:.4f}}', max_ratio) AS max_ratio, format('{{:.4f}}', ecc_ratio) AS ecc_ratio,
    format('{{:.4f}}', rep_ratio) AS rep_ratio,
    CASE WHEN failed_rows = 0 AND coalesce(rep_ratio <= 1, true) THEN 'pass' ELSE 'fail' END
      AS verdict
  FROM instruments
) TO '{result}' (HEADER, DELIMITER ',')
"""

file, result, threads = sys.argv[1:4]
database = duckdb.connect()
database.execute(f"SET threads = {threads}")
database.execute("SET preserve_insertion_order = false")
database.execute(QUERY.format(file=file, result=result))
