/// Puts the connected parts of a picture beside and below each other.
enum PartPacking {
  private static let gap = 44.0
  /// Width to height of a picture that fills a page or a screen well.
  static let aspect = 1.5

  /// The upper left corners of boxes of these sizes, on shelves, and the size of the whole.
  static func corners(of sizes: [Size]) -> (corners: [Point], size: Size) {
    let area = sizes.map { ($0.width + gap) * ($0.height + gap) }.reduce(0, +)
    let widest = sizes.map(\.width).max() ?? 0
    let target = max(widest, (area * aspect).squareRoot() * 1.08)
    // The largest part comes first, as it is what the picture is about; equals keep their order.
    let order = sizes.indices.sorted {
      (-sizes[$0].height, $0) < (-sizes[$1].height, $1)
    }
    var corners = [Point](repeating: Point(x: 0, y: 0), count: sizes.count)
    var whole = Size(width: 0, height: 0)
    var shelf = (x: 0.0, y: 0.0, height: 0.0)
    for index in order {
      let size = sizes[index]
      if shelf.x > 0, shelf.x + size.width > target {
        shelf = (0, shelf.y + shelf.height + gap, 0)
      }
      corners[index] = Point(x: shelf.x, y: shelf.y)
      whole.width = max(whole.width, shelf.x + size.width)
      whole.height = max(whole.height, shelf.y + size.height)
      shelf = (shelf.x + size.width + gap, shelf.y, max(shelf.height, size.height))
    }
    return (corners, whole)
  }

  /// How far a size is from the wanted proportions, and how much room it takes; less is better.
  static func cost(of size: Size) -> Double {
    let ratio = max(size.width, 1) / max(size.height, 1)
    let skew = ratio > aspect ? ratio / aspect : aspect / ratio
    return skew.squareRoot() * (size.width * size.height).squareRoot()
  }
}
