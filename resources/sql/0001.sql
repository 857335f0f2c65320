-- The document, format 1. Every table has an integer key, so that a journal can name a row by table and key.
-- Money is in fen; other figures with decimals are canonical decimal texts; days are texts such as 2026-03-01;
-- "more" holds the figures that a policy pack asks for beyond the typed ones, as decimal texts by name.

CREATE TABLE setting (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
    policy TEXT NOT NULL,
    place TEXT NOT NULL CHECK (length(place) IN (0, 2, 4, 6, 9, 12) AND place NOT GLOB '*[^0-9]*'),
    title TEXT NOT NULL,
    sample INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;

CREATE TABLE edit (
    id INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL CHECK (datetime(made_at) IS NOT NULL),
    label TEXT NOT NULL,
    changes INTEGER NOT NULL CHECK (changes >= 0)
) STRICT;

CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (length(code) IN (4, 6, 9, 12) AND code NOT GLOB '*[^0-9]*'),
    above TEXT GENERATED ALWAYS AS (
        CASE length(code)
            WHEN 6 THEN substr(code, 1, 4)
            WHEN 9 THEN substr(code, 1, 6)
            WHEN 12 THEN substr(code, 1, 9)
        END
    ) STORED REFERENCES unit (code) ON DELETE CASCADE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (
        CASE length(code)
            WHEN 4 THEN kind = ''
            WHEN 6 THEN kind IN ('市辖区', '县级市', '县', '开发区')
            WHEN 9 THEN kind IN ('街道', '镇', '乡', '直管社区', '其他')
            ELSE kind IN ('城市社区', '非城市社区')
        END
    )
) STRICT;

CREATE INDEX unit_above ON unit (above);

CREATE TABLE city_year (
    id INTEGER PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (code) ON DELETE CASCADE CHECK (length(unit) = 4),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
    establishment_total INTEGER CHECK (establishment_total >= 0),
    more TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(more) AND json_type(more) = 'object'),
    UNIQUE (unit, year)
) STRICT;

CREATE TABLE county_year (
    id INTEGER PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (code) ON DELETE CASCADE CHECK (length(unit) = 6),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
    approved_quota INTEGER CHECK (approved_quota >= 0),
    quota_standard TEXT CHECK (
        quota_standard GLOB '[0-9]*' AND quota_standard NOT GLOB '*[^0-9.]*' AND quota_standard NOT GLOB '*.*.*'
    ),
    more TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(more) AND json_type(more) = 'object'),
    UNIQUE (unit, year)
) STRICT;

CREATE TABLE township_year (
    id INTEGER PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (code) ON DELETE CASCADE CHECK (length(unit) = 9),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
    area TEXT CHECK (area GLOB '[0-9]*' AND area NOT GLOB '*[^0-9.]*' AND area NOT GLOB '*.*.*'),
    party_deputies INTEGER CHECK (party_deputies >= 0),
    party_office_staff INTEGER CHECK (party_office_staff >= 0),
    service_centres INTEGER CHECK (service_centres >= 0),
    grid_centre INTEGER CHECK (grid_centre IN (0, 1)),
    more TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(more) AND json_type(more) = 'object'),
    UNIQUE (unit, year)
) STRICT;

CREATE TABLE community_year (
    id INTEGER PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (code) ON DELETE CASCADE CHECK (length(unit) = 12),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
    households INTEGER CHECK (households >= 0),
    residents INTEGER CHECK (residents >= 0),
    party_members INTEGER CHECK (party_members >= 0),
    area TEXT CHECK (area GLOB '[0-9]*' AND area NOT GLOB '*[^0-9.]*' AND area NOT GLOB '*.*.*'),
    grids INTEGER CHECK (grids >= 0),
    workers INTEGER CHECK (workers >= 0),
    organisers INTEGER CHECK (organisers >= 0),
    deputies INTEGER CHECK (deputies >= 0),
    grid_leaders INTEGER CHECK (grid_leaders >= 0),
    grid_members INTEGER CHECK (grid_members >= 0),
    planned_service_fund INTEGER CHECK (planned_service_fund >= 0),
    more TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(more) AND json_type(more) = 'object'),
    UNIQUE (unit, year)
) STRICT;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    id_number TEXT NOT NULL UNIQUE CHECK (
        length(id_number) = 18 AND substr(id_number, 1, 17) NOT GLOB '*[^0-9]*' AND substr(id_number, 18) GLOB '[0-9X]'
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

CREATE INDEX person_community ON person (community);

CREATE TABLE person_year (
    id INTEGER PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id_number) ON DELETE CASCADE,
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 9999),
    annual_pay INTEGER CHECK (annual_pay >= 0),
    more TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(more) AND json_type(more) = 'object'),
    UNIQUE (person, year)
) STRICT;

CREATE TABLE term (
    id INTEGER PRIMARY KEY,
    person TEXT NOT NULL REFERENCES person (id_number) ON DELETE CASCADE,
    session TEXT NOT NULL,
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    ends_on TEXT CHECK (ends_on IS date(ends_on)),
    completed INTEGER NOT NULL CHECK (completed IN (0, 1)),
    appraisal TEXT NOT NULL CHECK (appraisal IN ('', '优秀', '称职', '基本称职', '不称职')),
    basis TEXT NOT NULL,
    UNIQUE (person, starts_on)
) STRICT;

CREATE TABLE reference_pay (
    id INTEGER PRIMARY KEY,
    area TEXT NOT NULL CHECK (length(area) IN (4, 6) AND area NOT GLOB '*[^0-9]*'),
    grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 10),
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    basis TEXT NOT NULL,
    UNIQUE (area, grade, starts_on)
) STRICT;

CREATE TABLE local_value (
    id INTEGER PRIMARY KEY,
    parameter TEXT NOT NULL,
    starts_on TEXT NOT NULL CHECK (starts_on IS date(starts_on)),
    value TEXT NOT NULL CHECK (value GLOB '[0-9]*' AND value NOT GLOB '*[^0-9.]*' AND value NOT GLOB '*.*.*'),
    basis TEXT NOT NULL CHECK (trim(basis) <> ''),
    decided_on TEXT NOT NULL CHECK (decided_on IS date(decided_on)),
    UNIQUE (parameter, starts_on)
) STRICT;

CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    unit TEXT NOT NULL REFERENCES unit (code) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('领导小组会议', '党建联席会议', '听取群团工作报告')),
    held_on TEXT NOT NULL CHECK (held_on IS date(held_on)),
    chair TEXT NOT NULL,
    topic TEXT NOT NULL,
    UNIQUE (unit, kind, held_on)
) STRICT;
