-- A scheme's form as its clerk left it, not yet a draft: what is typed, as the program writes it. scheme_key is the
-- scheme that it continues as text, or 'new'.
CREATE TABLE scheme_kept (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    staff_id uuid NOT NULL REFERENCES staff (id),
    kind varchar(16) NOT NULL,
    scheme_id uuid REFERENCES scheme (id),
    scheme_key varchar(36) NOT NULL,
    title varchar(200) NOT NULL,
    content varchar(8000) NOT NULL,
    kept_at timestamp(6) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (staff_id, kind, scheme_key)
);

CREATE INDEX scheme_kept_by_scheme ON scheme_kept (scheme_id);
