MATCH (view:SavedView)
WHERE view.id > $after
RETURN view.id AS id, properties(view) AS properties
ORDER BY id
LIMIT $limit
