import Testing

@testable import Chronograph
