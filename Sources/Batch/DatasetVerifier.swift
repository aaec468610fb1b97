import Quantities
public import Rules
public import Sheets
import Streams

/// Verifies datasets of readings, whatever their size (contract: docs/formats/dataset.md).
///
/// Each row is a reading; each instrument gets a verdict. Memory grows with the number of
/// instruments, not of rows, and the outputs do not depend on threads or chunks.
public struct DatasetVerifier: Sendable {
  private let set: RuleSet
  private let options: BatchOptions
  private let rules: PreparedRules

  /// - Throws: ``BatchError/unsuitableRules(id:)`` when the rule set has no error limits that
  ///   single readings can be compared with.
  public init(rules set: RuleSet, options: BatchOptions = BatchOptions()) throws(BatchError) {
    self.set = set
    self.options = options
    rules = try PreparedRules(set, options: options)
  }

  /// Verifies `paths`, in this order, and writes `verdicts.csv`, `flagged.csv`,
  /// `rejects.csv` and `summary.json` into `directory`, which is created if need be, and
  /// `errors.csv` where the options ask for it.
  ///
  /// The outputs appear together when everything is done; if it cannot be, none of them does.
  /// A file that is no dataset is left out and noted in the summary, unless no other is left.
  ///
  /// - Parameters:
  ///   - paths: files; `-` is the standard input.
  ///   - resuming: whether to go on from what a run with the same paths, rules and options kept
  ///     in the folder when it was stopped; where nothing is kept, all is done.
  ///   - progress: called now and then, from any thread.
  ///   - attaching: makes outputs of the summary that appear together with the others.
  ///   - summaryRows: makes of it the rows of the first sheet, where a workbook is written.
  /// - Throws: ``BatchError``
  public func run(
    _ paths: [String], into directory: String, resuming: Bool = false,
    progress: (@Sendable (BatchProgress) -> Void)? = nil,
    attaching: (BatchSummary) -> [BatchAttachment] = { _ in [] },
    summaryRows: (BatchSummary) -> [[SheetCell]] = { _ in [] }
  ) throws(BatchError) -> BatchSummary {
    if options.endsOnSignals { InterruptionWatch.install() }
    let directory = directory.isEmpty ? "." : directory
    do {
      try FileSystem.createDirectory(directory)
    } catch {
      throw .cannotWrite(path: directory, reason: error.reason)
    }
    let folder = WorkFolder(in: directory)
    return try folder.claimed { () throws(BatchError) in
      try folder.finishCommit()
      let pipe = paths.first(where: Self.isPipe)
      if resuming, let pipe { throw .cannotResume(.pipe(pipe)) }
      var keeper: CheckpointKeeper?
      var kept: Checkpoint.Contents?
      if pipe == nil, let interval = options.checkpointInterval {
        let fingerprint: @Sendable () throws(BatchError) -> RunFingerprint = {
          [set, options] () throws(BatchError) in
          try RunFingerprint(
            paths: paths, rules: set, options: options, program: ProgramImage.identity)
        }
        keeper = CheckpointKeeper(
          folder, interval: interval, isDurable: options.isDurable, fingerprint: fingerprint)
        if resuming { kept = try Checkpoint.open(paths, fingerprint(), in: folder) }
      }
      if kept == nil { try folder.create() } else { folder.keepCheckpoint() }
      do throws(BatchError) {
        return try run(
          paths.map(DatasetInput.file), in: folder, keeper, from: kept,
          totalBytes: Self.totalBytes(paths), attaching: attaching, summaryRows: summaryRows,
          progress: progress)
      } catch {
        if error.leavesWork && folder.hasCheckpoint {
          folder.keepCheckpoint()
        } else {
          folder.discard()
        }
        throw error
      }
    }
  }

  /// How many rows a run that was stopped has kept in the folder of its outputs; `nil` where
  /// nothing is kept.
  public static func keptRows(in directory: String) -> Int? {
    Checkpoint.rows(in: WorkFolder(in: directory.isEmpty ? "." : directory))
  }

