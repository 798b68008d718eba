// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "luahost-benchmark",
  dependencies: [.package(name: "entente", path: "../..")],
  targets: [
    .executableTarget(
      name: "luahost-swift", dependencies: [.product(name: "LuaHost", package: "entente")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
