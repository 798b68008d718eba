import Chronology
import Glibc

// edtf write COUNT           writes so many dates, one a line
// edtf time ROUNDS < FILE   times parsing them all and comparing each with the next: milliseconds of both, and how many
//                           certainly end before the next begins

func fail(_ message: String) -> Never {
  print(message)
  exit(2)
}

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "write":
  guard arguments.count == 3, let count = Int(arguments[2]) else { fail("edtf write COUNT") }
  var dates = Dates()
  for _ in 0..<count { print(dates.next()) }
case "time":
  guard arguments.count == 3, let rounds = Int(arguments[2]) else { fail("edtf time ROUNDS < FILE") }
  var texts: [String] = []
  while let line = readLine() { texts.append(line) }
  for _ in 0..<rounds {
    let start = ContinuousClock.now
    var dates: [EDTF] = []
    dates.reserveCapacity(texts.count)
    do throws(EDTFError) {
      for text in texts { dates.append(try EDTF(text)) }
    } catch {
      fail("\(error)")
    }
    let middle = ContinuousClock.now
    var before = 0
    for (one, other) in zip(dates, dates.dropFirst()) where one.span.before(other.span) == .yes {
      before += 1
    }
    let end = ContinuousClock.now
    print(milliseconds(middle - start), milliseconds(end - middle), before)
  }
default:
  fail("edtf write COUNT | edtf time ROUNDS")
}

func milliseconds(_ duration: Duration) -> Double {
  (duration / .microseconds(1)).rounded() / 1000
}
