import Foundation

/// The tables of reference-data/statistics/outliers.json, made by make_outliers.py.
enum OutlierTables {
  struct DixonRow {
    let ratio: String
    let count: Int
    let statistic: Double
    let probability: Double
  }

  struct PairRow {
    let count: Int
    let statistic: Double
    let probability: Double
    let standardError: Double
  }

  static var dixon: [DixonRow] {
    rows("dixon").compactMap { row in
      guard row.count == 4, let ratio = row[0] as? String, let count = row[1] as? Int,
        let statistic = row[2] as? Double, let probability = row[3] as? Double
      else { return nil }
      return DixonRow(
        ratio: ratio, count: count, statistic: statistic, probability: probability)
    }
  }

  static var pairs: [PairRow] {
    rows("pairs").compactMap { row in
      guard row.count == 4, let count = row[0] as? Int, let statistic = row[1] as? Double,
        let probability = row[2] as? Double, let error = row[3] as? Double
      else { return nil }
      return PairRow(
        count: count, statistic: statistic, probability: probability, standardError: error)
    }
  }

  private static func rows(_ key: String) -> [[Any]] {
    let object = try? JSONSerialization.jsonObject(
      with: Data(contentsOf: StatisticsCases.folder.appendingPathComponent("outliers.json")))
    return (object as? [String: [[Any]]])?[key] ?? []
  }
}