  /// Verifies a dataset that is at hand, and writes nothing.
  ///
  /// - Parameters:
  ///   - bytes: the dataset, as a file would hold it.
  ///   - name: what errors call it.
  /// - Throws: ``BatchError``
  public func judge(_ bytes: [UInt8], named name: String) throws(BatchError) -> BatchSummary {
    try run(
      [.memory(name, bytes)], in: nil, nil, from: nil, totalBytes: bytes.count,
      attaching: { _ in [] }, summaryRows: { _ in [] }, progress: nil)
  }

  private func run(
    _ inputs: [DatasetInput], in folder: WorkFolder?, _ keeper: CheckpointKeeper?,
    from kept: consuming Checkpoint.Contents?, totalBytes: Int?,
    attaching: (BatchSummary) -> [BatchAttachment],
    summaryRows: (BatchSummary) -> [[SheetCell]], progress: (@Sendable (BatchProgress) -> Void)?
  ) throws(BatchError) -> BatchSummary {
    let paths = inputs.map(\.name)
    guard paths.count < RowPlace.mostFiles else { throw .tooMany(path: paths[0]) }
    var reader = ChunkReader(inputs: inputs, options: options)
    let reduction: BatchReduction
    if var kept, let folder {
      reduction = try BatchReduction(rules: rules, folder: folder, from: &kept.reader)
      try reader.start(at: reduction.position, knowing: kept.files)
    } else {
      reduction = try BatchReduction(rules: rules, fileCount: paths.count, folder: folder)
    }
    let verdicts = try OutputFile("verdicts.csv", in: folder)
    let errors = try OutputFile("errors.csv", in: options.writesErrors ? folder : nil)
    let surveyFiles = try SurveyFiles(in: options.survey == nil ? nil : folder)
    let duplicateFile = try OutputFile(
      "duplicates.csv", in: options.listsDuplicates ? folder : nil)
    let summaryFile = try OutputFile("summary.json", in: folder)
    let pipeline = BatchPipeline(
      rules: rules, paths: paths, reader: reader, reduction: reduction, keeper: keeper,
      mostChunks: options.mostChunks, totalBytes: totalBytes, progress: progress)
    let jobs = min(max(options.jobs, 1), 256)
    do throws(BatchError) {
      try pipeline.run(jobs: jobs)
    } catch {
      if error.leavesWork { pipeline.keep() }
      throw error
    }

    let files = pipeline.withReader { $0.files }
    if let error = files.compactMap(\.error).first, files.allSatisfy({ $0.error != nil }) {
      throw error
    }
    return try pipeline.withReduction { (reduction) throws(BatchError) in
      // Nothing comes to these any more, and the disk takes them while the verdicts are written.
      var pending: [BackgroundWork<BatchError?>] = []
      if options.isDurable {
        pending = [
          reduction.flagged.beginSynchronizing(), reduction.rejects.beginSynchronizing(),
        ]
      }
      let summary: BatchSummary
      do throws(BatchError) {
        let risks = reduction.risks(jobs: jobs)
        let (all, kinds) = try reduction.writeVerdicts(
          to: verdicts, errors: errors, paths: paths, risks, jobs: jobs)
        var survey: BatchSummary.Survey?
        if let basis = SurveyBasis(reduction) {
          let found = try BatchSummary.Survey(basis, paths: paths)
          try surveyFiles.write(basis, found, options.language)
          survey = found
        }
        let duplicates = try reduction.writeDuplicates(to: duplicateFile, paths: paths)
        summary = self.summary(files, reduction, all, kinds, survey, duplicates)
        var text = ByteWriter()
        text.put(summary.json)
        try summaryFile.write(text)
        for attachment in attaching(summary) {
          let file = try OutputFile(attachment.name, in: folder)
          text.removeAll()
          text.put(attachment.bytes)
          try file.write(text)
          if options.isDurable { pending.append(file.beginSynchronizing()) }
        }
        if let folder {
          pending += try FurtherForms(options: options, folder: folder).write(
            options.forms.contains(.workbook) ? summaryRows(summary) : [])
        }
        if let number = InterruptionWatch.signalNumber { throw .interrupted(signal: number) }
      } catch {
        for work in pending { _ = work.wait() }
        if case .interrupted = error { keeper?.save(reduction, files) }
        throw error
      }
      // All is written: a signal from here on comes too late to stop anything.
      if options.isDurable {
        pending += [
          verdicts.beginSynchronizing(), errors.beginSynchronizing(),
          duplicateFile.beginSynchronizing(),
          summaryFile.beginSynchronizing(),
        ]
        pending += surveyFiles.beginSynchronizing()
      }
      reduction.forgetInstruments()
      if let error = pending.compactMap({ $0.wait() }).first { throw error }
      try folder?.commit(durably: options.isDurable)
      return summary
    }
  }

