public import Quantities

/// Rules for verifying weighing instruments test by test, after OIML R 76-1.
///
/// Every row carries its own ``Citation``.
public struct WeighingRules: Sendable, Hashable {
  public var scope: Scope
  /// Table 3 of R 76-1: what makes a class.
  public var classes: [ClassRow]
  /// Table 4 of R 76-1: partial weighing ranges of multi-interval instruments.
  public var partialRanges: [PartialRangeRow]
  /// Table 6 of R 76-1, ascending within each class.
  public var errorLimits: [ErrorLimitRow]
  public var stages: [StageRow]
  public var scaleIntervals: ScaleIntervalRule
  public var weighing: WeighingTestRule
  public var repeatability: [RepeatabilityRow]
  public var eccentricity: [EccentricityRow]
  public var discrimination: [DiscriminationRow]
  public var sensitivity: [SensitivityRow]
  public var zeroSetting: SettingRule?
  public var tareSetting: SettingRule?
  public var netWeighing: CitedRule?
  /// The difference between loading and unloading at one load, where a rule limits it to the MPE.
  public var hysteresis: CitedRule?
  public var testWeights: TestWeightRule
  /// Tiers of R 76-1, 3.7.3, the poorest repeatability last.
  public var substitution: [SubstitutionRow]
  /// Stages that these rules leave to others.
  public var elsewhere: [ElsewhereRow]

  /// A rule that is only a requirement, without figures.
  public struct CitedRule: Sendable, Hashable {
    public var citation: Citation
    public init(citation: Citation) { self.citation = citation }
  }

  /// Which instruments the rules are for.
  ///
  /// Empty lists allow everything.
  public struct Scope: Sendable, Hashable {
    public var classes: [AccuracyClass]
    public var kinds: [String]
    public var largestMax: Mass?
    public var requiresDEqualsE: Bool
    public var citation: Citation
    public init(
      classes: [AccuracyClass], kinds: [String], largestMax: Mass?, requiresDEqualsE: Bool,
      citation: Citation
    ) {
      self.classes = classes
      self.kinds = kinds
      self.largestMax = largestMax
      self.requiresDEqualsE = requiresDEqualsE
      self.citation = citation
    }
  }

  /// One row of Table 3: for `leastE ≤ e ≤ largestE`, the limits of n and of Min.
  public struct ClassRow: Sendable, Hashable {
    public var accuracyClass: AccuracyClass
    public var leastE: Mass
    public var largestE: Mass?
    public var leastN: Int
    public var largestN: Int?
    /// Min in e (in d where an auxiliary indicating device is fitted).
    public var leastMinInE: Int
    public var citation: Citation
    public init(
      accuracyClass: AccuracyClass, leastE: Mass, largestE: Mass?, leastN: Int, largestN: Int?,
      leastMinInE: Int, citation: Citation
    ) {
      self.accuracyClass = accuracyClass
      self.leastE = leastE
      self.largestE = largestE
      self.leastN = leastN
      self.largestN = largestN
      self.leastMinInE = leastMinInE
      self.citation = citation
    }
  }

  /// One row of Table 4: the least `Max_i / e_(i+1)`.
  public struct PartialRangeRow: Sendable, Hashable {
    public var accuracyClass: AccuracyClass
    public var leastRatio: Int
    public var citation: Citation
    public init(accuracyClass: AccuracyClass, leastRatio: Int, citation: Citation) {
      self.accuracyClass = accuracyClass
      self.leastRatio = leastRatio
      self.citation = citation
    }
  }

  /// One band of Table 6: up to and including `upToInE`, the MPE on initial verification.
  public struct ErrorLimitRow: Sendable, Hashable {
    public var accuracyClass: AccuracyClass
    /// The upper bound in e, inclusive; `nil` for a band without an end.
    public var upToInE: Int?
    /// The MPE in e.
    public var mpeInE: Ratio
    public var citation: Citation
    public init(accuracyClass: AccuracyClass, upToInE: Int?, mpeInE: Ratio, citation: Citation) {
      self.accuracyClass = accuracyClass
      self.upToInE = upToInE
      self.mpeInE = mpeInE
      self.citation = citation
    }
  }

  /// A stage: the factor on the MPE, and the tests it asks for.
  public struct StageRow: Sendable, Hashable {
    public var stage: Stage
    public var mpeFactor: Int
    public var requiredTests: [RequiredTest]
    public var citation: Citation
    public init(
      stage: Stage, mpeFactor: Int, requiredTests: [RequiredTest], citation: Citation
    ) {
      self.stage = stage
      self.mpeFactor = mpeFactor
      self.requiredTests = requiredTests
      self.citation = citation
    }
  }

