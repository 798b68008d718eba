import Chronology
import Columnar
import LuaHost
import Relations

/// A quantity in Lua: a figure with its doubt, its unit, comparison and arithmetic.
final class QuantityObject: LuaObject {
  let quantity: Quantity
  /// What a sum or mean left out, and what is reckoned from it; empty for nothing.
  let leftOut: String

  init(_ quantity: Quantity, leftOut: String = "") {
    self.quantity = quantity
    self.leftOut = leftOut
  }

  /// The quantity as it prints: with what was left out of it.
  var words: String { leftOut.isEmpty ? quantity.words : "\(quantity.words), \(leftOut)" }

  static func type(_ session: Session) -> LuaObjectType<QuantityObject> {
    func arithmetic(_ combine: @escaping (Quantity, Quantity) throws(QuantityError) -> Quantity) -> LuaBody {
      { call throws(LuaError) in
        let (a, b) = (try session.quantity(&call, 1), try session.quantity(&call, 2))
        let told = try leftOut(&call)
        do throws(QuantityError) {
          return call.returns(QuantityObject(try combine(a, b), leftOut: told))
        } catch {
          throw LuaError(error.message, hint: error.hint, code: "unit")
        }
      }
    }
    func leftOut(_ call: inout LuaCall) throws(LuaError) -> String {
      let told = [try call.value(1), try call.value(2)].compactMap { $0.object(QuantityObject.self)?.leftOut }
      let parts = told.filter { !$0.isEmpty }
      return parts.count == 2 && parts[0] == parts[1] ? parts[0] : parts.joined(separator: "; ")
    }
    func comparison(_ compare: @escaping (Quantity, Quantity) throws(QuantityError) -> Truth) -> LuaBody {
      { call throws(LuaError) in
        let (a, b) = (try session.quantity(&call, 1), try session.quantity(&call, 2))
        do throws(QuantityError) {
          return call.returns(.boolean(try compare(a, b) == .yes))
        } catch {
          throw LuaError(error.message, hint: error.hint, code: "unit")
        }
      }
    }
    return LuaObjectType(
      name: "quantity", methods: methods(session),
      index: { [unowned session] (object, key) throws(LuaError) in try session.field(object, key) },
      text: { $0.words },
      operators: [
        ("__add", arithmetic { (a, b) throws(QuantityError) in try a.adding(b) }),
        ("__sub", arithmetic { (a, b) throws(QuantityError) in try a.subtracting(b) }),
        ("__mul", arithmetic { (a, b) throws(QuantityError) in a.multiplied(by: b) }),
        ("__div", arithmetic { (a, b) throws(QuantityError) in a.divided(by: b) }),
        (
          "__unm",
          { call throws(LuaError) in
            let quantity = try session.quantity(&call, 1)
            let told = try call.value(1).object(QuantityObject.self)?.leftOut ?? ""
            return call.returns(QuantityObject(quantity.multiplied(by: Quantity(-1)), leftOut: told))
          }
        ),
        ("__lt", comparison { (a, b) throws(QuantityError) in try a.less(than: b) }),
        ("__le", comparison { (a, b) throws(QuantityError) in !(try a.greater(than: b)) }),
        (
          "__eq",
          { call throws(LuaError) in
            // Lua asks this of any two objects; what is no quantity is not equal to one.
            let (a, b) = (try call.value(1), try call.value(2))
            guard let x = a.object(QuantityObject.self), let y = b.object(QuantityObject.self) else {
              return call.returns(.boolean(false))
            }
            return call.returns(.boolean(x.quantity == y.quantity))
          }
        ),
        ("__concat", concatenation),
      ])
  }
}

extension QuantityObject {
  static let fields = [
    "low", "high", "best", "number", "unit", "hedge", "is_exact", "text", "left_out",
  ]

  private static func methods(_ session: Session) -> [LuaFunctionRow] {
    let comparisons: [(String, String, (Quantity, Quantity) throws(QuantityError) -> Truth)] = [
      (
        "above", "Says whether it is more than another.",
        { (a, b) throws(QuantityError) in try a.greater(than: b) }
      ),
      (
        "below", "Says whether it is less than another.",
        { (a, b) throws(QuantityError) in try a.less(than: b) }
      ),
      (
        "equals", "Says whether it is as much as another.",
        { (a, b) throws(QuantityError) in try a.equals(b) }
      ),
    ]
    return [growth(session)]
      + comparisons.map { name, summary, compare in
        LuaFunctionRow(
          name, "quantity:\(name)(other) -> \"yes\" | \"no\" | \"maybe\"", summary,
          details: "The operators < and > can say only true, which means certainly, and false.",
          example: "quantity(\"over 400\"):\(name)(500)"
        ) { call throws(LuaError) in
          let (a, b) = (try session.quantity(&call, 1), try session.quantity(&call, 2))
          do throws(QuantityError) {
            return call.returns("\(try compare(a, b))")
          } catch {
            throw LuaError(error.message, hint: error.hint, code: "unit")
          }
        }
      }
  }
}

