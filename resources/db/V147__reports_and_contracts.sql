-- Reports in both languages, and what a branding contract says of how and when it was concluded.

ALTER TABLE report_frozen ALTER COLUMN language TYPE varchar(4);
