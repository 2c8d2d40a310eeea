import ArgumentParser
import Chronograph
import ChronographDates

/// Reads the value of an option as one of a few names; anything else is answered with what was meant.
func oneOf<Value>(_ type: Value.Type) -> @Sendable (String) throws -> Value
where Value: RawRepresentable<String> & CaseIterable & Sendable {
  let values = Value.allCases.map { $0 }
  return { text in
    if let value = values.first(where: { $0.rawValue == text }) { return value }
    let names = values.map(\.rawValue)
    throw ValidationError("'\(text)' is unknown; \(Suggestion.advice(for: text, among: names))")
  }
}

/// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
@Sendable func date(_ text: String) throws -> PartialDate {
  if let date = PartialDate(text) { return date }
  throw ValidationError("'\(text)' is no date of the calendar; write YYYY, YYYY-MM or YYYY-MM-DD")
}

/// Reads a whole number from 1 to 1024.
@Sendable func jobCount(_ text: String) throws -> Int {
  if let count = Int(text), (1...1024).contains(count) { return count }
  throw ValidationError("'\(text)' is no number from 1 to 1024")
}
