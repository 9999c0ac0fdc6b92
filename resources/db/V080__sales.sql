-- A shop on a platform and who owns it: a person or an organisation of the register.
CREATE TABLE shop (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    platform varchar(20) NOT NULL,
    shop_no varchar(60) NOT NULL,
    name varchar(100) NOT NULL,
    url varchar(300),
    person_id uuid REFERENCES person (id),
    organisation_id uuid REFERENCES organisation (id),
    village_code char(12),
    category varchar(60) NOT NULL,
    opened_on date NOT NULL,
    closed_on date,
    branding_case_id uuid,
    entered_by uuid NOT NULL REFERENCES staff (id),
    created_at timestamp(6) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (platform, shop_no),
    CHECK ((person_id IS NULL) <> (organisation_id IS NULL)),
    CHECK (closed_on IS NULL OR closed_on >= opened_on)
);

CREATE INDEX shop_by_name ON shop (name, id);
CREATE INDEX shop_by_opening ON shop (opened_on, id);
CREATE INDEX shop_by_person ON shop (person_id, id);
CREATE INDEX shop_by_organisation ON shop (organisation_id, id);
CREATE INDEX shop_by_village ON shop (village_code, id);

-- A file of orders that brought something; one that brings nothing leaves nothing.
CREATE TABLE order_import (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    shop_id uuid NOT NULL REFERENCES shop (id),
    file_name varchar(200) NOT NULL,
    file_hash char(64) NOT NULL,
    added integer NOT NULL,
    updated integer NOT NULL,
    duplicates integer NOT NULL,
    refused integer NOT NULL,
    read_on date NOT NULL,
    read_by uuid NOT NULL REFERENCES staff (id)
);

CREATE INDEX order_import_by_shop ON order_import (shop_id, read_on, id);

-- What is needed of an order, and of its receiver only a mark to compare by and a masked number to talk by.
CREATE TABLE shop_order (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    shop_id uuid NOT NULL REFERENCES shop (id),
    platform varchar(20) NOT NULL,
    order_no varchar(60) NOT NULL,
    state varchar(10) NOT NULL CHECK (state IN ('PAID', 'SHIPPED', 'DONE', 'CLOSED')),
    paid_at timestamp(6) with time zone NOT NULL,
    paid_on date NOT NULL,
    paid bigint NOT NULL CHECK (paid >= 0 AND paid <= 10000000000000),
    refunded bigint NOT NULL CHECK (refunded >= 0 AND refunded <= paid),
    title varchar(200) NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    waybill_no varchar(40),
    courier varchar(40),
    receiver_mark char(32),
    receiver_masked varchar(30),
    import_id uuid NOT NULL REFERENCES order_import (id),
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (platform, order_no)
);

CREATE INDEX shop_order_by_shop ON shop_order (shop_id, paid_on, id);
CREATE INDEX shop_order_by_day ON shop_order (paid_on, shop_id);
CREATE INDEX shop_order_by_waybill ON shop_order (waybill_no, id);

-- One register of parcels for the whole office: whatever claims a waybill first holds it.
CREATE TABLE waybill (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    waybill_no varchar(40) NOT NULL UNIQUE,
    subject_kind varchar(30) NOT NULL,
    subject_id uuid NOT NULL,
    claimed_on date NOT NULL
);

CREATE INDEX waybill_by_subject ON waybill (subject_id, id);

-- Something in the orders that a person must look at. The key says what was found where, so that it is found once.
CREATE TABLE doubt (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    kind varchar(20) NOT NULL,
    doubt_key varchar(160) NOT NULL UNIQUE,
    shop_id uuid NOT NULL REFERENCES shop (id),
    detail varchar(120) NOT NULL,
    order_count integer NOT NULL CHECK (order_count > 0),
    amount bigint NOT NULL,
    found_on date NOT NULL,
    found_by uuid NOT NULL REFERENCES staff (id),
    state varchar(10) NOT NULL CHECK (state IN ('OPEN', 'CLEARED', 'STRUCK')),
    reason varchar(500),
    decided_by uuid REFERENCES staff (id),
    decided_on date,
    version integer DEFAULT 1 NOT NULL,
    CHECK ((state = 'OPEN' AND decided_by IS NULL AND reason IS NULL)
        OR (state <> 'OPEN' AND decided_by IS NOT NULL AND decided_on IS NOT NULL AND reason IS NOT NULL)),
    CHECK (decided_by IS NULL OR decided_by <> found_by)
);

CREATE INDEX doubt_by_state ON doubt (state, found_on, id);
CREATE INDEX doubt_by_shop ON doubt (shop_id, state, id);

CREATE TABLE doubt_order (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    doubt_id uuid NOT NULL REFERENCES doubt (id),
    order_id uuid NOT NULL REFERENCES shop_order (id),
    struck boolean DEFAULT FALSE NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    UNIQUE (doubt_id, order_id)
);

CREATE INDEX doubt_order_by_order ON doubt_order (order_id, doubt_id);
