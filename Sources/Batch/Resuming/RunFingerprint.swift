import Digests
import Rules

/// What the outputs of a run depend on besides the contents of its inputs.
///
/// A run goes on only from what one with the same fingerprint left.
struct RunFingerprint: Sendable, Equatable {
  /// Something that outputs depend on.
  struct Part: Sendable, Equatable {
    /// `program`, `inputs`, `rules`, or an option of the run.
    let name: String
    let digest: String
  }

  let parts: [Part]

  /// Options that change nothing in the outputs.
  private static let irrelevant: Set<String> = [
    "jobs", "endsOnSignals", "isDurable", "checkpointInterval", "mostChunks",
  ]

  init(parts: [Part]) { self.parts = parts }

  /// The fingerprint of a run.
  ///
  /// - Throws: ``BatchError/digest``
  init(
    paths: [String], rules: RuleSet, options: BatchOptions, program: String
  ) throws(BatchError) {
    var texts = [("program", program), ("inputs", ValueText.text(of: paths))]
    texts.append(("rules", ValueText.text(of: rules)))
    for child in Mirror(reflecting: options).children {
      guard let name = child.label, !Self.irrelevant.contains(name) else { continue }
      texts.append((name, ValueText.text(of: child.value)))
    }
    var parts: [Part] = []
    for (name, text) in texts {
      parts.append(Part(name: name, digest: try Self.digest(text)))
    }
    self.parts = parts
  }

  /// The names of the parts in which two runs differ.
  func differences(from other: RunFingerprint) -> [String] {
    let names = parts.map(\.name) + other.parts.map(\.name)
    var found: [String] = []
    for name in names where !found.contains(name) {
      let mine = parts.first { $0.name == name }
      if mine != other.parts.first(where: { $0.name == name }) { found.append(name) }
    }
    return found
  }

  private static func digest(_ text: String) throws(BatchError) -> String {
    do {
      var digest = try SHA256Digest()
      try digest.update(Array(text.utf8).span)
      return try digest.finalize()
    } catch {
      throw .digest
    }
  }
}
