// The engine that judges inspections by rule sets.
