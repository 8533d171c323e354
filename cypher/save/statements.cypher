UNWIND range(0, size($id) - 1) AS at
MATCH (article:Article {id: $articleId[at]})
CREATE (statement:Statement {
  id: $id[at], act: $act[at], articleId: $articleId[at], direct: $direct[at], by: $by[at], text: $text[at],
  confidence: $confidence[at], date: $date[at], dateFromArticle: $dateFromArticle[at], sentence: $sentence[at],
  start: $start[at], end: $end[at], cue: $cue[at], cueStart: $cueStart[at], cueEnd: $cueEnd[at],
  contentStarts: $contentStarts[at], contentEnds: $contentEnds[at], passage: $passage[at],
  passageStart: $passageStart[at], unresolvedStarts: $unresolvedStarts[at], unresolvedEnds: $unresolvedEnds[at],
  unresolvedTexts: $unresolvedTexts[at], sortKey: $sortKey[at], corrected: $corrected[at],
  secondReader: $secondReader[at], secondVerdict: $secondVerdict[at], roles: $roles[at]
})-[:REPORTED_IN]->(article)
