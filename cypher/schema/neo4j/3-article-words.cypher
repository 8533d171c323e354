CREATE FULLTEXT INDEX article_words IF NOT EXISTS
FOR (article:Article) ON EACH [article.title, article.publisher, article.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}
