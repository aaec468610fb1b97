import Quantities
import Rules
import TestSupport
import Testing

@testable import Batch

/// The prepared limits against the exact look-up of `Rules`.
@Suite struct LimitTableTests {
  private func rules() throws -> WeighingRules {
    guard case .weighing(let rules) = try RuleSets.r76().body else {
      throw BatchError.unsuitableRules(id: "oiml-r76-2006")
    }
    return rules
  }

  @Test(arguments: AccuracyClass.allCases, Stage.allCases)
  func `limits are those of the rules`(accuracyClass: AccuracyClass, stage: Stage) throws {
    let rules = try rules()
    let table = try #require(LimitTable(rules))
    let factor = try #require(rules.stageRow(stage)).mpeFactor
    var random = SplitMix64(seed: UInt64(accuracyClass.index))
    for _ in 0..<200 {
      let e = [1, 2, 5].randomElement(using: &random).map { Int64($0) } ?? 1
      let size = [1, 10_000, 1_000_000, 50_000_000].randomElement(using: &random) ?? 1
      let steps = e * Int64(size)
      let limits = try #require(table.limits(accuracyClass, stage, e: steps))
      // Near the bounds of the bands, and anywhere.
      let bound = Int64(
        [50, 200, 500, 2000, 5000, 10_000, 20_000, 100_000].randomElement(using: &random) ?? 1)
      for load in [
        bound * steps, bound * steps + 1, Int64.random(in: 0...(300_000 * steps), using: &random),
      ] {
        let exact = rules.mpe(
          load: mass(load), e: mass(steps), accuracyClass: accuracyClass, factor: factor)
        let band = limits.band(of: load)
        if let exact {
          try #require(band < limits.count)
          #expect(
            Int128(limits.mpe[band]) * MassStep.trillionths
              == exact.limit.value.trillionths * Int128(table.multiplier))
        } else {
          #expect(band == limits.count)
        }
      }
    }
  }

  @Test func `limits that cannot be prepared are refused`() throws {
    var rules = try rules()
    rules.errorLimits[0].mpeInE = Ratio(1, 3)
    #expect(LimitTable(rules) == nil)
    rules = try self.rules()
    rules.errorLimits.removeAll()
    #expect(LimitTable(rules) == nil)
    rules = try self.rules()
    rules.errorLimits.swapAt(0, 1)
    #expect(LimitTable(rules) == nil)
  }

  @Test func `a very large e stays inside the integers`() throws {
    let table = try #require(LimitTable(rules()))
    let limits = try #require(table.limits(.iii, .inService, e: MassStep.largest))
    #expect(limits.bounds[2] == Int64.max)
    #expect(limits.mpe[2] == 6 * MassStep.largest)
    #expect(limits.band(of: MassStep.largest) == 0)
  }

  private func mass(_ steps: Int64) -> Mass {
    Mass(ExactDecimal(trillionths: Int128(steps) * MassStep.trillionths))
  }
}
