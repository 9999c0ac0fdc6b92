-- An import can be taken back. trail_from is the trail's last entry before the import: what it did stands between that
-- one and its own entry. Imports of an earlier program have none and cannot be taken back.
ALTER TABLE roster_import ADD COLUMN trail_from bigint;
ALTER TABLE roster_import ADD COLUMN withdrawn_by uuid REFERENCES staff (id);
ALTER TABLE roster_import ADD COLUMN withdrawn_at timestamp(6) with time zone;
ALTER TABLE roster_import ADD CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL));

-- Words of rosters that the office added to the bundled dictionary. word_key is the word without blanks, in one form of
-- each character.
CREATE TABLE roster_word (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    kind varchar(10) NOT NULL CHECK (kind IN ('heading', 'tag', 'poverty')),
    meaning varchar(30) NOT NULL,
    word varchar(60) NOT NULL,
    word_key varchar(60) NOT NULL,
    added_by uuid NOT NULL REFERENCES staff (id),
    added_at timestamp(6) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (kind, word_key)
);
