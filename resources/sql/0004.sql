-- Format 4: findings that are explained, and the cells of workbooks from which changes came.

-- What is said of a standard that holds in principle, generally or about, and is not met. holder: a unit's code, or a person's
-- number, which may be sealed; what is said goes with the unit or person. standard: the check of the policy pack. period: the
-- half or quarter, or 0.
CREATE TABLE explanation (
    id INTEGER PRIMARY KEY,
    holder TEXT NOT NULL,
    unit TEXT GENERATED ALWAYS AS (
        CASE WHEN length(holder) IN (4, 6, 9, 12) THEN holder END
    ) STORED REFERENCES unit (code) ON DELETE CASCADE,
    person TEXT GENERATED ALWAYS AS (
        CASE WHEN length(holder) NOT IN (4, 6, 9, 12) THEN holder END
    ) STORED REFERENCES person (id_number) ON DELETE CASCADE,
    standard TEXT NOT NULL CHECK (standard <> ''),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
    period INTEGER NOT NULL CHECK (period BETWEEN 0 AND 366),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    UNIQUE (holder, standard, year, period)
) STRICT;

CREATE INDEX explanation_unit ON explanation (unit);

CREATE INDEX explanation_person ON explanation (person);

-- From which cell of a workbook a change came, as in 社区!D7; nothing where it was typed. While an edit is being made its own place
-- is that of the changes that come.
ALTER TABLE edit ADD COLUMN place TEXT;

ALTER TABLE journal ADD COLUMN place TEXT;
