import Assessment
import Foundation
import Quantities
import Rules
import Streams
import TestSupport
import Testing

@testable import Batch

/// A run that was stopped and taken up again writes what an undisturbed one writes.
@Suite struct ResumingTests {
  /// Inputs of several kinds: a market, one packed, one in another encoding, one that is no
  /// dataset, and one with an instrument that contradicts itself and rows that cannot be used.
  private func inputs(in folder: TemporaryFolder) throws -> [String] {
    var maker = MarketMaker(seed: 71)
    var rows = maker.rows(2500)
    rows[7][1] = "platform"
    rows[120][9] = "?"
    let files: [(String, [UInt8])] = [
      ("market.csv", Array(maker.csv(1200).utf8)),
      ("packed.csv.gz", Packing.packed(Array(maker.csv(900).utf8), .gzip)),
      ("none.csv", Array("a letter to the mayor\n".utf8)),
      ("utf16.csv", Packing.encoded(maker.csv(600), .utf16LittleEndian)),
      ("faulty.csv", Array(MarketMaker.csv(rows).utf8)),
    ]
    for (name, bytes) in files { try Data(bytes).write(to: folder.url(name)) }
    return files.map { folder.url($0.0).path }
  }

  private func options(_ name: String) throws -> BatchOptions {
    var options = BatchOptions()
    options.isDurable = false
    options.chunkByteCount = 6000
    switch name {
    case "strict": options.strict = true
    case "errors": options.writesErrors = true
    case "duplicates": options.listsDuplicates = true
    case "forms": options.forms = [.jsonLines]
    case "survey": options.survey = SurveyOptions()
    case "risk":
      let body = try RuleSets.r76().body
      guard case .weighing(let rules) = body else { break }
      options.risk = RiskOptions(weights: FleetWeights(rules.testWeights))
    default: break
    }
    return options
  }

  private func contents(_ folder: TemporaryFolder, _ name: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for file in try folder.names(name) {
      contents[file] = try Data(contentsOf: folder.url("\(name)/\(file)"))
    }
    return contents
  }

  @Test(arguments: ["plain", "strict", "errors", "survey", "risk", "duplicates", "forms"])
  func `stopped anywhere and taken up, it writes the same bytes`(name: String) throws {
    let folder = TemporaryFolder()
    let paths = try inputs(in: folder)
    var options = try options(name)
    let whole = try DatasetVerifier(rules: RuleSets.r76(), options: options)
      .run(paths, into: folder.url("whole").path)
    let expected = try contents(folder, "whole")
    var random = SplitMix64(seed: 72)
    var stops = 0
    for round in 0..<12 {
      let out = folder.url("out\(round)").path
      var chunk = 0
      // Stopped again and again, by another number of threads each time.
      while true {
        chunk += Int.random(in: 1...14, using: &random)
        options.mostChunks = chunk
        options.jobs = Int.random(in: 1...4, using: &random)
        options.checkpointInterval = round % 2 == 0 ? .zero : .seconds(100)
        let verifier = try DatasetVerifier(rules: RuleSets.r76(), options: options)
        do throws(BatchError) {
          let summary = try verifier.run(paths, into: out, resuming: true)
          #expect(summary.json == whole.json)
          break
        } catch {
          #expect(error == .interrupted(signal: 2))
          #expect(try #require(DatasetVerifier.keptRows(in: out)) > 0)
          #expect(try folder.names("out\(round)") == [".steelyard-work"])
          stops += 1
        }
      }
      #expect(try contents(folder, "out\(round)") == expected, "round \(round)")
    }
    #expect(stops > 24)
  }

