import Foundation
import Quantities
import Reporting
import Sheets

extension SavingsCommand {
  /// Writes the workbook that `--xlsx` asks for: whole, or not at all.
  func writeWorkbook(_ all: [ReportedSavings]) throws {
    guard let xlsx else { return }
    let partial = "\(xlsx).\(ProcessInfo.processInfo.processIdentifier).partial"
    defer { try? FileManager.default.removeItem(atPath: partial) }
    do throws(SheetError) {
      try SavingsWorkbook.workbook(all, language: report.language).write(to: partial)
    } catch {
      Console.say("steelyard: \(xlsx): \(error.message[report.language])")
      throw Stop(status: .inputOutput)
    }
    do {
      try Data(contentsOf: URL(fileURLWithPath: partial))
        .write(to: URL(fileURLWithPath: xlsx), options: .atomic)
    } catch {
      Console.say("steelyard: \(xlsx): \(error.localizedDescription)")
      throw Stop(status: .inputOutput)
    }
  }
}
