ALTER TABLE "Persone" ADD COLUMN "SoloDichiarata" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Persone" ADD COLUMN "PermessoLungoPeriodo" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Persone" ADD COLUMN "ResidenteInItalia" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "Persone" ADD COLUMN "IscrittaAnagrafe" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "Deleghe" ADD COLUMN "Qualita" TEXT NOT NULL DEFAULT 'Genitore';

ALTER TABLE "Deleghe" ADD COLUMN "RichiestaAlle" TEXT NULL;

ALTER TABLE "Deleghe" ADD COLUMN "DatiDiscordanti" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Deleghe" ADD COLUMN "ChiusaIl" TEXT NULL;

ALTER TABLE "Deleghe" ADD COLUMN "ChiusaPerche" TEXT NULL;

ALTER TABLE "Deleghe" ADD COLUMN "ChiusaDa" TEXT NULL;

ALTER TABLE "Deleghe" ADD COLUMN "Motivo" TEXT NULL;

ALTER TABLE "Deleghe" ADD COLUMN "Versione" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Domande" ADD COLUMN "Tipo" TEXT NOT NULL DEFAULT 'PrimaIstanza';

ALTER TABLE "Domande" ADD COLUMN "ApertaDalCertificato" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Domande" ADD COLUMN "DomicilioIndirizzo" TEXT NULL;

ALTER TABLE "Domande" ADD COLUMN "DomicilioCap" TEXT NULL;

ALTER TABLE "Domande" ADD COLUMN "DomicilioComune" TEXT NULL;

ALTER TABLE "Domande" ADD COLUMN "DomicilioProvincia" TEXT NULL;

ALTER TABLE "Domande" ADD COLUMN "Pec" TEXT NULL;

ALTER TABLE "Domande" ADD COLUMN "DatiRiservati" BLOB NULL;

ALTER TABLE "AccertamentiRichiesti" ADD COLUMN "AggravamentoOncologico" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "BozzeCertificati" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_BozzeCertificati" PRIMARY KEY,
    "MedicoId" TEXT NOT NULL,
    "DatiCifrati" BLOB NOT NULL,
    "AggiornataAlle" TEXT NOT NULL
);

CREATE TABLE "DocumentiDiDelega" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_DocumentiDiDelega" PRIMARY KEY,
    "DelegaId" TEXT NOT NULL,
    "Tipo" TEXT NOT NULL,
    "Impronta" BLOB NOT NULL,
    "ContenutoCifrato" BLOB NOT NULL
);

CREATE TABLE "EntiDiAssistenza" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EntiDiAssistenza" PRIMARY KEY,
    "Tipo" TEXT NOT NULL,
    "Nome" TEXT NOT NULL
);

CREATE TABLE "SediDiAssistenza" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SediDiAssistenza" PRIMARY KEY,
    "EnteId" TEXT NOT NULL,
    "Nome" TEXT NOT NULL,
    "Indirizzo" TEXT NOT NULL,
    "Provincia" TEXT NOT NULL,
    "AbilitataDal" TEXT NULL,
    "AbilitataAl" TEXT NULL
);

CREATE TABLE "Mandati" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Mandati" PRIMARY KEY,
    "InteressatoId" TEXT NOT NULL,
    "SedeId" TEXT NOT NULL,
    "Dal" TEXT NOT NULL,
    "Al" TEXT NULL,
    "RegistratoDa" TEXT NOT NULL,
    "RegistratoAlle" TEXT NOT NULL,
    "ModuloCifrato" BLOB NULL,
    "ChiusoIl" TEXT NULL,
    "ChiusoDa" TEXT NULL
);

CREATE TABLE "ProgettiDiVita" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ProgettiDiVita" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "RichiestaDa" TEXT NOT NULL,
    "RichiestaIl" TEXT NOT NULL,
    "Comune" TEXT NOT NULL,
    "Provincia" TEXT NOT NULL,
    "TrasmessaIl" TEXT NULL
);

DROP INDEX "IX_Deleghe_DelegatoId_InteressatoId";

CREATE UNIQUE INDEX "IX_Deleghe_DelegatoId_InteressatoId" ON "Deleghe" ("DelegatoId", "InteressatoId") WHERE "ChiusaIl" IS NULL;

CREATE INDEX "IX_Deleghe_InteressatoId" ON "Deleghe" ("InteressatoId");

DROP INDEX "IX_AccertamentiRichiesti_InteressatoId_Tipo";

CREATE UNIQUE INDEX "IX_AccertamentiRichiesti_InteressatoId_Tipo" ON "AccertamentiRichiesti" ("InteressatoId", "Tipo") WHERE "Aperto" = 1 AND "AggravamentoOncologico" = 0;

CREATE INDEX "IX_BozzeCertificati_MedicoId" ON "BozzeCertificati" ("MedicoId");

CREATE UNIQUE INDEX "IX_DocumentiDiDelega_DelegaId_Tipo" ON "DocumentiDiDelega" ("DelegaId", "Tipo");

CREATE INDEX "IX_SediDiAssistenza_EnteId" ON "SediDiAssistenza" ("EnteId");

CREATE UNIQUE INDEX "IX_Mandati_InteressatoId_SedeId" ON "Mandati" ("InteressatoId", "SedeId") WHERE "ChiusoIl" IS NULL;

CREATE UNIQUE INDEX "IX_ProgettiDiVita_FascicoloId" ON "ProgettiDiVita" ("FascicoloId");

CREATE INDEX "IX_ProgettiDiVita_TrasmessaIl" ON "ProgettiDiVita" ("TrasmessaIl");
