-- Reports in both languages, and what a branding contract says of how and when it was concluded.

ALTER TABLE report_frozen ALTER COLUMN language TYPE varchar(4);

ALTER TABLE branding_case ADD COLUMN procurement varchar(24)
    CHECK (procurement IN ('OPEN_TENDER', 'INVITED_TENDER', 'NEGOTIATION', 'CONSULTATION', 'INQUIRY', 'SINGLE_SOURCE',
                           'FRAMEWORK', 'BELOW_LIMIT'));
ALTER TABLE branding_case ADD COLUMN contracted_on date;
