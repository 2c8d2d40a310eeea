import Testing

@testable import ChronographReading
