MATCH (view:SavedView {id: $id})
SET view.revoked = $day, view.picture = null
