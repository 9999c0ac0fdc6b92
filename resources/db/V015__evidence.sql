-- Papers of any subject. The file itself lies encrypted in evidence/ under file_name; two rows may share one file.
CREATE TABLE paper (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    subject_kind varchar(30) NOT NULL,
    subject_id uuid NOT NULL,
    kind varchar(40) NOT NULL,
    title varchar(200) NOT NULL,
    format varchar(12) NOT NULL,
    size bigint NOT NULL CHECK (size > 0),
    sha256 char(64) NOT NULL,
    file_name char(64) NOT NULL,
    added_by uuid NOT NULL REFERENCES staff (id),
    added_at timestamp(6) with time zone NOT NULL,
    withdrawn_by uuid REFERENCES staff (id),
    withdrawn_at timestamp(6) with time zone,
    withdrawn_reason varchar(500),
    -- The content while the paper stands, empty once withdrawn: one subject has one paper of one content.
    live_sha256 char(64),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (subject_id, live_sha256),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    CHECK ((withdrawn_at IS NULL) = (live_sha256 IS NOT NULL))
);

CREATE INDEX paper_subject ON paper (subject_id, added_at, id);
CREATE INDEX paper_file ON paper (file_name);
