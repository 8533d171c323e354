CREATE INDEX extracted_statement_article IF NOT EXISTS
FOR (n:ExtractedStatement) ON (n.article)
