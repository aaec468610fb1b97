import Testing

@testable import GSL

@Suite("Normal law")
struct NormalLawTests {
  /// JCGM 100:2008, Table G.1: p in percent, k_p as printed.
  @Test(
    "coverage factors of GUM Table G.1",
    arguments: [
      (68.27, 1.0), (90, 1.645), (95, 1.960), (95.45, 2.0), (99, 2.576), (99.73, 3.0),
    ])
  func coverageFactors(percent: Double, printed: Double) throws {
    let factor = try NormalLaw().upperQuantile((1 - percent / 100) / 2)
    #expect(abs(factor - printed) <= 0.0005)
  }

  @Test("both tails mirror each other", arguments: [0, 1e-300, 0.3, 1, 8, 37, 40])
  func symmetry(z: Double) throws {
    let law = NormalLaw()
    #expect(try law.tails(at: z).upper == law.tails(at: -z).lower)
    #expect(try law.density(at: z) == law.density(at: -z))
  }
}
