import Testing

@testable import ChronographTemporal
