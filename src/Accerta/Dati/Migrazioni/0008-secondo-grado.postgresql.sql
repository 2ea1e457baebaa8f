ALTER TABLE "ComponenteSecondoGrado" ADD COLUMN "FirmatoAlle" timestamp with time zone;
