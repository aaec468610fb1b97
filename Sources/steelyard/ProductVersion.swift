/// The version of the program, as `--version` and every document it writes carry it.
enum ProductVersion {
  static let current = "0.1.0"
}
