import Quantities
import Rules

@testable import Verification

/// The rules of R 76-1 as far as these tests need them.
enum SampleRules {
  static func cite(_ clause: String, _ status: RuleStatus = .confirmed) -> Citation {
    Citation(document: "R 76-1", clause: clause, status: status)
  }

  static func mass(_ text: String) -> Mass {
    guard let mass = try? Mass(parsing: text) else { preconditionFailure("no mass: \(text)") }
    return mass
  }

  static let bands: [(AccuracyClass, [Int?])] = [
    (.i, [50_000, 200_000, nil]), (.ii, [5_000, 20_000, 100_000]), (.iii, [500, 2_000, 10_000]),
    (.iiii, [50, 200, 1_000]),
  ]

  static var weighing: WeighingRules {
    let tests: [WeighingRules.RequiredTest] = [
      .init(test: .weighing), .init(test: .eccentricity), .init(test: .repeatability),
      .init(test: .zeroSetting),
      .init(test: .discrimination, indications: [.analog, .nonSelfIndicating]),
      .init(test: .sensitivity, indications: [.nonSelfIndicating]),
    ]
    func row(
      _ name: AccuracyClass, _ least: String, _ largest: String?, _ n: Int, _ most: Int?, _ min: Int
    ) -> WeighingRules.ClassRow {
      .init(
        accuracyClass: name, leastE: mass(least), largestE: largest.map(mass), leastN: n,
        largestN: most, leastMinInE: min, citation: cite("3.2, Table 3"))
    }
    return WeighingRules(
      scope: .init(
        classes: [], kinds: [], largestMax: nil, requiresDEqualsE: false, citation: cite("1")),
      classes: [
        row(.i, "1 mg", nil, 50_000, nil, 100), row(.ii, "1 mg", "50 mg", 100, 100_000, 20),
        row(.ii, "0.1 g", nil, 5_000, 100_000, 50), row(.iii, "0.1 g", "2 g", 100, 10_000, 20),
        row(.iii, "5 g", nil, 500, 10_000, 20), row(.iiii, "5 g", nil, 100, 1_000, 10),
      ],
      partialRanges: zip(AccuracyClass.allCases, [50_000, 5_000, 500, 50]).map {
        .init(accuracyClass: $0, leastRatio: $1, citation: cite("3.3, Table 4"))
      },
      errorLimits: bands.flatMap { name, limits in
        zip(limits, [Ratio(1, 2), Ratio(1), Ratio(3, 2)]).map {
          .init(
            accuracyClass: name, upToInE: $0, mpeInE: $1, citation: cite("3.5.1, Table 6"))
        }
      },
      stages: Stage.allCases.map {
        .init(
          stage: $0, mpeFactor: $0 == .inService ? 2 : 1, requiredTests: tests,
          citation: cite("8.3, 8.4"))
      },
      scaleIntervals: .init(
        largestAuxiliaryRatio: 10, auxiliaryClasses: [.i, .ii], directReadingUpTo: Ratio(1, 5),
        citation: cite("4.2.2.1"), auxiliaryCitation: cite("3.4"),
        readingCitation: cite("3.5.3.2, A.4.4.3")),
      weighing: .init(
        leastLoads: 5, minRequiredFrom: mass("100 mg"), citation: cite("3.5.1"),
        loadsCitation: cite("A.4.4.1")),
      repeatability: [
        .init(
          classes: [.i, .ii], leastWeighings: 6, loadOfMax: Ratio(4, 5), citation: cite("3.6.1")),
        .init(
          classes: [.iii, .iiii], leastWeighings: 3, loadOfMax: Ratio(4, 5),
          citation: cite("3.6.1")),
      ],
      eccentricity: [
        .init(
          receptor: .supports, leastSupports: 1, largestSupports: 4, divisor: 3, ceiling: nil,
          positions: 4, citation: cite("3.6.2.1")),
        .init(
          receptor: .supports, leastSupports: 5, largestSupports: nil, divisor: nil, ceiling: nil,
          positions: nil, citation: cite("3.6.2.2")),
        .init(
          receptor: .minimalOffCentre, leastSupports: 1, largestSupports: nil, divisor: 10,
          ceiling: nil, positions: nil, citation: cite("3.6.2.3")),
        .init(
          receptor: .rolling, leastSupports: 1, largestSupports: nil, divisor: nil,
          ceiling: Ratio(4, 5), positions: 3, citation: cite("3.6.2.4")),
      ],
      discrimination: [
        .init(
          indication: .nonSelfIndicating, extraLoadInD: nil, extraLoadInMPE: Ratio(2, 5),
          leastExtraLoad: mass("1 mg"), leastDisplacement: nil, appliesFromD: nil,
          citation: cite("3.8.1")),
        .init(
          indication: .analog, extraLoadInD: nil, extraLoadInMPE: Ratio(1),
          leastExtraLoad: mass("1 mg"), leastDisplacement: Ratio(7, 10), appliesFromD: nil,
          citation: cite("3.8.2.1")),
        .init(
          indication: .digital, extraLoadInD: Ratio(7, 5), extraLoadInMPE: nil,
          leastExtraLoad: nil, leastDisplacement: nil, appliesFromD: mass("5 mg"),
          citation: cite("3.8.2.2")),
      ],
      sensitivity: [],
      zeroSetting: .init(
        limitInE: Ratio(1, 4), auxiliaryLimitInD: Ratio(1, 2), mechanicalLimitInD: nil,
        citation: cite("4.5.2")),
      tareSetting: .init(
        limitInE: Ratio(1, 4), auxiliaryLimitInD: nil, mechanicalLimitInD: Ratio(1, 2),
        citation: cite("4.6.3"), mechanicalCitation: cite("4.6.3", .unconfirmed)),
      netWeighing: .init(citation: cite("3.5.3.3")), hysteresis: nil,
      testWeights: .init(largestErrorInMPE: Ratio(1, 3), citation: cite("3.7.1")),
      substitution: [
        .init(spreadUpToInE: nil, leastStandardsOfMax: Ratio(1, 2), citation: cite("3.7.3")),
        .init(
          spreadUpToInE: Ratio(3, 10), leastStandardsOfMax: Ratio(1, 3), citation: cite("3.7.3")),
        .init(
          spreadUpToInE: Ratio(1, 5), leastStandardsOfMax: Ratio(1, 5), citation: cite("3.7.3")),
      ])
  }

  static func set(_ id: String, _ body: RuleSet.Body) -> RuleSet {
    RuleSet(
      id: id, title: LocalizedText(id, vi: id), document: "OIML R 76-1", shortName: "R 76-1",
      edition: "2006", inForceFrom: nil, inForceUntil: nil, status: .confirmed, notes: [],
      sources: [], body: body)
  }

  /// The rows of R 111-1, Table 1 that the cases use.
  static var weights: TestWeightTable {
    let rows = [
      ("20 kg", "1000 mg", "3000 mg", "10 g"), ("10 kg", "500 mg", "1600 mg", "5 g"),
      ("5 kg", "250 mg", "800 mg", "2500 mg"), ("200 g", "10 mg", "30 mg", "100 mg"),
    ]
    return TestWeightTable(
      classes: ["M1", "M2", "M3"],
      rows: rows.map {
        .init(nominal: mass($0.0), mpe: ["M1": mass($0.1), "M2": mass($0.2), "M3": mass($0.3)])
      }, citation: Citation(document: "R 111-1", clause: "Table 1"))
  }

  static let book = RuleBook([
    set("oiml-r76-2006", .weighing(weighing)), set("oiml-r111-2004", .testWeights(weights)),
  ])
}
