/// The numbers from one to another; none where the second is smaller than the first.
///
/// It hides the operator of the standard library in this module, which stops the program there. How far a rule looks is
/// often the smaller of two ends, and where a sentence stops early there is nothing to look at. Places outside an array
/// still stop the program.
func ..< (first: Int, end: Int) -> Range<Int> {
  Range(uncheckedBounds: (first, Swift.max(first, end)))
}
