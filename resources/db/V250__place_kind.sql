-- OTHER_TOWNSHIP has fourteen letters: where a county has a farm or a development zone, no office could be made.
ALTER TABLE place ALTER COLUMN kind TYPE varchar(20);
