MATCH (view:SavedView)
WHERE view.of = $of
RETURN count(view) AS versions
