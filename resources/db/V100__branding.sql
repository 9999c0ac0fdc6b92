-- A branding case follows one person's product from the need to the accepted delivery and what came of it.
CREATE TABLE branding_case (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    case_no varchar(24) NOT NULL UNIQUE,
    person_id uuid NOT NULL REFERENCES person (id),
    follow_up_id uuid,
    product varchar(80) NOT NULL,
    need text NOT NULL,
    diagnosis text,
    provider_id uuid REFERENCES organisation (id),
    contract_no varchar(60),
    scheme_version_id uuid NOT NULL REFERENCES scheme_version (id),
    fund_account_id uuid,
    budget bigint DEFAULT 0 NOT NULL CHECK (budget >= 0),
    accepted bigint CHECK (accepted >= 0 AND accepted <= budget),
    satisfaction smallint CHECK (satisfaction BETWEEN 1 AND 5),
    signed_on date,
    status varchar(12) NOT NULL CHECK (status IN ('NEED', 'PLANNED', 'REVIEWED', 'APPROVED', 'DELIVERED', 'ACCEPTED',
                                                  'POSTED', 'RELEASED', 'PAID', 'SENT_BACK', 'REJECTED', 'WITHDRAWN')),
    entered_by uuid NOT NULL REFERENCES staff (id),
    created_at timestamp(6) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);

CREATE INDEX branding_case_status ON branding_case (status, created_at, id);
CREATE INDEX branding_case_person ON branding_case (person_id, created_at, id);

-- What is to be made for the product. One product, one kind of item and one cycle are paid once: live_item says so.
CREATE TABLE branding_item (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    case_id uuid NOT NULL REFERENCES branding_case (id),
    kind varchar(20) NOT NULL,
    description varchar(200) NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    unit_price bigint NOT NULL CHECK (unit_price > 0),
    cycle_year smallint NOT NULL,
    delivered_on date,
    result_no varchar(60),
    valid_to date,
    accepted boolean,
    accepted_amount bigint CHECK (accepted_amount >= 0 AND accepted_amount <= quantity * unit_price),
    remark varchar(200),
    -- A plan that was drawn again leaves its old items here, dropped.
    dropped boolean DEFAULT FALSE NOT NULL,
    live_item varchar(160) UNIQUE,
    version integer DEFAULT 1 NOT NULL
);

CREATE INDEX branding_item_case ON branding_item (case_id, id);

-- What came of it, 6 and 12 months after acceptance, beside the month before support.
CREATE TABLE branding_result (
    id uuid PRIMARY KEY,
    site smallint DEFAULT 1 NOT NULL,
    case_id uuid NOT NULL REFERENCES branding_case (id),
    months smallint NOT NULL CHECK (months IN (0, 6, 12)),
    recorded_on date NOT NULL,
    unit_price bigint NOT NULL CHECK (unit_price >= 0),
    month_sales bigint NOT NULL CHECK (month_sales >= 0),
    repeat_orders integer NOT NULL CHECK (repeat_orders >= 0),
    UNIQUE (case_id, months)
);
