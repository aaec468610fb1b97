import Quantities
import Rules
import Testing

@Suite struct WeighingRulesLimitsTests {
  // R 76-1, 3.5.1, Table 6, at the edges of the bands of each class, e = 1 g.
  @Test(
    arguments: [
      (AccuracyClass.i, 50_000, "0.5 g", "1 g"), (.i, 200_000, "1 g", "1.5 g"),
      (.ii, 5_000, "0.5 g", "1 g"), (.ii, 20_000, "1 g", "1.5 g"), (.ii, 100_000, "1.5 g", nil),
      (.iii, 500, "0.5 g", "1 g"), (.iii, 2_000, "1 g", "1.5 g"), (.iii, 10_000, "1.5 g", nil),
      (.iiii, 50, "0.5 g", "1 g"), (.iiii, 200, "1 g", "1.5 g"), (.iiii, 1_000, "1.5 g", nil),
    ] as [(AccuracyClass, Int, Mass, Mass?)])
  func `an upper bound belongs to its band`(
    accuracyClass: AccuracyClass, bound: Int, at: Mass, above: Mass?
  ) throws {
    let rules = try weighing()
    let edge = Mass(bound, .gram)
    let least = Mass(ExactDecimal(trillionths: 1))
    for factor in [1, 2] {
      func limit(_ load: Mass) -> Mass? {
        rules.mpe(load: load, e: "1 g", accuracyClass: accuracyClass, factor: factor)?.limit
      }
      #expect(limit(edge) == at * factor)
      #expect(limit(edge - least) == at * factor)
      #expect(limit(edge + least) == above.map { $0 * factor })
      #expect(limit(-edge) == at * factor)
      #expect(limit(.zero) == Mass("0.5 g") * factor)
    }
  }

  // R 76-1, 3.3: the example of a 2/5/15 kg instrument with e = 1/2/10 g.
  @Test(
    arguments: [
      ("500 g", "1 g", "0.5 g"), ("2 kg", "1 g", "1 g"), ("4 kg", "2 g", "2 g"),
      ("5 kg", "2 g", "3 g"), ("15 kg", "10 g", "10 g"),
    ] as [(Mass, Mass, Mass)])
  func `partial ranges have limits by their own e`(load: Mass, e: Mass, limit: Mass) throws {
    #expect(try weighing().mpe(load: load, e: e, accuracyClass: .iii)?.limit == limit)
  }

  /// Another way to the same limits: whole numbers of micrograms and bands as they are printed.
  @Test func `limits agree with a count in micrograms`() throws {
    let rules = try weighing()
    let bands: [AccuracyClass: [Int]] = [
      .i: [50_000, 200_000, .max], .ii: [5_000, 20_000, 100_000], .iii: [500, 2_000, 10_000],
      .iiii: [50, 200, 1_000],
    ]
    var state: UInt64 = 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<20_000 {
      let accuracyClass = AccuracyClass.allCases[random(4)]
      let e = [1, 2, 5][random(3)] * [1_000, 10_000, 1_000_000, 100_000_000][random(4)]
      let edges = bands[accuracyClass] ?? []
      let edge = edges[random(2)]
      // On an edge, a microgram beside it, or anywhere.
      let load =
        switch random(4) {
        case 0: edge * e
        case 1: edge * e + 1
        case 2: edge * e - 1
        default: random(12_000) * e / 10 + random(e)
        }
      let band = edges.firstIndex { $0 == .max || load <= $0 * e }
      let found = rules.mpe(
        load: Mass(load, .microgram), e: Mass(e, .microgram), accuracyClass: accuracyClass,
        factor: 2)
      #expect(found?.limit == band.map { Mass(($0 + 1) * e, .microgram) })
    }
  }

  @Test func `what has no limit has none`() throws {
    let rules = try weighing()
    #expect(rules.mpe(load: "1 g", e: .zero, accuracyClass: .iii) == nil)
    #expect(rules.mpe(load: "1 g", e: "-1 g", accuracyClass: .iii) == nil)
    let tiny = Mass(ExactDecimal(trillionths: 1))
    #expect(rules.mpe(load: .zero, e: tiny, accuracyClass: .iii) == nil)
    #expect(try weighing("vn-dlvn30-2019").mpe(load: "1 kg", e: "5 g", accuracyClass: .iii) == nil)
  }

