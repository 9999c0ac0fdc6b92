-- What the office set itself for a year, indicator by indicator, and the reports as they were sent.

CREATE TABLE indicator_target (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    year_no smallint NOT NULL CHECK (year_no BETWEEN 2014 AND 2100),
    indicator varchar(30) NOT NULL,
    direction varchar(10) NOT NULL CHECK (direction IN ('AT_LEAST', 'AT_MOST', 'EXACTLY')),
    target numeric(20, 6) NOT NULL,
    weight numeric(5, 2) NOT NULL CHECK (weight >= 0 AND weight <= 100),
    -- Why it was missed or overshot, and the remedy.
    cause varchar(500),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (year_no, indicator)
);

CREATE TABLE year_goal (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    year_no smallint NOT NULL UNIQUE CHECK (year_no BETWEEN 2014 AND 2100),
    project varchar(120) NOT NULL,
    department varchar(120) NOT NULL,
    expected varchar(1000) NOT NULL,
    reached varchar(1000),
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE report_frozen (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    report_no varchar(30) NOT NULL UNIQUE,
    form varchar(40) NOT NULL,
    period varchar(10) NOT NULL,
    language varchar(2) NOT NULL,
    -- The cells as they were sent, JSON, and their SHA-256.
    content text NOT NULL,
    hash char(64) NOT NULL,
    seal varchar(16) NOT NULL,
    frozen_on date NOT NULL,
    frozen_by uuid NOT NULL REFERENCES staff (id)
);

CREATE INDEX report_frozen_by_form ON report_frozen (form, period, frozen_on, id);
