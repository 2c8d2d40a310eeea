public import ChronographReading

extension Extraction {
  /// One line of JSON in a fixed order of keys, without the line break.
  public func writeJSON(to output: inout ByteWriter) {
    var writer = JSONWriter(compact: true)
    writer.object { json in
      json.field("formatVersion", formatVersion)
      json.field("programVersion", programVersion)
      json.field("document", document)
      json.field("title", source.title)
      json.field("publisher", source.publisher)
      json.field("published", source.published)
      json.field("language", language)
      json.key("source")
      json.object { json in
        json.field("title", source.title)
        json.field("publisher", source.publisher)
        json.field("published", source.published)
        json.field("url", source.url)
        json.field("sha256", source.sha256)
      }
      json.key("times")
      json.array { json in for time in times { time.write(to: &json) } }
      json.key("entities")
      json.array { json in for entity in entities { entity.write(to: &json) } }
      json.key("relations")
      json.array { json in for relation in relations { relation.write(to: &json) } }
      json.key("events")
      json.array { json in for event in events { event.write(to: &json) } }
      json.key("findings")
      json.array { json in for finding in findings { finding.write(to: &json) } }
    }
    output.write(bytes: writer.output.bytes)
  }
}

extension Finding {
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("severity", severity.rawValue)
      json.field("code", code)
      json.field("message", message)
      json.field("place", place)
      json.field("advice", advice)
    }
  }
}

extension Extraction.Time {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("start", start)
      json.field("end", end)
      json.field("utf8Start", utf8Start)
      json.field("utf8End", utf8End)
      json.field("text", text)
      json.field("type", type)
      json.field("value", value)
      json.field("mod", mod)
      json.field("earliest", earliest)
      json.field("latest", latest)
      json.field("rule", rule)
    }
  }
}

extension Extraction.Quotation {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("start", start)
      json.field("end", end)
      json.field("utf8Start", utf8Start)
      json.field("utf8End", utf8End)
      json.field("text", text)
    }
  }
}

extension Extraction.Evidence {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
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

extension Extraction.Entity {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("kind", kind.rawValue)
      json.field("name", name)
      json.strings("aliases", aliases)
      json.key("mentions")
      json.array { json in for mention in mentions { mention.write(to: &json) } }
      if let evidence {
        json.key("evidence")
        json.array { json in for item in evidence { item.write(to: &json) } }
      }
    }
  }
}

extension Extraction.Relation {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("type", type.rawValue)
      json.field("source", source)
      json.field("target", target)
      json.field("title", title)
      json.field("status", status?.rawValue)
      json.field("start", start)
      json.field("end", end)
      json.field("factuality", factuality.rawValue)
      json.strings("attribution", attribution)
      json.field("confidence", confidence.rawValue)
      json.key("evidence")
      json.array { json in for item in evidence { item.write(to: &json) } }
    }
  }
}

extension Extraction.Event {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("type", type.rawValue)
      json.field("date", date)
      json.key("trigger")
      trigger.write(to: &json)
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
      json.key("evidence")
      json.array { json in for item in evidence { item.write(to: &json) } }
      if let undone {
        json.key("undone")
        json.object { json in
          json.field("date", undone.date)
          json.strings("by", undone.by)
          json.key("evidence")
          json.array { json in for item in undone.evidence { item.write(to: &json) } }
        }
      }
    }
  }
}
