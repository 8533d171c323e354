MATCH (store:Format {id: 'store'})
WHERE store.placing = $owner
REMOVE store.placing, store.placingUntil
