import Foundation

/// What a step took: the shortest of several runs, since everything else on a machine only adds time.
struct Measurement: Equatable {
  var name: String
  /// What it worked through, and in which unit.
  var amount: Double
  var unit: String
  var seconds: Double

  var rate: Double { seconds > 0 ? amount / seconds : 0 }

  /// Runs a step several times and keeps the shortest.
  static func of(
    _ name: String, amount: Double, unit: String, runs: Int = 5, _ step: () throws -> Void
  ) rethrows -> Measurement {
    let clock = ContinuousClock()
    var best = Duration.seconds(86_400)
    for _ in 0..<runs { best = min(best, try clock.measure(step)) }
    let (seconds, attoseconds) = best.components
    return Measurement(
      name: name, amount: amount, unit: unit, seconds: Double(seconds) + Double(attoseconds) / 1e18)
  }

  /// The most memory that the process has held so far, in megabytes.
  static var peakMegabytes: Double {
    var usage = rusage()
    // 0 is RUSAGE_SELF, whose type differs between C libraries.
    guard getrusage(0, &usage) == 0 else { return 0 }
    #if canImport(Darwin)
      return Double(usage.ru_maxrss) / 1_000_000  // bytes
    #else
      return Double(usage.ru_maxrss) * 1024 / 1_000_000  // kilobytes
    #endif
  }
}
