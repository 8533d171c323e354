// A unique constraint brings no index of its own here.
CREATE INDEX saved_view_id_index IF NOT EXISTS
FOR (view:SavedView) ON (view.id)
