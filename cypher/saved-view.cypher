MATCH (view:SavedView {id: $id})
RETURN view.title AS title, view.description AS description, view.query AS query, view.created AS created,
  view.revoked AS revoked
