package nansen.people;

import java.util.UUID;

/// What is known of the people of a case, or who they are, has changed, in the transaction that is
/// open: for rooms above, which this room does not know.
public record PeopleChanged(UUID caseId) {}
