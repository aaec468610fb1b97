import Quantities
import Rules
import Testing
import Verification

/// The retail check of Thông tư 09/2017/TT-BKHCN.
@Suite("Retail check")
struct RetailCheckTests {
  private func dial(_ max: String, _ d: String) -> Instrument {
    scale(.iiii, max: max, min: nil, e: d, indication: .analog, kind: "spring-dial")
  }

  private func check(
    _ instrument: Instrument, _ load: String, _ indication: String,
    _ trade: Inspection.Trade = .selling, goods: String? = nil,
    _ change: (inout Inspection) -> Void = { _ in }
  ) -> VerificationResult {
    inspect(
      instrument, [record(.weighing, [read(load, indication)])], stage: .inService,
      rules: "vn-tt09-2017"
    ) {
      $0.trade = trade
      $0.goods = goods.map(mass)
      change(&$0)
    }
  }

  @Test(
    "The three examples of Điều 6",
    arguments: [
      ("8 kg", "20 g", "1 kg", Inspection.Trade.selling, "20 g", "1020 g", "1025 g"),
      ("10 kg", "50 g", "7 kg", .selling, "100 g", "7100 g", "7110 g"),
      // The buyer's scale fails when it shows less than 49.4 kg.
      ("100 kg", "200 g", "50 kg", .buying, "600 g", "49.4 kg", "49.3 kg"),
    ])
  func officialExamples(
    _ max: String, _ d: String, _ load: String, _ trade: Inspection.Trade, _ allowed: String,
    _ good: String, _ bad: String
  ) {
    let passing = check(dial(max, d), load, good, trade)
    #expect(passing.first.mpe == mass(allowed))
    #expect(passing.first.verdict == .pass)
    #expect(passing.verdict == .pass)
    let failing = check(dial(max, d), load, bad, trade)
    #expect(failing.first.verdict == .fail)
    #expect(failing.verdict == .fail)
    #expect(failing.finding("RETAIL-SHORTAGE")?.citation.text.contains("Bảng 2") == true)
  }

  @Test("An error in the customer's favour is no breach, however large")
  func favourOfTheCustomer() {
    #expect(check(dial("8 kg", "20 g"), "1 kg", "900 g", .selling).first.verdict == .pass)
    #expect(check(dial("8 kg", "20 g"), "1 kg", "1100 g", .buying).first.verdict == .pass)
    #expect(check(dial("8 kg", "20 g"), "1 kg", "900 g", .selling).first.limitedSide == .above)
    #expect(check(dial("8 kg", "20 g"), "1 kg", "900 g", .buying).first.limitedSide == .below)
    #expect(check(dial("8 kg", "20 g"), "1 kg", "900 g", .buying).first.verdict == .fail)
  }

  @Test("Điều 5 khoản 2: twice the initial limit for an electronic scale of class III, e = 5 g")
  func electronicScale() {
    func allowed(_ load: String) -> Mass? { check(scale(), load, load).first.mpe }
    #expect(allowed("500 g") == mass("5 g"))
    #expect(allowed("2.5 kg") == mass("5 g"))
    #expect(allowed("5 kg") == mass("10 g"))
    #expect(allowed("10 kg") == mass("10 g"))
    #expect(allowed("15 kg") == mass("15 g"))
    #expect(check(scale(), "1 kg", "1005 g").first.verdict == .pass)
    #expect(check(scale(), "1 kg", "1010 g").first.verdict == .fail)
  }

  @Test("A dial scale of a size that Bảng 2 does not list goes by Điều 5 khoản 2")
  func unlistedSize() {
    // 25 kg, d = 100 g, class IIII: 100 g up to 50 e = 5 kg, then 200 g, then 300 g.
    let result = check(dial("25 kg", "100 g"), "5 kg", "5100 g")
    #expect(result.first.mpe == mass("100 g"))
    #expect(result.first.citation?.text.contains("Điều 5 khoản 2") == true)
    #expect(check(dial("25 kg", "100 g"), "20 kg", "20 kg").first.mpe == mass("200 g"))
    #expect(check(dial("25 kg", "100 g"), "21 kg", "21 kg").first.mpe == mass("300 g"))
  }

