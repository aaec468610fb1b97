import Testing

@testable import Quantities

@Suite struct QuantityErrorTests {
  private func fault(_ text: String) -> QuantityError? {
    do {
      _ = try Mass(parsing: text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a missing unit comes with an example`() throws {
    let error = try #require(fault("5"))
    #expect(error.code == "MISSING-UNIT")
    #expect(error.message.english == "'5' has no unit")
    #expect(error.message.vietnamese == "'5' thiếu đơn vị")
    #expect(error.help?.english == "write the unit, as in '5 g'")
    #expect(error.help?.vietnamese == "hãy ghi đơn vị, ví dụ '5 g'")
  }

  @Test func `an unknown unit comes with what was perhaps meant`() throws {
    let error = try #require(fault("5 Kgs"))
    #expect(error.code == "UNKNOWN-UNIT")
    #expect(error.message.english == "'Kgs' is not a unit of mass")
    #expect(error.message.vietnamese == "'Kgs' không phải là đơn vị khối lượng")
    #expect(error.help?.english.hasPrefix("did you mean kg") == true)
    #expect(error.help?.vietnamese.hasPrefix("có phải ý bạn là kg") == true)
  }

  @Test func `an unknown unit like no other comes with the units there are`() throws {
    let error = try #require(fault("5 pounds"))
    #expect(
      error.help?.english
        == "the units of mass are µg, mg, g, kg, t, ct, tấn, tạ, yến, lạng, cân, chỉ")
  }

  @Test func `a number's error speaks for itself`() throws {
    #expect(fault("1.500 kg")?.code == "AMBIGUOUS-NUMBER")
    #expect(fault("1.500 kg")?.message.english == "'1.500' can be read as 1.5 or as 1500")
    #expect(fault("x")?.help?.vietnamese.contains("1,5") == true)
  }
}
