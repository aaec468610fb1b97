/// A strict reading of the HTML that reports write: every element closed in order, every attribute
/// in quotes, no bare `&` or `<`.
enum Markup {
  /// Elements that HTML never closes.
  private static let void: Set<String> = ["meta", "br", "hr", "img", "link", "input"]
  private static let entities: Set<String> = ["amp", "lt", "gt", "quot", "nbsp"]

  /// What is wrong, in the order of the text; empty where nothing is.
  static func problems(_ html: String) -> [String] {
    var problems: [String] = []
    var open: [String] = []
    var rest = Substring(html)
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      let isEntity = rest[start] == "&"
      rest = rest[rest.index(after: start)...]
      guard let end = rest.firstIndex(of: isEntity ? ";" : ">") else {
        problems.append("nothing ends \(rest.prefix(20))")
        break
      }
      let inside = rest[..<end]
      rest = rest[rest.index(after: end)...]
      if isEntity {
        if !entities.contains(String(inside)) { problems.append("&\(inside.prefix(20))") }
      } else if inside.hasPrefix("!") {
        if inside != "!DOCTYPE html" { problems.append("<\(inside)>") }
      } else if inside.hasPrefix("/") {
        let name = String(inside.dropFirst())
        if open.popLast() != name { problems.append("</\(name)> closes nothing") }
      } else {
        let isClosed = inside.hasSuffix("/")
        let text = isClosed ? inside.dropLast() : inside
        let name = String(text.prefix { $0 != " " })
        if !name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) || name.isEmpty {
          problems.append("<\(inside)>")
        }
        // Whatever is left when all attributes are taken away is wrong.
        let odd = text.dropFirst(name.count).replacing(/\s+[a-z:A-Z-]+="[^"<]*"/, with: "")
        if !odd.isEmpty { problems.append("attributes of <\(inside)>") }
        if !isClosed, !void.contains(name) { open.append(name) }
      }
    }
    return problems + open.map { "<\($0)> is not closed" }
  }

  /// The texts between the tags, entities read, joined by a space.
  static func text(_ html: String) -> String {
    html.replacing(/<style>[^<]*<\/style>/, with: "").replacing(/<[^>]*>/, with: " ")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}
