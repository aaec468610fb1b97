import Quantities
import Rules

/// A kind of scale that a business may have.
enum InterviewedKind: String, CaseIterable {
  case springDial = "spring-dial"
  case counter
  case platform
  case hanging
  case truck
  case other

  var label: String {
    switch self {
    case .springDial: Speech.say("dial scale with a spring", vi: "cân đồng hồ lò xo")
    case .counter: Speech.say("counter scale with digits", vi: "cân đĩa điện tử")
    case .platform: Speech.say("platform scale", vi: "cân bàn")
    case .hanging: Speech.say("hanging scale with digits", vi: "cân treo điện tử")
    case .truck: Speech.say("truck scale", vi: "cân ô tô")
    case .other: Speech.say("another", vi: "loại khác")
    }
  }

  /// The accuracy class that such scales have: spring dial scales IIII (ĐLVN 30:2019), others
  /// mostly III.
  var accuracyClass: AccuracyClass { self == .springDial ? .iiii : .iii }

  /// The scale interval of a common scale of this capacity: of spring dial scales that of
  /// TT 09/2017/TT-BKHCN, Bảng 2; of others a 3000th, to the next 1, 2 or 5.
  func commonInterval(max: Mass) -> Mass {
    if self == .springDial {
      let dials: [(Int, Int)] = [
        (500, 2), (1000, 5), (4000, 10), (8000, 20), (20_000, 50), (30_000, 100),
      ]
      let found = dials.first { max <= Mass($0.0, .gram) }
      return Mass(found?.1 ?? 200, .gram)
    }
    for power in [1, 10, 100, 1000, 10_000] {
      for digit in [1, 2, 5] where max <= Mass(3000 * digit * power, .gram) {
        return Mass(digit * power, .gram)
      }
    }
    return Mass(50_000, .gram)
  }
}
