import Quantities
import Testing
import Uncertainty

@Suite("Input quantities")
struct InputQuantityTests {
  private func fault(_ build: (inout InputDeclaration) -> Void) -> InputFault? {
    do {
      _ = try InputQuantity(InputDeclaration("x", build))
      return nil
    } catch {
      guard case .input("x", let fault) = error else { return nil }
      #expect(!error.message.english.isEmpty && !error.message.vietnamese.isEmpty)
      return fault
    }
  }

  private func input(_ build: (inout InputDeclaration) -> Void) throws -> InputQuantity {
    try InputQuantity(InputDeclaration("x", build))
  }

  @Test func `a negative uncertainty is refused, in every form`() throws {
    let fields: [(String, (inout InputDeclaration) -> Void)] = [
      ("standardUncertainty", { $0.standardUncertainty = -1 }),
      ("relativeStandardUncertainty", { $0.relativeStandardUncertainty = -1 }),
      (
        "expandedUncertainty",
        {
          $0.expandedUncertainty = -1
          $0.coverageFactor = 2
        }
      ),
      ("halfWidth", { $0.halfWidth = -1 }),
      ("resolution", { $0.resolution = -1 }),
      (
        "limitUncertainty",
        {
          $0.lower = 0
          $0.upper = 2
          $0.limitUncertainty = -1
        }
      ),
    ]
    for (field, build) in fields {
      let found = fault {
        $0.value = 1
        build(&$0)
      }
      #expect(found == .negative(field: field))
    }
    #expect(
      fault {
        $0.value = 1
        $0.standardUncertainty = -1
      }?.help?.english == "an uncertainty is zero or positive (GUM 2.2.3)")
  }

  @Test func `what is not a finite number is refused`() throws {
    for bad in [Double.nan, .infinity, -.infinity] {
      #expect(
        fault {
          $0.value = bad
          $0.standardUncertainty = 1
        } == .notFinite(field: "value"))
      #expect(
        fault {
          $0.value = 1
          $0.standardUncertainty = bad
        } == .notFinite(field: "standardUncertainty"))
      #expect(fault { $0.observations = [1, bad, 2] } == .notFinite(field: "observations"))
    }
    #expect(
      fault {
        $0.lower = -1.7e308
        $0.upper = 1.7e308
      } == .notFinite(field: "limits"))
  }

  @Test func `an uncertainty is stated once`() throws {
    #expect(
      fault {
        $0.value = 1
        $0.standardUncertainty = 1
        $0.halfWidth = 2
      } == .statedTwice("standardUncertainty", "halfWidth"))
    #expect(fault { $0.value = 1 } == .noUncertainty)
    #expect(fault { $0.standardUncertainty = 1 } == .missingValue)
    #expect(fault { $0.lower = 1 } == .missing(field: "upper", neededBy: "lower"))
    #expect(
      fault {
        $0.value = 1
        $0.expandedUncertainty = 1
      } == .missing(field: "coverageFactor", neededBy: "expandedUncertainty"))
  }

  @Test func `limits ascend and hold the value`() throws {
    #expect(
      fault {
        $0.lower = 2
        $0.upper = 1
      } == .limitsNotAscending(lower: 2, upper: 1))
    #expect(
      fault {
        $0.lower = 1
        $0.upper = 1
      } == .limitsNotAscending(lower: 1, upper: 1))
    #expect(
      fault {
        $0.value = 3
        $0.lower = 1
        $0.upper = 2
      } == .valueOutsideLimits)
    #expect(
      fault {
        $0.lower = 1
        $0.upper = 2
        $0.limitUncertainty = 0.6
      } == .limitsTooUncertain)
  }

  @Test func `the middle of limits is that of the decimals`() throws {
    // (1.1 + 1.3)/2 is 1.2000000000000002 in binary.
    let middle = try input {
      $0.lower = 1.1
      $0.upper = 1.3
    }
    #expect(middle.value == 1.2)
    #expect(middle.distribution == .rectangular(lower: 1.1, upper: 1.3))
    for (a, b, expected) in [(0.1, 0.2, 0.15), (1e-34, 3e-34, 2e-34), (-1e300, 1e-300, -5e299)] {
      let found = try input {
        $0.lower = a
        $0.upper = b
      }
      #expect(found.value == expected)
    }
  }

  @Test func `relative uncertainties are parts of the magnitude`() throws {
    let negative = try input {
      $0.value = -20
      $0.relativeStandardUncertainty = 0.01
    }
    #expect(negative.standardUncertainty == 0.2)
    #expect(
      fault {
        $0.value = 0
        $0.relativeStandardUncertainty = 0.01
      } == .relativeToZero)
  }

  @Test func `an expanded uncertainty is divided by its factor or its quantile`() throws {
    let byFactor = try input {
      $0.value = 1
      $0.expandedUncertainty = 1
      $0.coverageFactor = 2
    }
    #expect(byFactor.standardUncertainty == 0.5)
    // 10/t95(5), as in JCGM 100:2008, H.1.3.2.
    let byProbability = try input {
      $0.value = 0
      $0.expandedUncertainty = 10
      $0.coverageProbability = 0.95
      $0.degreesOfFreedom = 5
    }
    #expect(isClose(byProbability.standardUncertainty, 3.89016986791, relative: 1e-9))
    // JCGM 100:2008, G.4.2 and H.1.6: 25 % gives 8, 10 % gives 50, 50 % gives 2.
    for (reliability, nu) in [(0.25, 8.0), (0.1, 50), (0.5, 2)] {
      let found = try input {
        $0.value = 0
        $0.standardUncertainty = 1
        $0.reliability = reliability
      }
      #expect(isClose(found.degreesOfFreedom, nu, relative: 1e-12))
    }
  }

  @Test func `a t distribution takes u as its scale, or as its standard deviation`() throws {
    let scale = try input {
      $0.value = 0
      $0.standardUncertainty = 1
      $0.degreesOfFreedom = 4
      $0.distribution = .t
    }
    #expect(scale.distribution == .studentT(location: 0, scale: 1, degreesOfFreedom: 4))
    #expect(scale.distribution.standardDeviation == 2.0.squareRoot())
    #expect(scale.standardUncertainty == 1)
    let deviation = try input {
      $0.value = 0
      $0.standardUncertainty = 1
      $0.degreesOfFreedom = 4
      $0.distribution = .t
      $0.studentConvention = .standardDeviation
    }
    #expect(isClose(try #require(deviation.distribution.standardDeviation), 1, relative: 1e-15))
    #expect(deviation.standardUncertainty == 1)
    #expect(
      fault {
        $0.value = 0
        $0.standardUncertainty = 1
        $0.degreesOfFreedom = 2
        $0.distribution = .t
        $0.studentConvention = .standardDeviation
      } == .noStandardDeviation(degreesOfFreedom: 2))
    #expect(
      fault {
        $0.value = 0
        $0.standardUncertainty = 1
        $0.distribution = .t
      } == .missing(field: "degreesOfFreedom", neededBy: "distribution t"))
  }

  @Test func `normal stays normal whatever its degrees of freedom`() throws {
    let found = try input {
      $0.value = 5
      $0.standardUncertainty = 1
      $0.degreesOfFreedom = 3
    }
    #expect(found.distribution == .normal(mean: 5, standardDeviation: 1))
    #expect(found.degreesOfFreedom == 3)
  }

  @Test func `bounded distributions can be stated by u`() throws {
    for law in [DistributionName.rectangular, .triangular, .arcsine, .trapezoidal] {
      let found = try input {
        $0.value = 5
        $0.standardUncertainty = 0.25
        $0.distribution = law
        if law == .trapezoidal { $0.beta = 0.5 }
      }
      #expect(found.standardUncertainty == 0.25)
      #expect(isClose(try #require(found.distribution.standardDeviation), 0.25, relative: 1e-14))
    }
  }

  @Test func `zero uncertainty is a constant`() throws {
    let found = try input {
      $0.value = 5
      $0.standardUncertainty = 0
    }
    #expect(found.distribution == .constant(5))
    #expect(found.standardUncertainty == 0)
  }

  @Test func `observations are counted`() throws {
    #expect(fault { $0.observations = [1] } == .tooFewObservations(1))
    #expect(fault { $0.observations = [] } == .tooFewObservations(0))
    #expect(
      fault {
        $0.observations = [1, 2]
        $0.value = 1.5
      } == .unexpected(field: "value", beside: "observations"))
    #expect(
      fault {
        $0.observations = [1, 2]
        $0.degreesOfFreedom = 7
      } == .unexpected(field: "degreesOfFreedom", beside: "observations"))
    let pooled = try input {
      $0.observations = [10]
      $0.pooledStandardDeviation = 0.6
      $0.degreesOfFreedom = 20
    }
    #expect(pooled.standardUncertainty == 0.6)
    #expect(pooled.degreesOfFreedom == 20)
    #expect(
      pooled.distribution == .studentT(location: 10, scale: 0.6, degreesOfFreedom: 20))
  }

  @Test func `a small scatter about a large value keeps its digits`() throws {
    // 10 000 002 with deviations of one: NIST StRD NumAcc1.
    let found = try InputQuantity.observed("x", [10_000_001, 10_000_003, 10_000_002])
    #expect(found.value == 10_000_002)
    #expect(found.standardUncertainty == 1 / 3.0.squareRoot())
  }

  @Test func `a misspelt distribution is told with its nearest`() throws {
    #expect(throws: InputFault.unknownDistribution("rectangle", suggestions: [])) {
      try DistributionName(parsing: "rectangle")
    }
    #expect(throws: InputFault.unknownDistribution("normall", suggestions: ["normal"])) {
      try DistributionName(parsing: "normall")
    }
    #expect(try DistributionName(parsing: "uniform") == .rectangular)
  }

  @Test func `laws of positive quantities take no other`() throws {
    for law in [DistributionName.lognormal, .gamma] {
      let found = fault {
        $0.value = -1
        $0.standardUncertainty = 0.1
        $0.distribution = law
      }
      #expect(found == .outsideSupport(distribution: law.rawValue))
      let good = try input {
        $0.value = 2
        $0.standardUncertainty = 0.1
        $0.distribution = law
      }
      #expect(isClose(try #require(good.distribution.mean), 2, relative: 1e-14))
      #expect(isClose(try #require(good.distribution.standardDeviation), 0.1, relative: 1e-13))
    }
    let count = try input {
      $0.value = 9
      $0.distribution = .poisson
    }
    #expect(count.standardUncertainty == 3)
  }

  @Test func `an asymmetric rectangle keeps its value`() throws {
    // JCGM 100:2008, 4.3.8: (b+ − b−)/√12.
    let found = try input {
      $0.value = 1
      $0.lower = 0
      $0.upper = 12
      $0.distribution = .rectangular
    }
    #expect(found.value == 1)
    #expect(isClose(found.standardUncertainty, 12.0.squareRoot(), relative: 1e-15))
  }
}
