import Foundation

/// The table of one run of the benchmarks.
struct BenchReport {
  /// What was measured on, in a line.
  var input = ""
  var measurements: [Measurement] = []
  /// Peak memory after so many documents.
  var memory: [(documents: Int, megabytes: Double)] = []

  /// Peak memory of the language core on a text of ten megabytes.
  var coreMegabytes: Double?

  /// How many times as fast as spaCy the whole extraction of the prose was.
  var timesSpaCy: Double?

  /// A number with two decimals below ten, one below a hundred, else none.
  static func short(_ value: Double) -> String {
    let decimals = value < 10 ? 2 : value < 100 ? 1 : 0
    return String(format: "%.\(decimals)f", value)
  }

  /// How much longer a step takes for the same amount than the first one of its unit did.
  private func ratio(_ measurement: Measurement) -> String {
    let alike = measurements.filter { $0.unit == measurement.unit }
    guard let first = alike.first, alike.count > 1, measurement.rate > 0 else { return "–" }
    return Self.short(first.rate / measurement.rate)
  }

  private var rows: [[String]] {
    var rows = measurements.map { measurement in
      [
        measurement.name, "\(Self.short(measurement.rate)) \(measurement.unit)/s",
        "\(Self.short(measurement.seconds * 1000)) ms", ratio(measurement),
      ]
    }
    rows += memory.map { entry in
      let size = "\(Self.short(entry.megabytes)) MB"
      return ["peak memory after \(entry.documents) documents", size, "", ""]
    }
    if let coreMegabytes {
      let size = "\(Self.short(coreMegabytes)) MB"
      rows.append(["peak memory of the language core on 10 MB", size, "", ""])
    }
    if let timesSpaCy {
      rows.append([
        "prose: the extraction against spaCy", "\(Self.short(timesSpaCy)) times", "", "",
      ])
    }
    return rows
  }

  /// For a terminal.
  var text: String {
    let header = ["step", "rate", "time", "ratio"]
    let widths = header.indices.map { column in
      ([header] + rows).map { $0[column].count }.max() ?? 0
    }
    let lines = ([header] + rows).map { row in
      zip(row, widths).enumerated().map { column, cell in
        FigureTable.padded(cell.0, cell.1, right: column > 0)
      }.joined(separator: "  ")
    }
    return input + "\n" + lines.joined(separator: "\n") + "\n"
  }

  /// `Documentation/benchmarks.md`, whole.
  var markdown: String {
    let machine = ProcessInfo.processInfo
    let lines = rows.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    return """
      # Benchmarks

      Written by

          make bench MARKDOWN=Documentation/benchmarks.md\(timesSpaCy == nil ? "" : " SPACY=python")

      on \(machine.operatingSystemVersionString) with \(machine.activeProcessorCount) cores; every step runs on one.
      \(input)
      The time is the shortest of five runs. Rates depend on the machine; the ratio says how much longer a step takes
      for the same text than the first line of the same unit, in the same run, and is what to compare between versions.

      | step | rate | time | ratio |
      | --- | ---: | ---: | ---: |
      \(lines)
      """
  }
}