  /// A stage that these rules do not judge, and the rule set that does.
  public struct ElsewhereRow: Sendable, Hashable {
    public var stage: Stage
    /// The identifier of the rule set.
    public var ruleSet: String
    public var citation: Citation
    public init(stage: Stage, ruleSet: String, citation: Citation) {
      self.stage = stage
      self.ruleSet = ruleSet
      self.citation = citation
    }
  }

  /// A test that a stage asks for, of instruments with one of `indications`.
  public struct RequiredTest: Sendable, Hashable {
    public var test: TestKind
    /// Empty: of every instrument.
    public var indications: [IndicationType]
    public init(test: TestKind, indications: [IndicationType] = []) {
      self.test = test
      self.indications = indications
    }
  }

  /// The forms of e and d (R 76-1, 3.1.2, 3.4, 4.2.2.1) and the reading rule (3.5.3.2).
  public struct ScaleIntervalRule: Sendable, Hashable {
    /// Largest e/d where an auxiliary indicating device is fitted.
    public var largestAuxiliaryRatio: Int
    public var auxiliaryClasses: [AccuracyClass]
    /// An indication with d above this part of e is read by changeover points.
    public var directReadingUpTo: Ratio
    public var citation: Citation
    public var auxiliaryCitation: Citation
    public var readingCitation: Citation
    public init(
      largestAuxiliaryRatio: Int, auxiliaryClasses: [AccuracyClass], directReadingUpTo: Ratio,
      citation: Citation, auxiliaryCitation: Citation, readingCitation: Citation
    ) {
      self.largestAuxiliaryRatio = largestAuxiliaryRatio
      self.auxiliaryClasses = auxiliaryClasses
      self.directReadingUpTo = directReadingUpTo
      self.citation = citation
      self.auxiliaryCitation = auxiliaryCitation
      self.readingCitation = readingCitation
    }
  }

  /// The weighing test: how many loads, and that the MPE holds up and down.
  public struct WeighingTestRule: Sendable, Hashable {
    public var leastLoads: Int
    /// Min belongs to the loads when it is at least this large.
    public var minRequiredFrom: Mass?
    public var citation: Citation
    public var loadsCitation: Citation
    public init(
      leastLoads: Int, minRequiredFrom: Mass?, citation: Citation, loadsCitation: Citation
    ) {
      self.leastLoads = leastLoads
      self.minRequiredFrom = minRequiredFrom
      self.citation = citation
      self.loadsCitation = loadsCitation
    }
  }

  /// Repeatability: how many weighings at about which part of Max.
  public struct RepeatabilityRow: Sendable, Hashable {
    public var classes: [AccuracyClass]
    public var leastWeighings: Int
    public var loadOfMax: Ratio
    public var citation: Citation
    public init(
      classes: [AccuracyClass], leastWeighings: Int, loadOfMax: Ratio, citation: Citation
    ) {
      self.classes = classes
      self.leastWeighings = leastWeighings
      self.loadOfMax = loadOfMax
      self.citation = citation
    }
  }

  /// The receptor that decides the eccentricity test (R 76-1, 3.6.2).
  public enum Receptor: String, Sendable, Hashable, CaseIterable {
    /// On supports; their number decides further.
    case supports
    /// With minimal off-centre loading: a tank, a hopper.
    case minimalOffCentre = "minimal-off-centre"
    /// For rolling loads: vehicles, rail.
    case rolling
  }

  /// Eccentricity: the test load for a receptor.
  public struct EccentricityRow: Sendable, Hashable {
    public var receptor: Receptor
    /// Supports covered by this row.
    public var leastSupports: Int
    public var largestSupports: Int?
    /// The load: (Max + T+) divided by this; `nil` means divided by (supports − 1).
    public var divisor: Int?
    /// Rolling loads: the largest load as a part of (Max + T+).
    public var ceiling: Ratio?
    /// How many positions are loaded; `nil` means one a support.
    public var positions: Int?
    public var citation: Citation
    public init(
      receptor: Receptor, leastSupports: Int, largestSupports: Int?, divisor: Int?,
      ceiling: Ratio?, positions: Int?, citation: Citation
    ) {
      self.receptor = receptor
      self.leastSupports = leastSupports
      self.largestSupports = largestSupports
      self.divisor = divisor
      self.ceiling = ceiling
      self.positions = positions
      self.citation = citation
    }
  }

