CREATE CONSTRAINT extracted_article_id IF NOT EXISTS
FOR (n:ExtractedArticle) REQUIRE n.id IS UNIQUE
