ALTER TABLE "Fascicoli" ADD COLUMN "DifettoDellaStoria" TEXT NULL;

CREATE INDEX "IX_Fascicoli_StoriaSpezzata" ON "Fascicoli" ("Id") WHERE "DifettoDellaStoria" IS NOT NULL;

ALTER TABLE "PosizioniEconomiche" ADD COLUMN "ScelteAperte" INTEGER NULL;

CREATE INDEX "IX_Fascicoli_DaVerbalizzare" ON "Fascicoli" ("Id") WHERE "Stato" = 'VisitaSvolta';
