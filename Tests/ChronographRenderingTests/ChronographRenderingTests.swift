import Testing

@testable import ChronographRendering
