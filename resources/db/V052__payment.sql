-- What the office owes by a decision. A decision's instalments continue one another with their running sum, which never
-- passes what was decided.
CREATE TABLE payable (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    payable_no varchar(30) NOT NULL UNIQUE,
    decision_kind varchar(30) NOT NULL,
    decision_id uuid NOT NULL,
    instalment smallint NOT NULL CHECK (instalment > 0),
    earlier_instalment smallint,
    amount bigint NOT NULL CHECK (amount > 0 AND amount <= 10000000000000),
    earlier_sum bigint NOT NULL,
    running_sum bigint NOT NULL,
    decided bigint NOT NULL,
    beneficiary_kind varchar(20) NOT NULL CHECK (beneficiary_kind IN ('PERSON', 'ORGANISATION')),
    beneficiary_id uuid NOT NULL,
    beneficiary_name varchar(100) NOT NULL,
    payee_name varchar(100) NOT NULL,
    payee_relation varchar(60),
    payee_paper uuid,
    account_id uuid NOT NULL REFERENCES fund_account (id),
    item varchar(200) NOT NULL,
    basis varchar(200) NOT NULL,
    status varchar(12) NOT NULL CHECK (status IN ('OPEN', 'IN_BATCH', 'SENT', 'PAID', 'RETURNED', 'CANCELLED')),
    return_reason varchar(200),
    returned_at timestamp(6) with time zone,
    created_on date NOT NULL,
    created_by uuid NOT NULL REFERENCES staff (id),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (decision_id, instalment),
    UNIQUE (decision_id, instalment, running_sum, decided),
    FOREIGN KEY (decision_id, earlier_instalment, earlier_sum, decided)
        REFERENCES payable (decision_id, instalment, running_sum, decided),
    CHECK ((instalment = 1 AND earlier_instalment IS NULL AND earlier_sum = 0)
        OR (instalment > 1 AND earlier_instalment IS NOT NULL AND earlier_instalment = instalment - 1)),
    CHECK (running_sum = earlier_sum + amount),
    CHECK (running_sum <= decided),
    CHECK (payee_name = beneficiary_name OR (payee_relation IS NOT NULL AND payee_paper IS NOT NULL)),
    CHECK (status <> 'RETURNED' OR return_reason IS NOT NULL),
    CHECK (status NOT IN ('OPEN', 'PAID') OR return_reason IS NULL),
    CHECK ((return_reason IS NULL) = (returned_at IS NULL))
);

CREATE INDEX payable_by_status ON payable (status, created_on, id);
CREATE INDEX payable_by_beneficiary ON payable (beneficiary_id, created_on, id);

CREATE TABLE batch (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    batch_no varchar(30) NOT NULL UNIQUE,
    status varchar(12) NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'APPROVED', 'SENT', 'CLOSED', 'CANCELLED')),
    line_count integer NOT NULL CHECK (line_count > 0),
    total bigint NOT NULL CHECK (total > 0),
    purpose varchar(100) NOT NULL,
    drafted_by uuid NOT NULL REFERENCES staff (id),
    drafted_on date NOT NULL,
    approved_by uuid REFERENCES staff (id),
    approved_on date,
    sheet_hash char(64),
    seal varchar(16),
    sent_on date,
    version integer DEFAULT 1 NOT NULL,
    CHECK (approved_by IS NULL OR approved_by <> drafted_by),
    CHECK (status NOT IN ('APPROVED', 'SENT', 'CLOSED') OR approved_by IS NOT NULL),
    CHECK (status NOT IN ('SENT', 'CLOSED') OR (sheet_hash IS NOT NULL AND sent_on IS NOT NULL))
);

CREATE INDEX batch_by_status ON batch (status, drafted_on, id);

-- The account is copied as it was when the batch was drafted. live_key is the payable while this line may pay it or has
-- paid it, so a payable is never in two such lines.
CREATE TABLE batch_line (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    batch_id uuid NOT NULL REFERENCES batch (id),
    line_no integer NOT NULL CHECK (line_no > 0),
    payable_id uuid NOT NULL REFERENCES payable (id),
    live_key uuid UNIQUE,
    amount bigint NOT NULL CHECK (amount > 0),
    bank_account_id uuid NOT NULL,
    account_name varchar(100) NOT NULL,
    account_no varchar(40) NOT NULL,
    bank varchar(100) NOT NULL,
    status varchar(12) NOT NULL CHECK (status IN ('LISTED', 'SENT', 'PAID', 'RETURNED', 'REMOVED')),
    reason varchar(200),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (batch_id, line_no),
    UNIQUE (id, payable_id, amount),
    CHECK ((status IN ('LISTED', 'SENT', 'PAID') AND live_key IS NOT NULL AND live_key = payable_id)
        OR (status IN ('RETURNED', 'REMOVED') AND live_key IS NULL))
);

