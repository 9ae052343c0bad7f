"""The tables of ``data/archive.db``.

Documents and entities are known by their ids everywhere. Other rows have whole numbers as keys, which hold for
one build; across builds they are known by document and block.
"""

from __future__ import annotations

PAGE_SIZE = 4096

TABLES = (
    """CREATE TABLE about (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID""",
    """CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  title TEXT,
  url TEXT NOT NULL,
  published TEXT,
  precision TEXT,
  published_line INTEGER,
  published_evidence TEXT,
  publisher TEXT,
  authors TEXT NOT NULL,
  language TEXT,
  languages TEXT NOT NULL,
  words INTEGER NOT NULL,
  path TEXT NOT NULL,
  record INTEGER,
  sha256 TEXT,
  bytes INTEGER,
  media_type TEXT,
  encoding TEXT,
  original TEXT,
  source_url TEXT,
  captured TEXT,
  withheld TEXT,
  thread INTEGER NOT NULL,
  posts INTEGER NOT NULL,
  comments INTEGER NOT NULL,
  published_file TEXT
)""",
    """CREATE TABLE posts (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents(id),
  post TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent INTEGER REFERENCES posts(id),
  title TEXT,
  published TEXT,
  precision TEXT,
  language TEXT,
  authors TEXT NOT NULL,
  publisher TEXT,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  UNIQUE (document, post)
)""",
    """CREATE TABLE comments (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents(id),
  comment TEXT NOT NULL,
  author TEXT,
  published TEXT,
  precision TEXT,
  inferred INTEGER NOT NULL,
  number INTEGER,
  parent INTEGER REFERENCES comments(id),
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  url TEXT NOT NULL,
  UNIQUE (document, comment)
)""",
    """CREATE TABLE blocks (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents(id),
  block TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  voice TEXT NOT NULL,
  language TEXT,
  post INTEGER REFERENCES posts(id),
  comment INTEGER REFERENCES comments(id),
  text TEXT NOT NULL,
  first_line INTEGER NOT NULL,
  last_line INTEGER NOT NULL,
  url TEXT NOT NULL,
  UNIQUE (document, block)
)""",
    """CREATE TABLE entities (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  url TEXT NOT NULL,
  documents INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  same_as TEXT NOT NULL,
  latin TEXT,
  language TEXT,
  checked INTEGER NOT NULL,
  sure INTEGER NOT NULL,
  note TEXT
)""",
    """CREATE TABLE aliases (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL REFERENCES entities(id),
  text TEXT NOT NULL,
  count INTEGER NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  joined_to TEXT
)""",
    """CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL REFERENCES entities(id),
  document TEXT NOT NULL REFERENCES documents(id),
  block INTEGER REFERENCES blocks(id),
  field TEXT,
  comment INTEGER REFERENCES comments(id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  source_start INTEGER,
  source_end INTEGER
)""",
    """CREATE TABLE ledger (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents(id),
  line INTEGER NOT NULL,
  fate TEXT NOT NULL,
  text TEXT NOT NULL,
  after TEXT,
  reason TEXT NOT NULL
)""",
    """CREATE TABLE dates (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents(id),
  block INTEGER REFERENCES blocks(id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  value TEXT,
  precision TEXT,
  basis TEXT NOT NULL
)""",
    """CREATE TABLE problems (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  document TEXT,
  line INTEGER,
  code TEXT NOT NULL,
  severity TEXT NOT NULL,
  message TEXT NOT NULL
)""",
)

INDEXES = (
    "CREATE INDEX documents_published ON documents(published)",
    "CREATE INDEX posts_published ON posts(published)",
    "CREATE INDEX comments_author ON comments(author)",
    "CREATE INDEX blocks_post ON blocks(post)",
    "CREATE INDEX blocks_comment ON blocks(comment)",
    "CREATE INDEX entities_type ON entities(type, mentions)",
    "CREATE INDEX aliases_entity ON aliases(entity)",
    "CREATE INDEX aliases_text ON aliases(text)",
    "CREATE INDEX mentions_entity ON mentions(entity, document)",
    "CREATE INDEX mentions_document ON mentions(document)",
    "CREATE INDEX mentions_block ON mentions(block)",
    "CREATE INDEX ledger_document ON ledger(document, line)",
    "CREATE INDEX ledger_reason ON ledger(fate, reason)",
    "CREATE INDEX dates_document ON dates(document)",
    "CREATE INDEX dates_value ON dates(value)",
)

VIEWS = (
    """CREATE VIEW mentions_in_context AS
SELECT m.id, m.entity, e.name, e.type, m.text AS spelling, m.document, d.title, d.published,
  coalesce(b.text, m.field) AS context, a.value || coalesce(b.url, c.url, d.url) AS link
FROM mentions m
JOIN entities e ON e.id = m.entity
JOIN documents d ON d.id = m.document
LEFT JOIN blocks b ON b.id = m.block
LEFT JOIN comments c ON c.id = m.comment
LEFT JOIN about a ON a.key = 'base_url'""",
    """CREATE VIEW comments_with_text AS
SELECT c.id, c.document, d.title, c.author, c.published,
  (SELECT group_concat(text, char(10, 10)) FROM (SELECT text FROM blocks WHERE comment = c.id ORDER BY id)) AS text,
  a.value || c.url AS link
FROM comments c
JOIN documents d ON d.id = c.document
LEFT JOIN about a ON a.key = 'base_url'""",
    """CREATE VIEW dates_in_context AS
SELECT t.id, t.value, t.precision, t.text AS saying, t.document, d.title, d.published,
  b.text AS context, a.value || coalesce(b.url, d.url) AS link
FROM dates t
JOIN documents d ON d.id = t.document
LEFT JOIN blocks b ON b.id = t.block
LEFT JOIN about a ON a.key = 'base_url'""",
)
"""Rows as people read them; links can be followed where the archive has an address on the web, else they are null."""

FULL_TEXTS = {
    "blocks_fts": (
        "CREATE VIRTUAL TABLE blocks_fts USING fts5"
        '(text, content="blocks", content_rowid="id", tokenize=\'unicode61 remove_diacritics 2\')'
    ),
    "aliases_fts": (
        "CREATE VIRTUAL TABLE aliases_fts USING fts5"
        '(text, content="aliases", content_rowid="id", tokenize=\'unicode61 remove_diacritics 2\')'
    ),
}
"""Datasette finds these tables by their ``content``, and offers a search box over paragraphs and over spellings."""
