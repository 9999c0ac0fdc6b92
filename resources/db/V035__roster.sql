-- A roster that was read in. The persons it brought name it in person.import_id; row and persons are written together.
CREATE TABLE roster_import (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    file_name varchar(100) NOT NULL,
    file_hash char(64) NOT NULL,
    added integer NOT NULL,
    updated integer NOT NULL,
    duplicates integer NOT NULL,
    refused integer NOT NULL,
    warned integer NOT NULL,
    imported_at timestamp(6) with time zone NOT NULL,
    imported_by uuid NOT NULL REFERENCES staff (id),
    version integer DEFAULT 1 NOT NULL
);

CREATE INDEX roster_import_by_time ON roster_import (imported_at, id);
CREATE INDEX roster_import_by_hash ON roster_import (file_hash, id);

-- Which column holds what in files of one shape, as a clerk corrected it: "NAME=1,ID_NUMBER=3". Shape is the SHA-256 of
-- the headings.
CREATE TABLE roster_shape (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    shape char(64) UNIQUE NOT NULL,
    columns_text varchar(1000) NOT NULL,
    corrected_by uuid NOT NULL REFERENCES staff (id),
    corrected_at timestamp(6) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
