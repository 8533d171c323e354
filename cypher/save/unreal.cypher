// Acts that did not take place. They have no relationships with actors, so that nothing that counts statements or acts
// meets them.
UNWIND range(0, size($id) - 1) AS at
MATCH (article:Article {id: $articleId[at]})
CREATE (statement:UnrealStatement {
  id: $id[at], status: $status[at], act: $act[at], articleId: $articleId[at], direct: $direct[at], by: $by[at], text: $text[at],
  confidence: $confidence[at], date: $date[at], dateFromArticle: $dateFromArticle[at], sentence: $sentence[at],
  start: $start[at], end: $end[at], cue: $cue[at], cueStart: $cueStart[at], cueEnd: $cueEnd[at],
  contentStarts: $contentStarts[at], contentEnds: $contentEnds[at], passage: $passage[at],
  passageStart: $passageStart[at], unresolvedStarts: $unresolvedStarts[at], unresolvedEnds: $unresolvedEnds[at],
  unresolvedTexts: $unresolvedTexts[at], sortKey: $sortKey[at], corrected: $corrected[at], answers: $answers[at],
  sourceActors: $sourceActors[at], sourceStarts: $sourceStarts[at], sourceEnds: $sourceEnds[at],
  sourceTexts: $sourceTexts[at], sourceExtracted: $sourceExtracted[at], targetActors: $targetActors[at], targetRoles: $targetRoles[at],
  targetStarts: $targetStarts[at], targetEnds: $targetEnds[at], targetTexts: $targetTexts[at],
  targetExtracted: $targetExtracted[at]
})-[:APPEARS_IN]->(article)
