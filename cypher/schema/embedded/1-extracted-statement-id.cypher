CREATE CONSTRAINT extracted_statement_id IF NOT EXISTS
FOR (n:ExtractedStatement) REQUIRE n.id IS UNIQUE
