-- Il conto è della persona: le decisioni hanno un numero, le prestazioni una riga sola.

ALTER TABLE "Ap70" ADD COLUMN "Anticipati" boolean NOT NULL DEFAULT false;

ALTER TABLE "Ap70" ALTER COLUMN "Anticipati" DROP DEFAULT;

ALTER TABLE "Ap70" ADD COLUMN "Frequenza" character varying(60) NOT NULL DEFAULT 'Scuola';

ALTER TABLE "Ap70" ALTER COLUMN "Frequenza" DROP DEFAULT;

ALTER TABLE "Ap70" ADD COLUMN "Modalita" character varying(60) NULL;

ALTER TABLE "Liquidazioni" ADD COLUMN "InteressatoId" uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';

ALTER TABLE "Liquidazioni" ALTER COLUMN "InteressatoId" DROP DEFAULT;

ALTER TABLE "Liquidazioni" ADD COLUMN "Numero" integer NOT NULL DEFAULT 1;

ALTER TABLE "Liquidazioni" ALTER COLUMN "Numero" DROP DEFAULT;

ALTER TABLE "Liquidazioni" ADD COLUMN "PrecedenteId" uuid NULL;

ALTER TABLE "Liquidazioni" ADD COLUMN "Causa" character varying(60) NULL;

ALTER TABLE "PrestazioniInPagamento" ADD COLUMN "InteressatoId" uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';

ALTER TABLE "PrestazioniInPagamento" ALTER COLUMN "InteressatoId" DROP DEFAULT;

ALTER TABLE "Rate" ADD COLUMN "Numero" integer NOT NULL DEFAULT 0;

ALTER TABLE "Rate" ALTER COLUMN "Numero" DROP DEFAULT;

ALTER TABLE "Rate" ADD COLUMN "Aggiuntiva" boolean NOT NULL DEFAULT false;

ALTER TABLE "Rate" ALTER COLUMN "Aggiuntiva" DROP DEFAULT;

UPDATE "Liquidazioni" SET "InteressatoId" = (SELECT f."InteressatoId" FROM "Fascicoli" f WHERE f."Id" = "Liquidazioni"."FascicoloId");

UPDATE "Liquidazioni" SET "Numero" = (SELECT COUNT(*) FROM "Liquidazioni" l WHERE l."InteressatoId" = "Liquidazioni"."InteressatoId" AND l."DecisaAlle" <= "Liquidazioni"."DecisaAlle");

UPDATE "PrestazioniInPagamento" SET "InteressatoId" = (SELECT f."InteressatoId" FROM "Fascicoli" f WHERE f."Id" = "PrestazioniInPagamento"."FascicoloId");

UPDATE "Rate" SET "Aggiuntiva" = true WHERE "Tipo" = 'Tredicesima';

CREATE TABLE "PosizioniEconomiche" (
    "InteressatoId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "Numero" integer NOT NULL,
    "LiquidazioneId" uuid,
    "DaRicalcolare" character varying(60),
    "DaRicalcolareDal" date,
    "PerequataNelMese" date,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_PosizioniEconomiche" PRIMARY KEY ("InteressatoId")
);

CREATE TABLE "FattiDichiarati" (
    "Id" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "Tipo" character varying(60) NOT NULL,
    "DichiaratoDa" uuid NOT NULL,
    "DichiaratoAlle" timestamp with time zone NOT NULL,
    "DichiaratoIl" date NOT NULL,
    "Atto" integer NOT NULL,
    "ContenutoCifrato" bytea NOT NULL,
    CONSTRAINT "PK_FattiDichiarati" PRIMARY KEY ("Id")
);

CREATE TABLE "Indebiti" (
    "Id" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "LiquidazioneId" uuid NOT NULL,
    "Causa" character varying(60) NOT NULL,
    "AccertatoIl" date NOT NULL,
    "Importo" bigint NOT NULL,
    "Stato" character varying(60) NOT NULL,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_Indebiti" PRIMARY KEY ("Id")
);

CREATE TABLE "Sospensioni" (
    "Id" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "Codice" character varying(60) NOT NULL,
    "Motivo" character varying(60) NOT NULL,
    "Dal" date NOT NULL,
    "AvvisoId" uuid NOT NULL,
    "ConsegnatoIl" date NOT NULL,
    "Definitiva" boolean NOT NULL,
    "ChiusaIl" date,
    CONSTRAINT "PK_Sospensioni" PRIMARY KEY ("Id")
);

CREATE TABLE "DichiarazioniDovute" (
    "Id" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "Modello" character varying(60) NOT NULL,
    "Anno" integer NOT NULL,
    "EntroIl" date NOT NULL,
    "Stato" character varying(60) NOT NULL,
    "SollecitoId" uuid,
    "PresentataIl" date,
    "Tardiva" boolean NOT NULL,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_DichiarazioniDovute" PRIMARY KEY ("Id")
);

CREATE TABLE "Trattenute" (
    "IndebitoId" uuid NOT NULL,
    "Mese" date NOT NULL,
    "Importo" bigint NOT NULL,
    "TrattenutaIl" date,
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
