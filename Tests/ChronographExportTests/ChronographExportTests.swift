import Testing

@testable import ChronographExport
