/// How cells are written in a file.
enum CellSyntax: Sendable {
  /// As text between delimiters, enclosed in quotes where there is a quote.
  case delimited(quote: UInt8?)
  /// As values of JSON.
  case json
  /// As values of a program: a text has a quote in front and nothing behind, all else is no text.
  case typed

  /// What a cell says that is enclosed in quotes; nil for one that says what stands there.
  func enclosed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    switch self {
    case .delimited(let quote): quote.flatMap { CellText.unquoted(bytes, quote: $0) }
    case .json: JSONString.content(bytes)
    case .typed: bytes.first == SQLiteRows.quote ? Array(bytes.dropFirst()) : nil
    }
  }

  /// Whether what is enclosed in quotes is meant as a text, also where it looks like a number.
  var quotesMakeTexts: Bool {
    switch self {
    case .delimited: false
    case .json, .typed: true
    }
  }
}
