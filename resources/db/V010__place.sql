-- The office's county with its townships and villages. A row is never removed: it ends, and names its successor.
CREATE TABLE place (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    code varchar(12) NOT NULL,
    level varchar(10) NOT NULL CHECK (level IN ('COUNTY', 'TOWNSHIP', 'VILLAGE')),
    name varchar(100) NOT NULL,
    kind varchar(12) NOT NULL,
    parent_id uuid REFERENCES place (id),
    -- From the code's last three digits: a guess until the office says otherwise.
    rural_guess boolean NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    successor_id uuid REFERENCES place (id),
    -- The code while the place is in being, empty afterwards: a code is used once at a time.
    live_code varchar(12) UNIQUE,
    version integer DEFAULT 1 NOT NULL,
    CHECK ((level = 'COUNTY') = (parent_id IS NULL)),
    CHECK ((valid_to IS NULL) = (live_code IS NOT NULL)),
    CHECK (live_code IS NULL OR live_code = code),
    CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CHECK (successor_id IS NULL OR (valid_to IS NOT NULL AND successor_id <> id))
);

CREATE INDEX place_level_code ON place (level, code, id);
CREATE INDEX place_parent ON place (parent_id);
