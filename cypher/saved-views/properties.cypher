MATCH (view:SavedView {id: $id})
RETURN properties(view) AS properties
