-- One register of persons, keyed by the normalised identity number. A row is live unless it was merged into another
-- or belongs to an import that was withdrawn; live_id_number keeps two live rows from having one number.
CREATE TABLE person (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    name varchar(60) NOT NULL,
    name_key varchar(60) NOT NULL,
    pinyin varchar(240) NOT NULL,
    pinyin_initials varchar(60) NOT NULL,
    id_kind varchar(20) NOT NULL,
    id_number varchar(40) NOT NULL,
    live_id_number varchar(40) UNIQUE,
    sex varchar(10),
    birth date,
    phone varchar(30),
    village_code char(12),
    address varchar(200),
    household_code char(12),
    household_no varchar(40),
    ethnicity varchar(20),
    education varchar(20),
    employer varchar(100),
    has_shop boolean DEFAULT FALSE NOT NULL,
    note varchar(500),
    died_on date,
    source varchar(100),
    import_id uuid,
    hidden boolean DEFAULT FALSE NOT NULL,
    merged_into uuid REFERENCES person (id),
    live boolean DEFAULT TRUE NOT NULL,
    consent_on date,
    consent_version varchar(40),
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp(6) with time zone NOT NULL,
    CHECK (merged_into IS NULL OR merged_into <> id),
    CHECK (live = (hidden = FALSE AND merged_into IS NULL)),
    CHECK ((live = TRUE AND live_id_number IS NOT NULL AND live_id_number = id_number)
        OR (live = FALSE AND live_id_number IS NULL))
);

-- Each serves one order of the list, and the name's also the search by pinyin: docs/decisions (lists).
CREATE INDEX person_by_name ON person (live, pinyin, name_key, id);
CREATE INDEX person_by_initials ON person (live, pinyin_initials, id);
CREATE INDEX person_by_phone ON person (live, phone, id);
CREATE INDEX person_by_village ON person (live, village_code, id);
CREATE INDEX person_by_birth ON person (live, birth, id);
CREATE INDEX person_by_sex ON person (live, sex, id);
CREATE INDEX person_by_import ON person (import_id, id);

-- Groups a person belongs to; one person has several, each from a day and perhaps until the day before another.
CREATE TABLE person_tag (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    person_id uuid NOT NULL REFERENCES person (id),
    tag varchar(30) NOT NULL,
    since date NOT NULL,
    until date,
    source varchar(100),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (person_id, tag, since),
    CHECK (until IS NULL OR until >= since)
);

CREATE INDEX person_tag_by_tag ON person_tag (tag, until, person_id);

-- The status of a day is the one whose since is on or before it and whose until, the since of the next, is after it.
CREATE TABLE poverty_status (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    person_id uuid NOT NULL REFERENCES person (id),
    status varchar(30) NOT NULL,
    since date NOT NULL,
    until date,
    source varchar(100),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (person_id, since),
    CHECK (until IS NULL OR until > since)
);

CREATE INDEX poverty_status_by_status ON poverty_status (status, until, person_id);

CREATE TABLE organisation (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    name varchar(100) NOT NULL,
    name_key varchar(100) NOT NULL,
    pinyin varchar(400) NOT NULL,
    pinyin_initials varchar(100) NOT NULL,
    kind varchar(20) NOT NULL,
    credit_code varchar(18),
    live_credit_code varchar(18) UNIQUE,
    legal_person varchar(60),
    legal_person_id uuid REFERENCES person (id),
    phone varchar(30),
    village_code char(12),
    address varchar(200),
    note varchar(500),
    source varchar(100),
    import_id uuid,
    closed_on date,
    live boolean DEFAULT TRUE NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp(6) with time zone NOT NULL,
    CHECK (live_credit_code IS NULL OR (live = TRUE AND live_credit_code = credit_code))
);

CREATE INDEX organisation_by_name ON organisation (live, pinyin, name_key, id);
CREATE INDEX organisation_by_village ON organisation (live, village_code, id);

-- Money goes only to a confirmed account, and the one who confirmed is not the one who asked. An owner has at most one
-- confirmed account: confirmed_owner is the owner's id while it is, and empty otherwise.
CREATE TABLE bank_account (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    person_id uuid REFERENCES person (id),
    organisation_id uuid REFERENCES organisation (id),
    account_name varchar(100) NOT NULL,
    holder_relation varchar(60),
    bank varchar(100) NOT NULL,
    account_no varchar(40) NOT NULL,
    state varchar(12) NOT NULL,
    confirmed_owner uuid UNIQUE,
    reason varchar(200),
    asked_by uuid NOT NULL REFERENCES staff (id),
    asked_at timestamp(6) with time zone NOT NULL,
    decided_by uuid REFERENCES staff (id),
    decided_at timestamp(6) with time zone,
    retired_by uuid REFERENCES staff (id),
    retired_at timestamp(6) with time zone,
    version integer DEFAULT 1 NOT NULL,
    CHECK ((person_id IS NULL) <> (organisation_id IS NULL)),
    CHECK (state IN ('PROPOSED', 'CONFIRMED', 'REJECTED', 'RETIRED')),
    CHECK (decided_by IS NULL OR decided_by <> asked_by),
    CHECK ((state = 'CONFIRMED') = (confirmed_owner IS NOT NULL)),
    CHECK (state NOT IN ('CONFIRMED', 'REJECTED') OR decided_by IS NOT NULL)
);

CREATE INDEX bank_account_by_person ON bank_account (person_id, id);
CREATE INDEX bank_account_by_organisation ON bank_account (organisation_id, id);
CREATE INDEX bank_account_by_state ON bank_account (state, id);
CREATE INDEX bank_account_by_number ON bank_account (account_no, id);
