MERGE (view:SavedView {id: $id})
SET view = $properties
