import Testing
import Uncertainty

/// A model of reference-data, with what it must give.
struct ModelCase: CustomTestStringConvertible, Sendable {
  struct Expectation: Sendable {
    let of: String
    let published: String?
    let recomputed: Double?
    let relative: Double
    let absolute: Double?
  }

  let id: String
  let build: @Sendable () throws -> MeasurementModel
  let options: PropagationOptions
  let isPerObservation: Bool
  let expectations: [Expectation]

  var testDescription: String { id }

  static let all: [ModelCase] = {
    (try? ReferenceFile.object("propagation").objects("cases").map(ModelCase.init)) ?? []
  }()

  init(_ entry: [String: Any]) throws {
    guard let id = entry.text("id") else { throw ReferenceFile.Malformed(what: "id") }
    self.id = id
    let stated = entry.object("options")
    isPerObservation = stated.flag("perObservation")
    var options = PropagationOptions()
    switch stated.text("secondOrder") {
    case "never": options.secondOrder = .never
    case "always": options.secondOrder = .always
    default: break
    }
    switch stated.text("coverage") {
    case "dominantRectangular": options.coverage = .dominantRectangular
    case "convolution": options.coverage = .convolution
    default: break
    }
    if let k = stated.number("fixedFactor") { options.coverage = .fixed(k) }
    options.truncatesDegreesOfFreedom = stated.flag("truncatesDegreesOfFreedom")
    self.options = options
    let parts = try ModelParts(entry.object("model"), cycleInput: stated.text("ratioPerCycle"))
    build = { try parts.model() }
    expectations = try entry.objects("expect").map { expectation in
      guard let of = expectation.text("of") else { throw ReferenceFile.Malformed(what: id) }
      return Expectation(
        of: of, published: expectation.text("published"),
        recomputed: expectation.number("recomputed"),
        relative: expectation.number("relative") ?? 0, absolute: expectation.number("absolute"))
    }
  }
}
