CREATE FULLTEXT INDEX statement_words IF NOT EXISTS
FOR (statement:Statement) ON EACH [statement.sentence, statement.passage]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
