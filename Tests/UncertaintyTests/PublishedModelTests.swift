import Testing
import Uncertainty

/// Every model of reference-data/cases/uncertainty/propagation.json (its SOURCE.md names
/// the documents and clauses).
@Suite("Published models")
struct PublishedModelTests {
  @Test func `the file of cases is read`() { #expect(ModelCase.all.count > 20) }

  @Test("Each published figure comes out", arguments: ModelCase.all)
  func figures(_ entry: ModelCase) throws {
    let model = try entry.build()
    let figures =
      entry.isPerObservation
      ? try Figures(perObservation: model) : try Figures(model, entry.options)
    for expectation in entry.expectations {
      let found = try #require(figures[expectation.of], "\(expectation.of) is no figure")
      if let printed = expectation.published {
        #expect(prints(found, as: printed), "\(expectation.of): \(found) printed \(printed)")
      }
      if let exact = expectation.recomputed {
        let agrees =
          expectation.absolute.map { (found - exact).magnitude <= $0 }
          ?? isClose(found, exact, relative: expectation.relative)
        #expect(agrees, "\(expectation.of): \(found), recomputed \(exact)")
      }
    }
  }
}
