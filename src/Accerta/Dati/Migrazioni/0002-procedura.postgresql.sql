ALTER TABLE "Fascicoli" ADD COLUMN "Tipo" character varying(60) NOT NULL DEFAULT 'PrimaIstanza';

ALTER TABLE "Fascicoli" ALTER COLUMN "Tipo" DROP DEFAULT;

ALTER TABLE "Fascicoli" ADD COLUMN "OrigineId" uuid NULL;

CREATE TABLE "Obblighi" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "AttoId" uuid NOT NULL,
    "Tipo" character varying(60) NOT NULL,
    "Regola" text NOT NULL,
    "Proprietario" character varying(60) NOT NULL,
    "Dal" date NOT NULL,
    "EntroIl" date NOT NULL,
    "EraEntroIl" date NULL,
    "Stato" character varying(60) NOT NULL,
    "ChiusoIl" date NULL,
    "ChiusoDa" uuid NULL,
    CONSTRAINT "PK_Obblighi" PRIMARY KEY ("Id")
);

CREATE TABLE "AvanzamentiLotti" (
    "Nome" text NOT NULL,
    "Giorno" date NOT NULL,
    "Ultimo" uuid NOT NULL,
    "Guardati" integer NOT NULL,
    "Fatti" integer NOT NULL,
    "IniziatoAlle" timestamp with time zone NOT NULL,
    "FinitoAlle" timestamp with time zone NULL,
    CONSTRAINT "PK_AvanzamentiLotti" PRIMARY KEY ("Nome", "Giorno")
);

CREATE INDEX "IX_Obblighi_FascicoloId_Tipo" ON "Obblighi" ("FascicoloId", "Tipo");

CREATE INDEX "IX_Obblighi_Proprietario_Stato_EntroIl" ON "Obblighi" ("Proprietario", "Stato", "EntroIl");
