import Chronology
import Testing

@Suite("Texts of every section of the profile")
struct DateTableTests {
  @Test("each is a date with its bounds and canonical form, or is refused with its reason and hint")
  func cases() throws {
    let rows = try DateTables.rows(of: "cases.tsv")
    #expect(rows.count > 400)
    for row in rows {
      let text = row[0]
      do throws(EDTFError) {
        let date = try EDTF(text)
        let found = [text, "accept", "\(date.span.earliest)", "\(date.span.latest)", date.canonical]
        if found != row { Issue.record("\(found) instead of \(row)") }
        #expect(date.text == text)
      } catch {
        let found = [text, "reject", error.reason, error.hint ?? ""]
        if found != row { Issue.record("\(found) instead of \(row)") }
      }
    }
  }

  @Test("each decision names its section and holds")
  func decisions() throws {
    let decisions = try DecidedDifference.all.get()
    #expect(try decisions.count == DateTables.rows(of: "decided-differences.tsv").count)
    for decision in decisions {
      let sections = ["Level 0, ", "Level 1, ", "Level 2, ", "Extended format"]
      #expect(sections.contains { decision.section.hasPrefix($0) }, "\(decision.text)")
      #expect(decision.why.hasSuffix("."), "\(decision.text)")
      let isAccepted = (try? EDTF(decision.text)) != nil
      #expect(isAccepted == (decision.ours != "reject"), "\(decision.text)")
    }
  }
}