CREATE INDEX batch_line_by_batch ON batch_line (batch_id, line_no, id);
CREATE INDEX batch_line_by_payable ON batch_line (payable_id, id);

-- One file of results read in; the same file twice changes nothing.
CREATE TABLE bank_result (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    batch_id uuid NOT NULL REFERENCES batch (id),
    file_name varchar(200) NOT NULL,
    file_hash char(64) NOT NULL,
    paid_count integer NOT NULL,
    paid_sum bigint NOT NULL,
    returned_count integer NOT NULL,
    returned_sum bigint NOT NULL,
    unknown_count integer NOT NULL,
    voucher_no varchar(30),
    read_on date NOT NULL,
    read_by uuid NOT NULL REFERENCES staff (id),
    UNIQUE (batch_id, file_hash)
);

-- Append-only: what the bank said of a payable, one after another. Paid follows nothing or a return, never another paid;
-- and a line is paid first or never, so once returned it cannot become paid.
CREATE TABLE payment_outcome (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    payable_id uuid NOT NULL,
    line_id uuid NOT NULL,
    amount bigint NOT NULL,
    ordinal integer NOT NULL CHECK (ordinal > 0),
    earlier_ordinal integer,
    outcome varchar(10) NOT NULL CHECK (outcome IN ('PAID', 'RETURNED')),
    earlier_outcome varchar(10),
    line_ordinal smallint NOT NULL CHECK (line_ordinal IN (1, 2)),
    reason varchar(200),
    result_id uuid NOT NULL REFERENCES bank_result (id),
    entered_on date NOT NULL,
    UNIQUE (payable_id, ordinal),
    UNIQUE (payable_id, ordinal, outcome),
    UNIQUE (line_id, outcome),
    UNIQUE (line_id, line_ordinal),
    FOREIGN KEY (line_id, payable_id, amount) REFERENCES batch_line (id, payable_id, amount),
    FOREIGN KEY (payable_id, earlier_ordinal, earlier_outcome)
        REFERENCES payment_outcome (payable_id, ordinal, outcome),
    CHECK ((ordinal = 1 AND earlier_ordinal IS NULL AND earlier_outcome IS NULL)
        OR (ordinal > 1 AND earlier_ordinal IS NOT NULL AND earlier_ordinal = ordinal - 1
            AND earlier_outcome IS NOT NULL)),
    CHECK (outcome <> 'PAID' OR earlier_outcome IS NULL OR earlier_outcome = 'RETURNED'),
    CHECK (outcome <> 'PAID' OR line_ordinal = 1),
    CHECK (outcome <> 'RETURNED' OR reason IS NOT NULL)
);

-- Money that must come back from a beneficiary, and what came so far.
CREATE TABLE recovery (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    recovery_no varchar(30) NOT NULL UNIQUE,
    payable_id uuid NOT NULL REFERENCES payable (id),
    live_key uuid UNIQUE,
    amount bigint NOT NULL CHECK (amount > 0),
    reason varchar(500) NOT NULL,
    document_no varchar(100) NOT NULL,
    status varchar(12) NOT NULL CHECK (status IN ('SUBMITTED', 'OPEN', 'DONE', 'REJECTED')),
    entered_by uuid NOT NULL REFERENCES staff (id),
    entered_on date NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CHECK ((status = 'REJECTED') = (live_key IS NULL)),
    CHECK (live_key IS NULL OR live_key = payable_id),
    UNIQUE (id, amount)
);

CREATE INDEX recovery_by_status ON recovery (status, entered_on, id);

CREATE TABLE recovery_receipt (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    recovery_id uuid NOT NULL,
    recovery_amount bigint NOT NULL,
    seq smallint NOT NULL CHECK (seq > 0),
    earlier_seq smallint,
    amount bigint NOT NULL CHECK (amount > 0),
    earlier_sum bigint NOT NULL,
    running_sum bigint NOT NULL,
    received_on date NOT NULL,
    bank_reference varchar(60) NOT NULL,
    voucher_no varchar(30) NOT NULL,
    entered_by uuid NOT NULL REFERENCES staff (id),
    UNIQUE (recovery_id, seq),
    UNIQUE (recovery_id, seq, running_sum),
    FOREIGN KEY (recovery_id, recovery_amount) REFERENCES recovery (id, amount),
    FOREIGN KEY (recovery_id, earlier_seq, earlier_sum) REFERENCES recovery_receipt (recovery_id, seq, running_sum),
    CHECK ((seq = 1 AND earlier_seq IS NULL AND earlier_sum = 0)
        OR (seq > 1 AND earlier_seq IS NOT NULL AND earlier_seq = seq - 1)),
    CHECK (running_sum = earlier_sum + amount AND running_sum <= recovery_amount)
);
