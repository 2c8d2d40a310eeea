/// A half-open range of UTF-8 offsets into the body of one ``Document``.
public struct TextSpan: Hashable, Comparable, Sendable {
  /// The offset of the first byte.
  public var lowerBound: Int
  /// The offset after the last byte.
  public var upperBound: Int

  /// Creates a span; the bounds must be in order.
  public init(_ lowerBound: Int, _ upperBound: Int) {
    precondition(lowerBound <= upperBound, "a span ends before it starts")
    self.lowerBound = lowerBound
    self.upperBound = upperBound
  }

  /// The number of bytes.
  public var count: Int { upperBound - lowerBound }

  /// Whether two spans share a byte.
  public func overlaps(_ other: TextSpan) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }

  /// Whether the other span lies inside this one.
  public func contains(_ other: TextSpan) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }

  /// Whether that offset lies inside.
  public func contains(_ offset: Int) -> Bool { lowerBound <= offset && offset < upperBound }

  /// Earlier spans come first; of those that start together, the shorter.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
  }
}
