ALTER TABLE "Persone" ADD COLUMN "SoloDichiarata" boolean NOT NULL DEFAULT FALSE;

ALTER TABLE "Persone" ALTER COLUMN "SoloDichiarata" DROP DEFAULT;

ALTER TABLE "Persone" ADD COLUMN "PermessoLungoPeriodo" boolean NOT NULL DEFAULT FALSE;

ALTER TABLE "Persone" ALTER COLUMN "PermessoLungoPeriodo" DROP DEFAULT;

ALTER TABLE "Persone" ADD COLUMN "ResidenteInItalia" boolean NOT NULL DEFAULT TRUE;

ALTER TABLE "Persone" ALTER COLUMN "ResidenteInItalia" DROP DEFAULT;

ALTER TABLE "Persone" ADD COLUMN "IscrittaAnagrafe" boolean NOT NULL DEFAULT TRUE;

ALTER TABLE "Persone" ALTER COLUMN "IscrittaAnagrafe" DROP DEFAULT;

ALTER TABLE "Deleghe" ADD COLUMN "Qualita" character varying(60) NOT NULL DEFAULT 'Genitore';

ALTER TABLE "Deleghe" ALTER COLUMN "Qualita" DROP DEFAULT;

ALTER TABLE "Deleghe" ADD COLUMN "RichiestaAlle" timestamp with time zone NULL;

ALTER TABLE "Deleghe" ADD COLUMN "DatiDiscordanti" boolean NOT NULL DEFAULT FALSE;

ALTER TABLE "Deleghe" ALTER COLUMN "DatiDiscordanti" DROP DEFAULT;

ALTER TABLE "Deleghe" ADD COLUMN "ChiusaIl" date NULL;

ALTER TABLE "Deleghe" ADD COLUMN "ChiusaPerche" character varying(60) NULL;

ALTER TABLE "Deleghe" ADD COLUMN "ChiusaDa" uuid NULL;

ALTER TABLE "Deleghe" ADD COLUMN "Motivo" text NULL;

ALTER TABLE "Deleghe" ADD COLUMN "Versione" integer NOT NULL DEFAULT 0;

ALTER TABLE "Deleghe" ALTER COLUMN "Versione" DROP DEFAULT;

ALTER TABLE "Domande" ADD COLUMN "Tipo" character varying(60) NOT NULL DEFAULT 'PrimaIstanza';

ALTER TABLE "Domande" ALTER COLUMN "Tipo" DROP DEFAULT;

ALTER TABLE "Domande" ADD COLUMN "ApertaDalCertificato" boolean NOT NULL DEFAULT FALSE;

ALTER TABLE "Domande" ALTER COLUMN "ApertaDalCertificato" DROP DEFAULT;

ALTER TABLE "Domande" ADD COLUMN "DomicilioIndirizzo" text NULL;

ALTER TABLE "Domande" ADD COLUMN "DomicilioCap" text NULL;

ALTER TABLE "Domande" ADD COLUMN "DomicilioComune" text NULL;

ALTER TABLE "Domande" ADD COLUMN "DomicilioProvincia" text NULL;

ALTER TABLE "Domande" ADD COLUMN "Pec" text NULL;

ALTER TABLE "Domande" ADD COLUMN "DatiRiservati" bytea NULL;

ALTER TABLE "AccertamentiRichiesti" ADD COLUMN "AggravamentoOncologico" boolean NOT NULL DEFAULT FALSE;

ALTER TABLE "AccertamentiRichiesti" ALTER COLUMN "AggravamentoOncologico" DROP DEFAULT;

CREATE TABLE "BozzeCertificati" (
    "Id" uuid NOT NULL,
    "MedicoId" uuid NOT NULL,
    "DatiCifrati" bytea NOT NULL,
    "AggiornataAlle" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_BozzeCertificati" PRIMARY KEY ("Id")
);

CREATE TABLE "DocumentiDiDelega" (
    "Id" uuid NOT NULL,
    "DelegaId" uuid NOT NULL,
    "Tipo" character varying(60) NOT NULL,
    "Impronta" bytea NOT NULL,
    "ContenutoCifrato" bytea NOT NULL,
    CONSTRAINT "PK_DocumentiDiDelega" PRIMARY KEY ("Id")
);

CREATE TABLE "EntiDiAssistenza" (
    "Id" uuid NOT NULL,
    "Tipo" character varying(60) NOT NULL,
    "Nome" text NOT NULL,
    CONSTRAINT "PK_EntiDiAssistenza" PRIMARY KEY ("Id")
);

CREATE TABLE "SediDiAssistenza" (
    "Id" uuid NOT NULL,
    "EnteId" uuid NOT NULL,
    "Nome" text NOT NULL,
    "Indirizzo" text NOT NULL,
    "Provincia" text NOT NULL,
    "AbilitataDal" date NULL,
    "AbilitataAl" date NULL,
    CONSTRAINT "PK_SediDiAssistenza" PRIMARY KEY ("Id")
);

CREATE TABLE "Mandati" (
    "Id" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "SedeId" uuid NOT NULL,
    "Dal" date NOT NULL,
    "Al" date NULL,
    "RegistratoDa" uuid NOT NULL,
    "RegistratoAlle" timestamp with time zone NOT NULL,
    "ModuloCifrato" bytea NULL,
    "ChiusoIl" date NULL,
    "ChiusoDa" uuid NULL,
    CONSTRAINT "PK_Mandati" PRIMARY KEY ("Id")
);

CREATE TABLE "ProgettiDiVita" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "RichiestaDa" uuid NOT NULL,
    "RichiestaIl" date NOT NULL,
    "Comune" text NOT NULL,
    "Provincia" text NOT NULL,
    "TrasmessaIl" date NULL,
    CONSTRAINT "PK_ProgettiDiVita" PRIMARY KEY ("Id")
);

DROP INDEX "IX_Deleghe_DelegatoId_InteressatoId";

CREATE UNIQUE INDEX "IX_Deleghe_DelegatoId_InteressatoId" ON "Deleghe" ("DelegatoId", "InteressatoId") WHERE "ChiusaIl" IS NULL;

CREATE INDEX "IX_Deleghe_InteressatoId" ON "Deleghe" ("InteressatoId");

DROP INDEX "IX_AccertamentiRichiesti_InteressatoId_Tipo";

CREATE UNIQUE INDEX "IX_AccertamentiRichiesti_InteressatoId_Tipo" ON "AccertamentiRichiesti" ("InteressatoId", "Tipo") WHERE "Aperto" AND NOT "AggravamentoOncologico";

CREATE INDEX "IX_BozzeCertificati_MedicoId" ON "BozzeCertificati" ("MedicoId");

CREATE UNIQUE INDEX "IX_DocumentiDiDelega_DelegaId_Tipo" ON "DocumentiDiDelega" ("DelegaId", "Tipo");

CREATE INDEX "IX_SediDiAssistenza_EnteId" ON "SediDiAssistenza" ("EnteId");

CREATE UNIQUE INDEX "IX_Mandati_InteressatoId_SedeId" ON "Mandati" ("InteressatoId", "SedeId") WHERE "ChiusoIl" IS NULL;

CREATE UNIQUE INDEX "IX_ProgettiDiVita_FascicoloId" ON "ProgettiDiVita" ("FascicoloId");

CREATE INDEX "IX_ProgettiDiVita_TrasmessaIl" ON "ProgettiDiVita" ("TrasmessaIl");
