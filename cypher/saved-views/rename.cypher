MATCH (view:SavedView {id: $id})
SET view.title = $title, view.description = $description, view.credit = $credit, view.sites = $sites
