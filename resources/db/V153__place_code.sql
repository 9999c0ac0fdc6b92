-- Which place a code names: the one that has it, or the last that had it; id is that place's. Whoever was registered under
-- a village's code keeps it when the village is joined to another or gets another code, and is still shown with its name.
CREATE TABLE place_code (
    id uuid PRIMARY KEY REFERENCES place (id),
    site smallint DEFAULT 1 NOT NULL,
    code varchar(12) NOT NULL UNIQUE
);

INSERT INTO place_code (id, code)
SELECT p.id, p.code
  FROM place p
 WHERE p.live_code IS NOT NULL
    OR NOT EXISTS (SELECT 1 FROM place q WHERE q.code = p.code AND q.id <> p.id
                      AND (q.live_code IS NOT NULL OR q.valid_from > p.valid_from));