  @Test("Bảng 2 is twice the limits of class IIII in every row")
  func tableFollowsItsRule() throws {
    guard case .retailCheck(let rules) = BuiltInRules.book["vn-tt09-2017"]?.body else {
      Issue.record("the retail rules are missing")
      return
    }
    for row in rules.allowances {
      let instrument = dial(row.max.text(in: .gram), row.d.text(in: .gram))
      let limit = try #require(
        check(instrument, row.upTo.text(in: .gram), row.upTo.text(in: .gram)).first.mpe)
      let initial = inspect(
        instrument,
        [record(.weighing, [read(row.upTo.text(in: .gram), row.upTo.text(in: .gram))])],
        rules: "vn-dlvn30-2019"
      ).first.mpe
      #expect(limit == row.d * row.allowedInD)
      #expect(initial.map { $0 * 2 } == limit)
    }
  }

  @Test(
    "Outside the tables nothing passes",
    arguments: [
      ("8 kg", "20 g", "399 g"), ("10 kg", "50 g", "1 kg"), ("8 kg", "20 g", "9 kg"),
      ("25 kg", "100 g", "1.9 kg"), ("25 kg", "100 g", "26 kg"),
    ])
  func outsideTables(_ max: String, _ d: String, _ load: String) {
    let result = check(dial(max, d), load, load)
    #expect(result.first.verdict == .inconclusive)
    #expect(result.verdict == .inconclusive)
    #expect(result.codes.contains("RETAIL-OUTSIDE-TABLES"))
  }

  @Test("Bảng 1: a 15 kg dial scale may not sell half a kilogram")
  func choiceOfScale() {
    let result = check(dial("15 kg", "50 g"), "2 kg", "2 kg", goods: "500 g")
    #expect(result.tests[0].verdict == .pass)
    #expect(result.verdict == .fail)
    let finding = result.finding("RETAIL-SCALE-UNSUITED")
    #expect(finding?.message.vietnamese.contains("cân không phù hợp với lượng hàng") == true)
    #expect(finding?.citation.text.contains("Bảng 1") == true)

    #expect(check(dial("15 kg", "50 g"), "2 kg", "2 kg", goods: "1.5 kg").verdict == .pass)
    #expect(check(dial("5 kg", "20 g"), "2 kg", "2 kg", goods: "6 kg").verdict == .fail)
    #expect(check(dial("5 kg", "20 g"), "2 kg", "2 kg", goods: "40 g").verdict == .inconclusive)
    #expect(check(dial("5 kg", "20 g"), "2 kg", "2 kg").codes.contains("RETAIL-GOODS-NOT-STATED"))
  }

  @Test("Check weights: of the list, and good to 1/1000 or of class M1")
  func checkWeights() {
    func result(_ weightClass: String, _ nominal: String) -> VerificationResult {
      check(dial("8 kg", "20 g"), "1 kg", "1 kg") {
        $0.weights = [.init(weightClass: weightClass, nominal: mass(nominal), count: 1)]
      }
    }
    #expect(result("M1", "1 kg").verdict == .pass)
    #expect(result("M3", "1 kg").verdict == .pass)
    #expect(result("F2", "1 kg").verdict == .pass)
    #expect(result("home-made", "1 kg").verdict == .inconclusive)
    #expect(result("home-made", "1 kg").codes.contains("RETAIL-CHECK-WEIGHTS"))
    #expect(result("M1", "200 g").codes.contains("RETAIL-CHECK-WEIGHT-NOMINAL"))
    #expect(!result("M1", "2 kg").codes.contains("RETAIL-CHECK-WEIGHT-NOMINAL"))
  }

  @Test("A scale that starts off zero is told so")
  func startsOffZero() {
    let result = inspect(
      dial("8 kg", "20 g"),
      [record(.weighing, [read("1 kg", "1010 g")], zero: zero("10 g"))], rules: "vn-tt09-2017")
    #expect(result.codes.contains("RETAIL-ZERO"))
    #expect(result.first.error == mass("10 g"))
  }

  @Test("Nothing to judge is no pass")
  func emptyChecks() {
    #expect(inspect(dial("8 kg", "20 g"), [], rules: "vn-tt09-2017").verdict == .inconclusive)
    let empty = inspect(dial("8 kg", "20 g"), [record(.weighing, [])], rules: "vn-tt09-2017")
    #expect(empty.tests[0].verdict == .inconclusive)
    let other = inspect(
      dial("8 kg", "20 g"), [record(.eccentricity, [read("1 kg", "1 kg")])], rules: "vn-tt09-2017")
    #expect(other.codes.contains("TEST-NOT-IN-RULES"))
    #expect(other.verdict == .inconclusive)
  }

  @Test("Rules that were not yet in force are told so")
  func inForce() {
    let before = check(dial("8 kg", "20 g"), "1 kg", "1 kg") {
      $0.date = CalendarDate(year: 2017, month: 8, day: 14)
    }
    #expect(before.codes.contains("RULES-NOT-IN-FORCE"))
    let after = check(dial("8 kg", "20 g"), "1 kg", "1 kg") {
      $0.date = CalendarDate(year: 2017, month: 8, day: 15)
    }
    #expect(!after.codes.contains("RULES-NOT-IN-FORCE"))
  }
}
