import Quantities
import Uncertainty

extension ModelReader {
  func coverageProbability(of object: DocumentObject) -> Double {
    guard let p = object.optionalReal("coverageProbability") else { return 0.95 }
    if p > 0, p < 1 { return p }
    object.refuse(ModelError.coverageProbability(p), at: "coverageProbability")
    return 0.95
  }

  // MARK: Correlations

  func correlations(of object: DocumentObject) -> [Correlation] {
    object.optionalObjects("correlations").compactMap { entry in
      let between = entry.optionalStrings("between")
      let hasBetween = entry.node("between") != nil
      let hasCoefficient = entry.node("coefficient") != nil
      let coefficient = hasCoefficient ? entry.optionalReal("coefficient") : nil
      entry.refuseUnknownFields()
      if hasBetween, between.count != 2 {
        entry.refuse(ModelFault.notAPair(count: between.count), at: "between")
      }
      guard let coefficient, between.count == 2 else { return nil }
      let correlation = Correlation(between[0], between[1], coefficient)
      correlationObjects.append((correlation, entry))
      return correlation
    }
  }

  /// Groups of inputs that were observed together; one group may stand without its list.
  func simultaneous(of object: DocumentObject) -> [[String]] {
    guard let entries = object.optionalList("simultaneous"), !entries.isEmpty else { return [] }
    func names(_ nodes: [DocumentNode]) -> [String] {
      nodes.compactMap { node in
        if let text = node.text { return text }
        reader.refuse(
          DocumentFault.wrongType(
            field: "simultaneous", expected: DocumentObject.textName,
            found: DocumentObject.name(of: node)), at: node, path: "simultaneous")
        return nil
      }
    }
    if entries.allSatisfy({ $0.text != nil }) { return [names(entries)] }
    return entries.map { entry in
      if case .list(let nodes) = entry.content { names(nodes) } else { names([entry]) }
    }
  }

  // MARK: How to evaluate

  private enum StatedSecondOrder: String, CaseIterable {
    case never, always
    case whereFirstOrderVanishes = "where-first-order-vanishes"
  }

  private enum StatedCoverage: String, CaseIterable {
    case studentT = "student-t"
    case dominantRectangular = "dominant-rectangular"
    case convolution
  }

  func propagation(of object: DocumentObject) -> PropagationOptions {
    var options = PropagationOptions()
    guard let stated = object.optionalObject("propagation") else { return options }
    switch stated.optionalChoice("secondOrder", of: StatedSecondOrder.self) {
    case .never?: options.secondOrder = .never
    case .always?: options.secondOrder = .always
    case .whereFirstOrderVanishes?, nil: break
    }
    switch stated.optionalChoice("coverage", of: StatedCoverage.self) {
    case .dominantRectangular?: options.coverage = .dominantRectangular
    case .convolution?: options.coverage = .convolution
    case .studentT?, nil: break
    }
    if let k = stated.optionalReal("coverageFactor") {
      if k <= 0 {
        stated.refuse(
          DocumentFault.notPositive(field: "coverageFactor", value: "\(k)"), at: "coverageFactor")
      } else if stated.has("coverage") {
        stated.refuse(ModelFault.conflict("coverage", "coverageFactor"), at: "coverageFactor")
      }
      options.coverage = .fixed(k)
    }
    options.truncatesDegreesOfFreedom =
      stated.optionalBool("truncateDegreesOfFreedom") ?? false
    stated.refuseUnknownFields()
    return options
  }

  private enum StatedSampling: String, CaseIterable {
    case pseudoRandom = "pseudo-random"
    case sobol
    case latinHypercube = "latin-hypercube"
  }

  /// How to simulate; `monteCarlo: false` is not at all.
  func simulation(of object: DocumentObject) -> SimulationSettings? {
    var settings = SimulationSettings()
    guard let node = object.optionalNode("monteCarlo") else { return settings }
    if node.text == "false" { return nil }
    if node.text == "true" { return settings }
    guard let stated = object.optionalObject("monteCarlo") else { return settings }
    let trials = stated.optionalCount("trials", in: 1...MonteCarloSimulation.mostTrials)
    let isAdaptive = stated.optionalBool("adaptive") ?? false
    let digits = stated.optionalCount("digits", in: 1...4)
    let most = stated.optionalCount("maximumTrials", in: 1...MonteCarloSimulation.mostTrials)
    if let seed = stated.optionalCount("seed", in: 0...Int.max) { settings.seed = UInt64(seed) }
    let sampling = stated.optionalChoice("sampling", of: StatedSampling.self) ?? .pseudoRandom
    let replicates = stated.optionalCount("replicates", in: 2...1000) ?? 16
    stated.refuseUnknownFields()
    switch sampling {
    case .pseudoRandom: break
    case .sobol: settings.sampling = .sobol(replicates: replicates)
    case .latinHypercube: settings.sampling = .latinHypercube(replicates: replicates)
    }
    if let digits { settings.validationDigits = digits }
    if isAdaptive {
      if trials != nil { stated.refuse(ModelFault.conflict("adaptive", "trials"), at: "trials") }
      if sampling != .pseudoRandom {
        stated.refuse(ModelFault.conflict("adaptive", "sampling"), at: "sampling")
      }
      settings.extent = .adaptive(digits: digits ?? 2, mostTrials: most ?? 100_000_000)
    } else if let trials {
      settings.extent = .trials(trials)
    }
    return settings
  }

  // MARK: What the source prints

  func published(of object: DocumentObject, outputs: [String]) -> [PublishedFigure] {
    object.optionalObjects("published").compactMap { entry in
      let output = entry.string("output")
      let figure = entry.string("figure")
      let printed = entry.string("printed")
      let tolerance = entry.optionalReal("tolerance")
      let note = entry.optionalString("note") ?? ""
      _ = entry.optionalString("clause")
      entry.refuseUnknownFields()
      if let output, !outputs.contains(output) {
        entry.refuse(
          DocumentFault.notAllowed(
            field: "output", value: output,
            suggestions: Spelling.nearest(to: output, in: outputs), allowed: outputs),
          at: "output")
      }
      guard let output, let figure, let printed else { return nil }
      return PublishedFigure(
        output: output, figure: figure, printed: printed, tolerance: tolerance, note: note)
    }
  }
}
