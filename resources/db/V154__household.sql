-- Households (户). The number is the office's or the poverty register's and may be missing; live_number keeps two living
-- households from having one number.
CREATE TABLE household (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    number varchar(40),
    live_number varchar(40) UNIQUE,
    village_code char(12),
    address varchar(200),
    formed_on date NOT NULL,
    dissolved_on date,
    dissolved_reason varchar(200),
    version integer DEFAULT 1 NOT NULL,
    created_at timestamp(6) with time zone NOT NULL,
    CONSTRAINT household_number CHECK (live_number IS NULL OR (number IS NOT NULL AND live_number = number)),
    CONSTRAINT household_living CHECK ((dissolved_on IS NULL AND (number IS NULL OR live_number IS NOT NULL))
        OR (dissolved_on IS NOT NULL AND live_number IS NULL)),
    CONSTRAINT household_days CHECK (dissolved_on IS NULL OR dissolved_on >= formed_on),
    CONSTRAINT household_why CHECK (dissolved_on IS NOT NULL OR dissolved_reason IS NULL)
);

CREATE INDEX household_by_number ON household (live_number, id);
CREATE INDEX household_by_village ON household (village_code, id);
CREATE INDEX household_by_formed ON household (formed_on, id);

-- Who belonged to a household, and as what to its head, from a day until the day before another. Whose relation changes
-- because the head does has one row for each. While a row has no end its person stands in live_person, so that nobody is
-- in two households, and the household of a head in live_head, so that none has two.
CREATE TABLE household_member (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    household_id uuid NOT NULL REFERENCES household (id),
    person_id uuid NOT NULL REFERENCES person (id),
    relation varchar(20) NOT NULL,
    since date NOT NULL,
    until date,
    ending varchar(12),
    reason varchar(200),
    live_person uuid UNIQUE,
    live_head uuid UNIQUE,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT household_member_days CHECK (until IS NULL OR until >= since),
    CONSTRAINT household_member_ended CHECK ((until IS NULL) = (ending IS NULL)),
    CONSTRAINT household_member_endings
        CHECK (ending IS NULL OR ending IN ('LEFT', 'DIED', 'TURNED', 'DISSOLVED', 'MERGED', 'UNDONE')),
    CONSTRAINT household_member_why CHECK (until IS NOT NULL OR reason IS NULL),
    CONSTRAINT household_member_once CHECK ((until IS NULL) = (live_person IS NOT NULL)),
    CONSTRAINT household_member_person CHECK (live_person IS NULL OR live_person = person_id),
    CONSTRAINT household_member_head CHECK ((until IS NULL AND relation = 'HEAD') = (live_head IS NOT NULL)),
    CONSTRAINT household_member_one_head CHECK (live_head IS NULL OR live_head = household_id)
);

CREATE INDEX household_member_by_household ON household_member (household_id, since, id);
CREATE INDEX household_member_by_person ON household_member (person_id, since, id);

-- The dead are few: a household whose head died is found by them.
CREATE INDEX person_by_death ON person (died_on, id);
