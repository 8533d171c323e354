// Writing takes the lock of the node first, so what the condition reads is what is there.
MERGE (store:Format {id: 'store'})
SET store.id = 'store'
WITH store
WHERE store.placing IS NULL OR store.placing = $owner OR store.placingUntil < $now
SET store.placing = $owner, store.placingUntil = $until
RETURN store.placing AS owner
