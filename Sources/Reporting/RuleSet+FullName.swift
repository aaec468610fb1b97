public import Rules

extension RuleSet {
  /// The document with its edition, as it is quoted: `OIML R 76-1:2006 (E)`,
  /// `Thông tư 09/2017/TT-BKHCN (27/6/2017)`.
  public var fullName: String {
    if edition.isEmpty || document.contains(edition) { return document }
    let isYear = edition.prefix(4).allSatisfy(\.isNumber) && edition.dropFirst(4).first != "/"
    return isYear ? "\(document):\(edition)" : "\(document) (\(edition))"
  }
}
