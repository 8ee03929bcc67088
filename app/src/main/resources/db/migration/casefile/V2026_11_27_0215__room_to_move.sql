-- A row that is replaced by one on the same page leaves the indexes alone where no indexed column
-- changes: most facts move no date by which a list is ordered.
ALTER TABLE casefile.assessed SET (fillfactor = 85);
