-- One person who stands in the register twice: a clerk proposes which entry stays and which values it takes, somebody else
-- confirms. Both rows are kept as they were, with what went over, so that it can be undone.
CREATE TABLE person_merge (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    kept_id uuid NOT NULL REFERENCES person (id),
    merged_id uuid NOT NULL REFERENCES person (id),
    state varchar(12) NOT NULL CHECK (state IN ('PROPOSED', 'DONE', 'REJECTED', 'UNDONE')),
    reason varchar(500) NOT NULL,
    -- Fields whose value comes from the one merged, separated by commas.
    chosen varchar(200) NOT NULL,
    -- Whose confirmed account goes on being paid to, where both have one.
    account_of varchar(10) NOT NULL CHECK (account_of IN ('KEPT', 'MERGED')),
    kept_version integer NOT NULL,
    merged_version integer NOT NULL,
    asked_by uuid NOT NULL REFERENCES staff (id),
    asked_at timestamp(6) with time zone NOT NULL,
    decided_by uuid REFERENCES staff (id),
    decided_at timestamp(6) with time zone,
    decided_reason varchar(500),
    undone_by uuid REFERENCES staff (id),
    undone_at timestamp(6) with time zone,
    undone_reason varchar(500),
    -- The rows before, the kept one after, and the ids of all that went over.
    kept_before text,
    merged_before text,
    kept_after text,
    moved text,
    -- The two ids in order while the proposal waits: one proposal for a pair.
    live_pair varchar(80) UNIQUE,
    -- The one merged, and its number, while it is a tombstone by this merger.
    live_merged uuid UNIQUE,
    live_number varchar(40),
    version integer DEFAULT 1 NOT NULL,
    CHECK (kept_id <> merged_id),
    CHECK (decided_by IS NULL OR decided_by <> asked_by),
    CHECK ((state = 'PROPOSED') = (decided_by IS NULL)),
    CHECK ((state = 'PROPOSED') = (live_pair IS NOT NULL)),
    CHECK ((state = 'DONE') = (live_merged IS NOT NULL)),
    CHECK ((state = 'DONE') = (live_number IS NOT NULL)),
    CHECK ((state = 'UNDONE') = (undone_by IS NOT NULL)),
    CHECK (state NOT IN ('DONE', 'UNDONE')
        OR (kept_before IS NOT NULL AND merged_before IS NOT NULL AND kept_after IS NOT NULL AND moved IS NOT NULL))
);

CREATE INDEX person_merge_state ON person_merge (state, asked_at, id);
CREATE INDEX person_merge_kept ON person_merge (kept_id, state, id);
CREATE INDEX person_merge_number ON person_merge (live_number, id);

-- Two entries that look like one person and are not. The pair stands in live_pair until it is taken back.
CREATE TABLE person_apart (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    one_id uuid NOT NULL REFERENCES person (id),
    other_id uuid NOT NULL REFERENCES person (id),
    reason varchar(500) NOT NULL,
    said_by uuid NOT NULL REFERENCES staff (id),
    said_at timestamp(6) with time zone NOT NULL,
    taken_back_by uuid REFERENCES staff (id),
    taken_back_at timestamp(6) with time zone,
    live_pair varchar(80) UNIQUE,
    version integer DEFAULT 1 NOT NULL,
    CHECK (one_id <> other_id),
    CHECK ((taken_back_by IS NULL) = (live_pair IS NOT NULL))
);

CREATE INDEX person_apart_live ON person_apart (live_pair, id);
