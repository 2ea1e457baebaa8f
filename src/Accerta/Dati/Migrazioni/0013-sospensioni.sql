ALTER TABLE "Sospensioni" DROP COLUMN "Motivo";