  @Test func `the largest masses that can be read do not overflow`() throws {
    let rules = try weighing()
    let huge: Mass = "10000000000000000 g"
    #expect(
      rules.mpe(load: huge, e: huge, accuracyClass: .i, factor: 100)?.limit == huge.half * 100)
    #expect(rules.mpe(load: huge, e: "1 mg", accuracyClass: .ii) == nil)
    #expect(rules.changeoverLoads(e: huge, accuracyClass: .i).count == 2)
  }

  // R 76-1, 3.5.1 and A.4.4.1: 500 e and 2000 e of a 15 kg scale with e = 5 g.
  @Test func `changeover loads are where the limit changes`() throws {
    let rules = try weighing()
    #expect(rules.changeoverLoads(e: "5 g", accuracyClass: .iii) == ["2.5 kg", "10 kg"])
    #expect(rules.changeoverLoads(e: "1 mg", accuracyClass: .i) == ["50 g", "200 g"])
    for accuracyClass in AccuracyClass.allCases {
      for load in rules.changeoverLoads(e: "10 g", accuracyClass: accuracyClass) {
        let at = rules.mpe(load: load, e: "10 g", accuracyClass: accuracyClass)?.limit
        let above = rules.mpe(load: load + "1 g", e: "10 g", accuracyClass: accuracyClass)?.limit
        #expect(at != above)
      }
    }
  }

  // R 76-1, 3.2, Table 3.
  @Test(
    arguments: [
      (AccuracyClass.i, "1 mg", 100), (.i, "0.5 mg", nil), (.ii, "1 mg", 20), (.ii, "50 mg", 20),
      (.ii, "0.1 g", 50), (.ii, "0.06 g", nil), (.iii, "0.1 g", 20), (.iii, "2 g", 20),
      (.iii, "5 g", 20), (.iii, "3 g", nil), (.iii, "50 mg", nil), (.iiii, "5 g", 10),
      (.iiii, "2 g", nil),
    ] as [(AccuracyClass, Mass, Int?)])
  func `e selects the row of Table 3`(
    accuracyClass: AccuracyClass, e: Mass, leastMin: Int?
  ) throws {
    let row = try weighing().classRow(accuracyClass: accuracyClass, e: e)
    #expect(row?.leastMinInE == leastMin)
  }

  // R 76-1, 3.6.2.
  @Test(arguments: [
    (WeighingRules.Receptor.supports, 1, Ratio(1, 3)), (.supports, 4, Ratio(1, 3)),
    (.supports, 5, Ratio(1, 4)), (.supports, 8, Ratio(1, 7)),
    (.minimalOffCentre, 3, Ratio(1, 10)), (.rolling, 6, Ratio(8, 10)),
  ])
  func `the receptor selects the eccentric load`(
    receptor: WeighingRules.Receptor, supports: Int, part: Ratio
  ) throws {
    let row = try #require(try weighing().eccentricityRow(receptor: receptor, supports: supports))
    let found = try #require(row.partOfCapacity(supports: supports))
    #expect(found.numerator * part.denominator == part.numerator * found.denominator)
  }

  // R 76-1, 3.6.1, 8.3.3: three or six weighings.
  @Test func `the class decides how often repeatability is weighed`() throws {
    let rules = try weighing()
    for (accuracyClass, count) in [(AccuracyClass.i, 6), (.ii, 6), (.iii, 3), (.iiii, 3)] {
      #expect(rules.repeatabilityRow(accuracyClass: accuracyClass)?.leastWeighings == count)
    }
  }

  // R 76-1, 3.7.3: 1/2, 1/3 up to 0.3 e, 1/5 up to 0.2 e.
  @Test(
    arguments: [
      ("0 g", Ratio(1, 5)), ("2 g", Ratio(1, 5)), ("2.01 g", Ratio(1, 3)), ("3 g", Ratio(1, 3)),
      ("3.01 g", Ratio(1, 2)), ("1 kg", Ratio(1, 2)),
    ] as [(Mass, Ratio)])
  func `the spread decides how much may be substituted`(spread: Mass, part: Ratio) throws {
    #expect(try weighing().substitutionRow(spread: spread, e: "10 g")?.leastStandardsOfMax == part)
  }

  // R 76-1, 6.1 (unconfirmed).
  @Test func `sensitivity changes above 30 kg`() throws {
    let rules = try weighing()
    func row(_ accuracyClass: AccuracyClass, _ max: Mass) -> WeighingRules.SensitivityRow? {
      rules.sensitivityRow(accuracyClass: accuracyClass, max: max)
    }
    #expect(row(.iii, "30 kg")?.leastDisplacement.value == ExactDecimal(trillionths: 2_000_000_000))
    #expect(
      row(.iii, "30.001 kg")?.leastDisplacement.value == ExactDecimal(trillionths: 5_000_000_000))
    #expect(row(.ii, "300 kg")?.leastDisplacement.value == ExactDecimal(trillionths: 1_000_000_000))
    #expect(row(.iii, "1 kg")?.citation.status == .unconfirmed)
  }

  @Test func `stages ask for tests by the type of indication`() throws {
    let rules = try weighing()
    let stage = try #require(rules.stageRow(.initial))
    #expect(!stage.tests(for: .digital).contains(.discrimination))
    #expect(stage.tests(for: .analog).contains(.discrimination))
    #expect(!stage.tests(for: .analog).contains(.sensitivity))
    #expect(stage.tests(for: .nonSelfIndicating).contains(.sensitivity))
    #expect(rules.stageRow(.inService)?.mpeFactor == 2)
  }

  // ĐLVN 30 knows no check in service; TT 09/2017 does.
  @Test func `a stage that is judged elsewhere is sent there`() throws {
    let rules = try weighing("vn-dlvn30-2019")
    #expect(rules.stageRow(.inService) == nil)
    #expect(rules.elsewhereRow(.inService)?.ruleSet == "vn-tt09-2017")
    #expect(rules.elsewhereRow(.initial) == nil)
  }
}
