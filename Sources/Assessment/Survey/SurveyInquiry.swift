import Statistics

/// The questions of a survey: asked one by one, answered together.
///
/// Of the answers only those are kept that could become a lead; of the others it matters how
/// many there are, for the adjustment.
struct SurveyInquiry {
  /// Whom a question is about.
  enum Subject {
    case instrument(Int)
    case group(SurveyDimension, UInt32)
  }

  private struct Answer {
    let question: SurveyQuestion
    let subject: Subject
    let count: Int
    let observed: Double
    let expected: Double
    let meanRatio: Double
    let probability: Double
  }

  let alarmRate: Double
  private(set) var asked: [SurveyQuestion: Int] = [:]
  private var answers: [Answer] = []

  init(alarmRate: Double) { self.alarmRate = alarmRate }

  /// Notes the answer to a question.
  mutating func answer(
    _ question: SurveyQuestion, _ subject: Subject, count: Int, observed: Double,
    expected: Double, meanRatio: Double, probability: Double
  ) {
    asked[question, default: 0] += 1
    // What is above the rate alone is above it adjusted, and takes no part in the others'.
    guard probability <= alarmRate else { return }
    answers.append(
      Answer(
        question: question, subject: subject, count: count, observed: observed,
        expected: expected, meanRatio: meanRatio, probability: probability))
  }

  /// What is significant over all questions.
  ///
  /// - Throws: `StatisticsError`
  func leads(_ fleet: some SurveyedFleet) throws(StatisticsError) -> [SurveyLead] {
    let others = asked.values.reduce(0, +) - answers.count
    let adjusted = try FalseDiscovery.adjusted(
      answers.map(\.probability) + [Double](repeating: 1, count: others))
    var leads: [SurveyLead] = []
    for (index, answer) in answers.enumerated() where adjusted[index] <= alarmRate {
      let dimension: SurveyDimension?
      let name: String
      switch answer.subject {
      case .instrument(let number): (dimension, name) = (nil, fleet.identifier(number))
      case .group(let own, let number): (dimension, name) = (own, fleet.name(number, own))
      }
      leads.append(
        SurveyLead(
          question: answer.question, dimension: dimension, name: name, count: answer.count,
          observed: answer.observed, expected: answer.expected, meanRatio: answer.meanRatio,
          probability: answer.probability, adjusted: adjusted[index]))
    }
    return leads.sorted { a, b in
      (a.probability, a.question.rawValue, a.dimension?.rawValue ?? "", a.name)
        < (b.probability, b.question.rawValue, b.dimension?.rawValue ?? "", b.name)
    }
  }
}
