ALTER TABLE "Bozze" ADD COLUMN "Tipo" character varying(60) NOT NULL DEFAULT 'PrimaIstanza';

ALTER TABLE "Bozze" ALTER COLUMN "Tipo" DROP DEFAULT;
