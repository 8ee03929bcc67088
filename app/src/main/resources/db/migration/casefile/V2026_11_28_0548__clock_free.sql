-- A clock is made from the journal of its case by whoever holds the case, and the journal keeps its
-- key to the case: the database need not look the case up once more for each row.
ALTER TABLE casefile.clock DROP CONSTRAINT clock_case_id_fkey;
