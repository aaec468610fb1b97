import Quantities
import Rules
import Testing

@testable import Verification

@Suite("Load plans")
struct LoadPlannerTests {
  private func plan(
    _ instrument: Instrument, _ weights: [Inspection.WeightGroup], stage: Stage = .initial,
    rules: String = "oiml-r76-2006", _ change: (inout LoadPlanner.Request) -> Void = { _ in }
  ) throws -> LoadPlan {
    var request = LoadPlanner.Request(instrument: instrument, stage: stage, weights: weights)
    change(&request)
    return try LoadPlanner(ruleBook: BuiltInRules.book).plan(request, rules: rules)
  }

  private func loads(_ plan: LoadPlan, _ test: TestKind) -> [Mass] {
    plan.tests.first { $0.test == test }?.loads.compactMap(\.load) ?? []
  }

  private func weights(_ list: [(String, String, Int)]) -> [Inspection.WeightGroup] {
    list.map { .init(weightClass: $0.0, nominal: mass($0.1), count: $0.2) }
  }

  // MARK: Worked plans

  @Test("A 15 kg counter scale with a full set: A.4.4.1, 3.6.2.1, A.4.10")
  func counterScale() throws {
    let plan = try plan(scale(), SeriesStock.groups("M1", from: "1 mg", to: "20 kg"))
    #expect(plan.outcome == .pass)
    #expect(plan.isProven)
    // Min, 500 e, 2000 e, Max and one more: half of Max.
    #expect(
      loads(plan, .weighing) == ["100 g", "2.5 kg", "7.5 kg", "10 kg", "15 kg"].map(mass))
    #expect(loads(plan, .eccentricity) == [mass("5 kg")])
    #expect(plan.tests.first { $0.test == .eccentricity }?.positions == 4)
    #expect(loads(plan, .repeatability) == [mass("12 kg")])
    #expect(plan.tests.first { $0.test == .repeatability }?.weighings == 3)
    #expect(plan.smallWeights.map(\.step) == [mass("0.5 g")])
    #expect(plan.smallWeights[0].pieces?.map(\.nominal) == ["2 g", "1 g", "500 mg"].map(mass))
    #expect(plan.smallWeights[0].pieces?.map(\.count) == [2, 1, 1])
    let max = plan.tests[0].loads.last
    #expect(max?.roles == [.max])
    #expect(max?.composition?.pieces.map(\.nominal) == [mass("10 kg"), mass("5 kg")])
    // Table 6: 15 kg = 3000 e, ±1.5 e = 7.5 g, a third is 2.5 g.
    #expect(max?.mpe == mass("7.5 g"))
    #expect(max?.weightLimit == mass("2.5 g"))
    // R 111-1, Table 1, M1: 500 mg + 250 mg.
    #expect(max?.composition?.error == mass("750 mg"))
  }

  @Test("A truck scale on eight supports, by substitution: 3.6.2.2, 3.7.3")
  func truckScale() throws {
    let truck = scale(
      max: "80 t", min: "400 kg", e: "20 kg", kind: "truck", supports: 8)
    let blocks = weights([("M1", "2000 kg", 10), ("M1", "1000 kg", 8), ("M1", "20 kg", 25)])
    let unknown = try plan(truck, blocks)
    // 28.5 t are at hand, 28.5 t/80 t = 0.356: enough from 1/3 Max, so up to 0.3 e = 6 kg. Of
    // those, 10 × 2 t + 7 × 1 t = 27 t are more than 80 t/3 and need no third substitution.
    #expect(unknown.outcome == .inconclusive)
    #expect(unknown.substitution?.standards == mass("27 t"))
    #expect(unknown.substitution?.composition.pieceCount == 17)
    #expect(unknown.substitution?.spreadUpTo == mass("6 kg"))
    #expect(unknown.substitution?.times == 2)
    // (80 t)/7 = 11 428.57 kg, about.
    let eccentric = loads(unknown, .eccentricity)
    #expect(eccentric.count == 1)
    #expect(eccentric[0].isAbout(orAbove: Ratio(1, 7), of: mass("80 t")))
    #expect(unknown.tests.first { $0.test == .eccentricity }?.positions == 8)
    let max = unknown.tests[0].loads.last
    #expect(max?.load == mass("80 t"))
    #expect(max?.material == mass("54 t"))
    #expect(max?.substitutions == 2)
    #expect(max?.composition?.mass == mass("26 t"))

    #expect(try plan(truck, blocks) { $0.spread = mass("6 kg") }.outcome == .pass)
    let poor = try plan(truck, blocks) { $0.spread = mass("6.1 kg") }
    #expect(poor.outcome == .fail)
    #expect(poor.findings.contains { $0.code == "SUBSTITUTION-STANDARDS" })
    // 1/5 Max is 16 t.
    let few = try plan(truck, weights([("M1", "1000 kg", 15), ("M1", "20 kg", 25)]))
    #expect(few.outcome == .fail)
    #expect(few.findings.contains { $0.code == "SUBSTITUTION-STANDARDS" })
    let sixteen = try plan(truck, weights([("M1", "1000 kg", 16), ("M1", "20 kg", 25)]))
    #expect(sixteen.substitution?.spreadUpTo == mass("4 kg"))
  }

  @Test("Why weights cannot do it: each cause by its name")
  func causes() throws {
    func codes(_ plan: LoadPlan) -> Set<String> { Set(plan.findings.map(\.code)) }
    let none = try plan(scale(), [])
    #expect(none.outcome == .fail)
    #expect(codes(none).contains("PLAN-NO-WEIGHTS"))

    // 12 kg for 15 kg are 0.8 Max, and R 76-1 would allow substitution on any scale.
    let dial = scale(
      .iiii, max: "15 kg", min: "500 g", e: "50 g", indication: .analog, kind: "spring-dial")
    let light = try plan(
      dial, weights([("M1", "5 kg", 1), ("M1", "2 kg", 2), ("M1", "1 kg", 1)]),
      rules: "vn-dlvn30-2019")
    #expect(light.outcome == .fail)
    #expect(codes(light).contains("PLAN-NOT-ENOUGH"))
    let message = light.findings.first { $0.code == "PLAN-NOT-ENOUGH" }?.message
    #expect(message?.english.contains("10 kg") == true)
    #expect(message?.english.contains("5 kg too little") == true)

    let coarse = try plan(scale(), weights([("M1", "5 kg", 3)]))
    #expect(coarse.outcome == .fail)
    #expect(
      coarse.findings.contains {
        $0.code == "PLAN-TOO-COARSE" && $0.message.english.contains("at or near 100 g")
          && $0.message.english.contains("5 kg")
      })
    #expect(codes(coarse).contains("PLAN-SMALL-WEIGHTS"))

    // R 111-1: M3 of 20 kg is 10 g; class III, e = 10 g, 30 kg: a third of 15 g is 5 g.
    let poor = try plan(
      scale(max: "30 kg", min: "200 g", e: "10 g"),
      SeriesStock.groups("M3", from: "1 g", to: "20 kg"))
    #expect(poor.outcome == .fail)
    let finding = poor.findings.first { $0.code == "WEIGHTS-TOO-POOR" }
    // 5 kg = 500 e: M3 may be 2.5 g off, a third of 5 g is 1.67 g; M2 of 5 kg is 0.8 g.
    #expect(
      finding?.message.english
        == "at 5 kg the weights may be off by 2.5 g, more than 1/3 of 5 g; "
        + "1 × 5 kg M3 takes 2.5 g of it; class M2 would do")

    // No class M2 of 50 mg.
    let unknown = try plan(
      scale(), SeriesStock.groups("M2", from: "1 mg", to: "20 kg"))
    #expect(codes(unknown).contains("WEIGHT-CLASS-UNKNOWN"))
    #expect(unknown.outcome == .pass)
  }

  @Test("A stage that the rules leave to others is said, and unknown rules are refused")
  func stages() throws {
    let plan = try plan(
      scale(.iiii, max: "15 kg", min: "500 g", e: "50 g", indication: .analog, kind: "spring-dial"),
      SeriesStock.groups("M1", from: "1 g", to: "20 kg"), stage: .inService,
      rules: "vn-dlvn30-2019")
    #expect(plan.outcome == .inconclusive)
    #expect(plan.findings.contains { $0.code == "STAGE-NOT-COVERED" })
    #expect(throws: VerificationError.self) {
      try LoadPlanner(ruleBook: BuiltInRules.book).plan(
        .init(instrument: scale(), stage: .initial, weights: []), rules: "oiml-r76")
    }
    #expect(throws: VerificationError.self) {
      try LoadPlanner(ruleBook: BuiltInRules.book).plan(
        .init(instrument: scale(), stage: .initial, weights: []), rules: "oiml-r111-2004")
    }
  }

  @Test("A retail visit: one to three check weights near the goods (Điều 6)")
  func retail() throws {
    let dial = scale(
      .iiii, max: "10 kg", min: "500 g", e: "50 g", indication: .analog, kind: "spring-dial")
    let set = weights([
      ("M1", "5 kg", 1), ("M1", "2 kg", 2), ("M1", "1 kg", 1), ("M1", "500 g", 1),
    ])
    let visit = try plan(dial, set, stage: .inService, rules: "vn-tt09-2017") {
      $0.goods = mass("7 kg")
    }
    #expect(visit.outcome == .pass)
    // Bảng 2, 10 kg and 50 g: 2 d = 100 g from above 2.5 kg; 1 d = 50 g up to there.
    #expect(loads(visit, .weighing).contains(mass("7 kg")))
    let goods = visit.tests[0].loads.first { $0.roles == [.goods] }
    #expect(goods?.mpe == mass("100 g"))
    #expect(goods?.composition?.pieceCount == 2)
    #expect(visit.tests[0].loads.allSatisfy { ($0.composition?.pieceCount ?? 9) <= 3 })
    #expect(visit.tests[0].loads.contains { $0.mpe == mass("50 g") })
    let poor = try plan(dial, weights([("M3", "5 kg", 2)]), rules: "vn-tt09-2017")
    // R 111-1: M3 of 5 kg is 2.5 g, better than 1/1000: it will do.
    #expect(poor.outcome == .pass)
    #expect(try plan(dial, weights([("M1", "50 g", 3)]), rules: "vn-tt09-2017").outcome == .fail)
  }

  @Test("More loads than the rule asks for, where that is wanted")
  func moreLoads() throws {
    let plan = try plan(scale(), SeriesStock.groups("M1", from: "1 mg", to: "20 kg")) {
      $0.leastLoads = 10
    }
    #expect(Set(loads(plan, .weighing)).count == 10)
  }

  // MARK: A hundred pairs

  /// Instruments of every class and structure.
  static let instruments: [Instrument] = {
    var all = [
      scale(), scale(max: "6 kg", min: "40 g", e: "2 g"), scale(max: "3 kg", min: "20 g", e: "1 g"),
      scale(max: "30 kg", min: "200 g", e: "10 g"),
      scale(max: "150 kg", min: "1 kg", e: "50 g", kind: "platform"),
      scale(max: "600 kg", min: "4 kg", e: "200 g", kind: "platform", supports: 6),
      scale(max: "300 kg", min: "2 kg", e: "100 g", kind: "crane", supports: nil),
      scale(
        .ii, max: "2200 g", min: "5 g", e: "0.1 g", d: "0.01 g", kind: "balance", supports: nil),
      scale(.ii, max: "620 g", min: "500 mg", e: "10 mg", kind: "balance", supports: nil),
      scale(
        .i, max: "220 g", min: "100 mg", e: "1 mg", d: "0.1 mg", kind: "balance", supports: nil),
      scale(.iiii, max: "15 kg", min: "500 g", e: "50 g", indication: .analog, kind: "spring-dial"),
      scale(
        .iiii, max: "100 kg", min: "2 kg", e: "200 g", indication: .analog, kind: "spring-dial"),
      scale(
        .iii, max: "200 kg", min: "2 kg", e: "100 g", indication: .nonSelfIndicating, kind: "beam"),
      scale(max: "2 t", min: "20 kg", e: "1 kg", kind: "platform") {
        $0.receptor = .minimalOffCentre
      },
      scale(max: "60 t", min: "400 kg", e: "20 kg", kind: "truck", supports: 6),
      scale(max: "30 t", min: "200 kg", e: "10 kg", kind: "truck", supports: 4),
      scale(max: "40 t", min: "400 kg", e: "20 kg", kind: "truck") { $0.receptor = .rolling },
    ]
    all.append(
      ranged(.multiInterval, [("3 kg", "1 g"), ("6 kg", "2 g"), ("15 kg", "5 g")], min: "20 g"))
    all.append(ranged(.multipleRange, [("6 kg", "2 g"), ("30 kg", "10 g")], min: "40 g"))
    all.append(ranged(.multiInterval, [("60 kg", "20 g"), ("150 kg", "50 g")], min: "400 g"))
    return all
  }()

  static let sets: [[Inspection.WeightGroup]] = [
    SeriesStock.groups("M1", from: "1 mg", to: "20 kg"),
    SeriesStock.groups("F1", from: "1 mg", to: "5 kg"),
    SeriesStock.groups("E2", from: "1 mg", to: "500 g"),
    SeriesStock.groups("M2", from: "1 g", to: "10 kg") + [
      .init(weightClass: "M2", nominal: mass("20 kg"), count: 30)
    ],
    SeriesStock.groups("M1", from: "100 mg", to: "10 kg") + [
      .init(weightClass: "M1", nominal: mass("20 kg"), count: 50),
      .init(weightClass: "M1", nominal: mass("500 kg"), count: 20),
      .init(weightClass: "M1", nominal: mass("1000 kg"), count: 20),
    ],
    [
      .init(weightClass: "M1", nominal: mass("5 kg"), count: 2),
      .init(weightClass: "M3", nominal: mass("5 kg"), count: 2),
      .init(weightClass: "M1", nominal: mass("1 kg"), count: 3),
    ],
  ]

  @Test("Every pair: built exactly, minimal, by the rules, or refused with its cause")
  func pairs() throws {
    var outcomes: [Verdict: Int] = [:]
    for instrument in Self.instruments {
      for (index, set) in Self.sets.enumerated() {
        for stage in [Stage.initial, .inService] {
          let plan = try plan(instrument, set, stage: stage)
          outcomes[plan.outcome, default: 0] += 1
          let name = Comment("\(instrument.kind) Max \(instrument.max) set \(index) \(stage)")
          #expect(plan.isProven, name)
          check(plan, name)
          if plan.outcome == .fail {
            #expect(plan.findings.contains { $0.severity == .failure }, name)
          } else {
            carryOut(plan, set, stage, name)
          }
        }
      }
    }
    #expect(outcomes.values.reduce(0, +) >= 200)
    #expect(outcomes[.pass] ?? 0 >= 60)
    #expect(outcomes[.fail] ?? 0 >= 40)
    #expect(outcomes[.inconclusive] ?? 0 >= 2)
  }

  /// Exact builds from the stock, the third of 3.7.1, and nothing above Max.
  private func check(_ plan: LoadPlan, _ name: Comment) {
    for test in plan.tests {
      for load in test.loads {
        guard let mass = load.load, let composition = load.composition else { continue }
        #expect(composition.mass + load.material == mass, name)
        #expect(mass <= plan.instrument.max, name)
        for piece in composition.pieces {
          let kind = plan.stock.kinds.first {
            $0.nominal == piece.nominal && $0.weightClass == piece.weightClass
          }
          #expect(piece.count <= kind?.count ?? 0, name)
        }
        if let limit = load.weightLimit, let initial = initialMPE(mass, load.range, plan) {
          #expect(limit * 3 <= initial && initial < limit * 3 + Mass(1, .microgram), name)
          #expect(
            load.areWeightsGoodEnough == composition.error.isAtMost(Ratio(1, 3), of: initial), name)
        }
        // The search that minimises the error cannot do with fewer pieces where both are allowed.
        let other = WeightComposer(
          stock: plan.stock.kinds.map {
            (
              .init(nominal: $0.nominal, weightClass: $0.weightClass, count: $0.count), $0.mpe
            )
          }
        ).composition(of: composition.mass)
        if let other, load.weightLimit.map({ other.error <= $0 }) ?? true {
          #expect(composition.pieceCount <= other.pieceCount, name)
          #expect(load.areWeightsGoodEnough != false, name)
        }
      }
    }
  }

  private func initialMPE(_ load: Mass, _ range: Int, _ plan: LoadPlan) -> Mass? {
    let range = WeighingRange.all(of: plan.instrument)[range - 1]
    return BuiltInRules.weighing.mpe(
      load: load, e: range.holding(load: load).e, accuracyClass: plan.instrument.accuracyClass
    )?.limit
  }

  /// A scale without an error, loaded as the plan says, passes: nothing the verification asks for
  /// is missing from the plan, and no weight is too poor.
  private func carryOut(
    _ plan: LoadPlan, _ set: [Inspection.WeightGroup], _ stage: Stage, _ name: Comment
  ) {
    let instrument = plan.instrument
    let half: (Mass, Int) -> Mass? = { load, range in
      guard instrument.indication == .digital else { return nil }
      let view = WeighingRange.all(of: instrument)[range - 1]
      return view.step(after: load).half
    }
    func faultless(_ load: LoadPlan.Load, _ direction: Reading.Direction? = nil) -> Reading {
      let mass = load.load ?? .zero
      // What the display shows of a load between two steps, and what is missing to the next.
      let view = WeighingRange.all(of: instrument)[load.range - 1]
      var reading = Reading(load: mass, indication: mass, added: half(mass, load.range))
      if instrument.indication == .digital, !mass.isMultiple(of: view.step(at: mass)) {
        let step = view.step(at: mass)
        let shown = Mass(
          ExactDecimal(
            trillionths: mass.value.trillionths / step.value.trillionths
              * step.value.trillionths))
        let rest = mass - shown
        let up = rest >= step.half
        reading.indication = up ? shown + step : shown
        reading.added = up ? step.half + (step - rest) : step.half - rest
      }
      reading.direction = direction
      reading.range = instrument.structure == .multipleRange ? load.range : nil
      return reading
    }
    var records: [Inspection.TestRecord] = []
    let zero = ZeroReading(load: .zero, indication: .zero, added: half(.zero, 1))
    for test in plan.tests {
      var record = Inspection.TestRecord(test: test.test, zero: zero, readings: [])
      for load in test.loads where load.load != nil {
        switch test.test {
        case .weighing:
          record.readings.append(faultless(load, .up))
        case .eccentricity:
          for position in 1...(test.positions ?? 1) {
            var reading = faultless(load)
            reading.position = String(position)
            record.readings.append(reading)
          }
        case .repeatability:
          for _ in 0..<(test.weighings ?? 1) { record.readings.append(faultless(load)) }
        case .discrimination, .sensitivity:
          var reading = faultless(load)
          reading.extraLoad = load.extraLoad?.mass
          reading.indicationAfter = reading.indication.flatMap { shown in
            load.extraLoad.map { shown + $0.mass }
          }
          reading.moved = true
          reading.displacement = Unit<LengthDimension>("mm").map { Length(10, $0) }
          record.readings.append(reading)
        case .zeroSetting, .tareSetting, .netWeighing: break
        }
      }
      if test.test == .weighing {
        record.readings += record.readings.reversed().map {
          var reading = $0
          reading.direction = .down
          return reading
        }
      }
      if test.rollingLoadUpTo != nil {
        for position in ["beginning", "middle", "end"] {
          var reading = Reading(load: mass("20 t"), indication: mass("20 t"), added: mass("10 kg"))
          reading.position = position
          record.readings.append(reading)
        }
      }
      records.append(record)
    }
    let result = inspect(instrument, records, stage: stage) {
      $0.weights = set
      if let substitution = plan.substitution {
        $0.substitution = .init(
          standards: substitution.standards,
          spread: substitution.spreadUpTo ?? substitution.spread ?? .zero)
      }
    }
    let doubts = result.findings.filter { $0.severity == .doubt || $0.severity == .failure }
    #expect(doubts.isEmpty, "\(name): \(doubts.map { "\($0.code): \($0.message.english)" })")
  }
}
