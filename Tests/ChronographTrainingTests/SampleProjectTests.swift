import Testing

/// The sample is what a newcomer reads first, and shows the whole range.
@Suite struct SampleProjectTests {
  static let files =
    ProjectFolder.names(in: ProjectFolder.sample, "md").map { "\($0).md" }
    + ProjectFolder.names(in: ProjectFolder.sample, "txt").map { "\($0).txt" }

  @Test func hasAtLeastTenArticles() { #expect(Self.files.count >= 10) }

  @Test(arguments: files)
  func tellsTitlePublisherAndDate(_ file: String) throws {
    let parts = try ProjectFolder.text(ProjectFolder.sample, file).split(
      separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    try #require(parts.count == 3 && parts[0].isEmpty)
    for key in ["title", "publisher", "published", "language"] {
      #expect(parts[1].contains("\(key): "), "\(key)")
    }
    let words = parts[2].split(whereSeparator: \.isWhitespace).count
    #expect((100...300).contains(words), "\(words) words")
    // The file name begins with the date, so a folder listing is a chronicle.
    #expect(parts[1].contains("published: \(file.prefix(10))\n"))
  }

  @Test(arguments: files.filter { !$0.isEmpty })
  func saysWhatIsFictional(_ file: String) throws {
    let text = try ProjectFolder.text(ProjectFolder.sample, file)
    guard text.contains("Lanhe") || text.contains("fictional province") else { return }
    #expect(text.contains("fictional"))
  }
}
