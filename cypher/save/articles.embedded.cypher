UNWIND range(0, size($id) - 1) AS at
CREATE (:Article {
  id: $id[at], title: $title[at], publisher: $publisher[at], url: $url[at], publishedAt: $publishedAt[at],
  language: $language[at], way: $way[at], text: $text[at], digest: $digest[at]
})
