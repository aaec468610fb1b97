import Documents
import Foundation
import Statistics
import Testing

/// The catalogue of weighing designs against what it prints of itself.
@Suite struct DesignLibraryTests {
  /// reference-data/designs/printed.json: solution matrices and factors as printed.
  private struct Printed: Decodable {
    let divisor: Int
    let rows: [[Int]]
    let restraint: [Int]
    let k1, k2: [String: Double]

    static func all() throws -> [String: Printed] {
      let file = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("reference-data/designs/printed.json")
      return try JSONDecoder().decode([String: Printed].self, from: Data(contentsOf: file))
    }
  }

  @Test func `every design has the solution matrix and the factors that are printed`() throws {
    let library = try DesignLibrary.builtIn()
    let printed = try Printed.all()
    #expect(Set(library.entries.map(\.name)) == Set(printed.keys))
    #expect(library.entries.count >= 8)
    for entry in library.entries {
      let expected = try #require(printed[entry.name])
      let design = try entry.design()
      #expect(design.solution.divisor == Int128(expected.divisor), "\(entry.name)")
      let rows = expected.rows.map { row in row.map { Int128($0) } }
      #expect(design.solution.rows == rows, "\(entry.name)")
      let restraint = expected.restraint.map { Int128($0) }
      #expect(design.solution.restraintRow == restraint)
      // Balanced: no observation has more on one side than on the other.
      for row in entry.matrix {
        #expect(zip(row, entry.nominal).map { $0 * $1 }.reduce(0, +) == 0)
      }
      #expect(!expected.k1.isEmpty)
      for (factors, function) in [
        (expected.k1, design.repeatabilityFactor), (expected.k2, design.betweenDayFactor),
      ] {
        for (key, value) in factors {
          let combination = key.split(separator: ",").compactMap { Int($0) }
          #expect(abs(try function(combination) - value) <= 0.00006, "\(entry.name) \(key)")
        }
      }
    }
  }

  @Test func `designs are found by name, and near names are told`() throws {
    let library = try DesignLibrary.builtIn()
    #expect(library["5, 3, 2, 1, 1, 1"]?.clause == "2.3.4.1.10")
    #expect(library["1,1"] == nil)
    #expect(library.suggestions(for: "5,5,3,2,1,1,2").first == "5,5,3,2,1,1,1")
    #expect(library["2,2,2,1,1"]?.defaultItems == ["2a", "2b", "2c", "1a", "1b"])
    #expect(library["5,3,2,1,1,1"]?.defaultItems == ["5", "3", "2", "1a", "1b", "1c"])
  }
}
