-- Whoever proposed a merger may take the proposal back: undone_by is then asked_by. The table is made anew, since its
-- checks had no names to be changed by; now they have.
CREATE TABLE person_merge_now (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    kept_id uuid NOT NULL REFERENCES person (id),
    merged_id uuid NOT NULL REFERENCES person (id),
    state varchar(12) NOT NULL,
    reason varchar(500) NOT NULL,
    -- Fields whose value comes from the one merged, separated by commas.
    chosen varchar(200) NOT NULL,
    -- Whose confirmed account goes on being paid to, where both have one.
    account_of varchar(10) NOT NULL,
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
    CONSTRAINT person_merge_states
        CHECK (state IN ('PROPOSED', 'DONE', 'REJECTED', 'UNDONE', 'WITHDRAWN')),
    CONSTRAINT person_merge_account CHECK (account_of IN ('KEPT', 'MERGED')),
    CONSTRAINT person_merge_two CHECK (kept_id <> merged_id),
    CONSTRAINT person_merge_four_eyes CHECK (decided_by IS NULL OR decided_by <> asked_by),
    CONSTRAINT person_merge_decided CHECK ((state IN ('PROPOSED', 'WITHDRAWN')) = (decided_by IS NULL)),
    CONSTRAINT person_merge_waits CHECK ((state = 'PROPOSED') = (live_pair IS NOT NULL)),
    CONSTRAINT person_merge_merged CHECK ((state = 'DONE') = (live_merged IS NOT NULL)),
    CONSTRAINT person_merge_number CHECK ((state = 'DONE') = (live_number IS NOT NULL)),
    CONSTRAINT person_merge_undone CHECK ((state IN ('UNDONE', 'WITHDRAWN')) = (undone_by IS NOT NULL)),
    CONSTRAINT person_merge_own CHECK (state <> 'WITHDRAWN' OR undone_by = asked_by),
    CONSTRAINT person_merge_rows CHECK (state NOT IN ('DONE', 'UNDONE')
        OR (kept_before IS NOT NULL AND merged_before IS NOT NULL AND kept_after IS NOT NULL AND moved IS NOT NULL))
);

INSERT INTO person_merge_now (
    id, site, kept_id, merged_id, state, reason, chosen, account_of, kept_version, merged_version, asked_by,
    asked_at, decided_by, decided_at, decided_reason, undone_by, undone_at, undone_reason, kept_before,
    merged_before, kept_after, moved, live_pair, live_merged, live_number, version)
SELECT
    id, site, kept_id, merged_id, state, reason, chosen, account_of, kept_version, merged_version, asked_by,
    asked_at, decided_by, decided_at, decided_reason, undone_by, undone_at, undone_reason, kept_before,
    merged_before, kept_after, moved, live_pair, live_merged, live_number, version
  FROM person_merge;

DROP TABLE person_merge;

ALTER TABLE person_merge_now RENAME TO person_merge;

CREATE INDEX person_merge_by_state ON person_merge (state, asked_at, id);
CREATE INDEX person_merge_by_kept ON person_merge (kept_id, state, id);
CREATE INDEX person_merge_by_number ON person_merge (live_number, id);
