-- Il conto è della persona: le decisioni hanno un numero, le prestazioni una riga sola.

ALTER TABLE "Ap70" ADD COLUMN "Anticipati" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Ap70" ADD COLUMN "Frequenza" TEXT NOT NULL DEFAULT 'Scuola';

ALTER TABLE "Ap70" ADD COLUMN "Modalita" TEXT NULL;

ALTER TABLE "Liquidazioni" ADD COLUMN "InteressatoId" TEXT NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';

ALTER TABLE "Liquidazioni" ADD COLUMN "Numero" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "Liquidazioni" ADD COLUMN "PrecedenteId" TEXT NULL;

ALTER TABLE "Liquidazioni" ADD COLUMN "Causa" TEXT NULL;

ALTER TABLE "PrestazioniInPagamento" ADD COLUMN "InteressatoId" TEXT NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';

ALTER TABLE "Rate" ADD COLUMN "Numero" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Rate" ADD COLUMN "Aggiuntiva" INTEGER NOT NULL DEFAULT 0;

UPDATE "Liquidazioni" SET "InteressatoId" = (SELECT f."InteressatoId" FROM "Fascicoli" f WHERE f."Id" = "Liquidazioni"."FascicoloId");

UPDATE "Liquidazioni" SET "Numero" = (SELECT COUNT(*) FROM "Liquidazioni" l WHERE l."InteressatoId" = "Liquidazioni"."InteressatoId" AND l."DecisaAlle" <= "Liquidazioni"."DecisaAlle");

UPDATE "PrestazioniInPagamento" SET "InteressatoId" = (SELECT f."InteressatoId" FROM "Fascicoli" f WHERE f."Id" = "PrestazioniInPagamento"."FascicoloId");

UPDATE "Rate" SET "Aggiuntiva" = 1 WHERE "Tipo" = 'Tredicesima';

CREATE TABLE "PosizioniEconomiche" (
    "InteressatoId" TEXT NOT NULL CONSTRAINT "PK_PosizioniEconomiche" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "Numero" INTEGER NOT NULL,
    "LiquidazioneId" TEXT NULL,
    "DaRicalcolare" TEXT NULL,
    "DaRicalcolareDal" TEXT NULL,
    "PerequataNelMese" TEXT NULL,
    "Versione" INTEGER NOT NULL
);

CREATE TABLE "FattiDichiarati" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FattiDichiarati" PRIMARY KEY,
    "InteressatoId" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "Tipo" TEXT NOT NULL,
    "DichiaratoDa" TEXT NOT NULL,
    "DichiaratoAlle" TEXT NOT NULL,
    "DichiaratoIl" TEXT NOT NULL,
    "Atto" INTEGER NOT NULL,
    "ContenutoCifrato" BLOB NOT NULL
);

CREATE TABLE "Indebiti" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Indebiti" PRIMARY KEY,
    "InteressatoId" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "LiquidazioneId" TEXT NOT NULL,
    "Causa" TEXT NOT NULL,
    "AccertatoIl" TEXT NOT NULL,
    "Importo" INTEGER NOT NULL,
    "Stato" TEXT NOT NULL,
    "Versione" INTEGER NOT NULL
);

CREATE TABLE "Sospensioni" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sospensioni" PRIMARY KEY,
    "InteressatoId" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "Codice" TEXT NOT NULL,
    "Motivo" TEXT NOT NULL,
    "Dal" TEXT NOT NULL,
    "AvvisoId" TEXT NOT NULL,
    "ConsegnatoIl" TEXT NOT NULL,
    "Definitiva" INTEGER NOT NULL,
    "ChiusaIl" TEXT NULL
);

CREATE TABLE "DichiarazioniDovute" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_DichiarazioniDovute" PRIMARY KEY,
    "InteressatoId" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "Modello" TEXT NOT NULL,
    "Anno" INTEGER NOT NULL,
    "EntroIl" TEXT NOT NULL,
    "Stato" TEXT NOT NULL,
    "SollecitoId" TEXT NULL,
    "PresentataIl" TEXT NULL,
    "Tardiva" INTEGER NOT NULL,
    "Versione" INTEGER NOT NULL
);

CREATE TABLE "Trattenute" (
    "IndebitoId" TEXT NOT NULL,
    "Mese" TEXT NOT NULL,
    "Importo" INTEGER NOT NULL,
    "TrattenutaIl" TEXT NULL,
    CONSTRAINT "PK_Trattenute" PRIMARY KEY ("IndebitoId", "Mese"),
    CONSTRAINT "FK_Trattenute_Indebiti_IndebitoId" FOREIGN KEY ("IndebitoId") REFERENCES "Indebiti" ("Id") ON DELETE CASCADE
);

INSERT INTO "PosizioniEconomiche" ("InteressatoId", "FascicoloId", "Numero", "LiquidazioneId", "Versione")
SELECT l."InteressatoId", l."FascicoloId", l."Numero", l."Id", 0 FROM "Liquidazioni" l
WHERE l."Numero" = (SELECT MAX(x."Numero") FROM "Liquidazioni" x WHERE x."InteressatoId" = l."InteressatoId");

DROP INDEX "IX_Liquidazioni_FascicoloId";

DROP INDEX "IX_Rate_PrestazioneId_Mese_Tipo";

CREATE UNIQUE INDEX "IX_DichiarazioniDovute_InteressatoId_Modello_Anno" ON "DichiarazioniDovute" ("InteressatoId", "Modello", "Anno");

CREATE INDEX "IX_DichiarazioniDovute_Stato_EntroIl" ON "DichiarazioniDovute" ("Stato", "EntroIl");

CREATE INDEX "IX_FattiDichiarati_InteressatoId" ON "FattiDichiarati" ("InteressatoId");

CREATE INDEX "IX_Indebiti_InteressatoId" ON "Indebiti" ("InteressatoId");

CREATE INDEX "IX_PosizioniEconomiche_DaRicalcolare" ON "PosizioniEconomiche" ("DaRicalcolare");

CREATE UNIQUE INDEX "IX_Sospensioni_InteressatoId_Codice" ON "Sospensioni" ("InteressatoId", "Codice") WHERE "ChiusaIl" IS NULL;

CREATE INDEX "IX_Liquidazioni_FascicoloId" ON "Liquidazioni" ("FascicoloId");

CREATE UNIQUE INDEX "IX_Liquidazioni_InteressatoId_Numero" ON "Liquidazioni" ("InteressatoId", "Numero");

CREATE UNIQUE INDEX "IX_PrestazioniInPagamento_InteressatoId_Codice" ON "PrestazioniInPagamento" ("InteressatoId", "Codice");

CREATE UNIQUE INDEX "IX_Rate_PrestazioneId_Mese_Tipo_Numero_Aggiuntiva" ON "Rate" ("PrestazioneId", "Mese", "Tipo", "Numero", "Aggiuntiva");
