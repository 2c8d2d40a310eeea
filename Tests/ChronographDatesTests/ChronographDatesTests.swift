import Testing

@testable import ChronographDates
