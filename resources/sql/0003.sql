-- Format 3: tables of somebody else's, with what of them means what. content: a workbook in Base64, so that the journal can keep it.

CREATE TABLE form (
    id INTEGER PRIMARY KEY,
    sort TEXT NOT NULL CHECK (sort IN ('read', 'fill')),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    meaning TEXT NOT NULL,
    content TEXT NOT NULL,
    UNIQUE (sort, name)
) STRICT;
