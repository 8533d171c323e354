CREATE CONSTRAINT failure_id IF NOT EXISTS
FOR (failure:Failure) REQUIRE failure.id IS UNIQUE
