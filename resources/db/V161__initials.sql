-- The orders of a register are written with each person, and this one was read by nobody once the search is filled: it cost
-- an import of 100,000 rows a third of its time (docs/decisions: imports).
DROP INDEX person_by_initials;
