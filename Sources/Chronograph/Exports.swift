@_exported public import ChronographDates
@_exported public import ChronographExport
@_exported public import ChronographExtraction
@_exported public import ChronographLanguage
@_exported public import ChronographNetwork
@_exported public import ChronographReading
@_exported public import ChronographRendering
@_exported public import ChronographTemporal
