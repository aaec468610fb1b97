/// An error of a caller's own.
enum Refusal: Error, Equatable {
  case at(Double)
}
