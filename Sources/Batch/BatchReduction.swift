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
  private var archive: RiskArchive?
  var flagged: OutputFile
  var rejects: OutputFile
  private var found: [Int32] = []

  /// - Parameter directory: the folder of the outputs, which is there; `nil` for no outputs.
  /// - Throws: ``BatchError/cannotWrite(path:reason:)``
  init(rules: PreparedRules, fileCount: Int, directory: String?) throws(BatchError) {
    let flagged = try OutputFile("flagged.csv", in: directory)
    let rejects = try OutputFile("rejects.csv", in: directory)
    var header = ByteWriter()
    header.put(
      "file,line,instrument_id,test,load_g,indication_g,added_g,error_g,mpe_g,clause,severity,status,ratio\n"
    )
    try flagged.write(header)
    header.removeAll()
    header.put("file,line,column,value,code,reason\n")
    try rejects.write(header)
    self.rules = rules
    table = InstrumentTable(strict: rules.strict, tracksErrors: rules.tracksErrors)
    archive = rules.risk.map { _ in RiskArchive() }
    rowsRead = [Int](repeating: 0, count: fileCount)
    rowsUsed = rowsRead
    self.flagged = flagged
    self.rejects = rejects
  }

  /// Takes in the chunk that `processor` has just worked through.
  ///
  /// - Throws: ``BatchError``
  mutating func absorb(
    _ processor: inout ChunkProcessor, _ chunk: DatasetChunk
  ) throws(BatchError) {
    number(&processor)
    if !isConsistent(processor) || processor.sawContradiction {
      let authority = authority(over: &processor)
      try processor.process(chunk, authority: authority)
      number(&processor)
      precondition(isConsistent(processor), "a chunk follows the statements it was given")
    }
    try merge(processor, path: chunk.file)
    rowsRead[chunk.file] += processor.rowsRead
    rowsUsed[chunk.file] += processor.rowsUsed
    for index in rejectCounts.indices { rejectCounts[index] += processor.rejectCounts[index] }
    try flagged.write(processor.flagged)
    try rejects.write(processor.rejects)
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

  /// Whether each instrument of the chunk states what it stated before; notes where it is.
  private mutating func isConsistent(_ processor: borrowing ChunkProcessor) -> Bool {
    found.removeAll(keepingCapacity: true)
    var agrees = true
    let identifiers = processor.table.identifiers.span
    for index in 0..<processor.table.count {
      let tally = processor.table.tallies[index]
      guard let known = table.find(identifiers, Int(tally.idOffset), Int(tally.idCount)) else {
        found.append(-1)
        continue
      }
      found.append(Int32(known))
      if table.tallies[known].statement != processor.globalStatements[Int(tally.statement)] {
        agrees = false
      }
    }
    return agrees
  }

  /// What holds of the instruments of the chunk, in the processor's own numbers.
  private func authority(over processor: inout ChunkProcessor) -> [ChunkProcessor.Authority?] {
    var result: [ChunkProcessor.Authority?] = []
    for index in found {
      guard index >= 0 else {
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

  private mutating func merge(
    _ processor: borrowing ChunkProcessor, path: Int
  ) throws(BatchError) {
    let identifiers = processor.table.identifiers.span
    var indices: [Int] = []
    for index in 0..<processor.table.count {
      let tally = processor.table.tallies[index]
      let statement = processor.globalStatements[Int(tally.statement)]
      var known = Int(found[index])
      if known < 0 {
        guard
          let added = table.findOrInsert(
            identifiers, Int(tally.idOffset), Int(tally.idCount), statement: statement,
            place: tally.place)
        else { throw .tooMany(path: processor.paths[path]) }
        known = added.index
      }
      if let limits = statements.entries[Int(statement)].limits {
        table.tallies[known].merge(tally, limits: limits)
      }
      if rules.strict { table.open[known].merge(processor.table.open[index]) }
      if rules.tracksErrors {
        let errors = processor.table.errors[index]
        // The first row of an instrument tells its place.
        if found[index] < 0, let place = errors.place {
          table.errors[known].place = places.number(of: processor.places.names[Int(place)])
        }
        table.errors[known].merge(errors)
      }
      if archive != nil { indices.append(known) }
    }
    if let entries = processor.recorder?.entries { archive?.add(entries, indices: indices) }
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