  private func summary(
    _ inputs: [InputFile], _ reduction: borrowing BatchReduction, _ all: BatchSummary.Group,
    _ kinds: [BatchSummary.Group], _ survey: BatchSummary.Survey?,
    _ duplicates: BatchSummary.Duplicates
  ) -> BatchSummary {
    var files: [BatchSummary.File] = []
    /// The first input with some bytes, by their digest.
    var originals: [String: String] = [:]
    for (index, input) in inputs.enumerated() {
      var copyOf: String?
      if let identity = input.identity {
        copyOf = originals[identity.sha256]
        if copyOf == nil { originals[identity.sha256] = input.path }
      }
      let read = reduction.rowsRead[index]
      let used = reduction.rowsUsed[index]
      files.append(
        BatchSummary.File(
          path: input.path, byteCount: input.identity?.byteCount ?? 0,
          sha256: input.identity?.sha256 ?? "", copyOf: copyOf,
          compression: input.identity?.compression,
          format: input.identity?.format ?? .delimited, sheet: input.identity?.sheet,
          otherSheets: input.identity?.otherSheets ?? [],
          encoding: input.identity?.encoding ?? .utf8, guess: input.identity?.guess,
          isEncodingStated: input.identity?.isEncodingStated ?? false,
          replacements: input.identity?.replacements ?? 0, rowsRead: read, rowsUsed: used,
          rowsRejected: read - used,
          delimiter: input.columns?.delimiter ?? "", columns: input.columns?.names ?? [],
          ignoredColumns: input.columns?.ignored ?? [], error: input.error))
    }
    let rejects = RejectCode.allCases.compactMap { code in
      let rows = reduction.rejectCounts[code.index]
      return rows > 0 ? BatchSummary.RejectCount(code: code, rows: rows) : nil
    }
    let rejected = rejects.reduce(0) { $0 + $1.rows }
    let read = files.reduce(0) { $0 + $1.rowsRead }
    let used = files.reduce(0) { $0 + $1.rowsUsed }
    // Every row is used or rejected: the two are counted apart.
    precondition(read == used + rejected && used == all.rows, "every row is accounted for")
    return BatchSummary(
      rulesID: set.id, rulesDocument: set.document, rulesEdition: set.edition,
      rulesStatus: set.status, version: options.version, strict: options.strict,
      decimalMark: options.decimalMark, risk: options.risk, survey: survey,
      duplicates: duplicates, files: files, rowsRead: read, rowsUsed: used,
      rowsRejected: rejected, rejects: rejects, all: all, kinds: kinds)
  }

  /// Whether a path is something that can be read only once.
  private static func isPipe(_ path: String) -> Bool {
    path == "-" || FileSystem.exists(path) && FileSystem.state(path) == nil
  }

  /// The size of all files together, `nil` when one of them is a pipe.
  private static func totalBytes(_ paths: [String]) -> Int? {
    var sum = 0
    for path in paths {
      guard path != "-", let size = FileSystem.regularSize(path) else { return nil }
      sum += size
    }
    return sum
  }
}
