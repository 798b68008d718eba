import Columnar

/// What people write who come from other tools or straight from a sentence, and what it is here.
enum Slips {
  /// What other tools call the verbs.
  static let verbs = [
    "query": "filter", "subset": "filter", "having": "filter", "find": "search",
    "grep": "search", "mutate": "derive", "assign": "derive", "transform": "derive", "arrange": "sort",
    "order": "sort", "order_by": "sort", "orderby": "sort", "sort_values": "sort", "sort_by": "sort",
    "head": "take", "limit": "take", "top": "take", "slice": "take", "tail": "take(-3)", "sample": "take",
    "group_by": "group", "groupby": "group", "tally": "count", "nrow": "count", "len": "count",
    "length": "count", "size": "count", "n": "count", "summarise": "aggregate", "summarize": "aggregate",
    "agg": "aggregate", "average": "mean", "avg": "mean", "total": "sum", "unique": "distinct",
    "nunique": "distinct", "value_counts": "group", "merge": "join", "left_join": "join",
    "inner_join": "join", "union": "append", "concat": "append", "rbind": "append", "bind_rows": "append",
    "iterrows": "rows", "each": "rows", "foreach": "rows", "map": "derive", "apply": "derive",
    "describe": "summary", "glimpse": "summary", "skim": "summary", "melt": "unpivot",
    "pivot_longer": "unpivot", "gather": "unpivot", "stack": "unpivot", "pivot_wider": "pivot",
    "spread": "pivot", "lead": "lag", "names": "columns", "schema": "columns",
    "info": "summary", "str": "summary", "pull": "values", "to_list": "values", "maybe": "possible",
    "to_csv": "save", "write": "save", "export": "save", "write.csv": "save", "write.table": "save",
    "write_csv": "save", "dtypes": "columns",
    "colnames": "columns",
    "ncol": "columns", "dim": "count", "shape": "count", "pivot_table": "pivot", "dcast": "pivot",
    "drop_duplicates": "distinct", "rolling": "window", "cumsum": "window",
    "dropna": "filter",
    "rename": "derive",
  ]

  /// What other tools call the question whether something is missing.
  static let blanks: Set<String> = ["is.na", "is_na", "isna", "isnull", "is_null", "is.null"]

  /// What other tools load their packages by.
  static let imports: Set<String> = ["library", "pacman", "p_load", "use"]

  /// What other tools call going through rows with a function.
  static let mappings: Set<String> = ["map", "apply", "foreach", "for_each", "iterrows", "each"]

  /// A hint for a method that other tools have and tables of rows do not.
  static func verb(for name: String, among methods: [String]) -> String? {
    guard let ours = verbs[name.lowercased()], methods.contains(String(ours.prefix { $0 != "(" })) else {
      return nil
    }
    return "here it is \(ours)"
  }

  /// What other languages write for what Lua has by another name.
  static let words = [
    "null": "nil", "NULL": "nil", "None": "nil", "undefined": "nil", "NA": "nil", "True": "true",
    "TRUE": "true", "False": "false", "FALSE": "false",
  ]

  /// What other languages call their functions for reading files and for printing.
  static let functions = [
    "read_csv": "load \"events.csv\"", "read": "load \"events.csv\"", "fread": "load \"events.csv\"",
    "read_table": "load \"events.csv\"", "open": "load \"events.csv\"", "pd": "load \"events.csv\"",
    "pandas": "load \"events.csv\"", "echo": "print(x)", "printf": "print(string.format(…))",
    "println": "print(x)", "puts": "print(x)", "cat": "print(x)", "console": "print(x)", "Math": "math",
    "range": "for i = 1, 3 do … end", "str": "tostring(x)", "int": "math.floor(x)", "float": "tonumber(x)",
    "View": "view(x)",
  ]
}
