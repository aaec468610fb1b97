import Testing

@testable import steelyard

/// Words that steer a dialogue.
@Suite struct DialogueCommandTests {
  @Test(arguments: [
    ("back", DialogueCommand.back), ("undo", .back), ("Lùi", .back), ("lui", .back),
    ("quay lại", .back),
    ("<", .back), ("?", .help), ("HELP", .help), ("giúp", .help), ("stop", .stop),
    ("dừng", .stop), ("thoát", .stop), ("exit", .stop),
  ])
  func `words of both languages`(word: String, command: DialogueCommand) {
    #expect(DialogueCommand(word) == command)
  }

  @Test(arguments: ["Dung", "dung", "", "5", "backs", "no", "không", "??"])
  func `everything else is an answer`(word: String) {
    #expect(DialogueCommand(word) == nil)
  }
}
