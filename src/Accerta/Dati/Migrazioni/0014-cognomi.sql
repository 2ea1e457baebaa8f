CREATE INDEX "IX_Persone_Cognome" ON "Persone" ("Cognome");
