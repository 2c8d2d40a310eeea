import Testing

@testable import ChronographExtraction
