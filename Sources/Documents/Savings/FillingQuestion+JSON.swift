import Economics
import Quantities

extension FillingQuestion {
  /// The best plan with each instrument for programs, and which is the best of all.
  func json(_ plans: [FillingPlan?]) -> JSONValue {
    let best = plans.compactMap { $0 }.min { $0.annualCost < $1.annualCost }
    return .object([
      .init("best", best.map { .string(scales[$0.scale].name) } ?? .null),
      .init("deficiency", .real(deficiency)),
      .init(
        "plans",
        .array(
          zip(scales, plans).map { scale, plan in
            var members = [JSONValue.Member("scale", .string(scale.name))]
            members.append(.init("lawful", .bool(plan != nil)))
            let figures: [(String, Double?)] = [
              ("target", plan?.target), ("rejectLimit", plan?.limit),
              ("guardBand", plan?.guardBand(in: self)), ("interval", plan?.interval),
              ("annualCost", plan?.annualCost), ("giveaway", plan?.giveaway),
              ("refilling", plan?.refilling), ("shortages", plan?.shortages),
              ("calibration", plan?.calibration), ("outOfTolerance", plan?.outOfTolerance),
              ("instrument", plan?.instrument), ("rejectShare", plan?.rejectShare),
              ("shortShare", plan?.shortShare),
            ]
            members += figures.map { JSONValue.Member($0.0, $0.1.map(JSONValue.real) ?? .null) }
            return .object(members)
          })),
    ])
  }
}
