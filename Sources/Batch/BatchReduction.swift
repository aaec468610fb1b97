import Quantities

/// What all chunks come together in, one after the other in the order of the input.
struct BatchReduction: ~Copyable {
  let rules: PreparedRules
  var kinds = KindTable()
  var statements = StatementTable()
  var places = KindTable()
  var table: InstrumentTable
  private(set) var rowsRead: [Int]
  private(set) var rowsUsed: [Int]
  private(set) var rejectCounts = [Int](repeating: 0, count: RejectCode.allCases.count)
  /// The readings, where the risks are wanted.
  private(set) var archive: RiskArchive?
  /// What a survey needs, where one is wanted.
  private(set) var surveyArchive: SurveyArchive?
  /// The rows among which duplicates are looked for.
  var duplicates: DuplicateArchive
  let flagged: OutputFile
  let rejects: OutputFile
  /// How far the inputs were taken in.
  private(set) var position = RunPosition()
  /// Whether the last chunk was taken in wholly.
  private(set) var isWhole = true
  /// For each instrument of the chunk its index in `table`.
  private var found: [UInt32] = []
  /// How many instruments there were before the chunk.
  private var knownCount = 0

  /// - Parameter folder: where outputs are written; `nil` for no outputs.
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  init(rules: PreparedRules, fileCount: Int, folder: WorkFolder?) throws(BatchError) {
    let flagged = try OutputFile("flagged.csv", in: folder)
    let rejects = try OutputFile("rejects.csv", in: folder)
    var header = ByteWriter()
    header.put(
      "file,line,instrument_id,test,load_g,indication_g,added_g,error_g,mpe_g,clause,severity,status,ratio"
    )
    if rules.severities.isStated { header.put(",act_within_days") }
    header.put(Ascii.lineFeed)
    try flagged.write(header)
    header.removeAll()
    header.put("file,line,column,value,code,reason\n")
    try rejects.write(header)
    self.rules = rules
    table = InstrumentTable(strict: rules.strict, tracksErrors: rules.tracksErrors)
    archive = rules.risk.map { _ in RiskArchive() }
    surveyArchive = rules.survey.map { _ in SurveyArchive() }
    duplicates = DuplicateArchive(listsAll: rules.listsDuplicates)
    rowsRead = [Int](repeating: 0, count: fileCount)
    rowsUsed = rowsRead
    self.flagged = flagged
    self.rejects = rejects
  }

  /// What another run has taken in.
  init(
    rules: PreparedRules, position: RunPosition, rows: (read: [Int], used: [Int], rejected: [Int]),
    kinds: KindTable, places: KindTable, statements: StatementTable,
    table: consuming InstrumentTable, archive: RiskArchive?, surveyArchive: SurveyArchive?,
    duplicates: DuplicateArchive, flagged: consuming OutputFile, rejects: consuming OutputFile
  ) {
    self.rules = rules
    self.position = position
    (rowsRead, rowsUsed, rejectCounts) = rows
    self.kinds = kinds
    self.places = places
    self.statements = statements
    self.table = table
    self.archive = archive
    self.surveyArchive = surveyArchive
    self.duplicates = duplicates
    self.flagged = flagged
    self.rejects = rejects
  }

  /// Takes in the chunk that `processor` has just worked through.
  ///
  /// - Throws: ``BatchError``
  mutating func absorb(
    _ processor: inout ChunkProcessor, _ chunk: DatasetChunk
  ) throws(BatchError) {
    isWhole = false
    number(&processor)
    knownCount = table.count
    var agrees = try find(processor, path: chunk.file)
    if !agrees || processor.sawContradiction {
      let authority = authority(over: &processor)
      try processor.process(chunk, authority: authority)
      number(&processor)
      agrees = try find(processor, path: chunk.file)
      precondition(agrees, "a chunk follows the statements it was given")
    }
    merge(processor)
    if let recorder = processor.rowRecorder {
      duplicates.add(recorder, indices: found)
      // What comes later is not looked at, so that nobody need record it.
      if duplicates.isFull { processor.rowRecorder = nil }
    }
    rowsRead[chunk.file] += processor.rowsRead
    rowsUsed[chunk.file] += processor.rowsUsed
    for index in rejectCounts.indices { rejectCounts[index] += processor.rejectCounts[index] }
    try flagged.write(processor.flagged)
    try rejects.write(processor.rejects)
    position.pass(chunk)
    isWhole = true
  }

