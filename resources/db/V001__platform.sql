-- Who works here. A login belongs to one person of the staff; four eyes compare staff, never logins.
CREATE TABLE staff (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    name varchar(60) NOT NULL,
    phone varchar(30),
    left_on date,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE login (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    staff_id uuid NOT NULL REFERENCES staff (id),
    name varchar(40) NOT NULL UNIQUE,
    roles varchar(200) NOT NULL,
    must_change boolean DEFAULT TRUE NOT NULL,
    disabled boolean DEFAULT FALSE NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

-- A deciding role asked for by an administrator waits here for a second person.
CREATE TABLE role_request (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    login_id uuid NOT NULL REFERENCES login (id),
    roles varchar(200) NOT NULL,
    asked_by uuid NOT NULL REFERENCES staff (id),
    asked_at timestamp(6) with time zone NOT NULL,
    decided_by uuid REFERENCES staff (id),
    decided_at timestamp(6) with time zone,
    granted boolean,
    CHECK (decided_by IS NULL OR decided_by <> asked_by)
);

-- The office itself: county code, name, sample mark, language, least number of people on a case, and so on.
CREATE TABLE setting (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    name varchar(60) NOT NULL UNIQUE,
    content text NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

-- Append-only. No update or delete of this table exists in the program, and data check would find one.
CREATE TABLE audit_entry (
    seq bigint PRIMARY KEY CHECK (seq > 0),
    site smallint DEFAULT 1 NOT NULL,
    at timestamp(6) with time zone NOT NULL,
    staff_id uuid NOT NULL,
    staff_name varchar(60) NOT NULL,
    act varchar(60) NOT NULL,
    table_name varchar(40),
    row_id uuid,
    image char(64),
    detail text NOT NULL,
    hash char(64) NOT NULL
);

CREATE INDEX audit_entry_row ON audit_entry (row_id, seq);
