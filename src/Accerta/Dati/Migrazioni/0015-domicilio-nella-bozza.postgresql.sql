ALTER TABLE "Bozze" ADD COLUMN "DomicilioIndirizzo" text;

ALTER TABLE "Bozze" ADD COLUMN "DomicilioCap" text;

ALTER TABLE "Bozze" ADD COLUMN "DomicilioComune" text;

ALTER TABLE "Bozze" ADD COLUMN "DomicilioProvincia" text;

ALTER TABLE "Bozze" ADD COLUMN "Pec" text;

ALTER TABLE "Bozze" ADD COLUMN "RicoveroCifrato" bytea;
