ALTER TABLE "Sedi" ADD COLUMN "Tipo" TEXT NOT NULL DEFAULT 'Asl';

UPDATE "Sedi" SET "Tipo" = 'Cml' WHERE "Id" IN (SELECT "SedeId" FROM "Commissioni" WHERE "Unica");

ALTER TABLE "Commissioni" ADD COLUMN "Versione" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Posti" ADD COLUMN "SedutaId" TEXT NULL;

ALTER TABLE "Allegati" ADD COLUMN "VistoDa" TEXT NULL;

ALTER TABLE "Allegati" ADD COLUMN "VistoAlle" TEXT NULL;

ALTER TABLE "Notifiche" ADD COLUMN "Canale" TEXT NOT NULL DEFAULT 'Email';

ALTER TABLE "Notifiche" ADD COLUMN "Legale" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Notifiche" ADD COLUMN "IndirizzoPerche" TEXT NOT NULL DEFAULT 'è la posta elettronica indicata nella domanda';

ALTER TABLE "Notifiche" ADD COLUMN "EsitoConsegna" TEXT NOT NULL DEFAULT 'NonSiSegue';

ALTER TABLE "Notifiche" ADD COLUMN "ConsegnataIl" TEXT NULL;

ALTER TABLE "Notifiche" ADD COLUMN "TentativoDi" TEXT NULL;

CREATE TABLE "TerritoriServiti" (
    "Provincia" TEXT NOT NULL,
    "Cap" TEXT NOT NULL,
    "Tipo" TEXT NOT NULL,
    "SedeId" TEXT NOT NULL,
    CONSTRAINT "PK_TerritoriServiti" PRIMARY KEY ("Provincia", "Cap", "Tipo")
);

CREATE TABLE "Sale" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sale" PRIMARY KEY,
    "SedeId" TEXT NOT NULL,
    "Nome" TEXT NOT NULL,
    "Versione" INTEGER NOT NULL
);

CREATE TABLE "Sedute" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sedute" PRIMARY KEY,
    "CommissioneId" TEXT NOT NULL,
    "SalaId" TEXT NOT NULL,
    "Giorno" TEXT NOT NULL,
    "Inizio" TEXT NOT NULL,
    "Fine" TEXT NOT NULL,
    "Visite" INTEGER NOT NULL,
    "MinutiPerVisita" INTEGER NOT NULL,
    "Annullata" INTEGER NOT NULL,
    "Versione" INTEGER NOT NULL
);

CREATE TABLE "RichiesteDomiciliari" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_RichiesteDomiciliari" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "VisitaId" TEXT NOT NULL,
    "MedicoId" TEXT NOT NULL,
    "RicevutaIl" TEXT NOT NULL,
    "Indirizzo" TEXT NOT NULL,
    "Stato" TEXT NOT NULL,
    "DecisaIl" TEXT NULL
);

CREATE TABLE "Recapiti" (
    "FascicoloId" TEXT NOT NULL CONSTRAINT "PK_Recapiti" PRIMARY KEY,
    "Pec" TEXT NULL,
    "Domicilio" TEXT NULL,
    "Cap" TEXT NULL,
    "Provincia" TEXT NULL
);

-- SQLite non sa togliere un NOT NULL: la tabella si riscrive.

ALTER TABLE "Visite" RENAME TO "VisiteDiPrima";

DROP INDEX "IX_Visite_CommissioneId_Giorno";

DROP INDEX "IX_Visite_FascicoloId";

DROP INDEX "IX_Visite_PostoId";

CREATE TABLE "Visite" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Visite" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "Numero" INTEGER NOT NULL,
    "CommissioneId" TEXT NOT NULL,
    "PostoId" TEXT NULL,
    "Quando" TEXT NOT NULL,
    "Giorno" TEXT NOT NULL,
    "Stato" TEXT NOT NULL,
    "Grado" TEXT NOT NULL,
    "Modalita" TEXT NOT NULL,
    "Indirizzo" TEXT NULL,
    "EntroIl" TEXT NOT NULL,
    "PropostaIl" TEXT NOT NULL,
    "Spostamenti" INTEGER NOT NULL
);

INSERT INTO "Visite" ("Id", "FascicoloId", "Numero", "CommissioneId", "PostoId", "Quando", "Giorno", "Stato", "Grado", "Modalita", "EntroIl", "PropostaIl", "Spostamenti")
SELECT "Id", "FascicoloId", 1, "CommissioneId", "PostoId", "Quando", "Giorno", "Stato", 'Primo', 'Ambulatoriale', "EntroIl", "PropostaIl", "Spostamenti" FROM "VisiteDiPrima";

DROP TABLE "VisiteDiPrima";

CREATE INDEX "IX_Visite_CommissioneId_Giorno" ON "Visite" ("CommissioneId", "Giorno");

CREATE UNIQUE INDEX "IX_Visite_PostoId" ON "Visite" ("PostoId");

CREATE UNIQUE INDEX "IX_Visite_FascicoloId_Numero" ON "Visite" ("FascicoloId", "Numero");

CREATE UNIQUE INDEX "IX_Visite_InCorso" ON "Visite" ("FascicoloId") WHERE "Stato" IN ('Proposta', 'Fissata');

CREATE UNIQUE INDEX "IX_Sale_SedeId_Nome" ON "Sale" ("SedeId", "Nome");

CREATE INDEX "IX_Sedute_SalaId_Giorno" ON "Sedute" ("SalaId", "Giorno");

CREATE INDEX "IX_Sedute_CommissioneId_Giorno" ON "Sedute" ("CommissioneId", "Giorno");

CREATE INDEX "IX_Posti_SedutaId" ON "Posti" ("SedutaId");

CREATE UNIQUE INDEX "IX_RichiesteDomiciliari_InAttesa" ON "RichiesteDomiciliari" ("FascicoloId") WHERE "Stato" = 'InAttesa';

CREATE INDEX "IX_RichiesteDomiciliari_VisitaId" ON "RichiesteDomiciliari" ("VisitaId");

CREATE INDEX "IX_Notifiche_Legale_EsitoConsegna" ON "Notifiche" ("Legale", "EsitoConsegna");
