package nansen.access;

/// What for somebody asks. A rule holds for one purpose alone (GDPR art. 5(1)(b)).
public enum Purpose {
  /// To carry a case through its procedure, or a client through a case.
  CASE,
  INVESTIGATION,
  /// To look after prisoners of war.
  CAPTIVITY,
  /// To see that the others keep to the law.
  OVERSIGHT,
  STATISTICS,
  /// To keep the installation running.
  OPERATION,
  /// To see what one has done oneself.
  SELF
}
