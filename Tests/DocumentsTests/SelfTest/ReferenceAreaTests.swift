import Documents
import Testing

/// Every area of cases that is compiled in, as `steelyard selftest` runs it.
@Suite struct ReferenceAreaTests {
  @Test(arguments: ReferenceArea.all.map(\.id))
  func `every figure of an area comes out`(id: String) throws {
    let area = try #require(ReferenceArea.all.first { $0.id == id })
    let checks = try area.checks()
    #expect(!checks.isEmpty)
    for check in checks {
      #expect(
        check.isPassed,
        "\(check.caseName), \(check.figure): \(check.found), stated \(check.expected)")
    }
  }

  @Test func `no case is left out`() throws {
    func names(_ id: String) throws -> Set<String> {
      Set(try ReferenceArea.all.first { $0.id == id }?.checks().map(\.caseName) ?? [])
    }
    #expect(try names("weighing").count >= 58)
    #expect(try names("models").count >= 20)
    #expect(try names("statements").count >= 10)
    #expect(try names("distributions").count >= 7)
    #expect(try names("coverage").count >= 12)
    #expect(try names("rules").count >= 100)
    #expect(try names("calibration").count >= 7)
    #expect(try names("conformity").count >= 400)
    #expect(try names("statistics").count >= 21)
    #expect(try names("intervals").count >= 20)
    #expect(try names("savings").count >= 30)
  }

  @Test func `names of areas are unique`() {
    #expect(Set(ReferenceArea.all.map(\.id)).count == ReferenceArea.all.count)
  }
}
