public import Quantities

/// Rules for the check of a scale in retail trade (Vietnam: TT 09/2017/TT-BKHCN).
public struct RetailCheckRules: Sendable, Hashable {
  /// Bảng 1: the largest scale interval for a mass of goods.
  public var scaleChoice: [ScaleChoiceRow]
  /// Bảng 2: the permitted shortage of spring dial scales.
  public var allowances: [AllowanceRow]
  /// For sizes that Bảng 2 does not list, and for every other scale: the permitted
  /// shortage is this many times the error limit on initial verification
  /// (Điều 5 khoản 2), by the rule set `initialLimitRules`.
  public var otherScalesFactor: Int
  public var otherScalesCitation: Citation
  public var initialLimitRules: String
  /// Check weights: nominal values and the largest relative error (Điều 6), or a class.
  public var checkWeightNominals: [Mass]
  public var checkWeightLargestError: Ratio
  public var checkWeightClass: String
  public var checkWeightCitation: Citation
  public var procedureCitation: Citation
  /// The worked examples of the document itself.
  public var examples: [Example]

  /// A worked example: which shortage is permitted for a mass of goods on a scale.
  public struct Example: Sendable, Hashable {
    public var max: Mass
    public var d: Mass
    public var goods: Mass
    /// Whether the buyer owns the scale; its indication may then fall short.
    public var isBuying: Bool
    public var shortage: Mass
    public var citation: Citation
    public init(
      max: Mass, d: Mass, goods: Mass, isBuying: Bool, shortage: Mass, citation: Citation
    ) {
      self.max = max
      self.d = d
      self.goods = goods
      self.isBuying = isBuying
      self.shortage = shortage
      self.citation = citation
    }
  }

  /// One row of Bảng 1: goods over `over` and up to `upTo`.
  public struct ScaleChoiceRow: Sendable, Hashable {
    public var over: Mass
    public var upTo: Mass
    public var largestD: Mass
    public var citation: Citation
    public init(over: Mass, upTo: Mass, largestD: Mass, citation: Citation) {
      self.over = over
      self.upTo = upTo
      self.largestD = largestD
      self.citation = citation
    }
  }

  /// One row of Bảng 2, for a scale of `max` and `d` and goods from `from` to `upTo` inclusive.
  public struct AllowanceRow: Sendable, Hashable {
    public var max: Mass
    public var d: Mass
    public var from: Mass
    public var fromInclusive: Bool
    public var upTo: Mass
    public var allowedInD: Int
    public var citation: Citation
    public init(
      max: Mass, d: Mass, from: Mass, fromInclusive: Bool, upTo: Mass, allowedInD: Int,
      citation: Citation
    ) {
      self.max = max
      self.d = d
      self.from = from
      self.fromInclusive = fromInclusive
      self.upTo = upTo
      self.allowedInD = allowedInD
      self.citation = citation
    }
  }

  public init(
    scaleChoice: [ScaleChoiceRow], allowances: [AllowanceRow], otherScalesFactor: Int,
    otherScalesCitation: Citation, initialLimitRules: String, checkWeightNominals: [Mass],
    checkWeightLargestError: Ratio, checkWeightClass: String, checkWeightCitation: Citation,
    procedureCitation: Citation, examples: [Example] = []
  ) {
    self.scaleChoice = scaleChoice
    self.allowances = allowances
    self.otherScalesFactor = otherScalesFactor
    self.otherScalesCitation = otherScalesCitation
    self.initialLimitRules = initialLimitRules
    self.checkWeightNominals = checkWeightNominals
    self.checkWeightLargestError = checkWeightLargestError
    self.checkWeightClass = checkWeightClass
    self.checkWeightCitation = checkWeightCitation
    self.procedureCitation = procedureCitation
    self.examples = examples
  }
}
