-- 年初预算数: what the budget had for the project when the year began, by who gives it. Only the office knows it: money may
-- arrive long after it was budgeted.

CREATE TABLE initial_budget (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    year_no smallint NOT NULL CHECK (year_no BETWEEN 2014 AND 2100),
    source varchar(12) NOT NULL CHECK (source IN ('CENTRAL', 'PROVINCE', 'COUNTY')),
    amount bigint NOT NULL CHECK (amount >= 0 AND amount <= 10000000000000),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (year_no, source)
);
