import Foundation
import Testing

/// The sources as they are, against the plan.
@Suite struct FloorPlanTests {
  @Test func `every import of a source points down, is allowed and declared`() throws {
    let declared = try Manifest.read(Repository.root).declared
    let sources = try Repository.sources.get()
    #expect(sources.count > 20)
    let breaches = sources.flatMap { HouseRules.importBreaches($0, declared: declared) }
    report(breaches)
  }

  @Test func `every import of a test is declared`() throws {
    let declared = try Manifest.read(Repository.root).declared
    let breaches = try Repository.swiftFiles(below: "Tests")
      .filter { !$0.path.hasPrefix("Tests/Fuzz/") }
      .flatMap { HouseRules.testImportBreaches($0, declared: declared) }
    report(breaches)
  }

  @Test func `declared dependencies point down too`() throws {
    for (target, dependencies) in try Manifest.read(Repository.root).declared {
      guard let floor = FloorPlan.floors[target] else {
        #expect(
          target.hasSuffix("Tests") || target == "TestSupport", "\(target) is not in the plan")
        continue
      }
      for dependency in dependencies {
        #expect(FloorPlan.floors[dependency, default: 0] < floor, "\(target) on \(dependency)")
      }
    }
  }

  @Test func `unsafe code stays inside its fences`() throws {
    let breaches = try Repository.sources.get().flatMap(HouseRules.unsafeBreaches)
    report(breaches)
  }

  @Test func `no source crashes on purpose or leaves something to do`() throws {
    let breaches = try Repository.sources.get().flatMap(HouseRules.wordBreaches)
    report(breaches)
  }

  @Test func `no type bears the name of its module`() throws {
    let breaches = try Repository.sources.get().flatMap(HouseRules.nameBreaches)
    report(breaches)
  }

  @Test func `no file is too long`() throws {
    let sources = try Repository.sources.get() + Repository.swiftFiles(below: "Tests")
    let breaches = sources.flatMap(HouseRules.lengthBreaches)
    report(breaches)
  }

  @Test func `public types and functions are documented`() throws {
    let breaches = try Repository.sources.get()
      .flatMap(HouseRules.documentationBreaches)
    report(breaches)
  }

  @Test func `the plan in docs names every target`() throws {
    let page = try String(
      contentsOf: Repository.root.appendingPathComponent("docs/architecture.md"), encoding: .utf8)
    for target in FloorPlan.floors.keys {
      #expect(page.contains("`\(target)`"), "docs/architecture.md does not name \(target)")
    }
  }

  @Test func `no file mentions a path of the machine it was written on`() throws {
    let found = try Repository.files(below: "").filter { file in
      guard let text = Repository.text(of: file) else { return false }
      return HouseRules.mentionsMachine(text) || text.contains(Repository.root.path + "/")
    }
    #expect(found.isEmpty)
  }

  private func report(_ breaches: [Breach]) {
    for breach in breaches { Issue.record("\(breach)") }
  }
}
