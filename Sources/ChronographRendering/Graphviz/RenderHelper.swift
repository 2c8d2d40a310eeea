internal import CGraphvizShim

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The child's side of a layout: limits first, then a request from stdin, a layout to stdout.
///
/// The command line calls it for its hidden subcommand `__render`:
/// `exit(RenderHelper.main())`, before anything else is read or opened.
public enum RenderHelper {
  /// The name of the hidden subcommand.
  public static let subcommand = "__render"

  /// No request is longer, in bytes.
  private static let requestLimit = 64 << 20

  /// Reads one request, answers it, and returns the exit status: 0, or 4 with a reason on stderr.
  public static func main() -> Int32 {
    // Closing what was inherited comes before reading; the request then names the other limits.
    cgv_confine(0, 0)
    guard let input = readAll(), let request = LayoutCodec.parseRequest(input) else {
      return fail("the request makes no sense")
    }
    cgv_confine(request.limits.processorSeconds, request.limits.megabytes)
    do throws(LayoutFailure) {
      let layout = try GraphvizLayout()
      var results: [LayoutResult] = []
      for graph in request.graphs { results.append(try layout.result(for: graph)) }
      return writeAll(LayoutCodec.response(results), to: 1) ? 0 : 4
    } catch {
      return fail(error.description)
    }
  }

  private static func fail(_ reason: String) -> Int32 {
    _ = writeAll(Array((reason + "\n").utf8), to: 2)
    return 4
  }

  private static func readAll() -> [UInt8]? {
    var input: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(0, &buffer, buffer.count)
      if count == 0 { return input }
      guard count > 0, input.count + count <= requestLimit else { return nil }
      input.append(contentsOf: buffer[..<count])
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, $0.baseAddress?.advanced(by: offset), bytes.count - offset)
      }
      guard count > 0 else { return false }
      offset += count
    }
    return true
  }
}
