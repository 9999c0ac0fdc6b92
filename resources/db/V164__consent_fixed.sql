-- Since when a version of the notice can no longer be changed: it was agreed to, or printed for somebody to sign. Empty while it
-- is free. The rows that are there are left as the trail knows them: one that entries name is fixed as well, and gets its day
-- with the next entry that takes or leaves its name.
ALTER TABLE consent_notice ADD COLUMN fixed_at timestamp(6) with time zone;
