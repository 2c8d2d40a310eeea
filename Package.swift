// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 language mode, and the rules that keep dependencies visible in each file.
///
/// The Makefile turns warnings of our own targets into errors; dependencies keep theirs.
let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  ] + (Context.environment["CHRONOGRAPH_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A stage of the flow; it may import only targets that stand above it.
func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], copying resources: [String] = []
) -> Target {
  // What a test imports is declared, so that it is built again when that changes.
  // Fixtures are read by path from the source tree, so nothing is copied into the build.
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies,
    exclude: resources, swiftSettings: settings)
}

let package = Package(
  name: "Chronograph",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Chronograph", targets: ["Chronograph"]),
    .executable(name: "chronograph", targets: ["chronograph-cli"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Calendar values in EDTF; imports nothing.
    stage("ChronographDates"),
    // Files and streams → Document.
    stage("ChronographReading", ["CLanguageData", "ChronographDates", "CLibXML2", yams]),
    // Document → sentences, tokens, parts of speech, dependencies, names.
    stage("ChronographLanguage", ["ChronographReading", "CLanguageData"]),
    // Tokens + publication date → Timex (TIMEX3) with EDTF bounds.
    stage(
      "ChronographTemporal",
      ["CLanguageData", "ChronographDates", "ChronographLanguage", "ChronographReading"]),
    // Tokens + timexes → Extraction: entities, relations, events, each with evidence.
    stage(
      "ChronographExtraction",
      [
        "CLanguageData", "ChronographDates", "ChronographLanguage", "ChronographReading",
        "ChronographTemporal",
      ]),
    // Extractions → Network: officials, bodies and cases of all documents, resolved.
    stage(
      "ChronographNetwork",
      ["ChronographDates", "ChronographExtraction", "ChronographLanguage", "ChronographReading"]),
    // Network → JSON, DOT, GraphML: one file each.
    stage(
      "ChronographExport",
      ["ChronographDates", "ChronographExtraction", "ChronographNetwork", "ChronographReading"]),
    // Network → SVG through libgraphviz, timelines, the HTML report.
    stage(
      "ChronographRendering",
      [
        "CGraphviz", "CGraphvizShim", "ChronographDates", "ChronographExport",
        "ChronographExtraction", "ChronographNetwork", "ChronographReading",
      ]),
    // The one import: Pipeline, and the stages re-exported.
    stage(
      "Chronograph",
      [
        "ChronographDates", "ChronographExport", "ChronographExtraction", "ChronographLanguage",
        "ChronographNetwork", "ChronographReading", "ChronographRendering", "ChronographTemporal",
        yams,
      ]),
    // The command line, as a library.
    stage(
      "ChronographCommands",
      [
        "Chronograph", "ChronographDates", "ChronographExport", "ChronographExtraction",
        "ChronographLanguage", "ChronographNetwork", "ChronographReading", "ChronographRendering",
        "ChronographTemporal", argumentParser,
      ]),
    // One file with @main.
    .executableTarget(
      name: "chronograph-cli", dependencies: ["ChronographCommands"], swiftSettings: settings),
    // Learns the models that ChronographLanguage loads, and measures; a maintainer's tool.
    .executableTarget(
      name: "ChronographTraining",
      dependencies: [
        "Chronograph", "ChronographDates", "ChronographLanguage", "ChronographReading",
        "ChronographTemporal", argumentParser,
      ],
      swiftSettings: settings),
    // Module map and shim for libgvc and libcgraph.
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    // What Swift cannot call itself: plugin loading, callbacks, process limits.
    .target(name: "CGraphvizShim", dependencies: ["CGraphviz"]),
    // Module map and shim for libxml2.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    // Word lists and models, embedded with #embed.
    .target(name: "CLanguageData", exclude: ["en", "languages.tsv", "models"]),

    tests(of: "ChronographDates"),
    tests(of: "ChronographReading", ["ChronographDates"], copying: ["Pages"]),
    tests(of: "ChronographLanguage", ["ChronographReading"], copying: ["Corpus"]),
    tests(
      of: "ChronographTemporal",
      ["ChronographDates", "ChronographLanguage", "ChronographReading"],
      copying: ["Corpus", "README.md"]),
    tests(
      of: "ChronographExtraction",
      ["ChronographDates", "ChronographLanguage", "ChronographReading", "ChronographTemporal"],
      copying: ["Corpus", "Languages"]),
    tests(
      of: "ChronographNetwork",
      ["ChronographDates", "ChronographExtraction", "ChronographLanguage", "ChronographReading"]),
    tests(
      of: "ChronographExport",
      ["ChronographExtraction", "ChronographNetwork", "ChronographReading"], copying: ["Golden"]),
    tests(
      of: "ChronographRendering",
      [
        "ChronographDates", "ChronographExtraction", "ChronographNetwork", "ChronographReading",
      ], copying: ["Golden", "Helpers"]),
    tests(
      of: "Chronograph",
      [
        "ChronographExport", "ChronographExtraction", "ChronographNetwork", "ChronographReading",
        "ChronographTemporal",
      ]),
    tests(
      of: "ChronographCommands",
      [
        "ChronographExport", "ChronographExtraction", "ChronographNetwork", "ChronographReading",
      ], copying: ["Fixtures", "Golden", "Projects"]),
    tests(
      of: "ChronographTraining",
      ["Chronograph", "ChronographLanguage", "ChronographReading", argumentParser]),
  ],
  cLanguageStandard: .gnu2x
)
