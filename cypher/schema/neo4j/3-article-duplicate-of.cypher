CREATE INDEX article_duplicate_of IF NOT EXISTS
FOR (article:Article) ON (article.duplicateOf)
