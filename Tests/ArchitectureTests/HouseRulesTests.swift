import Testing

/// The checks themselves: each must see what it is there to see.
@Suite struct HouseRulesTests {
  private func source(_ text: String, in target: String = "Rules") -> SwiftSource {
    SwiftSource(path: "Sources/\(target)/Planted.swift", text: text)
  }

  @Test(arguments: [
    "import Alpha", "  import Alpha", "public import Alpha", "package import Alpha",
    "@testable import Alpha", "@preconcurrency public import Alpha",
    "@_spi(Inner) @testable import Alpha", "import struct Alpha.Beta", "import func Alpha.beta",
    "import Alpha.Sub", "import `Alpha`", "/* why */ import Alpha // because",
    "#if canImport(Alpha)\nimport Alpha\n#endif", "@testable\nimport Alpha",
    "internal import protocol Alpha.Gamma",
    "let text = \"\"\"\n  import Beta\n  \"\"\"\nimport Alpha",
  ])
  func `an import is seen in every dress`(text: String) {
    #expect(source(text).imports.map(\.module) == ["Alpha"])
  }

  @Test(arguments: [
    "// import Alpha", "/* import Alpha */", "/* /* */ import Alpha */", "let a = \"import Alpha\"",
    "let a = #\"\\\"#; \"import Alpha\"", "let a = \"\"\"\n  import Alpha\n  \"\"\"",
    "let important = 1", "/// import Alpha",
  ])
  func `what is no import is not taken for one`(text: String) {
    #expect(source(text).imports.isEmpty)
  }

  @Test func `two imports on a line are two, and lines are counted from 1`() {
    let found = source("\nimport Alpha; import Beta\n").imports
    #expect(found == [.init(module: "Alpha", line: 2), .init(module: "Beta", line: 2)])
  }

  @Test(arguments: [
    ("Rules", "import Verification"),  // up
    ("Rules", "import Statistics"),  // sideways
    ("Quantities", "import Foundation"),
    ("Verification", "import FoundationEssentials"),
    ("Quantities", "import Glibc"),
    ("Statistics", "import CGSL"),
    ("Verification", "import GSL"),
    ("Batch", "import COpenSSL"),
    ("Batch", "import Yams"),
    ("Documents", "import ArgumentParser"),
    ("Rules", "import Zlib"),  // in no plan
    ("Attic", "import Quantities"),  // no floor
    ("Reporting", "import Quantities"),  // undeclared below: comes with Rules only
    ("steelyard", "import ArgumentParser"),  // undeclared below
  ])
  func `an import outside the plan is a breach`(target: String, text: String) {
    let declared: [String: Set<String>] = [
      "Rules": ["Quantities", "Verification", "Statistics"], "Statistics": ["CGSL"],
      "Verification": ["GSL"], "Batch": ["COpenSSL", "Yams"], "Documents": ["ArgumentParser"],
      "Reporting": ["Rules"],
    ]
    let breaches = HouseRules.importBreaches(source(text, in: target), declared: declared)
    #expect(breaches.count == 1)
  }

  @Test func `an import inside the plan is none`() {
    let declared: [String: Set<String>] = [
      "Rules": ["Quantities"], "GSL": ["CGSL"], "Documents": ["Yams", "CReferenceData"],
    ]
    for (target, text) in [
      ("Rules", "public import Quantities"), ("GSL", "import CGSL"), ("Batch", "import Glibc"),
      ("Documents", "import Yams\nimport CReferenceData\nimport Foundation"),
      ("Batch", "import Synchronization"),
    ] {
      #expect(HouseRules.importBreaches(source(text, in: target), declared: declared).isEmpty)
    }
  }

  @Test func `a test's undeclared import is a breach`() {
    let planted = SwiftSource(
      path: "Tests/RulesTests/Planted.swift",
      text: "import Testing\n@testable import Rules\nimport Quantities")
    let breaches = HouseRules.testImportBreaches(planted, declared: ["RulesTests": ["Rules"]])
    #expect(breaches.map(\.line) == [3])
  }

