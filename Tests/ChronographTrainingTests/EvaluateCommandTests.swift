import ArgumentParser
import Chronograph
import Testing

@testable import ChronographTraining

@Suite struct EvaluateCommandTests {
  @Test func readsTheGoldFolderOfTheProject() throws {
    let folder = try GoldFolder(path: ProjectFolder.gold)
    #expect(folder.articles.count == ProjectFolder.names(in: ProjectFolder.gold, "json").count)
    #expect(folder.label == "Gold")
    let first = try #require(folder.articles.first?.document)
    let only = try GoldFolder(path: ProjectFolder.gold, only: [first.id])
    #expect(only.articles.map(\.document.id) == [first.id])
    #expect(first.published != nil && first.title != nil)
  }

  @Test func saysWhatToDoAboutAMissingFolder() {
    #expect {
      try GoldFolder(path: "/nowhere")
    } throws: { error in
      "\(error)" == "cannot read the folder '/nowhere'; name one with --gold"
    }
  }

  @Test func refusesAFolderWithoutAnnotations() {
    #expect(throws: EvaluationError.self) { try GoldFolder(path: ProjectFolder.sample) }
  }

  @Test func reportsEachFolder() throws {
    var report = QualityReport()
    report.addGold(label: "Tests/Gold", documents: 18, card: Scorecard())
    #expect(report.text.hasPrefix("== Tests/Gold (18)"))
    #expect(report.markdown.contains("\n## Tests/Gold: 18 articles\n"))
  }

  @Test func parsesItsOptions() throws {
    let command = try EvaluateCommand.parse(["--gold", "a", "--gold", "b", "--errors"])
    #expect(command.gold == ["a", "b"])
    #expect(command.errors)
    #expect(try EvaluateCommand.parse([]).gold == ["Tests/Gold"])
  }
}
