// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target of this package together with its test target.
func room(_ name: String, on dependencies: [Target.Dependency] = [], besides pages: [String] = []) -> [Target]
{
  [
    .target(name: name, dependencies: dependencies, exclude: pages, swiftSettings: settings),
    .testTarget(name: "\(name)Tests", dependencies: [.byName(name: name)], swiftSettings: settings),
  ]
}

let package = Package(
  name: "entente",
  products: [
    .executable(name: "entente", targets: ["entente"]),
    .library(name: "Relations", targets: ["Relations", "Columnar", "Chronology"]),
    .library(name: "LuaHost", targets: ["LuaHost"]),
  ],
  targets: [
    .target(name: "CLua", linkerSettings: [.linkedLibrary("lua5.4"), .linkedLibrary("m")]),
    .target(name: "CRows"),
    .target(name: "CFrames", linkerSettings: [.linkedLibrary("lz4"), .linkedLibrary("zstd")]),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CReadline", linkerSettings: [.linkedLibrary("readline")]),
    .executableTarget(
      name: "entente", dependencies: ["Terminal", "Courses", "Workbench"], swiftSettings: settings),
    .testTarget(name: "CommandLineTests", dependencies: ["entente"], swiftSettings: settings),
  ]
    + room("LuaHost", on: ["CLua"], besides: ["Embedding.md"])
    + room("Chronology")
    + room("Columnar", on: ["Chronology"])
    + room("Relations", on: ["Columnar", "Chronology"])
    + room("Interchange", on: ["Relations", "Columnar", "Chronology", "CRows", "CFrames", "CSQLite"])
    + room("Workbench", on: ["LuaHost", "Interchange", "Relations", "Columnar", "Chronology"])
    + room("Courses", on: ["Workbench", "LuaHost", "Interchange", "Relations", "Columnar", "Chronology"])
    + room("Terminal", on: ["Workbench", "Interchange", "CReadline"]),
  swiftLanguageModes: [.v6]
)
