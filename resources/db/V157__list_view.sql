-- What a list was made to show, kept under a name: words, filters, order and columns, as the program writes them.
-- owner_id is whose it is, null for everybody's; owner_key is the same as text or 'all', so that a name is there once.
CREATE TABLE list_view (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    list_name varchar(60) NOT NULL,
    owner_id uuid REFERENCES staff (id),
    owner_key varchar(36) NOT NULL,
    name varchar(40) NOT NULL,
    content varchar(8000) NOT NULL,
    made_by uuid NOT NULL REFERENCES staff (id),
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT list_view_owner CHECK ((owner_id IS NULL) = (owner_key = 'all')),
    UNIQUE (owner_key, list_name, name)
);

-- The view with which a list opens for somebody.
CREATE TABLE list_start (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    staff_id uuid NOT NULL REFERENCES staff (id),
    list_name varchar(60) NOT NULL,
    view_id uuid NOT NULL REFERENCES list_view (id),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (staff_id, list_name)
);

CREATE INDEX list_start_by_view ON list_start (view_id);
