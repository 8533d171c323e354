CREATE INDEX extracted_article_article IF NOT EXISTS
FOR (n:ExtractedArticle) ON (n.article)
