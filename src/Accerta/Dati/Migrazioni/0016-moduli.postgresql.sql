CREATE TABLE "ModuliInSospeso" (
    "PersonaId" uuid NOT NULL,
    "Cifrato" bytea NOT NULL,
    "Alle" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_ModuliInSospeso" PRIMARY KEY ("PersonaId")
);

CREATE INDEX "IX_ModuliInSospeso_Alle" ON "ModuliInSospeso" ("Alle");
