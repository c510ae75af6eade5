-- The tables of a library. docs/library.md explains them to those who open the
-- file with other tools; a change of them needs a new schemaVersion.

CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  file_sha256 TEXT NOT NULL UNIQUE,
  sha256 TEXT,
  format TEXT,
  pages INTEGER,
  title TEXT,
  authority TEXT,
  kind TEXT,
  framework TEXT,
  framework_name TEXT,
  inspected_start TEXT,
  inspected_end TEXT,
  published TEXT,
  date TEXT,
  lead_inspector TEXT,
  warnings TEXT,
  read_by TEXT
) STRICT;

CREATE TABLE judgements (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (id),
  area TEXT,
  label TEXT,
  grade TEXT,
  grade_label TEXT,
  rank INTEGER,
  source TEXT,
  page INTEGER
) STRICT;

CREATE TABLE recommendations (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (id),
  n INTEGER NOT NULL,
  text TEXT,
  reference TEXT,
  list_group TEXT,
  board INTEGER NOT NULL,
  paragraph INTEGER,
  page INTEGER
) STRICT;

CREATE TABLE sections (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (id),
  title TEXT,
  area TEXT,
  grade TEXT,
  background INTEGER NOT NULL
) STRICT;

CREATE TABLE paragraphs (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (id),
  section_id INTEGER NOT NULL REFERENCES sections (id),
  name TEXT,
  number INTEGER,
  numbered INTEGER NOT NULL,
  page INTEGER,
  heading TEXT,
  text TEXT
) STRICT;

CREATE TABLE sentences (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (id),
  paragraph_id INTEGER REFERENCES paragraphs (id),
  recommendation_id INTEGER REFERENCES recommendations (id),
  text TEXT,
  polarity TEXT,
  undecided INTEGER NOT NULL,
  change TEXT,
  confidence REAL,
  cues TEXT,
  against TEXT
) STRICT;

CREATE TABLE marks (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports (id),
  paragraph_id INTEGER REFERENCES paragraphs (id),
  recommendation_id INTEGER REFERENCES recommendations (id),
  sentence_id INTEGER REFERENCES sentences (id),
  theme TEXT NOT NULL,
  main INTEGER NOT NULL,
  score REAL,
  phrases TEXT
) STRICT;

CREATE INDEX judgements_of_report ON judgements (report_id);
CREATE INDEX recommendations_of_report ON recommendations (report_id);
CREATE INDEX sections_of_report ON sections (report_id);
CREATE INDEX paragraphs_of_report ON paragraphs (report_id);
CREATE INDEX sentences_of_report ON sentences (report_id, polarity, undecided, change);
CREATE INDEX marks_of_report ON marks (report_id);
CREATE INDEX marks_of_sentence ON marks (sentence_id);
CREATE INDEX marks_of_theme ON marks (theme, sentence_id);

CREATE VIRTUAL TABLE search USING fts5 (
  text, content = 'sentences', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
