/// A text that is the same for equal values, in whatever process.
///
/// It is made of the stored properties; sets and dictionaries, whose order differs from process
/// to process, are put in order.
enum ValueText {
  static func text(of value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .set, .dictionary:
      return "[" + mirror.children.map { text(of: $0.value) }.sorted().joined(separator: ",") + "]"
    default:
      if mirror.children.isEmpty { return "\(mirror.subjectType):\(String(reflecting: value))" }
      let parts = mirror.children.map { "\($0.label ?? ""):\(text(of: $0.value))" }
      return "\(mirror.subjectType)(" + parts.joined(separator: ",") + ")"
    }
  }
}
