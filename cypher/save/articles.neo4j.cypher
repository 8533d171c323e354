UNWIND range(0, size($id) - 1) AS at
MATCH (article:Article {id: $id[at]})
SET article.title = $title[at], article.publisher = $publisher[at], article.url = $url[at],
  article.publishedAt = $publishedAt[at], article.language = $language[at],
  article.way = $way[at], article.text = $text[at], article.digest = $digest[at]
