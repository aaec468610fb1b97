/// What a survey keeps of one instrument: what its first row states, and sums over its readings.
///
/// Sums are whole numbers, so that they do not depend on how the rows were parted. Errors are
/// `multiplier × E` in steps of mass, limits in the same unit; how fine a step is does not matter
/// here. But for the fingerprint only readings of the tests `weighing` and `net-weighing` count.
public struct SurveyTally: Sendable, BitwiseCopyable {
  /// An error with the load at which it was found.
  public struct Share: Sendable, Hashable, BitwiseCopyable {
    public var error: Int64
    public var load: Int64

    /// Whether the error is a larger part of its load than another.
    @inlinable
    func exceeds(_ other: Share) -> Bool {
      Int128(error) * Int128(other.load) > Int128(other.error) * Int128(load)
    }
  }

  /// No name is stated, in place of its number.
  public static let unnamed = UInt32.max
  /// Ratios of errors to limits are summed in 2⁻²⁴, and count as ±64 beyond that.
  public static let ratioUnit = 16_777_216.0
  private static let largestRatio = 64.0

  // What the first row states.

  /// Numbers of the names of ``SurveyDimension/named``.
  public var names = InlineArray<6, UInt32>(repeating: unnamed)
  /// Year, month and day as one number, 20261123; 0 where it is not told.
  public var date: Int32 = 0
  /// Until when it is verified, as one number; 0: never, -1: not told.
  public var validUntil: Int32 = -1
  /// A year's turnover in hundredths of the currency; -1: not told.
  public var turnover: Int64 = -1

  // Sums over readings of weighing tests.

  public private(set) var readings: UInt32 = 0
  /// How many errors are above zero, and below.
  public private(set) var above: UInt32 = 0
  public private(set) var below: UInt32 = 0
  /// How many errors are as large as their limit, exactly.
  public private(set) var atLimit: UInt32 = 0
  /// How many readings have added weights, and how many of these are whole halves of e.
  public private(set) var additions: UInt32 = 0
  public private(set) var roundAdditions: UInt32 = 0
  private var ratios: Int64 = 0
  /// Σ E and Σ L.
  public private(set) var errors: Int128 = 0
  public private(set) var loads: Int128 = 0
  /// The least and the greatest E/L; `load` is 0 without a load above zero.
  public private(set) var least = Share(error: 0, load: 0)
  public private(set) var greatest = Share(error: 0, load: 0)
  /// The error to the trader's favour that is farthest beyond its limit for its load, what it is
  /// beyond, and the load; all 0 where none is.
  public private(set) var excess = Share(error: 0, load: 0)
  public private(set) var excessError: Int64 = 0
  /// The tenth of e in the first added weights, 0 to 9; -1 without any.
  public private(set) var digit: Int8 = -1

  // Of the readings of all tests.

  /// Whether their errors are not all the same.
  public private(set) var varies = false
  public private(set) var allReadings: UInt32 = 0
  private var firstError: Int64 = 0
  /// The same for the same readings in whatever order.
  public private(set) var fingerprint: UInt64 = 0
  public private(set) var secondFingerprint: UInt64 = 0

  /// A tally of nothing.
  public init() {}

  /// The mean of E/MPE; 0 without readings.
  public var meanRatio: Double {
    readings == 0 ? 0 : Double(ratios) / Self.ratioUnit / Double(readings)
  }

  /// Whether errors are on the whole above zero (1), below (-1) or neither (0).
  public var side: Int { Int(ratios.signum()) }

  /// Errors that are exactly zero.
  public var zeros: UInt32 { readings - above - below }

  /// Takes in a reading of a weighing test.
  ///
  /// - Parameters:
  ///   - load: in steps, not negative.
  ///   - error: `multiplier × E` in steps.
  ///   - limit: `multiplier × MPE` in steps, positive.
  ///   - added: the added weights in steps, or `nil`.
  ///   - e: in steps, positive.
  ///   - favour: 1 where errors above zero favour the trader, else −1.
  public mutating func add(
    load: Int64, error: Int64, limit: Int64, added: Int64?, e: Int64, favour: Int64
  ) {
    readings &+= 1
    if error > 0 { above &+= 1 }
    if error < 0 { below &+= 1 }
    let magnitude = error < 0 ? 0 &- error : error
    if magnitude == limit { atLimit &+= 1 }
    let ratio = Double(error) / Double(limit)
    ratios &+= Int64(
      (max(-Self.largestRatio, min(Self.largestRatio, ratio)) * Self.ratioUnit).rounded())
    errors &+= Int128(error)
    loads &+= Int128(load)
    if load > 0 {
      let share = Share(error: error, load: load)
      take(least: share, greatest: share)
      if error &* favour > limit {
        take(excess: Share(error: magnitude &- limit, load: load), of: magnitude)
      }
    }
    if let added {
      additions &+= 1
      if (added &* 2) % e == 0 { roundAdditions &+= 1 }
      if digit < 0 { digit = Int8(added &* 10 / e % 10) }
    }
  }

  /// Takes in a reading of any test for the fingerprint.
  ///
  /// - Parameters:
  ///   - mark: a number that differs between tests and scale intervals.
  ///   - added: -1 without added weights.
  public mutating func mark(
    _ mark: UInt64, load: Int64, indication: Int64, added: Int64, error: Int64
  ) {
    if allReadings == 0 { firstError = error } else if error != firstError { varies = true }
    allReadings &+= 1
    var word = Self.mixed(mark &+ 0x9e37_79b9_7f4a_7c15)
    word = Self.mixed(word ^ UInt64(bitPattern: load))
    word = Self.mixed(word &+ UInt64(bitPattern: indication))
    word = Self.mixed(word ^ UInt64(bitPattern: added))
    // Sums do not depend on the order.
    fingerprint &+= word
    secondFingerprint &+= Self.mixed(word ^ 0xe703_7ed1_a0b4_28db)
  }

  /// Takes in what was counted of the same instrument in a later part.
  public mutating func merge(_ other: SurveyTally) {
    readings &+= other.readings
    above &+= other.above
    below &+= other.below
    atLimit &+= other.atLimit
    additions &+= other.additions
    roundAdditions &+= other.roundAdditions
    ratios &+= other.ratios
    errors &+= other.errors
    loads &+= other.loads
    if other.least.load > 0 { take(least: other.least, greatest: other.greatest) }
    if other.excess.load > 0 { take(excess: other.excess, of: other.excessError) }
    if digit < 0 { digit = other.digit }
    if other.allReadings > 0 {
      varies =
        varies || other.varies || (allReadings > 0 && firstError != other.firstError)
      if allReadings == 0 { firstError = other.firstError }
      allReadings &+= other.allReadings
    }
    fingerprint &+= other.fingerprint
    secondFingerprint &+= other.secondFingerprint
  }

  private mutating func take(least low: Share, greatest high: Share) {
    if least.load == 0 || least.exceeds(low) { least = low }
    if greatest.load == 0 || high.exceeds(greatest) { greatest = high }
  }

  private mutating func take(excess new: Share, of error: Int64) {
    let isSame =
      excess.load > 0 && !new.exceeds(excess) && !excess.exceeds(new)
    // Of equal ones the larger load, so that the order does not matter.
    guard excess.load == 0 || new.exceeds(excess) || (isSame && new.load > excess.load) else {
      return
    }
    excess = new
    excessError = error
  }

  /// The finaliser of SplitMix64.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z &>> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z &>> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z &>> 31)
  }
}
