package nansen.inforce;

/// The law changes. Told within the transaction that changes it.
///
/// @param number of the amendment that comes into force
public record LawEnacted(long number) {}
