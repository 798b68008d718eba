/// What to do about a mistake, and the bytes of the text that it is about where those are known better than from the message.
struct Advice {
  var hint: String
  var mark: Range<Int>?

  init(_ hint: String, at mark: Range<Int>? = nil) {
    self.hint = hint
    self.mark = mark
  }
}