  @Test func `where nothing is kept, all is done, and what is kept goes when nobody wants it`()
    throws
  {
    let folder = TemporaryFolder()
    let paths = try inputs(in: folder)
    var options = try options("plain")
    let verifier = try DatasetVerifier(rules: RuleSets.r76(), options: options)
    _ = try verifier.run(paths, into: folder.url("out").path, resuming: true)
    let expected = try contents(folder, "out")
    options.mostChunks = 5
    #expect(throws: BatchError.interrupted(signal: 2)) {
      try DatasetVerifier(rules: RuleSets.r76(), options: options)
        .run(paths, into: folder.url("out").path)
    }
    #expect(DatasetVerifier.keptRows(in: folder.url("out").path) != nil)
    _ = try verifier.run(paths, into: folder.url("out").path)
    #expect(try contents(folder, "out") == expected)
    #expect(DatasetVerifier.keptRows(in: folder.url("out").path) == nil)
  }

  /// What is done to inputs or options between two runs, and what is in the way then.
  enum Change: String, CaseIterable {
    case finishedInput, currentInput, lostInput, uselessInput, order, decimalMark, strict, language,
      damage
  }

  @Test(arguments: Change.allCases)
  func `what is another run is refused, and leaves all as it was`(change: Change) throws {
    let folder = TemporaryFolder()
    var paths = try inputs(in: folder)
    var options = try options("plain")
    _ = try DatasetVerifier(rules: RuleSets.r76(), options: options)
      .run(paths, into: folder.url("out").path)
    let old = try contents(folder, "out")
    // The last file is being read then, of which the chunks are.
    options.mostChunks = 26
    #expect(throws: BatchError.interrupted(signal: 2)) {
      try DatasetVerifier(rules: RuleSets.r76(), options: options)
        .run(paths, into: folder.url("out").path)
    }
    options.mostChunks = nil
    let expected: ResumeObstacle
    func touch(_ index: Int) throws -> ResumeObstacle {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: paths[index]))
      try (bytes + Data("\n".utf8)).write(to: URL(fileURLWithPath: paths[index]))
      return .input(paths[index])
    }
    switch change {
    case .finishedInput: expected = try touch(0)
    case .currentInput: expected = try touch(4)
    case .lostInput:
      try FileManager.default.removeItem(atPath: paths[4])
      expected = .input(paths[4])
    case .uselessInput:
      var maker = MarketMaker(seed: 73)
      try Data(maker.csv(20).utf8).write(to: URL(fileURLWithPath: paths[2]))
      expected = .input(paths[2])
    case .order:
      paths.swapAt(0, 1)
      expected = .different(["inputs"])
    case .decimalMark:
      options.decimalMark = .comma
      expected = .different(["decimalMark"])
    case .strict:
      options.strict = true
      expected = .different(["strict"])
    case .language:
      options.language = .vietnamese
      expected = .different(["language"])
    case .damage:
      let file = folder.url("out/.steelyard-work/.checkpoint")
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: file)
      expected = .damaged
    }
    let error = #expect(throws: BatchError.self) {
      try DatasetVerifier(rules: RuleSets.r76(), options: options)
        .run(paths, into: folder.url("out").path, resuming: true)
    }
    #expect(error == .cannotResume(expected))
    #expect(try folder.names("out").contains(".steelyard-work"))
    for (name, data) in old {
      #expect(try Data(contentsOf: folder.url("out/\(name)")) == data)
    }
  }

  @Test func `a pipe cannot be taken up`() throws {
    let folder = TemporaryFolder()
    let verifier = try DatasetVerifier(rules: RuleSets.r76())
    #expect(throws: BatchError.cannotResume(.pipe("-"))) {
      try verifier.run(["-"], into: folder.url("out").path, resuming: true)
    }
  }

  @Test func `random bytes are no checkpoint`() throws {
    let folder = TemporaryFolder()
    var maker = MarketMaker(seed: 74)
    try maker.csv(20).write(to: folder.url("in.csv"), atomically: true, encoding: .utf8)
    let verifier = try DatasetVerifier(rules: RuleSets.r76())
    try FileManager.default.createDirectory(
      at: folder.url("out/.steelyard-work"), withIntermediateDirectories: true)
    var random = SplitMix64(seed: 75)
    for count in [0, 1, 8, 63, 64, 65, 200, 5000] {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      try Data(bytes).write(to: folder.url("out/.steelyard-work/.checkpoint"))
      #expect(throws: BatchError.cannotResume(.damaged)) {
        try verifier.run(
          [folder.url("in.csv").path], into: folder.url("out").path, resuming: true)
      }
      _ = DatasetVerifier.keptRows(in: folder.url("out").path)
    }
  }
}
