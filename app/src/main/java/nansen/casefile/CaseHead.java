package nansen.casefile;

import java.time.Instant;

/// Where the procedure of a case runs.
///
/// @param country ISO 3166 alpha-2
/// @param calendar whose days off count
public record CaseHead(CaseId id, String country, String calendar, Instant opened) {}
