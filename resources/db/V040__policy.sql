-- The papers that money is given by, and the schemes drawn from them. No year's rule is code: amounts, caps, windows and
-- notice lengths are the rules of a version, and a case keeps the version it was decided by.
CREATE TABLE policy_document (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    title varchar(200) NOT NULL,
    document_no varchar(80) NOT NULL UNIQUE,
    issuer varchar(120) NOT NULL,
    issued_on date NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

CREATE TABLE scheme (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    kind varchar(20) NOT NULL CHECK (kind IN ('SUBSIDY', 'BRANDING', 'AWARD')),
    title varchar(120) NOT NULL,
    created_at timestamp(6) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (kind, title)
);

CREATE TABLE scheme_version (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    scheme_id uuid NOT NULL REFERENCES scheme (id),
    version_no integer NOT NULL CHECK (version_no > 0),
    document_id uuid NOT NULL REFERENCES policy_document (id),
    effective_from date NOT NULL,
    effective_to date,
    rules text NOT NULL,
    notice_days integer NOT NULL CHECK (notice_days BETWEEN 1 AND 90),
    notice_working boolean NOT NULL,
    status varchar(12) NOT NULL CHECK (status IN ('DRAFT', 'IN_FORCE', 'ENDED')),
    drafted_by uuid NOT NULL REFERENCES staff (id),
    put_in_force_by uuid REFERENCES staff (id),
    put_in_force_at timestamp(6) with time zone,
    -- Unique while in force: the scheme's id then, empty otherwise.
    live_scheme uuid UNIQUE,
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (scheme_id, version_no),
    CHECK (effective_to IS NULL OR effective_to >= effective_from),
    CHECK (put_in_force_by IS NULL OR put_in_force_by <> drafted_by),
    CHECK (status = 'DRAFT' OR put_in_force_by IS NOT NULL)
);
