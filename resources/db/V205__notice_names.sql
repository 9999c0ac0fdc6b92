-- The whole name as the office itself reads it; masked_name is what hangs. Empty in lines of earlier drafts.
ALTER TABLE notice_line ADD COLUMN whole_name varchar(120);
