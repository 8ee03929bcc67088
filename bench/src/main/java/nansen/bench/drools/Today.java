package nansen.bench.drools;

import java.time.Instant;
import java.time.LocalDate;

/// The day and the moment asked about.
public record Today(LocalDate day, Instant now) {}
