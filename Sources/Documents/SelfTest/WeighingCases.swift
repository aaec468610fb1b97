import Quantities
import Rules
import Verification

/// The worked cases of OIML R 76-1 (`reference-data/cases/oiml-r76.json`), read and judged as
/// a user's inspections are.
enum WeighingCases {
  static let path = "cases/oiml-r76.json"

  static func checks() throws(DocumentError) -> [ReferenceCheck] {
    let book = try RuleLibrary.builtIn().book
    let verifier = Verifier(ruleBook: book)
    var checks: [ReferenceCheck] = []
    for entry in try ReferenceCase.node(path).entries("cases") {
      let run = Run(entry)
      guard let inspection = entry["inspection"], let expected = entry["expect"] else { continue }
      let contents = InspectionDocument.read(
        declared(inspection), file: path, options: .init(ruleBook: book))
      for case .success(let inspection) in contents.inspections {
        do throws(VerificationError) {
          checks += run.compare(try verifier.verify(inspection), with: expected)
        } catch {
          checks.append(run.unreadable(error.message.english))
        }
      }
      for case .failure(let error) in contents.inspections {
        checks.append(run.unreadable(error.text(.english)))
      }
    }
    return checks
  }

  /// The case's inspection with the schema that a document declares.
  private static func declared(_ inspection: DocumentNode) -> DocumentNode {
    guard case .object(let members) = inspection.content else { return inspection }
    let schema = DocumentNode(
      .scalar(InspectionDocument.schema, isQuoted: true), at: inspection.position)
    return DocumentNode(
      .object(
        [.init(key: "schema", keyPosition: inspection.position, value: schema)] + members),
      at: inspection.position)
  }

  /// The checks of one case.
  private struct Run {
    let name: String
    let source: String

    init(_ entry: DocumentNode) {
      let variant = entry.word("variant")
      name = entry.word("case") + (variant.isEmpty ? "" : ", " + variant)
      source = entry.entries("clauses").compactMap(\.text).joined(separator: ", ")
    }

    func unreadable(_ reason: String) -> ReferenceCheck {
      ReferenceCheck(name, source: source, figure: "inspection", expected: "", found: reason)
    }

    func compare(_ result: VerificationResult, with expected: DocumentNode) -> [ReferenceCheck] {
      let codes = Set(result.findings.map(\.code))
      var checks = expected.entries("findings").compactMap(\.text).map { code in
        presence(of: code, in: codes, wanted: true)
      }
      checks += expected.entries("without").compactMap(\.text).map { code in
        presence(of: code, in: codes, wanted: false)
      }
      guard let test = result.tests.first else { return checks }
      let kind = test.test.rawValue
      if let verdict = expected["verdict"]?.text {
        checks.append(same("\(kind) verdict", verdict, test.verdict.rawValue))
      }
      if expected["spread"] != nil {
        checks.append(mass("\(kind) spread", expected["spread"], test.spread?.largest))
        checks.append(mass("\(kind) limit", expected["limit"], test.spread?.limit))
      }
      if expected["requiredChange"] != nil {
        checks.append(
          mass(
            "\(kind) requiredChange", expected["requiredChange"],
            test.readings.first?.requiredChange))
      }
      for (index, reading) in expected.entries("readings").enumerated() {
        let found = index < test.readings.count ? test.readings[index] : nil
        let place = "\(kind) \(index + 1)"
        checks.append(mass("\(place) error", reading["error"], found?.error))
        checks.append(
          mass("\(place) correctedError", reading["correctedError"], found?.correctedError))
        checks.append(mass("\(place) mpe", reading["mpe"], found?.mpe))
        if reading["zeroError"] != nil {
          checks.append(mass("\(place) zeroError", reading["zeroError"], found?.zeroError))
        }
        checks.append(
          same("\(place) verdict", reading.word("verdict"), found?.verdict.rawValue ?? "–"))
      }
      return checks
    }

    private func same(_ figure: String, _ expected: String, _ found: String) -> ReferenceCheck {
      ReferenceCheck(name, source: source, figure: figure, expected: expected, found: found)
    }

    private func presence(
      of code: String, in codes: Set<String>, wanted: Bool
    ) -> ReferenceCheck {
      let without = "no \(code)"
      return same(
        "finding", wanted ? code : without, codes.contains(code) ? code : without)
    }

    /// Masses are compared exactly, whatever their units.
    private func mass(_ figure: String, _ expected: DocumentNode?, _ found: Mass?) -> ReferenceCheck
    {
      let text = expected?.text ?? ""
      let isSame = found != nil && (try? Mass(parsing: text)) == found
      return ReferenceCheck(
        name, source: source, figure: figure, expected: text,
        found: isSame ? text : found.map { $0.text(in: .gram, .english) } ?? "–", isPassed: isSame)
    }
  }
}
