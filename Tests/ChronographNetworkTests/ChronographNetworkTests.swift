import Testing

@testable import ChronographNetwork
