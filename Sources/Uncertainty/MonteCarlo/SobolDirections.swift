/// Direction numbers of Sobol' points.
enum SobolDirections {
  static let dimensionCount = 0
}
