-- What a date of death rests on: a certificate's number, a letter, who said so.
ALTER TABLE person ADD COLUMN died_source varchar(200);
ALTER TABLE person ADD CONSTRAINT person_death CHECK (died_on IS NOT NULL OR died_source IS NULL);
