CREATE CONSTRAINT unreal_statement_id IF NOT EXISTS
FOR (statement:UnrealStatement) REQUIRE statement.id IS UNIQUE
