import Quantities
import Sheets

/// Writes the tables of a run in further forms, when they are all written.
struct FurtherForms {
  let options: BatchOptions
  let folder: WorkFolder

  /// The tables of the run, without `.csv`.
  private var tables: [String] {
    ["verdicts", "flagged", "rejects"] + (options.listsDuplicates ? ["duplicates"] : [])
      + (options.writesErrors ? ["errors"] : [])
      + (options.survey == nil ? [] : ["fleet", "groups", "leads"])
  }

  /// - Parameter summary: the rows of the first sheet of a workbook.
  /// - Returns: what brings them to the disk, where that is wanted.
  /// - Throws: ``BatchError``
  func write(_ summary: [[SheetCell]]) throws(BatchError) -> [BackgroundWork<BatchError?>] {
    var pending: [BackgroundWork<BatchError?>] = []
    do throws(BatchError) {
      if options.forms.contains(.jsonLines) {
        for table in tables {
          let output = try OutputFile("\(table).jsonl", in: folder)
          try JSONTable.write(folder.workPlace(of: "\(table).csv"), to: output)
          if options.isDurable { pending.append(output.beginSynchronizing()) }
        }
      }
      if options.forms.contains(.workbook) {
        try ResultsWorkbook(folder: folder, language: options.language)
          .write(summary, tables: tables)
        if options.isDurable { pending.append(synchronize(ResultsWorkbook.name)) }
      }
    } catch {
      for work in pending { _ = work.wait() }
      throw error
    }
    return pending
  }

  private func synchronize(_ name: String) -> BackgroundWork<BatchError?> {
    let path = folder.place(of: name)
    do {
      return OutputFile.synchronizing(try FileDescriptor.reading(folder.workPlace(of: name)), path)
    } catch {
      return BackgroundWork(result: .cannotWrite(path: path, reason: error.reason))
    }
  }
}
