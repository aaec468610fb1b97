import Quantities
import Testing

@testable import Assessment

@Suite("Surveys of fleets")
struct FleetSurveyTests {
  /// The leads alone: rates of groups take their time in a build for debugging.
  private func leads(_ fleet: MadeFleet) throws -> [SurveyLead] {
    try FleetSurvey.inquiry(fleet, SurveyTwins(fleet)).leads(fleet)
  }

  /// Benjamini and Hochberg promise that on clean data, where every lead is false, some lead
  /// appears in at most 5 % of the surveys: 1000 of them have 50 at most on average, and more than
  /// 78 (four standard deviations) but once in ten thousand.
  @Test("on clean data false alarms are no more than was promised")
  func falseAlarms() throws {
    var alarms = 0
    var byQuestion: [SurveyQuestion: Int] = [:]
    for seed in 0..<1000 {
      let found = try leads(MadeFleet(seed: UInt64(1000 + seed)))
      if !found.isEmpty { alarms += 1 }
      for question in Set(found.map(\.question)) { byQuestion[question, default: 0] += 1 }
    }
    #expect(alarms <= 78, "\(alarms) \(byQuestion)")
  }

  @Test(
    "a planted pattern is found, and named",
    arguments: [
      (MadeFleet.Pattern.biasedMaker, SurveyQuestion.meanError, SurveyDimension.maker, "maker 0"),
      (.heavyWeights, .meanError, .weightSet, "set 0"),
      (.roundingInspector, .roundAdditions, .inspector, "inspector 0"),
      (.roundingInspector, .digits, .inspector, "inspector 0"),
      (.copyingInspector, .identicalSeries, .inspector, "inspector 0"),
      (.zeroingInspector, .zeroErrors, .inspector, "inspector 0"),
      (.limitInspector, .atLimit, .inspector, "inspector 0"),
      (.gainingOwner, .favoursTrader, .owner, "owner 0"),
    ])
  func planted(
    pattern: MadeFleet.Pattern, question: SurveyQuestion, dimension: SurveyDimension, name: String
  ) throws {
    for seed in 1...3 {
      let fleet = MadeFleet(pattern, seed: UInt64(seed), instruments: 600)
      let leads = try leads(fleet)
      let found = leads.first { $0.question == question && $0.dimension == dimension }
      let lead = try #require(found, "seed \(seed): \(leads)")
      #expect(lead.name == name && lead.adjusted <= FleetSurvey.alarmRate)
      #expect(lead.adjusted >= lead.probability)
      #expect(lead.sentence.english.contains("chance") && lead.sentence.vietnamese.contains("ngẫu"))
    }
  }

  @Test("a scale that always errs to one side is found by itself")
  func instrument() throws {
    let leads = try leads(MadeFleet(.gainingInstrument, seed: 9))
    let lead = try #require(leads.first { $0.dimension == nil })
    #expect(lead.name == "S-0" && lead.count == 20 && lead.observed == 20)
    // 2⁻²⁰.
    #expect(abs(lead.probability / 9.5367431640625e-7 - 1) < 1e-12)
  }

  @Test("who buys gains from the other side")
  func buying() throws {
    var fleet = MadeFleet(.gainingInstrument, seed: 9)
    fleet.favour = -1
    #expect(!(try leads(fleet)).contains { $0.dimension == nil })
  }

  @Test("groups account for every instrument, and rates lie in their intervals")
  func groups() throws {
    let fleet = MadeFleet(seed: 4, instruments: 30)
    let survey = try FleetSurvey(fleet)
    #expect(survey.spreads.map(\.dimension).first == .kind)
    #expect(Set(survey.spreads.map(\.dimension)) == Set(SurveyDimension.allCases))
    let failed = (0..<fleet.count).count { fleet.fails($0) }
    for spread in survey.spreads {
      #expect(spread.groups.reduce(spread.unnamed) { $0 + $1.instruments } == fleet.count)
      #expect(spread.groups.reduce(0) { $0 + $1.failed } == failed)
      for group in spread.groups {
        #expect(group.rate.lower <= group.rate.value && group.rate.value <= group.rate.upper)
        #expect(group.wilson.lower >= group.rate.lower - 1e-12)
      }
    }
    #expect(survey.histograms.reduce(0) { $0 + $1.counts.total } == fleet.count * 6)
  }

  @Test("what is due refers to the latest day, or to the one that is stated")
  func due() throws {
    var fleet = MadeFleet(seed: 5)
    let latest = fleet.tallies.map(\.date).max()
    let due = try #require(FleetSurvey.due(fleet))
    #expect(due.asOf == latest && !due.isStated && due.overdue == 0)
    #expect(due.never > 0 && due.never + due.valid == fleet.count)
    fleet.asOf = CalendarDate(iso: "2027-12-31")
    let later = try #require(FleetSurvey.due(fleet))
    #expect(later.isStated && later.overdue == due.valid && later.never == due.never)
    let first = try #require(later.longest.first)
    #expect(first.days >= (later.longest.last?.days ?? 0) && first.days > 80)
  }
}
