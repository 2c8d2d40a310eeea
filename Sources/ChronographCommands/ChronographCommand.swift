import ArgumentParser
import Chronograph

/// The root of the command line.
struct ChronographCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chronograph",
    abstract:
      "Reads articles about officialdom: who held which office, what happened when, and who says so.",
    version: chronographVersion,
    subcommands: [
      BuildCommand.self, ExtractCommand.self, AssembleCommand.self, ExportCommand.self,
      RenderCommand.self, TimelineCommand.self, ReportCommand.self, ReadCommand.self,
      ExplainCommand.self, VerifyCommand.self, ShowCommand.self, DatesCommand.self,
    ])
}
