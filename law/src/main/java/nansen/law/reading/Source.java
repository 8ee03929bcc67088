package nansen.law.reading;

/// A text and the name by which messages call it.
public record Source(String file, String text) {}
