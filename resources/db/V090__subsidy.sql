-- A claim asks one scheme for one person and one ground (a class completed). Cap, shape and amount were computed by the
-- version named; the amount is frozen from posting on.
CREATE TABLE subsidy_claim (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    claim_no varchar(24) NOT NULL UNIQUE,
    scheme_version_id uuid NOT NULL REFERENCES scheme_version (id),
    scheme_id uuid NOT NULL REFERENCES scheme (id),
    person_id uuid NOT NULL REFERENCES person (id),
    ground_kind varchar(20) NOT NULL,
    ground_id uuid NOT NULL,
    ground_text varchar(200) NOT NULL,
    ground_date date NOT NULL,
    quantity bigint NOT NULL CHECK (quantity > 0),
    calculated bigint NOT NULL CHECK (calculated >= 0),
    deduction bigint NOT NULL CHECK (deduction >= 0),
    deduction_reason varchar(200),
    amount bigint NOT NULL CHECK (amount = calculated - deduction AND amount >= 0),
    fund_account_id uuid NOT NULL,
    status varchar(12) NOT NULL CHECK (status IN ('ENTERED', 'REVIEWED', 'APPROVED', 'POSTED', 'RELEASED', 'PAID',
                                                  'SENT_BACK', 'REJECTED', 'WITHDRAWN')),
    entered_by uuid NOT NULL REFERENCES staff (id),
    created_at timestamp(6) with time zone NOT NULL,
    -- Unique while live: one scheme pays one person once for one ground. Empty once rejected or withdrawn.
    live_ground varchar(120) UNIQUE,
    version integer DEFAULT 1 NOT NULL,
    CHECK (deduction = 0 OR deduction_reason IS NOT NULL)
);

CREATE INDEX subsidy_claim_status ON subsidy_claim (status, created_at, id);
CREATE INDEX subsidy_claim_person ON subsidy_claim (person_id, ground_date, id);
CREATE INDEX subsidy_claim_ground ON subsidy_claim (ground_id, id);