  /// Discrimination for one type of indication (R 76-1, 3.8).
  public struct DiscriminationRow: Sendable, Hashable {
    public var indication: IndicationType
    /// The extra load in d, for digital indication.
    public var extraLoadInD: Ratio?
    /// The extra load as a part of |MPE|, and at least `leastExtraLoad`.
    public var extraLoadInMPE: Ratio?
    public var leastExtraLoad: Mass?
    /// The lasting displacement, as a part of the extra load; `nil`: any visible movement.
    public var leastDisplacement: Ratio?
    /// Digital: applies from this d upwards.
    public var appliesFromD: Mass?
    public var citation: Citation
    public init(
      indication: IndicationType, extraLoadInD: Ratio?, extraLoadInMPE: Ratio?,
      leastExtraLoad: Mass?, leastDisplacement: Ratio?, appliesFromD: Mass?, citation: Citation
    ) {
      self.indication = indication
      self.extraLoadInD = extraLoadInD
      self.extraLoadInMPE = extraLoadInMPE
      self.leastExtraLoad = leastExtraLoad
      self.leastDisplacement = leastDisplacement
      self.appliesFromD = appliesFromD
      self.citation = citation
    }
  }

  /// Sensitivity of non-self-indicating instruments (R 76-1, 6.1).
  public struct SensitivityRow: Sendable, Hashable {
    public var classes: [AccuracyClass]
    public var maxFrom: Mass?
    public var maxUpTo: Mass?
    public var leastDisplacement: Length
    public var citation: Citation
    public init(
      classes: [AccuracyClass], maxFrom: Mass?, maxUpTo: Mass?, leastDisplacement: Length,
      citation: Citation
    ) {
      self.classes = classes
      self.maxFrom = maxFrom
      self.maxUpTo = maxUpTo
      self.leastDisplacement = leastDisplacement
      self.citation = citation
    }
  }

  /// The limit of zero- or tare-setting.
  public struct SettingRule: Sendable, Hashable {
    public var limitInE: Ratio
    /// With an auxiliary indicating device, where it differs.
    public var auxiliaryLimitInD: Ratio?
    /// Mechanical tare devices with digital indication, where it differs.
    public var mechanicalLimitInD: Ratio?
    public var citation: Citation
    public var mechanicalCitation: Citation?
    public init(
      limitInE: Ratio, auxiliaryLimitInD: Ratio?, mechanicalLimitInD: Ratio?, citation: Citation,
      mechanicalCitation: Citation? = nil
    ) {
      self.limitInE = limitInE
      self.auxiliaryLimitInD = auxiliaryLimitInD
      self.mechanicalLimitInD = mechanicalLimitInD
      self.citation = citation
      self.mechanicalCitation = mechanicalCitation
    }
  }

  /// Test weights: the largest error as a part of the MPE on initial verification.
  public struct TestWeightRule: Sendable, Hashable {
    public var largestErrorInMPE: Ratio
    public var citation: Citation
    public init(largestErrorInMPE: Ratio, citation: Citation) {
      self.largestErrorInMPE = largestErrorInMPE
      self.citation = citation
    }
  }

  /// Substitution: the standards needed, as a part of Max, up to a repeatability spread.
  public struct SubstitutionRow: Sendable, Hashable {
    /// The largest spread in e, inclusive; `nil` for any spread.
    public var spreadUpToInE: Ratio?
    public var leastStandardsOfMax: Ratio
    public var citation: Citation
    public init(spreadUpToInE: Ratio?, leastStandardsOfMax: Ratio, citation: Citation) {
      self.spreadUpToInE = spreadUpToInE
      self.leastStandardsOfMax = leastStandardsOfMax
      self.citation = citation
    }
  }

  public init(
    scope: Scope, classes: [ClassRow], partialRanges: [PartialRangeRow],
    errorLimits: [ErrorLimitRow], stages: [StageRow], scaleIntervals: ScaleIntervalRule,
    weighing: WeighingTestRule, repeatability: [RepeatabilityRow],
    eccentricity: [EccentricityRow], discrimination: [DiscriminationRow],
    sensitivity: [SensitivityRow], zeroSetting: SettingRule?, tareSetting: SettingRule?,
    netWeighing: CitedRule?, hysteresis: CitedRule?, testWeights: TestWeightRule,
    substitution: [SubstitutionRow], elsewhere: [ElsewhereRow] = []
  ) {
    self.scope = scope
    self.classes = classes
    self.partialRanges = partialRanges
    self.errorLimits = errorLimits
    self.stages = stages
    self.scaleIntervals = scaleIntervals
    self.weighing = weighing
    self.repeatability = repeatability
    self.eccentricity = eccentricity
    self.discrimination = discrimination
    self.sensitivity = sensitivity
    self.zeroSetting = zeroSetting
    self.tareSetting = tareSetting
    self.netWeighing = netWeighing
    self.hysteresis = hysteresis
    self.testWeights = testWeights
    self.substitution = substitution
    self.elsewhere = elsewhere
  }
}