  @Test func `unsafe is seen outside its fences only, and only in code`() {
    let text = "let a = unsafe pointer.pointee  // unsafe\nlet b: UnsafeRawPointer\n\"unsafe\""
    #expect(HouseRules.unsafeBreaches(source(text)).map(\.line) == [1, 2])
    #expect(HouseRules.unsafeBreaches(source(text, in: "GSL")).isEmpty)
    #expect(!HouseRules.unsafeBreaches(source(text, in: "Batch")).isEmpty)
    #expect(HouseRules.unsafeBreaches(source("let unsafely = 1")).isEmpty)
    #expect(HouseRules.unsafeBreaches(source("\"\\(unsafe p)\"")).count == 1)
  }

  @Test(arguments: [
    "try! f()", "a as! B", "fatalError(\"x\")", "// TO" + "DO: later", "// FIX" + "ME",
  ])
  func `words that may not stand in a source are seen`(text: String) {
    #expect(HouseRules.wordBreaches(source("let a = 1\n" + text)).map(\.line) == [2])
  }

  @Test func `words that only look like them are not`() {
    #expect(
      HouseRules.wordBreaches(source("try f(); a as? B; \"try! as!\" // try! is bad")).isEmpty)
  }

  @Test func `a type with its module's name is seen`() {
    #expect(HouseRules.nameBreaches(source("public struct Rules {}")).count == 1)
    #expect(HouseRules.nameBreaches(source("typealias Rules = Int")).count == 1)
    #expect(HouseRules.nameBreaches(source("struct RulesReader {}\n// enum Rules")).isEmpty)
  }

  @Test func `a file of 600 lines is read, one of 601 is not`() {
    let line = "let a = 1\n"
    #expect(HouseRules.lengthBreaches(source(String(repeating: line, count: 600))).isEmpty)
    #expect(HouseRules.lengthBreaches(source(String(repeating: line, count: 601))).count == 1)
  }

  @Test(arguments: [
    "public struct A {}", "@inlinable\npublic func f() {}", "  public static func f() {}",
    "public init(a: Int) throws(E) {}", "public subscript(a: Int) -> Int { a }",
    "// no documentation\npublic typealias A = Int", "/// A.\nstruct A {}\npublic enum B {}",
    "public mutating func add() {}", "public protocol A {}",
  ])
  func `a public declaration without documentation is seen`(text: String) {
    #expect(HouseRules.documentationBreaches(source(text)).count == 1)
  }

  @Test(arguments: [
    "/// A.\npublic struct A {}", "/// A.\n@inlinable\n@discardableResult\npublic func f() {}",
    "public static func + (a: A, b: A) -> A { a }", "public static prefix func - (a: A) -> A { a }",
    "public var description: String { text }", "struct A { func f() {} }",
    "let a = \"\"\"\n  public struct A\n  \"\"\"", "public init(a: Int) {}",
    "public func hash(into hasher: inout Hasher) {}", "public import Quantities",
  ])
  func `what needs no documentation is let through`(text: String) {
    #expect(HouseRules.documentationBreaches(source(text)).isEmpty)
  }

  @Test(arguments: [
    "see /" + "work/x", "/" + "home/someone/y", "a\n/" + "root/z", "\"/" + "Users/x\"",
    "cat .." + "/shared/facts",
  ])
  func `a path of the writer's machine is seen`(text: String) {
    #expect(HouseRules.mentionsMachine(text))
  }

  @Test(arguments: ["/usr/local/bin", "a.org/" + "work/x", "work/home", "~/" + "home/x", "/ root/"])
  func `other paths are let through`(text: String) {
    #expect(!HouseRules.mentionsMachine(text))
  }

  @Test func `strings and comments are blanked, and interpolated code is kept`() {
    let code = source("a(\"x \\(f(\"y)\", 1)) z\") /* b */ c // d").codeLines
    #expect(code.count == 1)
    #expect(code[0].filter { $0 != " " } == "a(f(,1))c")
    let raw = source("#\"a \\(b) \\#(c)\"# d").codeLines
    #expect(raw[0].filter { $0 != " " } == "cd")
  }
}
