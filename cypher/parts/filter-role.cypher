// Restricts the edges `act` of a WHERE clause to the roles of a filter.
AND ($everyRole OR act.role IN $roles)
