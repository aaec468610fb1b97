import TestSupport

/// Makes up the readings of a market, the same for the same seed.
///
/// All masses are whole milligrams. One scale in eight is out of order: its span, a corner
/// or its repeatability. A part of the readings stands exactly on a limit, or one last place
/// beyond it.
struct MarketMaker {
  /// One kind of scale in the mix.
  struct Model {
    let kind: String
    let accuracyClass: String
    /// Max and e in milligrams.
    let sizes: [(max: Int, e: Int)]
    let isDigital: Bool
    let corners: Int
    let share: Int
  }

  static let header =
    "instrument_id,kind,accuracy_class,max_kg,min_kg,e_g,d_g,service,test,load_kg,indication_kg,added_g,date"

  private static let kilogram = 1_000_000
  private static let models = [
    Model(
      kind: "spring-dial", accuracyClass: "IIII",
      sizes: [(5_000_000, 20_000), (15_000_000, 50_000), (30_000_000, 100_000)],
      isDigital: false, corners: 0, share: 38),
    Model(
      kind: "counter", accuracyClass: "III",
      sizes: [(3_000_000, 1000), (15_000_000, 5000), (30_000_000, 10_000)], isDigital: true,
      corners: 4, share: 36),
    Model(
      kind: "platform", accuracyClass: "III",
      sizes: [(60_000_000, 20_000), (300_000_000, 100_000)],
      isDigital: true, corners: 4, share: 18),
    Model(
      kind: "truck", accuracyClass: "III",
      sizes: [(40_000_000_000, 10_000_000), (100_000_000_000, 50_000_000)], isDigital: true,
      corners: 4, share: 4),
    Model(
      kind: "balance", accuracyClass: "II", sizes: [(600_000, 10), (6_000_000, 100)],
      isDigital: true, corners: 4, share: 3),
    Model(
      kind: "balance", accuracyClass: "I", sizes: [(220_000, 1), (500_000, 2)], isDigital: true,
      corners: 4, share: 1),
  ]

  private var random: SplitMix64
  private var number = 0

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The rows of about `count` readings; the last instrument is complete.
  mutating func rows(_ count: Int) -> [[String]] {
    var rows: [[String]] = []
    while rows.count < count { rows += instrument() }
    return rows
  }

  /// A whole file.
  mutating func csv(_ count: Int) -> String { Self.csv(rows(count)) }

  static func csv(_ rows: [[String]]) -> String {
    header + "\n" + rows.map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// The readings of the next instrument.
  mutating func instrument() -> [[String]] {
    number += 1
    var pick = Int.random(in: 0..<100, using: &random)
    let model =
      Self.models.first { model in
        pick -= model.share
        return pick < 0
      } ?? Self.models[0]
    guard let (max, e) = model.sizes.randomElement(using: &random) else { return [] }
    let isInService = Int.random(in: 0..<10, using: &random) < 7
    let service =
      isInService ? "in-service" : ["initial", "periodic", "after-repair"][number % 3]
    let isRead = model.isDigital && Int.random(in: 0..<10, using: &random) < 7
    let fault = random.oneIn(8) ? Int.random(in: 0..<3, using: &random) : 3
    let span = fault == 0 ? (random.oneIn(2) ? 1.5 : -1.5) : random.normal() * 0.16
    let date = "2025-\(10 + number % 3)-\(10 + number % 19)"
    let base = [
      "VN\(String(number, radix: 36).uppercased())-\(number)", model.kind, model.accuracyClass,
      Self.text(max, 6), Self.text(20 * e, 6), Self.text(e, 3), Self.text(e, 3), service,
    ]
    func plan() -> [(String, Int, Double)] {
      let third = max / 3 / e * e
      let half = max / 2 / e * e
      var plan = [20 * e, half, max].map { ("weighing", $0, 0.0) }
      if !model.isDigital { plan.append(("weighing", half, 0)) }
      for corner in 0..<model.corners {
        plan.append(("eccentricity", third, fault == 1 ? (corner % 2 == 0 ? 1.4 : -1.4) : 0))
      }
      return plan + (0..<3).map { _ in ("repeatability", half, 0) }
    }
    return plan().map { test, load, shift in
      let limit = (isInService ? 2 : 1) * Self.halves(model.accuracyClass, load, e) * e / 2
      let noise = fault == 2 && test == "repeatability" ? 0.8 : 0.05
      let error =
        (span * Double(load) / Double(max) + shift + random.normal() * noise)
        * Double(limit)
      var actual = load + Int(error)
      // Exactly on the limit, and one step of the weights beyond it.
      if random.oneIn(20) { actual = load + (random.oneIn(2) ? limit : -limit) }
      let beyond = random.oneIn(40) ? Swift.max(1, e / 10) * (actual < load ? -1 : 1) : 0
      var indication = Swift.max(0, actual + beyond)
      var added = ""
      if isRead {
        indication = Swift.max(0, (actual + e / 2) / e * e)
        let extra = indication + e / 2 - actual + beyond
        added = Self.text(Swift.max(0, extra), 3)
      }
      return base + [test, Self.text(load, 6), Self.text(indication, 6), added, date]
    }
  }

  /// OIML R 76-1, Table 6: the MPE on initial verification in halves of e.
  static func halves(_ accuracyClass: String, _ load: Int, _ e: Int) -> Int {
    let bounds = [
      "I": (50_000, 200_000), "II": (5000, 20_000), "III": (500, 2000), "IIII": (50, 200),
    ]
    guard let (first, second) = bounds[accuracyClass] else { return 1 }
    return load <= first * e ? 1 : load <= second * e ? 2 : 3
  }

  /// Milligrams with `places` decimals, zeros at the end cut.
  private static func text(_ milligrams: Int, _ places: Int) -> String {
    let unit = places == 6 ? kilogram : 1000
    var decimals = String(milligrams % unit)
    decimals = String(repeating: "0", count: places - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    return "\(milligrams / unit)" + (decimals.isEmpty ? "" : ".\(decimals)")
  }
}
