-- A round of awards: one scheme, one period, the shops that sold in it. What it gives never exceeds its pot.
CREATE TABLE award_round (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    round_no varchar(24) NOT NULL UNIQUE,
    scheme_version_id uuid NOT NULL REFERENCES scheme_version (id),
    scheme_id uuid NOT NULL REFERENCES scheme (id),
    period varchar(8) NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    status varchar(12) NOT NULL CHECK (status IN ('DRAFT', 'ENTERED', 'REVIEWED', 'APPROVED', 'POSTED', 'RELEASED',
                                                  'PAID', 'SENT_BACK', 'REJECTED', 'WITHDRAWN')),
    budget bigint CHECK (budget >= 0),
    carried bigint DEFAULT 0 NOT NULL CHECK (carried >= 0),
    spent bigint DEFAULT 0 NOT NULL CHECK (spent >= 0),
    computed bigint DEFAULT 0 NOT NULL CHECK (computed >= 0),
    awarded bigint DEFAULT 0 NOT NULL CHECK (awarded >= 0 AND awarded <= computed),
    fund_account_id uuid NOT NULL REFERENCES fund_account (id),
    entered_by uuid NOT NULL REFERENCES staff (id),
    created_at timestamp(6) with time zone NOT NULL,
    computed_at timestamp(6) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CHECK (first_day <= last_day),
    CHECK (budget IS NULL OR awarded = 0 OR awarded + spent <= budget + carried)
);

CREATE INDEX award_round_by_status ON award_round (status, created_at, id);
CREATE INDEX award_round_by_scheme ON award_round (scheme_id, last_day, id);

-- What one shop, or one owner with all shops, gets in the round and why. line_key is the shop or the owner; live_key is
-- scheme, period and line_key from the approval on and while it counts, so that one period is awarded once.
CREATE TABLE award_line (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    round_id uuid NOT NULL REFERENCES award_round (id),
    line_key uuid NOT NULL,
    live_key varchar(120) UNIQUE,
    rank_no integer NOT NULL CHECK (rank_no >= 0),
    person_id uuid REFERENCES person (id),
    organisation_id uuid REFERENCES organisation (id),
    shops varchar(1000) NOT NULL,
    sales bigint NOT NULL,
    sales_before bigint NOT NULL,
    orders bigint NOT NULL,
    open_doubts bigint NOT NULL,
    tier_no smallint,
    computed bigint NOT NULL CHECK (computed >= 0),
    amount bigint NOT NULL CHECK (amount >= 0 AND amount <= computed),
    notes varchar(200) NOT NULL,
    reason varchar(500),
    payee_name varchar(100),
    payee_relation varchar(60),
    payee_paper uuid,
    status varchar(12) NOT NULL CHECK (status IN ('PLANNED', 'HELD', 'NOTHING', 'LEFT_OUT', 'APPROVED', 'POSTED',
                                                  'RELEASED', 'PAID', 'DROPPED')),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (round_id, line_key),
    CHECK ((person_id IS NULL) <> (organisation_id IS NULL)),
    CHECK ((status IN ('APPROVED', 'POSTED', 'RELEASED', 'PAID')) = (live_key IS NOT NULL)),
    CHECK (status IN ('NOTHING', 'LEFT_OUT', 'DROPPED') OR amount > 0),
    CHECK (status NOT IN ('LEFT_OUT', 'DROPPED') OR reason IS NOT NULL),
    CHECK ((payee_name IS NULL) = (payee_relation IS NULL) AND (payee_name IS NULL) = (payee_paper IS NULL))
);

CREATE INDEX award_line_by_round ON award_line (round_id, rank_no, id);
CREATE INDEX award_line_by_status ON award_line (status, round_id, id);
CREATE INDEX award_line_by_person ON award_line (person_id, id);
CREATE INDEX award_line_by_organisation ON award_line (organisation_id, id);
