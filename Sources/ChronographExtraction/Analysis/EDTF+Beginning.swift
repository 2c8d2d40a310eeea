internal import ChronographDates

extension EDTF {
  /// "since June" as the day on which something began that is still going on: `2017-06/..` is 2017-06.
  var beginning: EDTF {
    if isInterval, end == .open, let date = start.date { EDTF(date) } else { self }
  }
}
