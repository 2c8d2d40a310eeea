import Testing

@testable import ChronographCommands
