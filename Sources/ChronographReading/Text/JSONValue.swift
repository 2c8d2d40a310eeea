/// A value of JSON (RFC 8259); numbers keep their text, objects the order of their members.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSONValue
  }

  /// The last member of that name, as RFC 8259 readers commonly take it.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// The text of a string.
  package var string: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The elements of an array.
  package var elements: [JSONValue]? {
    if case .array(let elements) = self { return elements }
    return nil
  }
}

/// Why a text is no JSON, and at which byte.
package struct JSONError: Error, Hashable, Sendable {
  package var message: String
  package var offset: Int
}
