import Quantities
import Rules
import Verification

/// One calibration as it goes on: findings collect on the way.
struct CalibrationRun {
  let record: CalibrationRecord
  let instrument: Instrument
  let conditions: CalibrationConditions
  let ranges: [WeighingRange]
  let table: TestWeightTable?
  let ruleSet: RuleSet?
  let limits: (rules: WeighingRules, factor: Int)?
  let air: AirState?
  var references: ReferenceLoads
  var findings = CalibrationFindings()
  var repeatability: [RepeatabilityEvaluation] = []
  var eccentricity: EccentricityEvaluation?

  init(_ record: CalibrationRecord, ruleBook: RuleBook) throws(CalibrationFault) {
    self.record = record
    let inspection = record.inspection
    instrument = inspection.instrument
    conditions = record.conditions
    ranges = WeighingRange.all(of: inspection.instrument)
    table = ruleBook.testWeights?.table
    let set = ruleBook[inspection.rules]
    if let set, case .weighing(let rules) = set.body, let stage = rules.stageRow(inspection.stage) {
      limits = (rules, stage.mpeFactor)
      ruleSet = set
    } else {
      limits = nil
      ruleSet = nil
    }
    references = ReferenceLoads(
      sets: record.sets, standards: inspection.substitution?.standards, table: table)
    do throws(AirDensityFault) {
      air = try record.conditions.air()
    } catch {
      throw .environment(error)
    }
  }

  mutating func run(shape: ErrorFunction.Shape?) throws(CalibrationFault) -> CalibrationResult {
    let tests = record.inspection.tests
    if !tests.contains(where: { $0.test == .weighing && !$0.readings.isEmpty }) {
      throw .noReadings
    }
    repeatability = repeatabilityEvaluations()
    if repeatability.isEmpty { findings.add(.repeatabilityMissing) }
    eccentricity = eccentricityEvaluation()
    if eccentricity == nil, !instrument.hangsItsLoad { findings.add(.eccentricityMissing) }
    var points: [CalibrationPoint] = []
    for test in tests where test.test == .weighing {
      for group in groups(of: test) { points.append(try point(group, of: test)) }
    }
    checkWeights(points)
    noteConditions(points)
    let function = try errorFunction(points, shape: shape)
    var weighing: [WeighingStatement] = []
    if let function { weighing = try statements(function) }
    noteRecalled(points, function: function, weighing: weighing)
    return CalibrationResult(
      record: record, ruleSet: ruleSet, points: points, repeatability: repeatability,
      eccentricity: eccentricity, air: air, errorFunction: function, weighing: weighing,
      findings: findings.sorted)
  }

  /// The range that a reading was taken in.
  func range(of reading: Reading) -> WeighingRange {
    ranges.first { $0.number == reading.range } ?? ranges.first { reading.load <= $0.max }
      ?? ranges[ranges.count - 1]
  }

  /// Readings of one load, direction and range: their indications are averaged.
  func groups(of test: Inspection.TestRecord) -> [[Reading]] {
    struct Key: Hashable {
      let load: Mass
      let direction: Reading.Direction?
      let range: Int?
      let pieces: [String]
    }
    var order: [Key] = []
    var groups: [Key: [Reading]] = [:]
    for reading in test.readings {
      let key = Key(
        load: reading.load, direction: reading.direction, range: reading.range,
        pieces: reading.pieces)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(reading)
    }
    return order.compactMap { groups[$0] }
  }
}
