-- Versions of the notice (告知书) by which the office says what it does with what it knows of a person. person.consent_version
-- holds the name of one as text: what was written there before this list, or by hand, stays and need not be in it.
CREATE TABLE consent_notice (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    name varchar(40) NOT NULL UNIQUE,
    body varchar(8000) NOT NULL,
    in_force_since date NOT NULL,
    made_by uuid NOT NULL REFERENCES staff (id),
    made_at timestamp(6) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);
