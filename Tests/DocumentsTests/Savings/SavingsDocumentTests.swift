import Documents
import Economics
import Foundation
import Quantities
import Testing

/// Questions of money read from documents, and what is said of those that cannot be.
@Suite struct SavingsDocumentTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func read(_ text: String) throws(DocumentError) -> SavingsDocument {
    try SavingsDocument.read(Array(text.utf8), file: "s.yaml")
  }

  /// `line:column CODE` of each problem of a document.
  private func problems(_ text: String) -> [String] {
    do throws(DocumentError) {
      _ = try read(text)
      return []
    } catch {
      return error.problems.map {
        ($0.position.map { "\($0.line):\($0.column) " } ?? "") + $0.code
      }
    }
  }

  private static let whole = """
    schema: steelyard.savings/v1
    unit: kg
    e: 50 g
    horizon: 5
    discountRate: 8 %
    inputs:
      error: {value: 0.6, standardUncertainty: 0.2, unit: e}
    losses:
      paddy:
        mechanism: bias
        direction: buying
        weighings: 1000 /month
        load: 0.05 t
        price: 9000000 VND/t
        bias: error
    solutions:
      adjust:
        investment: 300000 đồng
        annualCost: {lower: 100000, upper: 200000, unit: VND}
        life: 3
        changes:
          paddy: {bias: -5 g}

    """

  @Test func `numbers come in their units`() throws {
    let question = try read(Self.whole).question
    func input(_ name: String) throws -> EconomicInput {
      try #require(question.inputs.first { $0.name == name })
    }
    #expect(question.currency == .vietnameseDong)
    #expect(question.gramsPerUnit == 1000)
    #expect(try input("error").estimate == 0.6 * 0.05)
    #expect(try abs(input("error").standardDeviation - 0.01) < 1e-15)
    #expect(try input("paddy.weighings").estimate == 12_000)
    #expect(try input("paddy.load").estimate == 50)
    #expect(try input("paddy.price").estimate == 9000)
    #expect(try input("discountRate").estimate == 0.08)
    #expect(try input("adjust.investment").estimate == 300_000)
    #expect(try input("adjust.annualCost").estimate == 150_000)
    #expect(try abs(input("adjust.paddy.bias").estimate + 0.005) < 1e-15)
    #expect(question.solutions[0].changes == ["paddy.bias"])
    #expect(question.solutions[0].life == 3)
    // 12 000 weighings that show 30 g too much, at 9000 a kilogram.
    let evaluation = try SavingsEvaluation(question, settings: SavingsSettings(trials: 200))
    #expect(abs(evaluation.options[0].annualLoss - 3_240_000) < 1e-6)
  }

  private static func measured(_ question: SavingsCase) throws -> MeasuredBias? {
    guard let loss = question.biasLosses.first, question.unit == "kg" else { return nil }
    let point = try MeasuredErrors.Point(load: 1, error: 0.001, uncertainty: 0.0005)
    return try question.measured(MeasuredErrors([point]), loss: loss)?.bias
  }

  @Test func `every example is read, evaluated and written by its schema`() throws {
    let folder = Self.root.appendingPathComponent("reference-data/examples/savings")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count >= 6)
    let schema = try SchemaValidator(
      try #require(DocumentSchema.all.first { $0.name == "savings-result" }).text)
    for name in names {
      let document = try SavingsDocument.read(path: folder.appendingPathComponent(name).path)
      let evaluation = try SavingsEvaluation(
        document.question, settings: SavingsSettings(trials: 300))
      let text = SavingsResultDocument.json(
        evaluation, samples: [SampleInformation(points: 1, value: 2)],
        alternatives: try document.question.alternatives(horizons: [2], rates: [0.1]),
        figures: try document.question.figures(),
        measured: try Self.measured(document.question).map { ($0, "visit.json") },
        conclusion: ["a"], source: name, version: "1"
      ).text
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      #expect(schema.problems(value) == [], "\(name)")
    }
  }

  /// One mistake each, and where and how it is told.
  static let mistakes: [(good: String, bad: String, told: String)] = [
    ("unit: kg", "unit: kgg", "2:7 UNKNOWN-UNIT"),
    ("unit: kg\n", "unit: kg\ncurrency: VMD\n", "3:11 CURRENCY"),
    ("horizon: 5", "horizon: 0", "4:10 OUTSIDE-RANGE"),
    ("horizon: 5\n", "", "1:1 MISSING-FIELD"),
    ("discountRate: 8 %", "discountRate: -120 %", "5:15 RATE"),
    ("unit: e}", "unit: f}", "7:55 UNKNOWN-UNIT"),
    ("standardUncertainty: 0.2", "standardUncertainty: -0.2", "7:44 INPUT"),
    ("  error:", "  other: 5\n  error:", "7:3 UNUSED-INPUT"),
    ("mechanism: bias", "mechanism: biass", "10:16 NOT-ALLOWED"),
    ("direction: buying", "direction: lending", "11:16 NOT-ALLOWED"),
    ("weighings: 1000 /month\n", "weighings: -5\n", "12:16 NEGATIVE"),
    ("    weighings: 1000 /month\n    load: 0.05 t\n", "", "10:5 MISSING-FIELD"),
    ("load: 0.05 t", "load: 50", "13:11 MISSING-UNIT"),
    ("load: 0.05 t", "load: 50 L", "13:11 UNKNOWN-UNIT"),
    ("load: 0.05 t", "load: 1.500 kg", "13:11 AMBIGUOUS-NUMBER"),
    ("load: 0.05 t", "lode: 0.05 t", "13:5 UNKNOWN-FIELD"),
    ("price: 9000000 VND/t", "price: -9000000 VND/t", "14:12 NEGATIVE"),
    ("price: 9000000 VND/t", "price: 9000000", "14:12 MISSING-UNIT"),
    ("price: 9000000 VND/t", "price: 9000000 VND", "14:12 NOT-A-PRICE"),
    ("price: 9000000 VND/t", "price: 450 USD/t", "14:12 CURRENCY"),
    ("price: 9000000 VND/t", "price: 450 XYZ/t", "14:12 CURRENCY"),
    ("price: 9000000 VND/t", "price: 9000000 VND/m3", "14:12 UNKNOWN-UNIT"),
    ("price: 9000000 VND/t", "price: optimum", "14:12 NO-OPTIMUM"),
    (
      "price: 9000000 VND/t", "price: {lower: 9, upper: 8, unit: VND/kg}", "14:30 INPUT"
    ),
    (
      "price: 9000000 VND/t", "price: {lower: -9, upper: 8, unit: VND/kg}", "14:12 NEGATIVE"
    ),
    ("price: 9000000 VND/t", "price: {lower: 8, upper: 9}", "14:12 MISSING-UNIT"),
    ("price: 9000000 VND/t", "price: [8, 9]", "14:12 WRONG-TYPE"),
    ("bias: error", "bias: eror", "15:11 NOT-A-NUMBER"),
    ("life: 3", "life: 2.5", "20:11 NOT-A-WHOLE-NUMBER"),
    ("life: 3", "effectiveness: 1.1", "20:20 NOT-A-SHARE"),
    ("life: 3", "effectiveness: {lower: 0.5, upper: 1.5}", "20:20 NOT-A-SHARE"),
    ("paddy: {bias: -5 g}", "pady: {bias: -5 g}", "22:7 UNKNOWN-LOSS"),
    ("paddy: {bias: -5 g}", "paddy: {bais: -5 g}", "22:15 UNKNOWN-FIELD"),
    ("paddy: {bias: -5 g}", "paddy: {}", "22:7 NOTHING-CHANGED"),
    (
      "solutions:", "calibration: {about: error, uncertainty: 0 g}\nsolutions:",
      "16:42 NOT-POSITIVE"
    ),
    (
      "solutions:", "calibration: {about: paddy.price, uncertainty: 1 VND/kg}\nsolutions:",
      "16:22 NOT-UNCERTAIN"
    ),
    ("solutions:", "simulation: {trials: 3}\nsolutions:", "16:22 OUTSIDE-RANGE"),
    ("solutions:", "alternatives: {horizons: [0]}\nsolutions:", "16:27 OUTSIDE-RANGE"),
    ("solutions:", "gains: kept\nsolutions:", "16:8 NOT-ALLOWED"),
  ]

  @Test(arguments: mistakes.indices)
  func `a mistake is told at its place`(index: Int) throws {
    let (good, bad, told) = Self.mistakes[index]
    let text = Self.whole.replacing(good, with: bad)
    #expect(text != Self.whole)
    #expect(problems(text).first == told, "\(bad): \(problems(text))")
  }

  @Test func `losses that count the same money are refused where the second stands`() throws {
    let second = """
        bags:
          mechanism: fill
          packages: 1000
          price: 9000 VND/kg
          nominal: 500 g
          fillingDeviation: 10 g
      solutions:
      """
    let text = Self.whole.replacing("solutions:", with: second)
    #expect(problems(text) == ["16:3 DOUBLE-COUNTING"])
    #expect(
      problems(text.replacing("mechanism: fill", with: "mechanism: fill\n    stream: bags")) == [])
    #expect(
      problems(text.replacing("mechanism: fill", with: "mechanism: fill\n    overlaps: [paddy]"))
        == [])
  }

  @Test func `a number of two readings is one where the document says how it is written`() throws {
    let dotted = Self.whole.replacing("300000 đồng", with: "300.000 đồng")
    #expect(problems(dotted) == ["18:17 AMBIGUOUS-NUMBER"])
    let text = dotted.replacing("unit: kg\n", with: "unit: kg\nnumbers: comma\n")
      .replacing("0.05 t", with: "0,05 t")
    let question = try read(text).question
    #expect(question.inputs.first { $0.name == "adjust.investment" }?.estimate == 300_000)
  }

  @Test func `an input is one kind of number`() throws {
    let text = Self.whole.replacing("price: 9000000 VND/t", with: "price: error")
    #expect(problems(text).contains { $0.hasSuffix("NOT-A-PRICE") })
    let shared = Self.whole.replacing("weighings: 1000 /month", with: "weighings: error2")
      .replacing("inputs:\n", with: "inputs:\n  error2: 5\n")
      .replacing("effectiveness", with: "x")
      .replacing("life: 3", with: "effectiveness: error2")
    #expect(problems(shared) == ["21:20 TWO-KINDS"])
  }

  @Test func `profiles sum to one`() throws {
    let profile = """
      profile:
            - {load: 20 kg, share: 30 %, bias: 5 g}
            - {load: 50 kg, share: 60 %}
      """
    let text = Self.whole.replacing("load: 0.05 t", with: profile)
    #expect(problems(text) == ["14:7 SHARES"])
    #expect(problems(text.replacing("60 %", with: "70 %")) == [])
  }

  @Test(arguments: ["", "[]", "schema: steelyard.savings/v1", "schema: steelyard.savings/v2", "{"])
  func `what is no question is refused`(text: String) {
    #expect(!problems(text).isEmpty)
  }

  @Test func `each fault speaks both languages`() {
    for (good, bad, _) in Self.mistakes {
      do throws(DocumentError) {
        _ = try read(Self.whole.replacing(good, with: bad))
        Issue.record("read: \(bad)")
      } catch {
        for problem in error.problems {
          #expect(problem.reason.message.english != problem.reason.message.vietnamese)
        }
      }
    }
  }
}
