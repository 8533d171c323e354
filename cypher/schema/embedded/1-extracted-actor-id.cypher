CREATE CONSTRAINT extracted_actor_id IF NOT EXISTS
FOR (n:ExtractedActor) REQUIRE n.id IS UNIQUE
