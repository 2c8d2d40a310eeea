internal import Foundation

extension Network {
  /// Reads `network.json`.
  ///
  /// - Parameter file: the file's name for messages, or `-`.
  public init(
    json bytes: some Sequence<UInt8>, file: String
  ) throws(NetworkFileError) {
    let data = Data(bytes)
    let head = try JSONFile.decode(Head.self, from: data, file: file, line: nil)
    guard let version = head.version else {
      throw NetworkFileError(.unexpected("'version' is missing"), file: file)
    }
    guard version == Network.currentFormatVersion else {
      throw NetworkFileError(.version(version), file: file)
    }
    self = try JSONFile.decode(Network.self, from: data, file: file, line: nil)
  }

  private struct Head: Decodable {
    let version: Int?
  }
}
