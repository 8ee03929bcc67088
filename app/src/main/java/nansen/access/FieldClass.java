package nansen.access;

/// How a field must be guarded. Each field of each record has exactly one.
public enum FieldClass {
  /// Names, birth, nationality, pictures, documents of identity.
  IDENTITY,
  /// Addresses, telephone numbers.
  CONTACT,
  /// An address that would endanger the person if it were known.
  PROTECTED_CONTACT,
  /// What the person says and what is found about it.
  CLAIM,
  /// Health, trafficking, sexuality, minors.
  VULNERABLE,
  /// Informants and other third persons.
  SOURCE,
  /// Drafts, decisions, their reasons.
  DECISION,
  /// The police file.
  INVESTIGATION,
  /// The register of prisoners of war.
  CAPTIVITY,
  /// Case numbers, due dates, who is responsible: what an office needs to plan its work.
  OPERATIONAL,
  /// Interpreters and reception places as such: what an office can call upon. Nothing of a case.
  SERVICE,
  /// Counts in which nobody can be made out.
  STATISTICS,
  /// What the audit trail says.
  AUDIT,
  /// Accounts, roles, health of the installation. Never the content of a case.
  SYSTEM
}