extension QuantityObject {
  private static func growth(_ session: Session) -> LuaFunctionRow {
    LuaFunctionRow(
      "growth", "quantity:growth(later, years | from, to) -> quantity",
      "Reckons the growth per year to a later amount, in percent, bounds and all.",
      details:
        "The time is a number of years, or the dates of the two amounts, whose doubt is kept: from \"1994\" to \"1997\" two to four years may have passed. Growth is compound. Unlike units are refused.",
      example: "quantity(100):growth(270, \"1994\", \"1997\")  --> 28.2079–64.2052, best 39.2477 %/year"
    ) { [unowned session] call throws(LuaError) in
      let (first, last) = (try session.quantity(&call, 1), try session.quantity(&call, 2))
      let years: Quantity
      if call.isMissing(4) {
        years = try session.quantity(&call, 3)
      } else {
        let (from, to) = (try session.date(&call, 3), try session.date(&call, 4))
        guard let range = from.span.years(to: to.span) else {
          throw LuaError("\(from.words) to \(to.words) is no time with an end", code: "date")
        }
        let (low, high) = (range.lowerBound, range.upperBound)
        years = Quantity(between: low, and: high, best: (low + high) / 2, unit: "year")
      }
      do throws(QuantityError) {
        return call.returns(QuantityObject(try first.growth(to: last, years: years)))
      } catch {
        throw LuaError(error.message, hint: error.hint, code: "unit")
      }
    }
  }
}

extension Session {
  /// Reads an argument that is a quantity, a number, or text that writes a quantity.
  func quantity(_ call: inout LuaCall, _ index: Int) throws(LuaError) -> Quantity {
    guard let quantity = try quantity(call.value(index)) else {
      throw call.mismatch(index, expected: "a quantity or a number")
    }
    return quantity
  }

  func quantity(_ value: LuaValue) throws(LuaError) -> Quantity? {
    switch value {
    case .object(let object as QuantityObject): return object.quantity
    case .string(let text): return try quantity(text, unit: nil)
    default: return value.number.map { Quantity($0) }
    }
  }

  func quantity(_ text: String, unit: String?) throws(LuaError) -> Quantity {
    do throws(QuantityError) {
      return try Quantity(parsing: text, unit: unit)
    } catch {
      // A figure with its unit behind it, as one says it.
      if unit == nil, let space = text.trimmed.lastIndex(of: " ") {
        let (figure, word) = (text.trimmed[..<space].trimmed, text.trimmed[space...].trimmed)
        if (try? Quantity(parsing: figure)) != nil, word.allSatisfy({ $0.isLetter || $0 == "/" }) {
          throw LuaError(
            error.message, hint: "the unit stands apart: quantity(\"\(figure)\", \"\(unitName(word))\")",
            code: "quantity")
        }
      }
      throw LuaError(error.message, hint: error.hint.map(Self.uncapitalized), code: "quantity")
    }
  }

  /// A unit as the corpus writes it: one of its units where the word is that or its plural.
  private func unitName(_ word: String) -> String {
    let units = corpus.kinds.compactMap(\.unit)
    return units.first { $0 == word || $0 + "s" == word } ?? word
  }

  fileprivate func field(_ object: QuantityObject, _ key: LuaValue) throws(LuaError) -> LuaValue {
    let quantity = object.quantity
    func number(_ number: Double?) -> LuaValue { number.map(LuaValue.init(figure:)) ?? .nil }
    switch key.string {
    case "low": return number(quantity.low)
    case "high": return number(quantity.high)
    case "best": return number(quantity.best)
    case "number": return number(quantity.central)
    case "unit": return quantity.unit.map { .string($0) } ?? .nil
    case "hedge": return .string(quantity.isExact ? "exactly" : quantity.hedge.words)
    case "is_exact": return .boolean(quantity.isExact)
    case "text": return .string(quantity.words)
    case "left_out": return object.leftOut.isEmpty ? .nil : .string(object.leftOut)
    default:
      let methods = lua.registry.filter { $0.owner == "quantity" }.map(\.name)
      throw noSuch(key, of: "a quantity", QuantityObject.fields + methods)
    }
  }
}

extension LuaValue {
  /// A figure as Lua would write it: a whole number as an integer.
  init(figure: Double) {
    if let whole = Int(exactly: figure) { self = .integer(whole) } else { self = .number(figure) }
  }
}
