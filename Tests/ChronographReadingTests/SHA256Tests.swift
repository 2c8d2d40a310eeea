import ChronographReading
import Testing

/// Examples of FIPS 180-4, and lengths on both sides of a block.
struct SHA256Tests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let digest: String
    var testDescription: String { "\(text.prefix(20)) (\(text.utf8.count))" }
  }

  static let cases: [Case] = [
    .init(text: "", digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    .init(text: "abc", digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    .init(
      text: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    .init(
      text: String(repeating: "a", count: 1_000_000),
      digest: "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  @Test(arguments: cases) func matchesTheStandard(_ example: Case) {
    #expect(SHA256.hexDigest(of: Array(example.text.utf8)) == example.digest)
    #expect(SHA256.hexDigest(of: example.text.utf8) == example.digest)
  }

  @Test func tellsTextsOfEachLengthApart() {
    let digests = (0...200).map { SHA256.hexDigest(of: [UInt8](repeating: 7, count: $0)) }
    #expect(Set(digests).count == 201)
    #expect(digests.allSatisfy { $0.utf8.count == 64 })
  }
}
