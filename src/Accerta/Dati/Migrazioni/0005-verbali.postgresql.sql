ALTER TABLE "Incarichi" ADD COLUMN "Associazione" character varying(60) NULL;

ALTER TABLE "Verbali" ADD COLUMN "Tipo" character varying(60) NOT NULL DEFAULT 'Primo';

ALTER TABLE "Verbali" ALTER COLUMN "Tipo" DROP DEFAULT;

ALTER TABLE "Verbali" ADD COLUMN "Modalita" character varying(60) NOT NULL DEFAULT 'Ambulatoriale';

ALTER TABLE "Verbali" ALTER COLUMN "Modalita" DROP DEFAULT;

ALTER TABLE "Verbali" ADD COLUMN "EffettoImmediato" boolean NOT NULL DEFAULT FALSE;

ALTER TABLE "Verbali" ALTER COLUMN "EffettoImmediato" DROP DEFAULT;

ALTER TABLE "Verbali" ADD COLUMN "EfficaceDal" date NULL;

ALTER TABLE "Verbali" ADD COLUMN "SuperatoIl" date NULL;

ALTER TABLE "Verbali" ADD COLUMN "SostituisceId" uuid NULL;

ALTER TABLE "Verbali" ADD COLUMN "TrasmessoCon" uuid NULL;

ALTER TABLE "Verbali" ADD COLUMN "FermatoIl" date NULL;

ALTER TABLE "Verbali" ADD COLUMN "DefinitivoCon" uuid NULL;

ALTER TABLE "Verbali" ADD COLUMN "ConsegnaProvata" boolean NOT NULL DEFAULT FALSE;

ALTER TABLE "Verbali" ALTER COLUMN "ConsegnaProvata" DROP DEFAULT;

-- I verbali già definitivi hanno effetto da quando lo sono.
UPDATE "Verbali" SET "EfficaceDal" = "DefinitivoDal";

DROP INDEX "IX_Verbali_FascicoloId_Accertamento";

CREATE TABLE "ComponentiVisita" (
    "VisitaId" uuid NOT NULL,
    "PersonaId" uuid NOT NULL,
    "Posto" character varying(60) NOT NULL,
    "Associazione" character varying(60),
    CONSTRAINT "PK_ComponentiVisita" PRIMARY KEY ("VisitaId", "PersonaId")
);

CREATE TABLE "CertificatiProvvisori" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "RilasciatoDa" uuid NOT NULL,
    "RilasciatoIl" date NOT NULL,
    "Esito" character varying(60) NOT NULL,
    "CessatoIl" date,
    "DaRestituire" boolean NOT NULL,
    CONSTRAINT "PK_CertificatiProvvisori" PRIMARY KEY ("Id")
);

CREATE TABLE "VisiteSecondoGrado" (
    "Id" uuid NOT NULL,
    "VerbaleId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "SvoltaIl" date NOT NULL,
    "DatiSanitari" bytea NOT NULL,
    CONSTRAINT "PK_VisiteSecondoGrado" PRIMARY KEY ("Id")
);

CREATE TABLE "ComponenteSecondoGrado" (
    "VisitaId" uuid NOT NULL,
    "PersonaId" uuid NOT NULL,
    "Posto" character varying(60) NOT NULL,
    "Associazione" character varying(60),
    CONSTRAINT "PK_ComponenteSecondoGrado" PRIMARY KEY ("VisitaId", "PersonaId"),
    CONSTRAINT "FK_ComponenteSecondoGrado_VisiteSecondoGrado_VisitaId" FOREIGN KEY ("VisitaId") REFERENCES "VisiteSecondoGrado" ("Id") ON DELETE CASCADE
);

CREATE TABLE "CampioniCms" (
    "Id" uuid NOT NULL,
    "Seme" text NOT NULL,
    "PerMille" integer NOT NULL,
    "Dal" date NOT NULL,
    "Al" date NOT NULL,
    "Fra" integer NOT NULL,
    "Usciti" integer NOT NULL,
    "ImprontaElenco" bytea NOT NULL,
    "EstrattoDa" uuid NOT NULL,
    "EstrattoAlle" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_CampioniCms" PRIMARY KEY ("Id")
);

CREATE TABLE "EsamiCms" (
    "Id" uuid NOT NULL,
    "VerbaleId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "CampioneId" uuid,
    "SegnalatoDa" uuid,
    "ApertoIl" date NOT NULL,
    "Esito" character varying(60) NOT NULL,
    "ConclusoIl" date,
    "ConclusoDa" uuid,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_EsamiCms" PRIMARY KEY ("Id")
);

CREATE UNIQUE INDEX "IX_Verbali_FascicoloId_Accertamento" ON "Verbali" ("FascicoloId", "Accertamento") WHERE "Stato" <> 'Sostituito';

CREATE UNIQUE INDEX "IX_CertificatiProvvisori_FascicoloId" ON "CertificatiProvvisori" ("FascicoloId");

CREATE UNIQUE INDEX "IX_VisiteSecondoGrado_VerbaleId" ON "VisiteSecondoGrado" ("VerbaleId");

CREATE UNIQUE INDEX "IX_CampioniCms_Seme" ON "CampioniCms" ("Seme");

CREATE UNIQUE INDEX "IX_EsamiCms_VerbaleId" ON "EsamiCms" ("VerbaleId");

CREATE INDEX "IX_EsamiCms_FascicoloId" ON "EsamiCms" ("FascicoloId");

CREATE INDEX "IX_EsamiCms_Esito" ON "EsamiCms" ("Esito");
