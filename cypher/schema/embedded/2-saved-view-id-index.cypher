// In this engine a unique constraint does not create an index.
CREATE INDEX saved_view_id_index IF NOT EXISTS
FOR (view:SavedView) ON (view.id)