  /// Gives the kinds and statements that the processor met the numbers they have here.
  private mutating func number(_ processor: inout ChunkProcessor) {
    while processor.globalKinds.count < processor.kinds.names.count {
      let name = processor.kinds.names[processor.globalKinds.count]
      processor.globalKinds.append(kinds.number(of: name))
    }
    while processor.globalStatements.count < processor.statements.entries.count {
      var statement =
        processor.statements.entries[processor.globalStatements.count].statement
      statement.kind = processor.globalKinds[Int(statement.kind)]
      processor.globalStatements.append(
        statements.number(of: statement, kinds: kinds, limits: rules.limits))
    }
  }

  /// Notes where the instruments of the chunk are, and gives those that are new a place.
  ///
  /// A chunk that is worked through once more has the same instruments in the same order, and
  /// the new ones state the same, so that they may stay.
  ///
  /// - Returns: whether each instrument states what it stated before.
  /// - Throws: ``BatchError/tooMany(path:)``
  private mutating func find(
    _ processor: borrowing ChunkProcessor, path: Int
  ) throws(BatchError) -> Bool {
    guard
      table.takeIn(processor.table, statements: processor.globalStatements, found: &found)
    else { throw .tooMany(path: processor.paths[path]) }
    var agrees = true
    for (index, known) in found.enumerated() where known < knownCount {
      let statement = processor.globalStatements[Int(processor.table.tallies[index].statement)]
      if table.tallies.statement(of: Int(known)) != statement { agrees = false }
    }
    return agrees
  }

  /// What holds of the instruments of the chunk, in the processor's own numbers.
  private func authority(over processor: inout ChunkProcessor) -> [ChunkProcessor.Authority?] {
    var result: [ChunkProcessor.Authority?] = []
    for index in found {
      guard index < knownCount else {
        result.append(nil)
        continue
      }
      let tally = table.tallies[Int(index)]
      var statement = statements.entries[Int(tally.statement)].statement
      statement.kind = processor.kinds.number(of: kinds.names[Int(statement.kind)])
      let number = processor.statements.number(
        of: statement, kinds: processor.kinds, limits: rules.limits)
      result.append(ChunkProcessor.Authority(statement: number, place: tally.place))
    }
    return result
  }

  private mutating func merge(_ processor: borrowing ChunkProcessor) {
    for index in 0..<processor.table.count {
      let known = Int(found[index])
      let isNew = known >= knownCount
      if isNew {
        table.tallies.begin(known, with: processor.table.tallies, index)
      } else if let limits = statements.entries[Int(table.tallies.statement(of: known))].limits {
        table.tallies[known].merge(processor.table.tallies[index], limits: limits)
      }
      if rules.strict { table.open[known].merge(processor.table.open[index]) }
      if rules.tracksErrors {
        let errors = processor.table.errors[index]
        // The first row of an instrument tells its place.
        if isNew, let place = errors.place {
          table.errors[known].place = places.number(of: processor.places.names[Int(place)])
        }
        table.errors[known].merge(errors)
      }
    }
    if let entries = processor.recorder?.entries {
      archive?.add(entries, indices: found)
    }
    if let recorder = processor.surveyRecorder {
      surveyArchive?.add(
        recorder, indices: found, knownCount: knownCount, kinds: processor.globalKinds)
    }
  }

  /// Gives up the memory of the instruments, when their verdicts are written.
  mutating func forgetInstruments() {
    table = InstrumentTable(strict: false, capacity: 0)
    archive = nil
    surveyArchive = nil
  }

  /// The risks of all instruments; `nil` where they are not wanted.
  func risks(jobs: Int) -> RiskEvaluation? {
    guard let archive, let options = rules.risk else { return nil }
    return RiskEvaluation(
      RiskEvaluator(
        archive: archive, tallies: table.tallies, open: table.open, entries: statements.entries,
        kindCount: kinds.names.count, multiplier: rules.limits.multiplier,
        threshold: options.threshold),
      jobs: jobs)
  }
}
