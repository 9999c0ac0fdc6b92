-- A grant from one source, in tranches over several budget years.
CREATE TABLE fund_grant (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    name varchar(100) NOT NULL UNIQUE,
    source varchar(20) NOT NULL CHECK (source IN ('CENTRAL', 'PROVINCE', 'COUNTY')),
    document_no varchar(100) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer DEFAULT 1 NOT NULL,
    CHECK (ends_on IS NULL OR ends_on >= starts_on)
);

-- What of the grant may be spent on one purpose. Floor: at least so much of the grant, held as a cap on the others.
CREATE TABLE fund_category (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    grant_id uuid NOT NULL REFERENCES fund_grant (id),
    name varchar(60) NOT NULL,
    cap_amount bigint CHECK (cap_amount >= 0),
    cap_percent numeric(5, 2) CHECK (cap_percent >= 0 AND cap_percent <= 100),
    floor_percent numeric(5, 2) CHECK (floor_percent >= 0 AND floor_percent <= 100),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (grant_id, name)
);

-- Chains of entries. POOL: what of a grant is not allotted yet. CATEGORY: what may be committed for a purpose. CAP:
-- how much more may be allotted to the category by its amount, SHARE: by its percentage. FLOOR: how much more may be allotted to the grant's other categories.
CREATE TABLE fund_account (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    grant_id uuid NOT NULL REFERENCES fund_grant (id),
    category_id uuid REFERENCES fund_category (id),
    kind varchar(10) NOT NULL CHECK (kind IN ('POOL', 'CATEGORY', 'CAP', 'SHARE', 'FLOOR')),
    UNIQUE NULLS NOT DISTINCT (grant_id, category_id, kind),
    CHECK ((kind = 'POOL') = (category_id IS NULL))
);

CREATE TABLE fund_tranche (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    grant_id uuid NOT NULL REFERENCES fund_grant (id),
    budget_year smallint NOT NULL CHECK (budget_year BETWEEN 2010 AND 2100),
    amount bigint NOT NULL CHECK (amount > 0 AND amount <= 10000000000000),
    document_no varchar(100) NOT NULL,
    arrived_on date NOT NULL,
    UNIQUE (grant_id, document_no)
);

-- Append-only. Every entry continues the one before with its running sums, so neither two writers at once nor a hand in
-- the table can bring available, committed or paid below nothing. available + committed + paid = granted - surrendered.
CREATE TABLE ledger_entry (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    account_id uuid NOT NULL REFERENCES fund_account (id),
    seq bigint NOT NULL CHECK (seq > 0),
    pseq bigint,
    movement varchar(12) NOT NULL,
    amount bigint NOT NULL CHECK (amount > 0 AND amount <= 10000000000000),
    delta bigint NOT NULL,
    prev bigint NOT NULL,
    bal bigint NOT NULL CHECK (bal >= 0),
    committed_delta bigint NOT NULL,
    committed_prev bigint NOT NULL,
    committed bigint NOT NULL CHECK (committed >= 0),
    paid_delta bigint NOT NULL,
    paid_prev bigint NOT NULL,
    paid bigint NOT NULL CHECK (paid >= 0),
    subject_kind varchar(30) NOT NULL,
    subject_id uuid NOT NULL,
    note varchar(200),
    entered_on date NOT NULL,
    entered_by uuid NOT NULL REFERENCES staff (id),
    UNIQUE (account_id, seq),
    UNIQUE (account_id, seq, bal, committed, paid),
    FOREIGN KEY (account_id, pseq, prev, committed_prev, paid_prev)
        REFERENCES ledger_entry (account_id, seq, bal, committed, paid),
    CHECK ((seq = 1 AND pseq IS NULL AND prev = 0 AND committed_prev = 0 AND paid_prev = 0)
        OR (seq > 1 AND pseq IS NOT NULL AND pseq = seq - 1)),
    CHECK (bal = prev + delta),
    CHECK (committed = committed_prev + committed_delta),
    CHECK (paid = paid_prev + paid_delta),
    CHECK ((movement IN ('GRANT', 'ALLOT_IN') AND delta = amount AND committed_delta = 0 AND paid_delta = 0)
        OR (movement IN ('SURRENDER', 'ALLOT_OUT') AND delta = -amount AND committed_delta = 0 AND paid_delta = 0)
        OR (movement = 'COMMIT' AND delta = -amount AND committed_delta = amount AND paid_delta = 0)
        OR (movement = 'RELEASE' AND delta = amount AND committed_delta = -amount AND paid_delta = 0)
        OR (movement = 'PAY' AND delta = 0 AND committed_delta = -amount AND paid_delta = amount)
        OR (movement = 'RETURN' AND delta = 0 AND committed_delta = amount AND paid_delta = -amount)
        OR (movement = 'REFUSED' AND delta = 0 AND committed_delta = 0 AND paid_delta = 0)
        OR (movement = 'RECOVER' AND delta = amount AND committed_delta = 0 AND paid_delta = -amount))
);

CREATE INDEX ledger_entry_by_subject ON ledger_entry (subject_id, account_id, seq);
CREATE INDEX ledger_entry_by_day ON ledger_entry (entered_on, id);
