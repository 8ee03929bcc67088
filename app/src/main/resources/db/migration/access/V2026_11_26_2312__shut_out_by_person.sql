-- Lists ask from how many records somebody is shut out, not whether from each.
CREATE INDEX exclusion_of ON access.exclusion (user_id, subject);
