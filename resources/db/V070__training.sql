-- What is taught, by whom, and under which contract.
CREATE TABLE course (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    title varchar(80) NOT NULL UNIQUE,
    kind varchar(10) NOT NULL,
    hours integer NOT NULL CHECK (hours BETWEEN 0 AND 1000),
    outline text NOT NULL,
    retired boolean DEFAULT FALSE NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE training_provider (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    name varchar(100) NOT NULL UNIQUE,
    organisation_id uuid REFERENCES organisation (id),
    credit_code varchar(18) NOT NULL,
    contact varchar(60) NOT NULL,
    phone varchar(30) NOT NULL,
    retired boolean DEFAULT FALSE NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE lecturer (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    name varchar(60) NOT NULL,
    title varchar(60) NOT NULL,
    phone varchar(30) NOT NULL,
    retired boolean DEFAULT FALSE NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

CREATE INDEX lecturer_name ON lecturer (name, id);

-- A class as it was held. rate_needed (percent) and score_needed are this class's completion rule, kept with it.
CREATE TABLE training_class (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    number varchar(20) NOT NULL UNIQUE,
    number_year integer NOT NULL,
    number_seq integer NOT NULL CHECK (number_seq > 0),
    term varchar(40) NOT NULL,
    title varchar(80) NOT NULL,
    kind varchar(10) NOT NULL,
    target_group varchar(100) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    hours integer NOT NULL CHECK (hours BETWEEN 0 AND 1000),
    venue_code varchar(12),
    venue varchar(100) NOT NULL,
    course_id uuid REFERENCES course (id),
    provider_id uuid REFERENCES training_provider (id),
    contract_no varchar(60) NOT NULL,
    planned integer NOT NULL CHECK (planned BETWEEN 1 AND 5000),
    fund_year integer NOT NULL CHECK (fund_year BETWEEN 2014 AND 2100),
    notice_no varchar(60) NOT NULL,
    rate_needed integer NOT NULL CHECK (rate_needed BETWEEN 0 AND 100),
    score_needed integer NOT NULL CHECK (score_needed BETWEEN 0 AND 100),
    trainer_id uuid REFERENCES staff (id),
    status varchar(10) NOT NULL,
    closed_at timestamp(6) with time zone,
    closed_by uuid REFERENCES staff (id),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (number_year, number_seq),
    CHECK (ends_on >= starts_on)
);

CREATE INDEX training_class_list ON training_class (starts_on, id);
CREATE INDEX training_class_trainer ON training_class (trainer_id, starts_on);
CREATE INDEX training_class_status ON training_class (status, ends_on);

-- Who teaches in a class, for what fee in fen.
CREATE TABLE class_lecturer (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    class_id uuid NOT NULL REFERENCES training_class (id),
    lecturer_id uuid NOT NULL REFERENCES lecturer (id),
    fee bigint NOT NULL CHECK (fee BETWEEN 0 AND 100000000),
    live_key uuid,
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (class_id, live_key)
);

-- One half-day. live_key ("2026-09-18 MORNING") is empty once cancelled, so that the half-day can be used again.
CREATE TABLE class_session (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    class_id uuid NOT NULL REFERENCES training_class (id),
    seq integer NOT NULL,
    held_on date NOT NULL,
    half varchar(10) NOT NULL,
    topic varchar(100) NOT NULL,
    lecturer_id uuid REFERENCES lecturer (id),
    status varchar(10) NOT NULL,
    cancel_reason varchar(200),
    live_key varchar(30),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (class_id, live_key),
    UNIQUE (class_id, seq)
);

CREATE INDEX class_session_day ON class_session (held_on, half, class_id);

-- A person in a class. live_key is the person while not withdrawn: nobody is in a class twice.
CREATE TABLE enrolment (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    class_id uuid NOT NULL REFERENCES training_class (id),
    person_id uuid NOT NULL REFERENCES person (id),
    seat integer NOT NULL,
    enrolled_on date NOT NULL,
    status varchar(10) NOT NULL,
    reason varchar(200),
    work_submitted boolean DEFAULT FALSE NOT NULL,
    waived_reason varchar(200),
    waived_by uuid REFERENCES staff (id),
    outcome varchar(15),
    attended integer,
    sessions integer,
    live_key uuid,
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (class_id, live_key),
    UNIQUE (class_id, seat)
);

CREATE INDEX enrolment_person ON enrolment (person_id, class_id);

-- One person in one session. status is empty when a mark was taken back.
CREATE TABLE mark (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    session_id uuid NOT NULL REFERENCES class_session (id),
    enrolment_id uuid NOT NULL REFERENCES enrolment (id),
    status varchar(10),
    source varchar(12) NOT NULL,
    marked_by uuid NOT NULL REFERENCES staff (id),
    marked_at timestamp(6) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (session_id, enrolment_id)
);

CREATE INDEX mark_enrolment ON mark (enrolment_id, session_id);

CREATE TABLE test_result (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    enrolment_id uuid NOT NULL UNIQUE REFERENCES enrolment (id),
    score integer CHECK (score BETWEEN 0 AND 100),
    entered_by uuid NOT NULL REFERENCES staff (id),
    entered_at timestamp(6) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

-- After the class is closed: somebody asks for a change with a reason, another person decides. Without a session it is
-- the test score that changes.
CREATE TABLE correction (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    class_id uuid NOT NULL REFERENCES training_class (id),
    enrolment_id uuid NOT NULL REFERENCES enrolment (id),
    session_id uuid REFERENCES class_session (id),
    was varchar(10),
    becomes varchar(10) NOT NULL,
    reason varchar(200) NOT NULL,
    asked_by uuid NOT NULL REFERENCES staff (id),
    asked_at timestamp(6) with time zone NOT NULL,
    status varchar(10) NOT NULL,
    decided_by uuid REFERENCES staff (id),
    decided_at timestamp(6) with time zone,
    answer varchar(200),
    version integer DEFAULT 1 NOT NULL,
    CHECK (decided_by IS NULL OR decided_by <> asked_by)
);

CREATE INDEX correction_class ON correction (class_id, status, id);
CREATE INDEX correction_status ON correction (status, id);

-- live_key is the enrolment while the certificate is valid: nobody holds two for one class.
CREATE TABLE certificate (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    number varchar(24) NOT NULL UNIQUE,
    class_id uuid NOT NULL REFERENCES training_class (id),
    seq integer NOT NULL,
    enrolment_id uuid NOT NULL REFERENCES enrolment (id),
    issued_on date NOT NULL,
    issued_by uuid NOT NULL REFERENCES staff (id),
    revoked_on date,
    revoked_by uuid REFERENCES staff (id),
    revoked_reason varchar(200),
    live_key uuid UNIQUE,
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (class_id, seq)
);

CREATE INDEX certificate_enrolment ON certificate (enrolment_id, issued_on);

-- What became of a completer 1, 3, 6 and 12 months after the class.
CREATE TABLE follow_up (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    enrolment_id uuid NOT NULL REFERENCES enrolment (id),
    months integer NOT NULL CHECK (months IN (1, 3, 6, 12)),
    done_on date NOT NULL,
    reached boolean NOT NULL,
    shop_opened boolean NOT NULL,
    platform varchar(40) NOT NULL,
    shop_link varchar(200) NOT NULL,
    monthly_sales bigint CHECK (monthly_sales BETWEEN 0 AND 100000000000),
    job varchar(80) NOT NULL,
    help_wanted varchar(200) NOT NULL,
    next_step varchar(15) NOT NULL,
    remark varchar(200) NOT NULL,
    entered_by uuid NOT NULL REFERENCES staff (id),
    entered_at timestamp(6) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (enrolment_id, months)
);

CREATE INDEX follow_up_step ON follow_up (next_step, done_on, id);

-- A telephone check: who was drawn follows from the seed, so that anybody can draw the same list again.
CREATE TABLE call_back_sample (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    number varchar(20) NOT NULL UNIQUE,
    number_year integer NOT NULL,
    number_seq integer NOT NULL,
    class_id uuid REFERENCES training_class (id),
    from_day date NOT NULL,
    to_day date NOT NULL,
    seed bigint NOT NULL,
    percent integer NOT NULL CHECK (percent BETWEEN 1 AND 100),
    least integer NOT NULL CHECK (least BETWEEN 1 AND 1000),
    population integer NOT NULL,
    drawn_by uuid NOT NULL REFERENCES staff (id),
    drawn_at timestamp(6) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (number_year, number_seq)
);

CREATE TABLE call_back (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    sample_id uuid NOT NULL REFERENCES call_back_sample (id),
    enrolment_id uuid NOT NULL REFERENCES enrolment (id),
    position integer NOT NULL,
    called_on date,
    result varchar(15),
    attended varchar(10),
    paid varchar(10),
    satisfaction integer CHECK (satisfaction BETWEEN 1 AND 5),
    remark varchar(200),
    called_by uuid REFERENCES staff (id),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (sample_id, position),
    UNIQUE (sample_id, enrolment_id)
);

CREATE INDEX call_back_enrolment ON call_back (enrolment_id, called_on);
