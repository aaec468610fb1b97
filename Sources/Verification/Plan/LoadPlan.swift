public import Quantities
public import Rules

/// What to put on an instrument, test by test, and how to build each load from the weights at
/// hand.
public struct LoadPlan: Sendable, Hashable {
  /// Why a load belongs to a plan.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case min
    /// Where the MPE changes: the upper bound of a band, or the end of a partial range.
    case mpeChange = "mpe-change"
    case max
    /// To come to the number of loads that the rule asks for.
    case between
    case eccentric
    case repeatability
    /// About half of Max, where a test asks for it.
    case half
    /// Nothing on the receptor.
    case noLoad = "no-load"
    /// Retail check: what is usually weighed.
    case goods
  }

  /// The small weights beside a load: of discrimination and sensitivity.
  public struct ExtraLoad: Sendable, Hashable {
    public var mass: Mass
    /// `nil` where the weights that are left do not make it up.
    public var composition: WeightComposition?
  }

  /// One load.
  public struct Load: Sendable, Hashable {
    public var roles: [Role]
    /// What the rule asks for, exactly or about.
    public var target: Mass
    /// What is put on; `nil` where the weights make up nothing that will do.
    public var load: Mass?
    /// The number of the weighing range, from 1.
    public var range: Int
    /// The MPE of the stage at the load.
    public var mpe: Mass?
    /// What the errors of the weights may add up to (R 76-1, 3.7.1); `nil` where that does not
    /// apply: at no load, and where part of the load is other material.
    public var weightLimit: Mass?
    public var composition: WeightComposition?
    /// Other material on the receptor, in place of weights (R 76-1, 3.7.3).
    public var material = Mass.zero
    /// How many times weights were replaced until then.
    public var substitutions = 0
    public var extraLoad: ExtraLoad?

    public init(roles: [Role], target: Mass, range: Int = 1) {
      self.roles = roles
      self.target = target
      self.range = range
    }

    /// Whether the weights are good enough, where that can be said.
    public var areWeightsGoodEnough: Bool? {
      guard let weightLimit, let composition else { return nil }
      return composition.error <= weightLimit
    }
  }

  /// One test of the procedure.
  public struct Test: Sendable, Hashable {
    public var test: TestKind
    public var citation: Citation
    /// In the order of loading; unloading goes back over them.
    public var loads: [Load]
    /// Eccentricity: how many positions are loaded, one after the other.
    public var positions: Int?
    /// Repeatability: how many weighings of each load.
    public var weighings: Int?
    /// Eccentricity with rolling loads: a vehicle up to this mass.
    public var rollingLoadUpTo: Mass?

    public init(test: TestKind, citation: Citation, loads: [Load] = []) {
      self.test = test
      self.citation = citation
      self.loads = loads
    }
  }

  /// The small weights that find the changeover points (R 76-1, A.4.4.3).
  public struct SmallWeights: Sendable, Hashable {
    /// A tenth of the interval.
    public var step: Mass
    /// The interval to the next indication: ΔL goes up to it.
    public var upTo: Mass
    /// The fewest weights that make up every step; `nil` where those at hand do not.
    public var pieces: [WeightComposition.Piece]?
    public init(step: Mass, upTo: Mass, pieces: [WeightComposition.Piece]?) {
      self.step = step
      self.upTo = upTo
      self.pieces = pieces
    }
  }

  /// Substitution of test weights by other material (R 76-1, 3.7.3, A.4.4.5).
  public struct SubstitutionPlan: Sendable, Hashable {
    /// The block of weights that is replaced each time.
    public var standards: Mass
    public var composition: WeightComposition
    /// How often it is replaced until Max.
    public var times: Int
    /// The least standards by the tier that applies, as a part of Max.
    public var row: WeighingRules.SubstitutionRow
    /// The spread that was stated.
    public var spread: Mass?
    /// Without a stated spread: the largest one with which the standards are enough; `nil` where
    /// any spread will do.
    public var spreadUpTo: Mass?
    /// Whether the standards are enough; `nil` where it hangs on the spread, not yet known.
    public var isAllowed: Bool?
  }

  public var instrument: Instrument
  public var ruleSet: RuleSet
  public var stage: Stage
  public var stock: WeightStock
  public var tests: [Test]
  public var smallWeights: [SmallWeights] = []
  public var substitution: SubstitutionPlan?
  /// What to know, the gravest first; a failure is a cause why the weights cannot do it.
  public var findings: [Finding] = []
  /// `pass`: the weights can do it; `fail`: they cannot; `inconclusive`: it hangs on something
  /// that is not known yet.
  public var outcome: Verdict = .pass
  /// Whether every search came to its end: each load is then built with the fewest pieces.
  public var isProven = true
}
