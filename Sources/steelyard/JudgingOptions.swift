import ArgumentParser
import Assessment
import Documents
import Quantities
import Rules
import Verification

/// By which rules and for which stage inspections are judged.
struct JudgingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Judge by this rule set, whatever the file names.",
        vi: "Kết luận theo bộ quy tắc này, bất kể tệp nêu gì."),
      valueName: "id"))
  var rules: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Judge for this stage, whatever the file names.",
        vi: "Kết luận theo chế độ này, bất kể tệp nêu gì."),
      valueName: "stage"))
  var stage: Stage?

  /// A round that judges so.
  ///
  /// - Parameter risk: the risk above which a verdict is borderline; `nil` leaves the risk out.
  /// - Throws: ``Stop`` after saying what is wrong with the rules.
  func round(
    _ ruleOptions: RuleOptions, _ numberOptions: NumberOptions, _ language: Language, risk: Double?
  ) throws -> VerificationRound {
    let ruleBook = try ruleOptions.ruleBook(language)
    var options = InspectionDocument.Options(
      ruleBook: ruleBook, rules: rules, stage: stage, numbers: numberOptions.form)
    options.opensWeightSets = true
    return VerificationRound(
      verifier: Verifier(ruleBook: ruleBook),
      assessor: risk.map { RiskAssessor(ruleBook: ruleBook, threshold: $0) }, options: options)
  }
}
