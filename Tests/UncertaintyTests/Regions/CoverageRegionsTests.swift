import Testing

@testable import Uncertainty

/// Regions of the law of propagation and of Monte Carlo (JCGM 102:2011, 6.5, 7.7, 9).
@Suite struct CoverageRegionsTests {
  /// Y1 = X1 + X3, Y2 = X2 + X3 (JCGM 102:2011, 9.2).
  static let additive = ModelBuilder.program(inputs: 3) { [$0[0] + $0[2], $0[1] + $0[2]] }

  static func run(
    _ program: ModelProgram, _ inputs: [InputDistribution], trials: Int, threads: Int? = nil,
    p: Double = 0.95, seed: UInt64 = 1, correlations: [InputCorrelation] = [], cells: Int = 0
  ) throws -> MonteCarloResult {
    var settings = MonteCarloSettings(
      trials: trials, seed: seed, coverageProbability: p, threads: threads,
      histogramBins: cells > 0 ? 60 : 0)
    settings.findsRegions = true
    settings.densityCells = cells
    return try MonteCarloSimulation(program, inputs: inputs, correlations: correlations)
      .run(settings)
  }

  static let normals = [InputDistribution](
    repeating: .normal(mean: 0, standardDeviation: 1), count: 3)

  @Test func `the additive model of JCGM 102, 9.2`() throws {
    let result = try Self.run(Self.additive, Self.normals, trials: 1_000_000)
    let regions = try #require(result.regions)
    let (ellipsoid, rectangle) = (regions.ellipsoid, regions.rectangle)
    // Five of the standard errors that are stated, which are small.
    #expect(abs(ellipsoid.coverageFactor - 2.447746830680816) < 5 * ellipsoid.standardError)
    #expect(abs(rectangle.coverageFactor - 2.212127746648935) < 5 * rectangle.standardError)
    #expect(ellipsoid.standardError < 0.004 && ellipsoid.standardError > 0.0005)
    #expect(abs(result.correlation(0, 1) - 0.5) < 0.005)
    #expect(abs(regions.largestEigenvalue - 1.5) < 0.005)
    #expect(regions.bonferroniFactor == nil)

    let exact = try #require(
      CoverageRegions(
        estimates: [0, 0], covariance: [[2, 1], [1, 2]], probability: 0.95))
    #expect(isClose(exact.ellipsoid.coverageFactor, 2.447746830680816, relative: 1e-12))
    #expect(isClose(exact.rectangle.coverageFactor, 2.212127746648935, relative: 1e-9))
    #expect(isClose(exact.largestEigenvalue, 1.5, relative: 1e-12))
    let validation = RegionValidation(framework: exact, monteCarlo: regions)
    #expect(validation.isValidated)
  }

  /// Distances and counts by hand, from all the values.
  @Test func `the factors are order statistics of all trials`() throws {
    let trials = 200_000
    let result = try Self.run(Self.additive, Self.normals, trials: trials)
    let regions = try #require(result.regions)
    let simulation = try MonteCarloSimulation(Self.additive, inputs: Self.normals)
    let run = TrialRun(
      program: BlockCompiler.compile(Self.additive, plan: simulation.plan), seed: 1,
      trials: trials, threads: 1)
    let values = run.collect(atLeast: trials).values
    var inEllipsoid = 0
    var inRectangle = 0
    for trial in 0..<trials {
      let point = [values[0][trial], values[1][trial]]
      if regions.ellipsoid.contains(point) { inEllipsoid += 1 }
      if regions.rectangle.contains(point) { inRectangle += 1 }
    }
    // The last one may be lost to rounding in the distance.
    #expect(abs(inEllipsoid - 190_000) <= 1)
    #expect(abs(inRectangle - 190_000) <= 1)
  }

  @Test(arguments: [2, 3, 8])
  func `threads do not change a byte of the regions`(threads: Int) throws {
    let inputs = [InputDistribution.normal(mean: 0.01, standardDeviation: 0.01)]
    let polar = [inputs[0], .normal(mean: 0, standardDeviation: 0.01)]
    let one = try Self.run(
      StandardModels.polar, polar, trials: 400_001, threads: 1, cells: 32)
    let many = try Self.run(
      StandardModels.polar, polar, trials: 400_001, threads: threads, cells: 32)
    #expect(one == many)
    #expect(one.densities.count == 1)
    let counted = one.densities[0].counts.reduce(0, +)
    #expect(counted > 390_000 && counted <= 400_001)
  }

  /// Few trials are sorted whole, many are bracketed by a pilot: the same order statistics.
  @Test func `a bracket finds what sorting finds`() throws {
    let few = try Self.run(Self.additive, Self.normals, trials: 60_000)
    let (factor, error) = (
      try #require(few.regions).ellipsoid.coverageFactor,
      try #require(few.regions).ellipsoid.standardError
    )
    #expect(abs(factor - 2.447746830680816) < 5 * error)
    for p in [0.01, 0.5, 0.99, 0.9999] {
      let result = try Self.run(Self.additive, Self.normals, trials: 500_000, p: p)
      let found = try #require(result.regions).ellipsoid
      let exact = try #require(RegionFactor.ellipsoid(dimension: 2, probability: p))
      #expect(abs(found.coverageFactor - exact) < 5 * found.standardError, "p = \(p)")
    }
  }

  /// A square and a circle in it: no normal law here (maker: make_regions.py).
  @Test func `rectangular outputs have the regions of their square`() throws {
    let program = ModelBuilder.program(inputs: 2) { [$0[0] * 1000 + 5, $0[1] * 0.001 - 7] }
    let inputs = [InputDistribution](
      repeating: .rectangular(lower: -1, upper: 1), count: 2)
    for entry in try ReferenceFile.object("regions").objects("trials") {
      let p = try #require(entry.number("probability"))
      let regions = try #require(
        try Self.run(program, inputs, trials: 1_000_000, p: p).regions)
      let ellipsoid = try #require(entry.number("ellipsoid"))
      let rectangle = try #require(entry.number("rectangle"))
      #expect(
        abs(regions.ellipsoid.coverageFactor - ellipsoid) < 5 * regions.ellipsoid.standardError)
      #expect(
        abs(regions.rectangle.coverageFactor - rectangle) < 5 * regions.rectangle.standardError)
    }
  }

  @Test func `outputs that move as one are a line`() throws {
    let program = ModelBuilder.program(inputs: 2) { x in
      let sum = x[0] + x[1]
      return [sum, sum * 2 - 3, sum * -0.5]
    }
    let inputs = [InputDistribution](
      repeating: .normal(mean: 0, standardDeviation: 1), count: 2)
    let result = try Self.run(program, inputs, trials: 300_000)
    let regions = try #require(result.regions)
    #expect(regions.ellipsoid.rank == 1)
    #expect(abs(regions.ellipsoid.coverageFactor - 1.96) < 5 * regions.ellipsoid.standardError)
    #expect(
      isClose(
        regions.ellipsoid.coverageFactor, regions.rectangle.coverageFactor, relative: 1e-9))
    #expect(isClose(regions.largestEigenvalue, 3, relative: 1e-9))
    let center = regions.ellipsoid.center
    #expect(regions.ellipsoid.contains(center))
    // On the line, and beside it.
    #expect(regions.ellipsoid.contains([center[0] + 1, center[1] + 2, center[2] - 0.5]))
    #expect(!regions.ellipsoid.contains([center[0] + 1, center[1] - 2, center[2] - 0.5]))
    #expect(regions.rectangle.contains([center[0] + 1, center[1] - 2, center[2] - 0.5]))
  }

  @Test func `an output without uncertainty has no part in the regions`() throws {
    let regions = try #require(
      CoverageRegions(
        estimates: [1, 5, 2], covariance: [[1, 0, 0.5], [0, 0, 0], [0.5, 0, 1]], probability: 0.95))
    #expect(regions.ellipsoid.rank == 2)
    #expect(isClose(regions.rectangle.coverageFactor, 2.212127746648935, relative: 1e-9))
    #expect(regions.rectangle.intervals[1] == 5...5)
    #expect(regions.ellipsoid.contains([1, 5, 2]))
    #expect(!regions.ellipsoid.contains([1, 5.1, 2]))
    #expect(
      CoverageRegions(estimates: [1, 2], covariance: [[0, 0], [0, 0]], probability: 0.95) == nil)
  }

  /// Units of outputs from 10⁻¹⁵⁰ to 10¹⁵⁰ change no factor.
  @Test func `units do not matter`() throws {
    let exact = try #require(
      CoverageRegions(estimates: [1, 2], covariance: [[4, 1], [1, 9]], probability: 0.95))
    for scale in [1e-150, 1e-9, 1e9, 1e150] {
      let scaled = try #require(
        CoverageRegions(
          estimates: [scale, 2], covariance: [[4 * scale * scale, scale], [scale, 9]],
          probability: 0.95))
      #expect(
        isClose(
          scaled.rectangle.coverageFactor, exact.rectangle.coverageFactor, relative: 1e-12))
      #expect(
        isClose(
          scaled.ellipsoid.distance(of: [2 * scale, 5]), exact.ellipsoid.distance(of: [2, 5]),
          relative: 1e-12))
    }
  }

  @Test func `the ellipse of two outputs is that of the formula`() throws {
    let regions = try #require(
      CoverageRegions(estimates: [1, 2], covariance: [[4, 1], [1, 9]], probability: 0.95))
    // U⁻¹ = [9 −1; −1 4]/35.
    let (a, b) = (1.5, -2.5)
    let expected = ((9 * a * a - 2 * a * b + 4 * b * b) / 35).squareRoot()
    #expect(isClose(regions.ellipsoid.distance(of: [1 + a, 2 + b]), expected, relative: 1e-14))
    #expect(isClose(regions.ellipsoid.reach[1], 3 * 2.447746830680816, relative: 1e-12))
  }
}
