-- Gli elenchi di accertamenti erano numeri d'ordine: un valore aggiunto in mezzo avrebbe cambiato le pratiche già scritte.
CREATE FUNCTION pg_temp.in_parole(numeri integer[]) RETURNS text[] LANGUAGE sql AS $$
    SELECT COALESCE(array_agg((ARRAY['InvaliditaCivile', 'Cecita', 'Sordita', 'Handicap', 'CollocamentoMirato'])[n + 1] ORDER BY i), '{}')
    FROM unnest(numeri) WITH ORDINALITY AS elenco(n, i)
$$;

ALTER TABLE "Certificati" ALTER COLUMN "Accertamenti" TYPE text[] USING pg_temp.in_parole("Accertamenti");

ALTER TABLE "Bozze" ALTER COLUMN "Accertamenti" TYPE text[] USING pg_temp.in_parole("Accertamenti");

ALTER TABLE "Verifiche" ADD COLUMN "NumeroDelGestore" integer NOT NULL DEFAULT 0;

UPDATE "Verifiche" SET "NumeroDelGestore" = ordinate.numero
FROM (SELECT "Id", row_number() OVER (PARTITION BY "GestoreId" ORDER BY "InviatoAlle", "Id") AS numero FROM "Verifiche") AS ordinate
WHERE ordinate."Id" = "Verifiche"."Id";

ALTER TABLE "Verifiche" ALTER COLUMN "NumeroDelGestore" DROP DEFAULT;

CREATE UNIQUE INDEX "IX_Verifiche_GestoreId_NumeroDelGestore" ON "Verifiche" ("GestoreId", "NumeroDelGestore");

ALTER TABLE "Incarichi" ADD COLUMN "Struttura" character varying(60);

CREATE TABLE "CaricamentiTerritori" (
    "Id" uuid NOT NULL,
    "Fonte" text NOT NULL,
    "Impronta" bytea NOT NULL,
    "Righe" integer NOT NULL,
    "CaricatoDa" uuid NOT NULL,
    "CaricatoAlle" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_CaricamentiTerritori" PRIMARY KEY ("Id")
);
