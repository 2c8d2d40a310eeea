import Testing

@testable import ChronographLanguage
