// In this engine a unique constraint does not create an index.
CREATE INDEX article_id_index IF NOT EXISTS
FOR (article:Article) ON (article.id)
