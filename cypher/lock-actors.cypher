// The write takes each actor's lock, in the order of the ids: what is read of it afterwards cannot change before the end
// of the transaction, so that no alias and no count of another loader is lost.
UNWIND $actors AS row
MERGE (actor:Actor {id: row.id})
SET actor.kind = row.kind
