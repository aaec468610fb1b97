import Foundation
import Quantities
public import Rules

/// The rule sets of a run and the files they came from.
public struct RuleLibrary: Sendable {
  public let book: RuleBook
  /// The file of each rule set by its identifier; `nil` where it is compiled in.
  private let files: [String: String]

  /// The rule sets that are compiled in.
  ///
  /// - Throws: ``DocumentError`` never in a program that has passed its tests.
  public static func builtIn() throws(DocumentError) -> RuleLibrary {
    let sets = try sets(
      EmbeddedFile.all.filter { $0.path.hasPrefix("rules/") }.map { ($0.path, .success($0.bytes)) })
    return try RuleLibrary(sets.map { ($0.set, nil) })
  }

  /// One of the rule sets that are compiled in, without reading the others.
  ///
  /// - Returns: `nil` when there is none with this identifier.
  /// - Throws: ``DocumentError`` never in a program that has passed its tests.
  public static func builtIn(_ id: String) throws(DocumentError) -> RuleSet? {
    guard let file = EmbeddedFile.all.first(where: { $0.path == "rules/\(id).yaml" }) else {
      return nil
    }
    return try RuleSetDocument.read(file.bytes, file: file.path)
  }

  /// The rule sets that are compiled in, and those of a directory.
  ///
  /// Each `.yaml`, `.yml` and `.json` file of the directory is a rule set. It replaces the one
  /// that is compiled in with the same identifier, or is added.
  ///
  /// - Parameter directory: `nil` for none.
  /// - Throws: ``DocumentError`` with all problems of all files: unusable files, two files with
  ///   the same identifier, references to rule sets that are not there, no file at all.
  public static func load(directory: String?) throws(DocumentError) -> RuleLibrary {
    let builtIn = try builtIn()
    guard let directory else { return builtIn }
    let paths = try ruleFiles(in: directory)
    let own = try sets(paths.map { path in (path, contents(path)) })
    return try RuleLibrary(builtIn.book.sets.map { ($0, nil) } + own.map { ($0.set, $0.file) })
  }

  /// Where a rule set came from: a path of the user's, or `nil` when it is compiled in.
  public func file(of id: String) -> String? { files[id] }

  private init(_ sets: [(set: RuleSet, file: String?)]) throws(DocumentError) {
    var problems: [DocumentProblem] = []
    var files: [String: String] = [:]
    for (set, file) in sets {
      guard let file else { continue }
      if let other = files[set.id] {
        problems.append(Self.problem(file, .sameIdentifier(id: set.id, other: other), "id"))
      }
      files[set.id] = file
    }
    let book = RuleBook(sets.map(\.set))
    for (set, file) in sets {
      for (id, path) in set.references where book[id] == nil {
        problems.append(
          Self.problem(
            file ?? set.id, .noSuchRuleSet(id: id, suggestions: book.suggestions(for: id)), path))
      }
    }
    if !problems.isEmpty { throw DocumentError(problems) }
    self.book = book
    self.files = files
  }

  private static func problem(
    _ file: String, _ reason: RuleLibraryFault, _ path: String
  ) -> DocumentProblem {
    DocumentProblem(file: file, position: nil, path: path, reason: reason)
  }

  /// Reads all `files` before it tells what is wrong with any of them.
  private static func sets(
    _ files: [(path: String, bytes: Result<[UInt8], DocumentError>)]
  ) throws(DocumentError) -> [(set: RuleSet, file: String)] {
    var problems: [DocumentProblem] = []
    var sets: [(RuleSet, String)] = []
    for (path, bytes) in files {
      do throws(DocumentError) {
        sets.append((try RuleSetDocument.read(bytes.get(), file: path), path))
      } catch {
        problems += error.problems
      }
    }
    if !problems.isEmpty { throw DocumentError(problems) }
    return sets
  }

  private static func contents(_ path: String) -> Result<[UInt8], DocumentError> {
    do throws(DocumentError) {
      let limit = DocumentLimits.standard.jsonBytes + 1
      return .success(try DocumentFile.bytes(path: path, atMost: limit, name: path))
    } catch {
      return .failure(error)
    }
  }

  private static func ruleFiles(in directory: String) throws(DocumentError) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
      let isThere = FileManager.default.fileExists(atPath: directory)
      let reason: DocumentFileError = isThere ? .notADirectory : .notFound
      throw DocumentError(file: directory, at: nil, reason)
    }
    let paths = names.filter { !$0.hasPrefix(".") && DocumentFormat(fileName: $0) != nil }
      .sorted().map { directory.hasSuffix("/") ? directory + $0 : "\(directory)/\($0)" }
    if paths.isEmpty { throw DocumentError(file: directory, at: nil, RuleLibraryFault.noFiles) }
    return paths
  }
}

extension RuleSet {
  /// The rule sets that this one leans on, and the field that names them.
  fileprivate var references: [(id: String, path: String)] {
    switch body {
    case .weighing(let rules):
      rules.elsewhere.enumerated().map { ($1.ruleSet, "elsewhere.rows[\($0)].rules") }
    case .retailCheck(let rules): [(rules.initialLimitRules, "otherScales.rules")]
    case .testWeights, .control, .fees, .sanctions: []
    }
  }
}
