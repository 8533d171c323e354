// Restricts the relationships `part` between a statement and its actors to the roles of a filter. Sources have no role.
AND ($everyRole OR part.role IS NULL OR part.role IN $roles)
