-- Who sees a piece of work through since it was handed over; before that, whoever entered it. Who entered it stays what
-- it was: four eyes ask for that.
CREATE TABLE work_keeper (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    subject_kind varchar(30) NOT NULL,
    subject_id uuid NOT NULL UNIQUE,
    keeper_id uuid NOT NULL REFERENCES staff (id),
    before_id uuid NOT NULL REFERENCES staff (id),
    handed_on date NOT NULL,
    handed_by uuid NOT NULL REFERENCES staff (id),
    version integer DEFAULT 1 NOT NULL,
    CHECK (keeper_id <> before_id)
);

CREATE INDEX work_keeper_by_keeper ON work_keeper (keeper_id, subject_kind, subject_id);
