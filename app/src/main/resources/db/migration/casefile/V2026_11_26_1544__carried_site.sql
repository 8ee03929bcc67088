-- The cases of a station, the newest first: a registrar sees those of thirty days.
CREATE INDEX carried_site ON casefile.carried (site);
