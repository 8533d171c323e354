// A unique constraint brings no index of its own here.
CREATE INDEX article_id_index IF NOT EXISTS
FOR (article:Article) ON (article.id)
