CREATE (view:SavedView)
SET view = $properties
