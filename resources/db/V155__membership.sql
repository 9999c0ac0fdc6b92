-- Who belongs to an organisation, and as what, from a day until the day before another. While a row has no end its person
-- stands in live_person, so that nobody is the same twice in one organisation, and the organisation of whoever stands for
-- it in live_legal, so that none has two.
CREATE TABLE organisation_member (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation (id),
    person_id uuid NOT NULL REFERENCES person (id),
    role varchar(12) NOT NULL,
    since date NOT NULL,
    until date,
    ending varchar(12),
    reason varchar(200),
    live_person uuid,
    live_legal uuid UNIQUE,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT organisation_member_once UNIQUE (organisation_id, role, live_person),
    CONSTRAINT organisation_member_roles
        CHECK (role IN ('LEGAL', 'SHAREHOLDER', 'COOP_MEMBER', 'FAMILY', 'MANAGER', 'EMPLOYEE', 'OTHER')),
    CONSTRAINT organisation_member_days CHECK (until IS NULL OR until >= since),
    CONSTRAINT organisation_member_ended CHECK ((until IS NULL) = (ending IS NULL)),
    CONSTRAINT organisation_member_endings
        CHECK (ending IS NULL OR ending IN ('LEFT', 'DIED', 'TURNED', 'CLOSED', 'MERGED', 'UNDONE')),
    CONSTRAINT organisation_member_why CHECK (until IS NOT NULL OR reason IS NULL),
    CONSTRAINT organisation_member_live CHECK ((until IS NULL) = (live_person IS NOT NULL)),
    CONSTRAINT organisation_member_person CHECK (live_person IS NULL OR live_person = person_id),
    CONSTRAINT organisation_member_legal CHECK ((until IS NULL AND role = 'LEGAL') = (live_legal IS NOT NULL)),
    CONSTRAINT organisation_member_one_legal CHECK (live_legal IS NULL OR live_legal = organisation_id)
);

CREATE INDEX organisation_member_by_organisation ON organisation_member (organisation_id, since, id);
CREATE INDEX organisation_member_by_person ON organisation_member (person_id, since, id);

-- Nothing ever wrote it: who stands for an organisation is the row above, and legal_person a name for as long as there is
-- none.
ALTER TABLE organisation DROP COLUMN legal_person_id;
