-- What a unit is called. Those that were there before have a name to be changed.
CREATE TABLE access.unit (
  unit  uuid PRIMARY KEY,
  name  text NOT NULL CHECK (length(name) BETWEEN 1 AND 100)
);
CREATE UNIQUE INDEX unit_name ON access.unit (lower(name));
INSERT INTO access.unit
  SELECT DISTINCT unit, 'Unit ' || unit FROM access.account WHERE unit IS NOT NULL;
GRANT SELECT, INSERT ON access.unit TO nansen_app;
GRANT UPDATE (name) ON access.unit TO nansen_app;
