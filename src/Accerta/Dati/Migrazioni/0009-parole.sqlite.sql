-- Gli elenchi di accertamenti erano numeri d'ordine: un valore aggiunto in mezzo avrebbe cambiato le pratiche già scritte.
UPDATE "Certificati" SET "Accertamenti" = (
    SELECT json_group_array(CASE numero WHEN 0 THEN 'InvaliditaCivile' WHEN 1 THEN 'Cecita' WHEN 2 THEN 'Sordita' WHEN 3 THEN 'Handicap' WHEN 4 THEN 'CollocamentoMirato' END)
    FROM (SELECT value AS numero FROM json_each("Certificati"."Accertamenti") ORDER BY key));

UPDATE "Bozze" SET "Accertamenti" = (
    SELECT json_group_array(CASE numero WHEN 0 THEN 'InvaliditaCivile' WHEN 1 THEN 'Cecita' WHEN 2 THEN 'Sordita' WHEN 3 THEN 'Handicap' WHEN 4 THEN 'CollocamentoMirato' END)
    FROM (SELECT value AS numero FROM json_each("Bozze"."Accertamenti") ORDER BY key));

ALTER TABLE "Verifiche" ADD COLUMN "NumeroDelGestore" INTEGER NOT NULL DEFAULT 0;

UPDATE "Verifiche" SET "NumeroDelGestore" = (
    SELECT COUNT(*) FROM "Verifiche" AS altre
    WHERE altre."GestoreId" = "Verifiche"."GestoreId" AND (altre."InviatoAlle" < "Verifiche"."InviatoAlle" OR altre."InviatoAlle" = "Verifiche"."InviatoAlle" AND altre."Id" <= "Verifiche"."Id"));

CREATE UNIQUE INDEX "IX_Verifiche_GestoreId_NumeroDelGestore" ON "Verifiche" ("GestoreId", "NumeroDelGestore");

ALTER TABLE "Incarichi" ADD COLUMN "Struttura" TEXT NULL;

CREATE TABLE "CaricamentiTerritori" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_CaricamentiTerritori" PRIMARY KEY,
    "Fonte" TEXT NOT NULL,
    "Impronta" BLOB NOT NULL,
    "Righe" INTEGER NOT NULL,
    "CaricatoDa" TEXT NOT NULL,
    "CaricatoAlle" TEXT NOT NULL
);
