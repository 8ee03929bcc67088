package nansen.inforce;

import java.time.Instant;
import java.util.UUID;

/// Law that was put in force here.
///
/// @param number in the order of coming into force, from 1 without a gap
/// @param id of the amendment
/// @param at from then on the program counts with it
public record Enacted(long number, UUID id, Amendment amendment, Instant at) {}
