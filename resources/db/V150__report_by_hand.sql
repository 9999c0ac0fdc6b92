-- What the commerce ministry's table asks for and only the office knows, kept for each period.

CREATE TABLE hand_entry (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    -- As it is written: 2026, 2026Q3, 2026-09.
    period varchar(10) NOT NULL UNIQUE,
    -- Sales in units of ten thousand yuan, null until somebody knows them.
    rural_retail numeric(20, 6) CHECK (rural_retail >= 0),
    farm_retail numeric(20, 6) CHECK (farm_retail >= 0),
    bought_for numeric(20, 6) CHECK (bought_for >= 0),
    sold_for numeric(20, 6) CHECK (sold_for >= 0),
    problems varchar(2000),
    next_steps varchar(2000),
    examples varchar(2000),
    version integer DEFAULT 1 NOT NULL
);
