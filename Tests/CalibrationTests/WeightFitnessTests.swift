import Calibration
import Quantities
import Rules
import Testing

@Suite struct WeightFitnessTests {
  private func outcome(_ value: String, u: String, _ weightClass: String = "M1", k: Double = 2)
    -> WeightFitness.Outcome
  {
    WeightFitness(
      piece("a", "1 kg", weightClass, value: value, u: u, k: k),
      table: BuiltIn.rules.testWeights?.table
    ).outcome
  }

  // R 111-1, 5.2 and 5.3, with the MPE of a 1 kg weight of class M1, 50 mg (Table 1): the limit is
  // met exactly, and passed by the smallest step.
  @Test func `the limits themselves still fit`() {
    #expect(outcome("1000.0334 g", u: "16.6 mg") == .fit)
    #expect(outcome("1000.0335 g", u: "16.6 mg") == .deviationTooLarge)
    #expect(outcome("999.9666 g", u: "16.6 mg") == .fit)
    #expect(outcome("999.96659 g", u: "16.6 mg") == .deviationTooLarge)
    #expect(outcome("1000 g", u: "16.7 mg") == .uncertaintyTooLarge)
    // 0.5 mg/3 is no decimal; 0.3 mg/3 is.
    #expect(outcome("1000 g", u: "0.16 mg", "E1") == .fit)
    #expect(outcome("1000 g", u: "0.17 mg", "E1") == .uncertaintyTooLarge)
  }

  @Test func `an expanded uncertainty of another k is brought to 2`() {
    #expect(outcome("1000 g", u: "24 mg", k: 3) == .fit)
    #expect(outcome("1000 g", u: "26 mg", k: 3) == .uncertaintyTooLarge)
  }

  @Test func `class E1 is used with its certificate, however far it is off`() {
    #expect(outcome("1000.4 g", u: "0.16 mg", "E1") == .fit)
  }

  @Test func `what cannot be evaluated is not called fit`() {
    let table = BuiltIn.rules.testWeights?.table
    #expect(WeightFitness(piece("a", "1 kg", "M1"), table: table).outcome == .notEvaluated)
    #expect(
      WeightFitness(piece("a", "3 kg", "M1", u: "1 mg"), table: table).outcome == .notEvaluated)
    #expect(
      WeightFitness(piece("a", "1 kg", nil, u: "1 mg"), table: table).outcome == .notEvaluated)
    #expect(WeightFitness(piece("a", "1 kg", "M1", u: "1 mg"), table: nil).outcome == .notEvaluated)
  }
}
