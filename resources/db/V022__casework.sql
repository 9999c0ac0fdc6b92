CREATE TABLE case_number (
    prefix varchar(20) NOT NULL,
    year_no smallint NOT NULL,
    last_no integer NOT NULL CHECK (last_no > 0),
    PRIMARY KEY (prefix, year_no)
);

-- A public notice: amounts are frozen from posting, and money waits for the day after the last one.
CREATE TABLE notice (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    notice_no varchar(30) NOT NULL UNIQUE,
    case_kind varchar(30) NOT NULL,
    title varchar(120) NOT NULL,
    body text NOT NULL,
    place_kind varchar(20) NOT NULL CHECK (place_kind IN ('WEB', 'OFFICE_BOARD', 'VILLAGE_BOARD')),
    place_name varchar(120) NOT NULL,
    working_days boolean NOT NULL,
    day_count smallint NOT NULL CHECK (day_count BETWEEN 1 AND 90),
    status varchar(12) NOT NULL CHECK (status IN ('DRAFT', 'POSTED', 'ENDED', 'WITHDRAWN')),
    drafted_by uuid NOT NULL REFERENCES staff (id),
    drafted_on date NOT NULL,
    posted_by uuid REFERENCES staff (id),
    posted_on date,
    last_day date,
    provisional boolean DEFAULT FALSE NOT NULL,
    seal varchar(16),
    photo_paper uuid,
    ended_by uuid REFERENCES staff (id),
    ended_on date,
    version integer DEFAULT 1 NOT NULL,
    CHECK (status NOT IN ('POSTED', 'ENDED') OR (posted_on IS NOT NULL AND last_day IS NOT NULL AND seal IS NOT NULL)),
    CHECK (last_day IS NULL OR last_day > posted_on),
    CHECK ((status = 'ENDED') = (ended_on IS NOT NULL)),
    CHECK (ended_on IS NULL OR (ended_on > last_day AND provisional = FALSE))
);

CREATE INDEX notice_by_status ON notice (status, drafted_on, id);

-- A subject is in one live notice at most: live_key is its id until it was released or taken out.
CREATE TABLE notice_line (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    notice_id uuid NOT NULL REFERENCES notice (id),
    line_no integer NOT NULL CHECK (line_no > 0),
    subject_id uuid NOT NULL,
    live_key uuid UNIQUE,
    masked_name varchar(120) NOT NULL,
    place_text varchar(120) NOT NULL,
    item varchar(200) NOT NULL,
    amount bigint NOT NULL CHECK (amount >= 0),
    basis varchar(200) NOT NULL,
    status varchar(12) NOT NULL CHECK (status IN ('LISTED', 'OBJECTED', 'RELEASED', 'REMOVED')),
    released_on date,
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (notice_id, line_no),
    UNIQUE (notice_id, subject_id),
    CHECK ((status IN ('LISTED', 'OBJECTED') AND live_key IS NOT NULL AND live_key = subject_id)
        OR (status IN ('RELEASED', 'REMOVED') AND live_key IS NULL)),
    CHECK ((status = 'RELEASED') = (released_on IS NOT NULL))
);

CREATE INDEX notice_line_by_subject ON notice_line (subject_id, id);

CREATE TABLE objection (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    line_id uuid NOT NULL REFERENCES notice_line (id),
    objector varchar(60),
    contact varchar(60),
    content varchar(1000) NOT NULL,
    received_on date NOT NULL,
    entered_by uuid NOT NULL REFERENCES staff (id),
    status varchar(12) NOT NULL CHECK (status IN ('OPEN', 'UPHELD', 'DISMISSED')),
    answer varchar(1000),
    decided_by uuid REFERENCES staff (id),
    decided_on date,
    version integer DEFAULT 1 NOT NULL,
    CHECK (decided_by IS NULL OR decided_by <> entered_by),
    CHECK (status = 'OPEN' OR (answer IS NOT NULL AND decided_by IS NOT NULL AND decided_on IS NOT NULL))
);

CREATE INDEX objection_by_line ON objection (line_id, id);
CREATE INDEX objection_by_status ON objection (status, received_on, id);

-- Two people say that the clock is right, after it jumped by more than a day: see ClockGuard.
CREATE TABLE clock_confirmation (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    staff_id uuid NOT NULL REFERENCES staff (id),
    after_seq bigint NOT NULL,
    confirmed_at timestamp(6) with time zone NOT NULL,
    UNIQUE (staff_id, after_seq)
);
