import Foundation

/// Validates against the part of JSON Schema (draft 2020-12) that our schemas use; anything else is an error.
struct JSONSchema {
  private let root: [String: Any]

  init(_ data: Data) throws {
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// What does not fit, each with its path; empty when all is well.
  func errors(in data: Data) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: data)
    return check(value, root, "")
  }

  private static let known: Set<String> = [
    "$schema", "$defs", "$ref", "title", "description", "type", "properties", "required", "items",
    "additionalProperties", "enum", "const", "pattern", "minLength", "minimum", "minItems",
    "uniqueItems", "oneOf",
  ]

  private func check(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    var errors = schema.keys.filter { !Self.known.contains($0) }.sorted().map {
      "\(path): the validator does not know '\($0)'"
    }
    if let reference = schema["$ref"] as? String {
      let name = reference.replacingOccurrences(of: "#/$defs/", with: "")
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        return errors + ["\(path): '\(reference)' is not defined"]
      }
      errors += check(value, target, path)
    }
    if let choices = schema["oneOf"] as? [[String: Any]] {
      let results = choices.map { check(value, $0, path) }
      if results.count(where: \.isEmpty) != 1 {
        errors.append("\(path): fits \(results.count(where: \.isEmpty)) of the choices")
        errors += results.min { $0.count < $1.count } ?? []
      }
    }
    errors += checkType(value, schema, path)
    switch value {
    case let object as [String: Any]: errors += check(object: object, schema, path)
    case let array as [Any]: errors += check(array: array, schema, path)
    case let text as String: errors += check(text: text, schema, path)
    default: break
    }
    return errors
  }

  private func checkType(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    var errors: [String] = []
    let name = typeName(value)
    if let type = schema["type"] {
      let allowed = type as? [String] ?? [type as? String ?? ""]
      if !allowed.contains(name) { errors.append("\(path): \(name), not \(allowed)") }
    }
    let choices = schema["enum"] as? [Any] ?? schema["const"].map { [$0] }
    if let choices, !choices.contains(where: { ($0 as? NSObject) == (value as? NSObject) }) {
      errors.append("\(path): '\(value)' is none of \(choices)")
    }
    if let minimum = schema["minimum"] as? Int, let number = value as? Int, number < minimum {
      errors.append("\(path): \(number) is below \(minimum)")
    }
    return errors
  }

  private func typeName(_ value: Any) -> String {
    switch value {
    case is NSNull: "null"
    case is String: "string"
    case is [String: Any]: "object"
    case is [Any]: "array"
    case is Int: "integer"
    default: "number"
    }
  }

  private func check(
    object: [String: Any], _ schema: [String: Any], _ path: String
  ) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    var errors = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map {
      "\(path): '\($0)' is missing"
    }
    for (key, value) in object.sorted(by: { $0.key < $1.key }) {
      if let property = properties[key] {
        errors += check(value, property, "\(path)/\(key)")
      } else if schema["additionalProperties"] as? Bool == false {
        errors.append("\(path): '\(key)' is not expected")
      }
    }
    return errors
  }

  private func check(array: [Any], _ schema: [String: Any], _ path: String) -> [String] {
    var errors: [String] = []
    if let least = schema["minItems"] as? Int, array.count < least {
      errors.append("\(path): has \(array.count) items")
    }
    if schema["uniqueItems"] as? Bool == true, NSSet(array: array).count != array.count {
      errors.append("\(path): has an item twice")
    }
    if let items = schema["items"] as? [String: Any] {
      for (index, item) in array.enumerated() { errors += check(item, items, "\(path)/\(index)") }
    }
    return errors
  }

  private func check(text: String, _ schema: [String: Any], _ path: String) -> [String] {
    var errors: [String] = []
    if let least = schema["minLength"] as? Int, text.unicodeScalars.count < least {
      errors.append("\(path): is too short")
    }
    if let pattern = schema["pattern"] as? String,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      errors.append("\(path): '\(text)' does not match \(pattern)")
    }
    return errors
  }
}

/// The root of the package.
let packageFolder = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
