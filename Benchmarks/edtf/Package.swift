// swift-tools-version: 6.1
import PackageDescription

// A program of its own, so that nothing of the benchmark is in what ships.
let package = Package(
  name: "edtf-benchmark",
  dependencies: [.package(name: "entente", path: "../..")],
  targets: [
    .executableTarget(name: "edtf", dependencies: [.product(name: "Relations", package: "entente")])
  ],
  swiftLanguageModes: [.v6]
)
