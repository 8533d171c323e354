MATCH (view:SavedView {id: $id})
RETURN view.id AS id, view.title AS title, view.description AS description, view.credit AS credit,
  view.sites AS sites, view.query AS query, view.address AS address, view.created AS created, view.revoked AS revoked, view.frozen AS frozen,
  view.version AS version, view.look AS look
