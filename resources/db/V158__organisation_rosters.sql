-- Of what an imported file is a list: empty for persons.
ALTER TABLE roster_import ADD COLUMN subject varchar(16);
ALTER TABLE roster_import ADD CONSTRAINT roster_import_subject CHECK (subject IS NULL OR subject = 'ORGANISATIONS');
