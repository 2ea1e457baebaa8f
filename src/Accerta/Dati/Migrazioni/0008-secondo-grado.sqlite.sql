ALTER TABLE "ComponenteSecondoGrado" ADD COLUMN "FirmatoAlle" TEXT NULL;
