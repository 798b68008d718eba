return {
  title = "Find the mistake",
  summary = "Six classic errors of the field, each planted in a script that runs and gives a figure.",
  lessons = {
    "a-blank-taken-for-zero", "undirected-for-directed", "the-wrong-korea", "planned-taken-for-done",
    "a-copy-taken-for-a-witness", "a-strength-taken-for-a-distance",
  },
}
