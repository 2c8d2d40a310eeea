/// What is said last where documents were left out: the errors above are easily scrolled away.
enum LeftOut {
  static func report(_ count: Int, isStrict: Bool) {
    guard count > 0 else { return }
    let verb = count == 1 ? "was" : "were"
    let exit = isStrict ? "" : "; --strict turns that into exit code 1"
    StandardError.write(
      "\(Plural.of(count, "document")) \(verb) left out, see the errors above\(exit)\n")
  }
}
