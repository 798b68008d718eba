@_spi(_Unicode) import Swift

/// Returns `text` as it is compared when case, accents and punctuation of names do not matter.
///
/// Letters become lower case and lose their accents, hyphens become spaces, apostrophes are dropped, and runs of
/// spaces become one. Marks that are parts of letters rather than accents (Indic vowel signs, the voicing of kana)
/// stay, and Hangul syllables stay whole.
///
/// ```swift
/// folded("Batmönkh")                          // "batmonkh"
/// folded("Kim Il-sung") == folded("KIM IL SUNG")   // true
/// folded("P’yŏngyang")                        // "pyongyang"
/// ```
///
/// - Complexity: O(*n*); text that is ASCII takes a short cut over its bytes.
public func folded(_ text: String) -> String {
  foldedASCII(text) ?? foldedUnicode(text)
}

/// Returns nil for text that is not all ASCII.
private func foldedASCII(_ text: String) -> String? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    switch byte {
    case 0x80...: return nil
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
    case UInt8(ascii: "-"), 0...0x20:
      if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
    default: bytes.append(byte)
    }
  }
  if bytes.last == 0x20 { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}

/// Whether a text, once folded, begins with one that is folded already.
///
/// - Complexity: O(*n*) over the beginning where the text is ASCII up to there; else as ``folded(_:)``.
public func folded(_ text: String, beginsWith beginning: String) -> Bool {
  var wanted = beginning.utf8.makeIterator()
  var next = wanted.next()
  var last: UInt8 = 0x20
  for byte in text.utf8 {
    guard let expected = next else { return true }
    let found: UInt8
    switch byte {
    case 0x80...: return folded(text).hasPrefix(beginning)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): found = byte | 0x20
    case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
    case UInt8(ascii: "-"), 0...0x20:
      if last == 0x20 { continue }
      found = 0x20
    default: found = byte
    }
    if found != expected { return false }
    last = found
    next = wanted.next()
  }
  return next == nil
}

private func foldedUnicode(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    // Taking a syllable of Hangul or a voiced kana apart would make "기" a part of "김".
    if isEastAsian(scalar) {
      result.append(scalar)
      continue
    }
    for part in String(scalar)._nfd {
      append(part, to: &result)
    }
  }
  if result.last == " " { result.removeLast() }
  return String(result)
}

private func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
  let properties = scalar.properties
  switch properties.generalCategory {
  case .nonspacingMark where properties.canonicalCombiningClass.rawValue > 9: return
  case .format: return
  case .dashPunctuation, .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
    if let last = result.last, last != " " { result.append(" ") }
  case _ where isApostrophe(scalar): return
  default:
    for lowered in properties.lowercaseMapping.unicodeScalars {
      result.append(withoutStroke(lowered))
    }
  }
}

/// From the radicals to the compatibility ideographs: scripts in which no accent is to be dropped.
private func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
  (0x2E80...0xFAFF).contains(scalar.value) && scalar.value != 0x3000
}

private func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2BB...0x2BD, 0x2BF: true
  default: false
  }
}

/// Letters such as ø and đ have no decomposition; the name of the character still says which letter they are.
private func withoutStroke(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard scalar.value > 0x7F, (0x80...0x24F).contains(scalar.value),
    let name = scalar.properties.name, name.hasPrefix("LATIN SMALL LETTER ")
  else { return scalar }
  let words = name.split(separator: " ")
  guard words.count > 4, words[4] == "WITH", words[3].unicodeScalars.count == 1,
    let letter = words[3].unicodeScalars.first
  else { return scalar }
  return letter.properties.lowercaseMapping.unicodeScalars.first ?? scalar
}
