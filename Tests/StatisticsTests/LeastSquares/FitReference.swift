import Foundation

@testable import Statistics

/// reference-data/least-squares/least-squares.json; its SOURCE.md says how it was made.
struct FitReference: Decodable {
  struct Linear: Decodable {
    let name, kind: String
    let x, y: [String]
    let degree: Int
    let throughZero: Bool
    let values: Values
    let coefficients: [String]
    let covariance: [[String]]
    let residualSumOfSquares, rSquared: String

    func fitted() throws -> LeastSquaresFit {
      let uncertainty: ObservationUncertainty =
        switch (kind, values) {
        case ("weights", .list(let list)): .weights(list.map(number))
        case ("standard", .list(let list)): .standard(list.map(number))
        case ("covariance", .matrix(let rows)): .covariance(rows.map { $0.map(number) })
        default: .equal
        }
      return try PolynomialFit(
        x: x.map(number), y: y.map(number), uncertainty: uncertainty, degree: degree,
        throughZero: throughZero
      ).fit
    }
  }

  /// A list, or a matrix.
  enum Values: Decodable {
    case list([String])
    case matrix([[String]])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let list = try? container.decode([String].self) {
        self = .list(list)
      } else {
        self = .matrix(try container.decode([[String]].self))
      }
    }
  }

  struct Line: Decodable {
    let name: String
    let x, y: [String]
    let covariance: [[String]]
    let coefficients: [String]
    let coefficientCovariance: [[String]]
    let chiSquare: String
    let estimatedX: [String]
  }

  let linear: [Linear]
  let lines: [Line]

  static func read() throws -> FitReference {
    let text = try ReferenceFile.text("least-squares/least-squares.json")
    return try JSONDecoder().decode(FitReference.self, from: Data(text.utf8))
  }
}

/// A number of a reference; one that is none is near no number.
func number(_ text: String) -> DoubleDouble {
  DoubleDouble(text) ?? DoubleDouble(Double.nan)
}

/// The relative difference of two numbers; absolute from 0.
func apart(_ actual: DoubleDouble, _ expected: DoubleDouble) -> Double {
  if actual == expected { return 0 }
  let difference = (actual - expected).magnitude
  let result = expected.isZero ? difference : difference / expected.magnitude
  return result.isFinite ? result.value : .infinity
}

/// The readings of JCGM 100:2008, Table H.6.
enum GUMH3 {
  static let temperatures = [
    "21.521", "22.012", "22.512", "23.003", "23.507", "23.999", "24.513", "25.002", "25.503",
    "26.010", "26.511",
  ].map(number)
  static let corrections = [
    "-0.171", "-0.169", "-0.166", "-0.159", "-0.164", "-0.165", "-0.156", "-0.157", "-0.159",
    "-0.161", "-0.160",
  ].map(number)
}
