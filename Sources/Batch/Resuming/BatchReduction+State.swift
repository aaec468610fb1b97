extension BatchReduction {
  /// Writes all that was taken in.
  func save(to writer: inout StateWriter, durably: Bool) throws(SystemFailure) {
    try writer.put([position])
    try writer.put(rowsRead)
    try writer.put(rowsUsed)
    try writer.put(rejectCounts)
    try kinds.save(to: &writer)
    try places.save(to: &writer)
    try statements.save(to: &writer)
    try table.tallies.save(to: &writer)
    try table.open.save(to: &writer)
    try table.errors.save(to: &writer)
    try table.identifiers.save(to: &writer)
    try archive?.save(to: &writer)
    try surveyArchive?.save(to: &writer)
    try duplicates.save(to: &writer)
    try writer.put(flagged.finishedByteCount(durably: durably))
    try writer.put(rejects.finishedByteCount(durably: durably))
  }

  /// Takes up what a run with the same options left.
  ///
  /// - Throws: ``BatchError/cannotResume(_:)``, ``BatchError/cannotWrite(path:reason:)``
  init(
    rules: PreparedRules, folder: WorkFolder, from reader: inout StateReader
  ) throws(BatchError) {
    do {
      guard let position = try reader.elements(of: RunPosition.self).first else {
        throw StateFault.damaged
      }
      let rows = (
        read: try reader.elements(of: Int.self), used: try reader.elements(of: Int.self),
        rejected: try reader.elements(of: Int.self)
      )
      let kinds = try KindTable(from: &reader)
      let places = try KindTable(from: &reader)
      let statements = try StatementTable(from: &reader, kinds: kinds, limits: rules.limits)
      let table = try InstrumentTable(
        strict: rules.strict, tracksErrors: rules.tracksErrors,
        tallies: PackedTallies(from: &reader), open: Segments(from: &reader),
        errors: Segments(from: &reader), identifiers: ByteArena(from: &reader))
      let archive = rules.risk == nil ? nil : try RiskArchive(from: &reader)
      let surveyArchive = rules.survey == nil ? nil : try SurveyArchive(from: &reader)
      let duplicates = try DuplicateArchive(listsAll: rules.listsDuplicates, from: &reader)
      let flagged = try OutputFile("flagged.csv", in: folder, keeping: try reader.number())
      let rejects = try OutputFile("rejects.csv", in: folder, keeping: try reader.number())
      self.init(
        rules: rules, position: position, rows: rows, kinds: kinds, places: places,
        statements: statements, table: table, archive: archive, surveyArchive: surveyArchive,
        duplicates: duplicates, flagged: flagged, rejects: rejects)
    } catch let error as BatchError {
      throw error
    } catch {
      throw .cannotResume(.damaged)
    }
  }
}
