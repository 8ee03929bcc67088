package nansen.law.calendar;

import java.time.Instant;

/// A holiday that was proclaimed is none: whoever proclaimed it took it back, or it was written
/// down by mistake.
///
/// It counts no more in standings asked for as known at that moment or later; a due date computed
/// before is reproduced as it was.
///
/// @param known when it could be known, usually the publication in the gazette
/// @param source the statute or gazette notice, or what showed the mistake
/// @param support how well the source was checked, in the words of the law packs
public record Revoked(Instant known, String source, String support) {}
