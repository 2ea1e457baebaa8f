ALTER TABLE "Incarichi" ADD COLUMN "Associazione" TEXT NULL;

ALTER TABLE "Verbali" ADD COLUMN "Tipo" TEXT NOT NULL DEFAULT 'Primo';

ALTER TABLE "Verbali" ADD COLUMN "Modalita" TEXT NOT NULL DEFAULT 'Ambulatoriale';

ALTER TABLE "Verbali" ADD COLUMN "EffettoImmediato" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Verbali" ADD COLUMN "EfficaceDal" TEXT NULL;

ALTER TABLE "Verbali" ADD COLUMN "SuperatoIl" TEXT NULL;

ALTER TABLE "Verbali" ADD COLUMN "SostituisceId" TEXT NULL;

ALTER TABLE "Verbali" ADD COLUMN "TrasmessoCon" TEXT NULL;

ALTER TABLE "Verbali" ADD COLUMN "FermatoIl" TEXT NULL;

ALTER TABLE "Verbali" ADD COLUMN "DefinitivoCon" TEXT NULL;

ALTER TABLE "Verbali" ADD COLUMN "ConsegnaProvata" INTEGER NOT NULL DEFAULT 0;

-- I verbali già definitivi hanno effetto da quando lo sono.
UPDATE "Verbali" SET "EfficaceDal" = "DefinitivoDal";

DROP INDEX "IX_Verbali_FascicoloId_Accertamento";

CREATE TABLE "ComponentiVisita" (
    "VisitaId" TEXT NOT NULL,
    "PersonaId" TEXT NOT NULL,
    "Posto" TEXT NOT NULL,
    "Associazione" TEXT NULL,
    CONSTRAINT "PK_ComponentiVisita" PRIMARY KEY ("VisitaId", "PersonaId")
);

CREATE TABLE "CertificatiProvvisori" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CertificatiProvvisori" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "InteressatoId" TEXT NOT NULL,
    "RilasciatoDa" TEXT NOT NULL,
    "RilasciatoIl" TEXT NOT NULL,
    "Esito" TEXT NOT NULL,
    "CessatoIl" TEXT NULL,
    "DaRestituire" INTEGER NOT NULL
);

CREATE TABLE "VisiteSecondoGrado" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_VisiteSecondoGrado" PRIMARY KEY,
    "VerbaleId" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "SvoltaIl" TEXT NOT NULL,
    "DatiSanitari" BLOB NOT NULL
);

CREATE TABLE "ComponenteSecondoGrado" (
    "VisitaId" TEXT NOT NULL,
    "PersonaId" TEXT NOT NULL,
    "Posto" TEXT NOT NULL,
    "Associazione" TEXT NULL,
    CONSTRAINT "PK_ComponenteSecondoGrado" PRIMARY KEY ("VisitaId", "PersonaId"),
    CONSTRAINT "FK_ComponenteSecondoGrado_VisiteSecondoGrado_VisitaId" FOREIGN KEY ("VisitaId") REFERENCES "VisiteSecondoGrado" ("Id") ON DELETE CASCADE
);

CREATE TABLE "CampioniCms" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CampioniCms" PRIMARY KEY,
    "Seme" TEXT NOT NULL,
    "PerMille" INTEGER NOT NULL,
    "Dal" TEXT NOT NULL,
    "Al" TEXT NOT NULL,
    "Fra" INTEGER NOT NULL,
    "Usciti" INTEGER NOT NULL,
    "ImprontaElenco" BLOB NOT NULL,
    "EstrattoDa" TEXT NOT NULL,
    "EstrattoAlle" TEXT NOT NULL
);

CREATE TABLE "EsamiCms" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EsamiCms" PRIMARY KEY,
    "VerbaleId" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "CampioneId" TEXT NULL,
    "SegnalatoDa" TEXT NULL,
    "ApertoIl" TEXT NOT NULL,
    "Esito" TEXT NOT NULL,
    "ConclusoIl" TEXT NULL,
    "ConclusoDa" TEXT NULL,
    "Versione" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "IX_Verbali_FascicoloId_Accertamento" ON "Verbali" ("FascicoloId", "Accertamento") WHERE "Stato" <> 'Sostituito';

CREATE UNIQUE INDEX "IX_CertificatiProvvisori_FascicoloId" ON "CertificatiProvvisori" ("FascicoloId");

CREATE UNIQUE INDEX "IX_VisiteSecondoGrado_VerbaleId" ON "VisiteSecondoGrado" ("VerbaleId");

CREATE UNIQUE INDEX "IX_CampioniCms_Seme" ON "CampioniCms" ("Seme");

CREATE UNIQUE INDEX "IX_EsamiCms_VerbaleId" ON "EsamiCms" ("VerbaleId");

CREATE INDEX "IX_EsamiCms_FascicoloId" ON "EsamiCms" ("FascicoloId");

CREATE INDEX "IX_EsamiCms_Esito" ON "EsamiCms" ("Esito");
