-- GEOGRAPHICAL_INDICATION has twenty-three letters: no such item could be planned.
ALTER TABLE branding_item ALTER COLUMN kind TYPE varchar(40);
