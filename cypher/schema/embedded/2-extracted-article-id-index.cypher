// In this engine a unique constraint does not create an index.
CREATE INDEX extracted_article_id_index IF NOT EXISTS
FOR (n:ExtractedArticle) ON (n.id)
