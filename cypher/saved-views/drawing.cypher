MATCH (view:SavedView {id: $id})
RETURN view.picture AS picture
