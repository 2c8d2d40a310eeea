import ChronographExtraction
public import ChronographReading

extension Network {
  /// Appends `network.json`: indented, in a fixed order of keys, with a line break at the end.
  public func writeJSON(to output: inout ByteWriter) {
    var writer = JSONWriter(compact: false)
    writer.object { json in
      json.field("version", formatVersion)
      json.field("programVersion", programVersion)
      json.field("title", title)
      json.list("documents", documents) { $0.write(to: &$1) }
      json.list("entities", entities) { $0.write(to: &$1) }
      json.list("offices", offices) { $0.write(to: &$1) }
      json.list("relations", relations) { $0.write(to: &$1) }
      json.list("events", events) { $0.write(to: &$1) }
      json.list("evidence", evidence) { $0.write(to: &$1) }
      json.list("findings", findings) { $0.write(to: &$1) }
      json.list("merges", merges) { $0.write(to: &$1) }
    }
    output.write(bytes: writer.output.bytes)
    output.write("\n")
  }
}

extension JSONWriter {
  fileprivate mutating func list<Item>(
    _ name: StaticString, _ items: [Item], _ write: (Item, inout JSONWriter) -> Void
  ) {
    key(name)
    array { json in
      for item in items { write(item, &json) }
    }
  }
}

extension Network.DocumentRecord {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("title", title)
      json.field("publisher", publisher)
      json.field("published", published)
      json.field("language", language)
      json.field("url", url)
      json.field("sha256", sha256)
      json.field("duplicateOf", duplicateOf)
    }
  }
}

extension Network.Entity {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("kind", kind.rawValue)
      json.field("name", name)
      json.strings("aliases", aliases)
      json.strings("evidence", evidence)
    }
  }
}

extension Network.Office {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("title", title)
      json.field("body", body)
      json.strings("evidence", evidence)
    }
  }
}

extension Network.Relation {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("type", type.rawValue)
      json.field("source", source)
      json.field("target", target)
      json.field("title", title)
      json.field("office", office)
      json.field("status", status?.rawValue)
      json.field("start", start)
      json.field("end", end)
      json.field("factuality", factuality.rawValue)
      json.strings("attribution", attribution)
      json.field("confidence", confidence.rawValue)
      json.strings("evidence", evidence)
      if let undone { undone.write(to: &json) }
    }
  }
}

extension Network.Event {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("type", type.rawValue)
      json.field("date", date)
      json.field("earliest", earliest)
      json.field("latest", latest)
      json.field("trigger", trigger)
      json.key("participants")
      json.array { json in
        for participant in participants {
          json.object { json in
            json.field("entity", participant.entity)
            json.field("role", participant.role.rawValue)
          }
        }
      }
      json.field("factuality", factuality.rawValue)
      json.strings("attribution", attribution)
      json.field("confidence", confidence.rawValue)
      json.strings("evidence", evidence)
      if let undone { undone.write(to: &json) }
    }
  }
}

extension Network.Undoing {
  /// Writes it as a field of the statement that it undoes.
  fileprivate func write(to json: inout JSONWriter) {
    json.key("undone")
    json.object { json in
      json.field("date", date)
      json.strings("by", by)
      json.strings("evidence", evidence)
    }
  }
}

extension Network.Evidence {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("document", document)
      json.field("start", start)
      json.field("end", end)
      json.field("utf8Start", utf8Start)
      json.field("utf8End", utf8End)
      json.field("quote", quote)
      json.field("sentence", sentence)
      json.field("rule", rule)
    }
  }
}

extension Network.Merge {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("entity", entity)
      json.strings("members", members)
      json.field("reason", reason)
      if !shared.isEmpty { json.strings("shared", shared) }
    }
  }
}
