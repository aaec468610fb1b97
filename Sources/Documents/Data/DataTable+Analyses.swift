import Quantities
public import Statistics

extension DataTable {
  /// The analysis of variance of a column in groups by another, with subgroups by a third.
  ///
  /// - Throws: ``DocumentError``.
  public func grouped(
    _ column: Column, by group: Column, within inner: Column? = nil
  ) throws(DocumentError) -> GroupedSample {
    let groups = try groups(of: column, by: group)
    var nested: [[[DoubleDouble]]]?
    if let inner {
      var cells: [[[DoubleDouble]]] = []
      for (label, rows) in self.rows(by: group) where groups.labels.contains(label) {
        cells.append(try self.groups(of: column, by: inner, rows: rows).values)
      }
      nested = cells
    }
    do throws(StatisticsError) {
      let analysis = try OneWayAnalysis(values: groups.values)
      var inside: GroupedSample.Nested?
      if let nested, let inner {
        inside = .init(name: inner.name, analysis: try NestedAnalysis(values: nested))
      }
      return GroupedSample(
        name: column.name, unit: column.unit, groupName: group.name, labels: groups.labels,
        values: groups.values, analysis: analysis, nested: inside)
    } catch {
      throw refusal(error, of: column)
    }
  }

  /// The analysis of variance of columns that are groups of one quantity.
  ///
  /// - Throws: ``DocumentError``.
  public func columnsAsGroups(_ names: [String]) throws(DocumentError) -> GroupedSample {
    let columns = try chosen(names)
    var values: [[DoubleDouble]] = []
    for column in columns { values.append(try numbers(of: column).values) }
    do throws(StatisticsError) {
      return GroupedSample(
        name: "x", unit: columns[0].unit, groupName: "", labels: columns.map(\.name),
        values: values, analysis: try OneWayAnalysis(values: values))
    } catch {
      throw refusal(error, of: columns[0])
    }
  }

  /// The analysis of variance of groups of which each row is a summary: `n`, `mean`, `s`.
  ///
  /// - Parameter label: the column that names the groups; nil numbers them.
  /// - Throws: ``DocumentError``.
  public func summarisedGroups(by label: String?) throws(DocumentError) -> GroupedSample {
    let mean = try column(named: "mean")
    let deviation = try column(named: "s")
    let means = try numbers(of: mean)
    let deviations = try numbers(of: deviation)
    let counts = try numbers(of: try column(named: "n"))
    let labels = try label.map { name throws(DocumentError) in
      text(of: try column(named: name))
    }
    guard means.missing + deviations.missing + counts.missing == 0 else {
      throw DocumentError(
        file: file, at: nil, DataFault.incompleteSummaries)
    }
    do throws(StatisticsError) {
      var groups: [VarianceGroup] = []
      for row in rows.indices {
        groups.append(
          try VarianceGroup(
            count: Int(exactly: counts.values[row].value) ?? 0, mean: means.values[row],
            standardDeviation: deviations.values[row]))
      }
      return GroupedSample(
        name: "mean", unit: mean.unit, groupName: label ?? "",
        labels: labels ?? rows.indices.map { String($0 + 1) }, analysis: try OneWayAnalysis(groups))
    } catch {
      throw refusal(error, of: mean)
    }
  }

  /// The precision of a column of results of laboratories, at one level or several.
  ///
  /// - Throws: ``DocumentError``.
  public func precision(
    of column: Column, by laboratory: Column, level: Column? = nil
  ) throws(DocumentError) -> PrecisionExperiment {
    let parts = level.map { self.rows(by: $0) } ?? [("", Set(rows.indices))]
    var levels: [PrecisionExperiment.Level] = []
    for (name, rows) in parts {
      let groups = try groups(of: column, by: laboratory, rows: rows)
      if groups.labels.isEmpty { continue }
      do throws(StatisticsError) {
        var cells: [VarianceGroup] = []
        for values in groups.values { cells.append(try VarianceGroup(values)) }
        levels.append(
          .init(name: name, laboratories: groups.labels, precision: try PrecisionLevel(cells)))
      } catch {
        throw refusal(error, of: column)
      }
    }
    return PrecisionExperiment(
      name: column.name, unit: column.unit, groupName: laboratory.name, levels: levels)
  }
}
