import Quantities
import Testing

@testable import Conformity

@Suite("Decision rules") struct DecisionRuleTests {
  @Test("are read by name and value") func reading() throws {
    #expect(try DecisionRule(parsing: "simple") == .simple)
    #expect(try DecisionRule(parsing: "guard=0.2") == .guardBand(0.2))
    #expect(try DecisionRule(parsing: "guard=-0.2") == .guardBand(-0.2))
    #expect(try DecisionRule(parsing: "guard-ratio=0,83") == .guardRatio(0.83))
    #expect(try DecisionRule(parsing: "target-consumer-risk=2 %") == .targetConsumerRisk(0.02))
    #expect(
      try DecisionRule(parsing: "minimum-cost=100:10")
        == .minimumCost(DecisionCosts(falseAcceptance: 100, falseRejection: 10)))
    #expect(try DecisionRule(parsing: "ILAC-G8") == .ilacG8(ratio: 1))
    #expect(try DecisionRule(parsing: "iso 14253-1") == .iso14253(probability: 0.95))
    #expect(try DecisionRule(parsing: "iso-14253-1=0.9") == .iso14253(probability: 0.9))
    #expect(try DecisionRule(parsing: "guard=200 mg") { _ in 0.2 } == .guardBand(0.2))
  }

  @Test("every name is read and given back") func names() throws {
    for name in DecisionRule.names {
      let rule = try DecisionRule(
        parsing: [
          "guard": "guard=1", "guard-ratio": "guard-ratio=1", "minimax": "minimax=1:1",
          "target-consumer-risk": "target-consumer-risk=0.1", "minimum-cost": "minimum-cost=1:1",
          "target-producer-risk": "target-producer-risk=0.1",
        ][name] ?? name)
      #expect(rule.name == name)
    }
    for (alias, name) in DecisionRule.aliases {
      #expect(DecisionRule.names.contains(name), "\(alias)")
    }
  }

  @Test("a misspelt name meets a near one") func misspelt() {
    #expect(throws: ConformityError.unknownRule("simpel", suggestions: ["simple"])) {
      try DecisionRule(parsing: "simpel")
    }
    #expect(throws: ConformityError.unknownRule("minimun-cost", suggestions: ["minimum-cost"])) {
      try DecisionRule(parsing: "minimun-cost=1:2")
    }
  }

  @Test(
    "a value that is none is refused",
    arguments: [
      "guard", "guard=", "guard=x", "guard-ratio=nan", "minimum-cost=5", "minimum-cost=1:2:3",
      "minimum-cost=-1:2", "minimax=0:1", "target-consumer-risk=0", "target-consumer-risk=1.5",
      "simple=3", "iso-14253-1=2", "oiml-r111=1", "target-producer-risk=-0.1", "",
    ])
  func refused(text: String) {
    #expect(throws: ConformityError.self) { try DecisionRule(parsing: text) }
  }

  @Test("every rule says what it does in both languages") func words() throws {
    let costs = try DecisionCosts(falseAcceptance: 1, falseRejection: 1)
    for rule in [
      DecisionRule.simple, .guardBand(1), .guardBand(-1), .guardRatio(1), .ilacG8(ratio: 1),
      .ilacG8NonBinary, .iso14253(probability: 0.95), .oimlSharedRisk, .oimlR111,
      .targetConsumerRisk(0.1), .targetProducerRisk(0.1), .minimumCost(costs), .minimax(costs),
    ] {
      #expect(!rule.text.english.isEmpty && !rule.text.vietnamese.isEmpty)
      #expect(rule.text.english != rule.text.vietnamese)
    }
  }
}
