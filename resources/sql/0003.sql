-- Format 3: tables of somebody else's, with what of them means what, and a password for personal columns.

-- content: a workbook in Base64, so that the journal can keep it.

CREATE TABLE form (
    id INTEGER PRIMARY KEY,
    sort TEXT NOT NULL CHECK (sort IN ('read', 'fill')),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    meaning TEXT NOT NULL,
    content TEXT NOT NULL,
    UNIQUE (sort, name)
) STRICT;

-- Figures of units that came from another year and are not confirmed. source: the year they came from.
CREATE TABLE carried (
    id INTEGER PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (code) ON DELETE CASCADE,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
    field TEXT NOT NULL CHECK (field <> ''),
    source INTEGER NOT NULL CHECK (source BETWEEN 1900 AND 9999),
    UNIQUE (unit, year, field)
) STRICT;

-- The password's lock on the key of the personal columns; no row where there is no password. wrapped: the key, encrypted by
-- what the password gives. swept: whether the file was rewritten since, so that nothing of before is left between its pages.
CREATE TABLE seal (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    scheme INTEGER NOT NULL CHECK (scheme = 1),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    iterations INTEGER NOT NULL CHECK (iterations BETWEEN 100000 AND 10000000),
    wrapped BLOB NOT NULL CHECK (length(wrapped) = 60),
    swept INTEGER NOT NULL CHECK (swept IN (0, 1))
) STRICT;

-- Personal columns hold what they held or the same sealed, which begins with $1$.
CREATE TABLE person_3 (
    id INTEGER PRIMARY KEY,
    id_number TEXT NOT NULL UNIQUE CHECK (
        length(id_number) = 18 AND substr(id_number, 1, 17) NOT GLOB '*[^0-9]*' AND substr(id_number, 18) GLOB '[0-9X]'
        OR id_number GLOB '$1$*'
    ),
    name TEXT NOT NULL,
    community TEXT NOT NULL REFERENCES unit (code) ON DELETE CASCADE,
    post TEXT NOT NULL CHECK (post IN ('书记', '副书记', '书记助理', '委员', '组织员', '一般工作人员')),
    joined_on TEXT CHECK (joined_on IS date(joined_on)),
    appointed_on TEXT CHECK (appointed_on IS date(appointed_on)),
    left_on TEXT CHECK (left_on IS date(left_on)),
    education TEXT NOT NULL,
    qualification TEXT NOT NULL,
    post_grade TEXT NOT NULL
) STRICT;

CREATE TABLE person_year_3 (
    id INTEGER PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person_3 (id_number) ON DELETE CASCADE,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
    annual_pay ANY CHECK (
        CASE typeof(annual_pay)
            WHEN 'integer' THEN annual_pay >= 0
            WHEN 'text' THEN annual_pay GLOB '$1$*'
            ELSE annual_pay IS NULL
        END
    ),
    more TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(more) AND json_type(more) = 'object'),
    UNIQUE (person, year)
) STRICT;

CREATE TABLE term_3 (
    id INTEGER PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person_3 (id_number) ON DELETE CASCADE,
    session TEXT NOT NULL,
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    ends_on TEXT CHECK (ends_on IS date(ends_on)),
    completed INTEGER NOT NULL CHECK (completed IN (0, 1)),
    appraisal TEXT NOT NULL CHECK (appraisal IN ('', '优秀', '称职', '基本称职', '不称职')),
    basis TEXT NOT NULL,
    UNIQUE (person, starts_on)
) STRICT;

INSERT INTO person_3 (id, id_number, name, community, post, joined_on, appointed_on, left_on, education, qualification,
    post_grade)
SELECT id, id_number, name, community, post, joined_on, appointed_on, left_on, education, qualification, post_grade
FROM person;

INSERT INTO person_year_3 (id, person, year, annual_pay, more)
SELECT id, person, year, annual_pay, more FROM person_year;

INSERT INTO term_3 (id, person, session, starts_on, ends_on, completed, appraisal, basis)
SELECT id, person, session, starts_on, ends_on, completed, appraisal, basis FROM term;

-- What refers to people goes before them, or it would go with them.
DROP TABLE term;

DROP TABLE person_year;

DROP TABLE person;

ALTER TABLE person_3 RENAME TO person;

ALTER TABLE person_year_3 RENAME TO person_year;

ALTER TABLE term_3 RENAME TO term;

CREATE INDEX person_community ON person (community);
