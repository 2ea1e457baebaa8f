CREATE TABLE "ModuliInSospeso" (
    "PersonaId" TEXT NOT NULL CONSTRAINT "PK_ModuliInSospeso" PRIMARY KEY,
    "Cifrato" BLOB NOT NULL,
    "Alle" TEXT NOT NULL
);

CREATE INDEX "IX_ModuliInSospeso_Alle" ON "ModuliInSospeso" ("Alle");
