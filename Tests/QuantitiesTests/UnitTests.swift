import Testing

@testable import Quantities

@Suite struct UnitTests {
  @Test func `a spelling names one unit`() {
    spellingsDiffer(MassDimension.self)
    spellingsDiffer(VolumeDimension.self)
    spellingsDiffer(LengthDimension.self)
    spellingsDiffer(EnergyDimension.self)
    spellingsDiffer(DurationDimension.self)
  }

  private func spellingsDiffer<Dimension: QuantityDimension>(_: Dimension.Type) {
    let spellings = Dimension.units.flatMap { [$0.symbol] + $0.aliases }
    #expect(Set(spellings).count == spellings.count)
    for unit in Dimension.units {
      for spelling in [unit.symbol] + unit.aliases { #expect(Unit<Dimension>(spelling) == unit) }
      // Otherwise a number and its unit could not be told apart.
      #expect(unit.symbol.unicodeScalars.first.map { $0.properties.isAlphabetic } == true)
    }
    #expect(Dimension.units.contains { $0.numerator == 1 && $0.denominator == 1 })
    #expect(Dimension.units.allSatisfy { 1_000_000 % $0.denominator == 0 })
  }

  @Test func `a spelling of nothing names nothing`() {
    #expect(MassUnit("") == nil)
    #expect(MassUnit("KG") == nil)
    #expect(MassUnit("kg ") == nil)
    #expect(MassUnit("m3") == nil)
  }

  @Test func `the customary units are not legal, the tấn is`() {
    // NĐ 86/2012/NĐ-CP, Điều 6 and 7.
    let customary = MassDimension.units.filter { !$0.isLegal }.map(\.symbol)
    #expect(customary == ["tạ", "yến", "lạng", "cân", "chỉ"])
  }
}
