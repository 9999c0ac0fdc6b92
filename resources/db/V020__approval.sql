-- On which side of a subject a person stands, over all its rounds: who entered it never decides on it.
CREATE TABLE approval_side (
    subject_id uuid NOT NULL,
    staff_id uuid NOT NULL REFERENCES staff (id),
    side varchar(10) NOT NULL CHECK (side IN ('ENTRY', 'DECISION')),
    PRIMARY KEY (subject_id, staff_id),
    UNIQUE (subject_id, staff_id, side)
);

-- Append-only. One round runs from an entry to a final decision; in a round no person has two steps.
-- A step decided outside the office names the outsider, and recorded_by only wrote it down.
CREATE TABLE approval_step (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    subject_kind varchar(30) NOT NULL,
    subject_id uuid NOT NULL,
    round_no smallint NOT NULL CHECK (round_no > 0),
    step varchar(20) NOT NULL CHECK (step IN ('ENTRY', 'FIRST_REVIEW', 'APPROVAL', 'CONFIRMATION')),
    outcome varchar(20) NOT NULL CHECK (outcome IN ('ENTERED', 'APPROVED', 'SENT_BACK', 'REJECTED')),
    reason varchar(500),
    side varchar(10) NOT NULL,
    staff_id uuid REFERENCES staff (id),
    recorded_by uuid NOT NULL REFERENCES staff (id),
    person_name varchar(60) NOT NULL,
    decided_at timestamp(6) with time zone NOT NULL,
    outside_body varchar(100),
    outside_document varchar(100),
    outside_date date,
    outside_paper uuid,
    UNIQUE (subject_id, round_no, staff_id),
    UNIQUE (subject_id, round_no, step),
    FOREIGN KEY (subject_id, staff_id, side) REFERENCES approval_side (subject_id, staff_id, side),
    CHECK ((step = 'ENTRY') = (outcome = 'ENTERED')),
    CHECK ((step = 'ENTRY') = (side = 'ENTRY')),
    CHECK (side IN ('ENTRY', 'DECISION')),
    CHECK (outcome NOT IN ('SENT_BACK', 'REJECTED') OR reason IS NOT NULL),
    CHECK (step <> 'ENTRY' OR staff_id IS NOT NULL),
    CHECK ((staff_id IS NOT NULL AND staff_id = recorded_by AND outside_body IS NULL AND outside_document IS NULL
            AND outside_date IS NULL AND outside_paper IS NULL)
        OR (staff_id IS NULL AND outside_body IS NOT NULL AND outside_document IS NOT NULL
            AND outside_date IS NOT NULL AND outside_paper IS NOT NULL))
);

CREATE INDEX approval_step_by_staff ON approval_step (staff_id, decided_at, id);
