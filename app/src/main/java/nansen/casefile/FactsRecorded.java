package nansen.casefile;

/// Facts of a case were recorded, in the transaction that is open: for rooms above, which the case
/// file does not know.
public record FactsRecorded(CaseId id) {}
