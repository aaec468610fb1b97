// swift-tools-version: 6.2
import PackageDescription

// The programs that time Steelyard from within, for `Benchmarks/run`, which runs them in
// turn with the peers. A package of its own: nobody who builds Steelyard needs them.
func benchmark(_ name: String, _ modules: [String]) -> Target {
  .executableTarget(
    name: name,
    dependencies: modules.map { .product(name: $0, package: "steelyard") },
    swiftSettings: [.strictMemorySafety(), .treatAllWarnings(as: .error)])
}

let package = Package(
  name: "steelyard-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "steelyard", path: "..")],
  targets: [
    benchmark("RiskBenchmark", ["Conformity", "Uncertainty"]),
    benchmark("UncertaintyBenchmark", ["Documents", "Uncertainty"]),
  ],
  swiftLanguageModes: [.v6]
)
