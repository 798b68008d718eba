extension Duration {
  /// The duration in seconds, as steps and reports have it.
  package var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
