-- Format 2: values of one's own by table row and area, packs of one's own, and the journal. The journal's triggers are
-- made from the columns of every table, so that none can be forgotten.

CREATE TABLE local_value_2 (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    row TEXT NOT NULL,
    area TEXT NOT NULL CHECK (length(area) IN (0, 4, 6, 9, 12) AND area NOT GLOB '*[^0-9]*'),
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    value TEXT NOT NULL CHECK (value GLOB '[0-9]*' AND value NOT GLOB '*[^0-9.]*' AND value NOT GLOB '*.*.*'),
    basis TEXT NOT NULL CHECK (trim(basis) <> ''),
    decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
    UNIQUE (name, row, area, starts_on)
) STRICT;

INSERT INTO local_value_2 (id, name, row, area, starts_on, value, basis, decided_on)
SELECT id, parameter, '', '', starts_on, value, basis, decided_on FROM local_value;

DROP TABLE local_value;

ALTER TABLE local_value_2 RENAME TO local_value;

CREATE TABLE pack (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    json TEXT NOT NULL CHECK (json_valid(json) AND json_type(json) = 'object')
) STRICT;

-- What tells a document and its copies from all others, wherever they lie.
ALTER TABLE setting ADD COLUMN identity TEXT NOT NULL DEFAULT '';

UPDATE setting SET identity = lower(hex(randomblob(8)));

-- act: what was done. state: "making" while it is being made; whether it stands; "fixed" if it cannot be undone. reverses: the edit that
-- an undo or redo took back.
ALTER TABLE edit ADD COLUMN who TEXT NOT NULL DEFAULT '';

ALTER TABLE edit ADD COLUMN act TEXT NOT NULL DEFAULT 'edit'
    CHECK (act IN ('edit', 'paste', 'import', 'adopt', 'settings', 'correct', 'undo', 'redo'));

ALTER TABLE edit ADD COLUMN state TEXT NOT NULL DEFAULT 'fixed'
    CHECK (state IN ('making', 'done', 'undone', 'dropped', 'fixed'));

ALTER TABLE edit ADD COLUMN reverses INTEGER REFERENCES edit (id);

-- One row for each cell that changed, and one for each row that came or went: then field is empty and the whole row is
-- in "before" or "after" as JSON. What was written by another program belongs to no edit. holder: the unit's code or person's ID number; item: what else tells the row apart.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    edit INTEGER REFERENCES edit (id),
    source TEXT NOT NULL,
    row INTEGER NOT NULL,
    holder TEXT NOT NULL,
    item TEXT NOT NULL,
    field TEXT NOT NULL,
    before ANY,
    after ANY
) STRICT;

CREATE INDEX edit_state ON edit (state);

CREATE INDEX journal_edit ON journal (edit);

CREATE INDEX journal_holder ON journal (holder);

-- A closed year: all that was recorded when it was closed, the packs and the results, as a document of its own, compressed.
-- hash: the SHA-256 of all its rows.
CREATE TABLE closed_year (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1900 AND 9999),
    closed_at TEXT NOT NULL CHECK (datetime(closed_at) IS NOT NULL),
    who TEXT NOT NULL,
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    content BLOB NOT NULL
) STRICT;

-- What was computed, as machines write it; filled in a closed year alone.
CREATE TABLE result (
    id INTEGER PRIMARY KEY,
    holder TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (holder, name)
) STRICT;
