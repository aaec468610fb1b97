import Quantities

// What "about" and "at or near" mean in a test procedure that gives no figure: Steelyard's
// own reading, stated in docs/method/verification.md.
extension Mass {
  /// Whether this is at least nine tenths of `part` of `whole`: *about* that part, or more.
  func isAbout(orAbove part: Ratio, of whole: Mass) -> Bool {
    (whole * 9).isAtMost(Ratio(part.denominator * 10, max(1, part.numerator)), of: self)
  }

  /// Whether this is *at or near* `point`: within one `interval`, or within 2 % of the point
  /// where that is more.
  func isNear(_ point: Mass, interval: Mass) -> Bool {
    let distance = (self - point).magnitude
    return distance <= interval || distance.isAtMost(Ratio(1, 50), of: point)
  }
}
