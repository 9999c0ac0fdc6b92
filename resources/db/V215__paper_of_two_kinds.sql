-- One scan may hold two papers (the invoice and the contract behind it), so a subject has one paper of one content of each kind.
-- The unique key of V015 has no name of its own by which it could be dropped in both databases: the table is written anew, its
-- columns and its rows as they are, since the trail knows them so.
CREATE TABLE paper_now (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    subject_kind varchar(30) NOT NULL,
    subject_id uuid NOT NULL,
    kind varchar(40) NOT NULL,
    title varchar(200) NOT NULL,
    format varchar(12) NOT NULL,
    size bigint NOT NULL,
    sha256 char(64) NOT NULL,
    file_name char(64) NOT NULL,
    added_by uuid NOT NULL REFERENCES staff (id),
    added_at timestamp(6) with time zone NOT NULL,
    withdrawn_by uuid REFERENCES staff (id),
    withdrawn_at timestamp(6) with time zone,
    withdrawn_reason varchar(500),
    -- The content while the paper stands, empty once withdrawn.
    live_sha256 char(64),
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT paper_once UNIQUE (subject_id, kind, live_sha256),
    CONSTRAINT paper_size CHECK (size > 0),
    CONSTRAINT paper_withdrawn_by CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    CONSTRAINT paper_withdrawn_reason CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)),
    CONSTRAINT paper_live CHECK ((withdrawn_at IS NULL) = (live_sha256 IS NOT NULL))
);

INSERT INTO paper_now (
    id, site, subject_kind, subject_id, kind, title, format, size, sha256, file_name, added_by, added_at, withdrawn_by,
    withdrawn_at, withdrawn_reason, live_sha256, version)
SELECT
    id, site, subject_kind, subject_id, kind, title, format, size, sha256, file_name, added_by, added_at, withdrawn_by,
    withdrawn_at, withdrawn_reason, live_sha256, version
  FROM paper;

ALTER TABLE approval_step DROP CONSTRAINT approval_step_outside_paper;
ALTER TABLE notice DROP CONSTRAINT notice_photo_paper;
ALTER TABLE payable DROP CONSTRAINT payable_payee_paper;
ALTER TABLE award_line DROP CONSTRAINT award_line_payee_paper;

DROP TABLE paper;

ALTER TABLE paper_now RENAME TO paper;

CREATE INDEX paper_subject ON paper (subject_id, added_at, id);
CREATE INDEX paper_file ON paper (file_name);

ALTER TABLE approval_step ADD CONSTRAINT approval_step_outside_paper FOREIGN KEY (outside_paper) REFERENCES paper (id);
ALTER TABLE notice ADD CONSTRAINT notice_photo_paper FOREIGN KEY (photo_paper) REFERENCES paper (id);
ALTER TABLE payable ADD CONSTRAINT payable_payee_paper FOREIGN KEY (payee_paper) REFERENCES paper (id);
ALTER TABLE award_line ADD CONSTRAINT award_line_payee_paper FOREIGN KEY (payee_paper) REFERENCES paper (id);
