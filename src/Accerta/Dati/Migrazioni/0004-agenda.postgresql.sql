ALTER TABLE "Sedi" ADD COLUMN "Tipo" character varying(60) NOT NULL DEFAULT 'Asl';

ALTER TABLE "Sedi" ALTER COLUMN "Tipo" DROP DEFAULT;

UPDATE "Sedi" SET "Tipo" = 'Cml' WHERE "Id" IN (SELECT "SedeId" FROM "Commissioni" WHERE "Unica");

ALTER TABLE "Commissioni" ADD COLUMN "Versione" integer NOT NULL DEFAULT 0;

ALTER TABLE "Commissioni" ALTER COLUMN "Versione" DROP DEFAULT;

ALTER TABLE "Posti" ADD COLUMN "SedutaId" uuid NULL;

ALTER TABLE "Allegati" ADD COLUMN "VistoDa" uuid NULL;

ALTER TABLE "Allegati" ADD COLUMN "VistoAlle" timestamp with time zone NULL;

ALTER TABLE "Notifiche" ADD COLUMN "Canale" character varying(60) NOT NULL DEFAULT 'Email';

ALTER TABLE "Notifiche" ALTER COLUMN "Canale" DROP DEFAULT;

ALTER TABLE "Notifiche" ADD COLUMN "Legale" boolean NOT NULL DEFAULT FALSE;

ALTER TABLE "Notifiche" ALTER COLUMN "Legale" DROP DEFAULT;

ALTER TABLE "Notifiche" ADD COLUMN "IndirizzoPerche" text NOT NULL DEFAULT 'è la posta elettronica indicata nella domanda';

ALTER TABLE "Notifiche" ALTER COLUMN "IndirizzoPerche" DROP DEFAULT;

ALTER TABLE "Notifiche" ADD COLUMN "EsitoConsegna" character varying(60) NOT NULL DEFAULT 'NonSiSegue';

ALTER TABLE "Notifiche" ALTER COLUMN "EsitoConsegna" DROP DEFAULT;

ALTER TABLE "Notifiche" ADD COLUMN "ConsegnataIl" date NULL;

ALTER TABLE "Notifiche" ADD COLUMN "TentativoDi" uuid NULL;

CREATE TABLE "TerritoriServiti" (
    "Provincia" text NOT NULL,
    "Cap" text NOT NULL,
    "Tipo" character varying(60) NOT NULL,
    "SedeId" uuid NOT NULL,
    CONSTRAINT "PK_TerritoriServiti" PRIMARY KEY ("Provincia", "Cap", "Tipo")
);

CREATE TABLE "Sale" (
    "Id" uuid NOT NULL,
    "SedeId" uuid NOT NULL,
    "Nome" text NOT NULL,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_Sale" PRIMARY KEY ("Id")
);

CREATE TABLE "Sedute" (
    "Id" uuid NOT NULL,
    "CommissioneId" uuid NOT NULL,
    "SalaId" uuid NOT NULL,
    "Giorno" date NOT NULL,
    "Inizio" timestamp with time zone NOT NULL,
    "Fine" timestamp with time zone NOT NULL,
    "Visite" integer NOT NULL,
    "MinutiPerVisita" integer NOT NULL,
    "Annullata" boolean NOT NULL,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_Sedute" PRIMARY KEY ("Id")
);

CREATE TABLE "RichiesteDomiciliari" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "VisitaId" uuid NOT NULL,
    "MedicoId" uuid NOT NULL,
    "RicevutaIl" date NOT NULL,
    "Indirizzo" text NOT NULL,
    "Stato" character varying(60) NOT NULL,
    "DecisaIl" date NULL,
    CONSTRAINT "PK_RichiesteDomiciliari" PRIMARY KEY ("Id")
);

CREATE TABLE "Recapiti" (
    "FascicoloId" uuid NOT NULL,
    "Pec" text NULL,
    "Domicilio" text NULL,
    "Cap" text NULL,
    "Provincia" text NULL,
    CONSTRAINT "PK_Recapiti" PRIMARY KEY ("FascicoloId")
);

ALTER TABLE "Visite" ADD COLUMN "Numero" integer NOT NULL DEFAULT 1;

ALTER TABLE "Visite" ALTER COLUMN "Numero" DROP DEFAULT;

ALTER TABLE "Visite" ALTER COLUMN "PostoId" DROP NOT NULL;

ALTER TABLE "Visite" ADD COLUMN "Grado" character varying(60) NOT NULL DEFAULT 'Primo';

ALTER TABLE "Visite" ALTER COLUMN "Grado" DROP DEFAULT;

ALTER TABLE "Visite" ADD COLUMN "Modalita" character varying(60) NOT NULL DEFAULT 'Ambulatoriale';

ALTER TABLE "Visite" ALTER COLUMN "Modalita" DROP DEFAULT;

ALTER TABLE "Visite" ADD COLUMN "Indirizzo" text NULL;

DROP INDEX "IX_Visite_FascicoloId";

CREATE UNIQUE INDEX "IX_Visite_FascicoloId_Numero" ON "Visite" ("FascicoloId", "Numero");

CREATE UNIQUE INDEX "IX_Visite_InCorso" ON "Visite" ("FascicoloId") WHERE "Stato" IN ('Proposta', 'Fissata');

CREATE UNIQUE INDEX "IX_Sale_SedeId_Nome" ON "Sale" ("SedeId", "Nome");

CREATE INDEX "IX_Sedute_SalaId_Giorno" ON "Sedute" ("SalaId", "Giorno");

CREATE INDEX "IX_Sedute_CommissioneId_Giorno" ON "Sedute" ("CommissioneId", "Giorno");

CREATE INDEX "IX_Posti_SedutaId" ON "Posti" ("SedutaId");

CREATE UNIQUE INDEX "IX_RichiesteDomiciliari_InAttesa" ON "RichiesteDomiciliari" ("FascicoloId") WHERE "Stato" = 'InAttesa';

CREATE INDEX "IX_RichiesteDomiciliari_VisitaId" ON "RichiesteDomiciliari" ("VisitaId");

CREATE INDEX "IX_Notifiche_Legale_EsitoConsegna" ON "Notifiche" ("Legale", "EsitoConsegna");
