import Verification

/// The record of an inspection as a form to be printed and signed, its words already in the
/// reader's language: the same for Markdown and HTML.
struct RecordForm {
  /// A place of the form; without a value it is left blank, to be filled in by hand.
  struct Field {
    let label: String
    let value: String
    /// Whether it takes a line of its own.
    var isWide = false

    init(_ label: String, _ value: String, wide: Bool = false) {
      self.label = label
      self.value = value
      isWide = wide
    }
  }

  /// A place for a signature.
  struct Signature {
    let role: String
    /// What to do there, such as *signature, full name*.
    let hint: String
    let name: String
    /// What stands instead of a signature.
    var refusal = ""
  }

  /// A piece of the form.
  enum Block {
    case heading(String)
    case fields([Field])
    case text(String)
    case table(UncertaintyTables.Table)
    case figure(ErrorFigure)
    case verdict(Verdict, String)
    /// Sentences with what stands in front of them.
    case items([(head: String, text: String)])
    case signatures([Signature])
  }

  /// What stands above the title: the body at the left, the state at the right.
  struct Masthead {
    let left: [String]
    let right: [String]
  }

  var masthead: Masthead?
  let title: String
  /// Below the title, such as the number of the record.
  var subtitle: [Field] = []
  var blocks: [Block] = []
}
