-- Collecting (收表): the same form is asked of many places by one day.
CREATE TABLE collecting (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    name varchar(100) NOT NULL,
    due_on date NOT NULL,
    -- The form's columns, names of RosterField between commas.
    form varchar(400) NOT NULL,
    contact varchar(100),
    class_id uuid REFERENCES training_class (id),
    opened_at timestamp(6) with time zone NOT NULL,
    opened_by uuid NOT NULL REFERENCES staff (id),
    closed_at timestamp(6) with time zone,
    closed_by uuid REFERENCES staff (id),
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT collecting_closed CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);

CREATE INDEX collecting_by_due ON collecting (due_on, id);

-- Who is asked: townships (9 digits) or villages (12), as place_code has them. Who need not send has a reason.
CREATE TABLE collecting_place (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    collecting_id uuid NOT NULL REFERENCES collecting (id),
    code varchar(12) NOT NULL,
    excused_reason varchar(200),
    excused_by uuid REFERENCES staff (id),
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT collecting_place_once UNIQUE (collecting_id, code),
    CONSTRAINT collecting_place_excused CHECK ((excused_reason IS NULL) = (excused_by IS NULL))
);

-- What came. While no later file took its place, a file stands in live_place, so that a place has one that counts.
CREATE TABLE collecting_file (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    place_id uuid NOT NULL REFERENCES collecting_place (id),
    live_place uuid UNIQUE,
    file_name varchar(200) NOT NULL,
    file_hash char(64) NOT NULL,
    persons integer NOT NULL,
    -- Columns of the form that the file has not, as collecting.form.
    missing varchar(400),
    received_on date NOT NULL,
    received_at timestamp(6) with time zone NOT NULL,
    received_by uuid NOT NULL REFERENCES staff (id),
    replaced_at timestamp(6) with time zone,
    import_id uuid REFERENCES roster_import (id),
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT collecting_file_live CHECK ((replaced_at IS NULL) = (live_place IS NOT NULL)),
    CONSTRAINT collecting_file_place CHECK (live_place IS NULL OR live_place = place_id)
);

CREATE INDEX collecting_file_by_place ON collecting_file (place_id, received_at, id);
CREATE INDEX collecting_file_by_import ON collecting_file (import_id);
