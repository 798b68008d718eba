/// How cells are written in a file.
enum CellSyntax: Sendable {
  /// As text between delimiters, enclosed in quotes where there is a quote.
  case delimited(quote: UInt8?)
  /// As values of JSON.
  case json

  /// What a cell says that is enclosed in quotes; nil for one that says what stands there.
  func enclosed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    switch self {
    case .delimited(let quote): quote.flatMap { CellText.unquoted(bytes, quote: $0) }
    case .json: JSONString.content(bytes)
    }
  }

  /// Whether what is enclosed in quotes is meant as a text, also where it looks like a number.
  var quotesMakeTexts: Bool {
    switch self {
    case .delimited: false
    case .json: true
    }
  }
}
