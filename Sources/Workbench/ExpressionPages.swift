import Columnar

/// What help says of the functions that an expression in text may call.
enum ExpressionPages {
  struct Page {
    let name: String
    let form: String
    let summary: String
    let example: String

    var text: String {
      "\(form), in an expression in text\n  \(summary)\n  Example: \(example)\n  More: help \"expressions\""
    }
  }

  /// All pages, by the names of the functions.
  static let all: [Page] = [
    Page(
      "year(date)", "The year in which a date starts; unknown where that may be in more than one.",
      "visits:derive{ year = \"year(date)\" }"),
    Page(
      "decade(date)",
      "The first year of the decade in which a date starts, unknown where that may be in more than one; or that of a year.",
      "visits:group{ decade = \"decade(date)\" }:count()"),
    Page(
      "month(date)",
      "The month, 1 to 12, in which a date starts; unknown where that may be in more than one.",
      "visits:filter \"month(date) == 7\""),
    Page(
      "end_year(date)", "The year in which a date ends; unknown where that may be in more than one.",
      "tenures:filter \"end_year(date) == 1994\""),
    Page(
      "years(date)", "How many years were completed from the start of an interval to its end, within bounds.",
      "tenures:derive{ lasted = \"years(date)\" }"),
    Page(
      "low(value)", "The least that a quantity may be; none where there is no limit.",
      "population:derive{ least = \"low(value)\" }"),
    Page(
      "high(value)", "The most that a quantity may be; none where there is no limit.",
      "population:derive{ most = \"high(value)\" }"),
    Page(
      "best(value)", "The figure that is named for a quantity; none where none is.",
      "population:derive{ figure = \"best(value)\" }"),
    Page(
      "number(value)", "The one number that stands for a quantity; none where none does.",
      "population:derive{ n = \"number(value)\" }"),
    Page("unit(value)", "The unit of a quantity.", "population:filter \"unit(value) == 'person'\""),
    Page(
      "hedge(value)", "The word before the figure of a quantity, or \"exactly\".",
      "population:derive{ hedge = \"hedge(value)\" }"),
    Page(
      "count(column)", "How many values a cell holds: 0 for a blank.", "visits:filter \"count(guest) > 1\""),
    Page(
      "if(condition, value, other)",
      "One value in rows where a condition holds, and another in the rest; unknown where it may hold, unless both are the same.",
      "visits:derive{ era = \"if(date < '1990', 'before', 'after')\" }"),
    Page(
      "coalesce(column, other, …)", "The first value of a row that is not blank.",
      "visits:derive{ form = \"coalesce(form, 'visit')\" }"),
    Page(
      "min(column, other, …)", "The least of several values in a row; blank where one of them is.",
      "visits:derive{ named = \"min(count(guest), 2)\" }"),
    Page(
      "max(column, other, …)", "The greatest of several values in a row; blank where one of them is.",
      "population:derive{ least = \"max(low(value), 100)\" }"),
    Page(
      "round(number [, 2])", "A number rounded to whole ones, or to so many decimal places.",
      "population:derive{ n = \"round(number(value) / 1000, 1)\" }"),
    Page(
      "floor(number)", "The nearest whole number that is not greater.",
      "population:derive{ thousands = \"floor(number(value) / 1000)\" }"),
    Page(
      "ceil(number)", "The nearest whole number that is not less.",
      "population:derive{ thousands = \"ceil(number(value) / 1000)\" }"),
    Page(
      "sub(text, 1 [, 2])",
      "The characters of a text from one place to another, counted from 1, or from its end with negative numbers.",
      "visits:derive{ first = \"sub(form, 1, 1)\" }"),
    Page(
      "abs(number)", "A number without its sign.", "population:derive{ gap = \"abs(number(value) - 1000)\" }"),
    Page(
      "log(number)", "The natural logarithm of a number; unknown for what has none.",
      "population:derive{ l = \"log(1 + number(value))\" }"),
    Page(
      "sqrt(number)", "The square root of a number; unknown for what has none.",
      "population:derive{ r = \"sqrt(number(value))\" }"),
    Page(
      "exp(number)", "The number e to a power.", "population:derive{ e = \"exp(number(value) / 10000)\" }"),
    Page("lower(text)", "A text in small letters.", "visits:filter \"lower(form) == 'visit'\""),
    Page("length(text)", "How many characters a text has.", "visits:derive{ n = \"length(form)\" }"),
    Page(
      "before(date, \"1990\")", "Whether a date ends before another starts.",
      "visits:filter \"before(date, '1990')\""),
    Page(
      "after(date, \"1990\")", "Whether a date starts after another ends.",
      "visits:filter \"after(date, '1990')\""),
    Page(
      "during(date, \"1990\")", "Whether a date lies within another.",
      "visits:filter \"during(date, '1988')\""),
    Page("within(date, \"1990\")", "As during(date, \"1990\").", "visits:filter \"within(date, '1988')\""),
    Page(
      "overlaps(date, \"1990\")", "Whether a date shares a day with another.",
      "tenures:filter \"overlaps(date, '1990')\""),
    Page(
      "contains(date, \"1990\")", "Whether all of another date lies within a date.",
      "tenures:filter \"contains(date, '1990')\""),
    Page(
      "matches(text, \"part\")", "Whether a text has another in it, whatever its case.",
      "visits:filter \"matches(form, 'visit')\""),
    Page(
      "oneof(column, \"A\", \"B\")", "Whether a cell has one of several values.",
      "visits:filter \"oneof(place, 'Pyongyang', 'Ulaanbaatar')\""),
    Page(
      "isblank(column [, \"unknown\"])", "Whether a cell is blank, in any way or in a certain one.",
      "visits:filter \"isblank(place)\""),
    Page(
      "column(\"a name\")", "The column of that name, where it is no word.",
      "visits:filter \"column('place') ~= nil\""),
  ]

  static func page(_ name: String) -> Page? { all.first { $0.name == name } }
}

extension ExpressionPages.Page {
  fileprivate init(_ form: String, _ summary: String, _ example: String) {
    self.init(name: String(form.prefix { $0 != "(" }), form: form, summary: summary, example: example)
  }
}
