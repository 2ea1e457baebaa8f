ALTER TABLE "Fascicoli" ADD COLUMN "Tipo" TEXT NOT NULL DEFAULT 'PrimaIstanza';

ALTER TABLE "Fascicoli" ADD COLUMN "OrigineId" TEXT NULL;

CREATE TABLE "Obblighi" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Obblighi" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "AttoId" TEXT NOT NULL,
    "Tipo" TEXT NOT NULL,
    "Regola" TEXT NOT NULL,
    "Proprietario" TEXT NOT NULL,
    "Dal" TEXT NOT NULL,
    "EntroIl" TEXT NOT NULL,
    "EraEntroIl" TEXT NULL,
    "Stato" TEXT NOT NULL,
    "ChiusoIl" TEXT NULL,
    "ChiusoDa" TEXT NULL
);

CREATE TABLE "AvanzamentiLotti" (
    "Nome" TEXT NOT NULL,
    "Giorno" TEXT NOT NULL,
    "Ultimo" TEXT NOT NULL,
    "Guardati" INTEGER NOT NULL,
    "Fatti" INTEGER NOT NULL,
    "IniziatoAlle" TEXT NOT NULL,
    "FinitoAlle" TEXT NULL,
    CONSTRAINT "PK_AvanzamentiLotti" PRIMARY KEY ("Nome", "Giorno")
);

CREATE INDEX "IX_Obblighi_FascicoloId_Tipo" ON "Obblighi" ("FascicoloId", "Tipo");

CREATE INDEX "IX_Obblighi_Proprietario_Stato_EntroIl" ON "Obblighi" ("Proprietario", "Stato", "EntroIl");
