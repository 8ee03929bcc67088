-- Who looks for the events of some days reads the blocks of those days. It costs next to nothing
-- when events are added, unlike an index with an entry for each.
CREATE INDEX audit_event_at ON access.audit_event USING brin (at) WITH (pages_per_range = 32);
