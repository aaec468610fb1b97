/// One breach of the house plan, where it stands and what it is.
struct Breach: Hashable, CustomStringConvertible {
  let path: String
  let line: Int
  let what: String

  var description: String { "\(path):\(line): \(what)" }
}

/// The checks, each over one file and free of the file system, so that they can
/// be shown to fail.
enum HouseRules {
  /// Imports that point up or sideways, pass a fence, or are not declared in
  /// Package.swift (SwiftPM takes an undeclared import of a module that happens
  /// to be built already, or that comes with a dependency's dependency).
  static func importBreaches(_ source: SwiftSource, declared: [String: Set<String>]) -> [Breach] {
    let target = source.target
    guard let floor = FloorPlan.floors[target] else {
      return [Breach(path: source.path, line: 1, what: "target \(target) has no floor")]
    }
    return source.imports.compactMap { entry in
      func breach(_ what: String) -> Breach {
        Breach(path: source.path, line: entry.line, what: what)
      }
      let module = entry.module
      if let importers = FloorPlan.onlyImportedBy[module], !importers.contains(target) {
        return breach("\(target) may not import \(module)")
      }
      if let below = FloorPlan.floors[module] {
        if below >= floor {
          return breach("\(target) (floor \(floor)) imports \(module) (floor \(below))")
        }
      } else if FloorPlan.onlyImportedBy[module] == nil, !FloorPlan.free.contains(module) {
        return breach("\(module) is not in the plan")
      }
      return undeclared(module, target, declared).map(breach)
    }
  }

  /// Imports of a test file that Package.swift does not declare.
  static func testImportBreaches(
    _ source: SwiftSource, declared: [String: Set<String>]
  ) -> [Breach] {
    source.imports.compactMap { entry in
      undeclared(entry.module, source.target, declared).map {
        Breach(path: source.path, line: entry.line, what: $0)
      }
    }
  }

  private static func undeclared(
    _ module: String, _ target: String, _ declared: [String: Set<String>]
  ) -> String? {
    let isOurs =
      FloorPlan.floors[module] != nil || ["Yams", "ArgumentParser", "GRDB"].contains(module)
    if !isOurs || declared[target]?.contains(module) == true { return nil }
    return "\(target) imports \(module) but does not declare it in Package.swift"
  }

  /// The keyword `unsafe` outside its fences.
  static func unsafeBreaches(_ source: SwiftSource) -> [Breach] {
    if FloorPlan.unsafeFences.contains(where: { source.path.hasPrefix($0) }) { return [] }
    return source.findings(/\bunsafe\b|@unsafe\b|@safe\b|\bUnsafe\w*Pointer\b/) {
      "'\($0)' outside the fences of FloorPlan.unsafeFences"
    }
  }

  /// What may not stand in a source of the product.
  static func wordBreaches(_ source: SwiftSource) -> [Breach] {
    source.findings(/\btry!|\bas!|\bfatalError\s*\(/) { "'\($0)' crashes where an error belongs" }
      + source.findings(/\b(?:TODO|FIXME|XXX)\b/, in: source.lines) {
        "'\($0)': do it, or leave it"
      }
  }

  /// A type that bears the name of its module cannot be told from it.
  static func nameBreaches(_ source: SwiftSource) -> [Breach] {
    source.findings(/\b(?:struct|class|enum|protocol|actor|typealias)\s+(\w+)/) { found in
      found.split(separator: " ").last.map(String.init) == source.target
        ? "a type bears the name of its module" : nil
    }
  }

  /// Whether `text` mentions a folder that only the machine of its writer has.
  static func mentionsMachine(_ text: String) -> Bool {
    text.contains(/(?:^|[^\w.\/~-])\/(?:work|home|root|Users)\/\w/)
      || text.contains(".." + "/shared")
  }

  /// Files too long to be read.
  static func lengthBreaches(_ source: SwiftSource) -> [Breach] {
    // The text behind the last line break is no line.
    let count = source.lines.last?.isEmpty == true ? source.lines.count - 1 : source.lines.count
    if count <= FloorPlan.mostLines { return [] }
    return [Breach(path: source.path, line: count, what: "\(count) lines")]
  }
}

extension SwiftSource {
  /// A breach for each place where `pattern` matches and `what` has something to say.
  func findings<Output>(
    _ pattern: Regex<Output>, in lines: [Substring]? = nil, _ what: (String) -> String?
  ) -> [Breach] {
    (lines ?? codeLines).enumerated().flatMap { index, line in
      line.matches(of: pattern).compactMap { match in
        what(String(line[match.range])).map { Breach(path: path, line: index + 1, what: $0) }
      }
    }
  }
}
