import Assessment
import Testing

@Suite struct FleetPopulationTests {
  /// Errors whose mean and variance are those of N(m, σ²) + N(0, u²): the quantiles of ± 1.
  private func population(mean: Double, spread: Double, u: Double) -> FleetPopulation {
    var population = FleetPopulation()
    for index in 0..<2000 {
      let value = mean + (index.isMultiple(of: 2) ? spread : -spread)
      population.add(.init(value: value, standardUncertainty: u, isOfWeighing: true))
    }
    return population
  }

  @Test func `of the variance that of measuring is taken off`() throws {
    let found = try population(mean: 0.1, spread: 0.5, u: 0.3).risks()
    #expect(abs(found.priorMean - 0.1) < 1e-12)
    // s² = 0.25 · 2000/1999.
    let rest = (0.25 * 2000 / 1999 - 0.09).squareRoot()
    #expect(abs(found.priorDeviation - rest) < 1e-9)
    #expect(abs(found.uncertainty - 0.3) < 1e-12)
    // The predicted share of rejected errors is that of N(0.1, s²) beyond ±1.
    #expect(abs(found.predictedBeyond - (0.035930 + 0.013903)) < 1e-3)
  }

  @Test func `the risks are those of the average measurement, class by class`() throws {
    var mixed = FleetPopulation()
    mixed.merge(population(mean: 0, spread: 0.6, u: 0.1))
    mixed.merge(population(mean: 0, spread: 0.6, u: 0.4))
    let even = try population(mean: 0, spread: 0.6, u: (0.17 / 2).squareRoot()).risks()
    let found = try mixed.risks()
    #expect(abs(found.priorDeviation - even.priorDeviation) < 1e-3)
    // R_C and R_P grow less than in proportion to u: spreading it lowers them, but not by much.
    #expect(found.consumerRisk < even.consumerRisk && found.consumerRisk > even.consumerRisk / 2)
    #expect(found.producerRisk < even.producerRisk && found.producerRisk > even.producerRisk / 2)
    #expect(found.errors == 4000 && found.beyond == 0)
  }

  @Test func `too few errors, and errors that do not vary, give no prior`() {
    var few = FleetPopulation()
    for index in 0..<(FleetPopulation.fewestErrors - 1) {
      few.add(.init(value: Double(index), standardUncertainty: 0.1, isOfWeighing: true))
    }
    #expect(throws: FleetObstacle.tooFewErrors) { try few.risks() }
    #expect(throws: FleetObstacle.noVariation) {
      try population(mean: 0, spread: 0.1, u: 0.2).risks()
    }
  }
}
