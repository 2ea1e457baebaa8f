CREATE TABLE "Card" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Card" PRIMARY KEY,
    "InteressatoId" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "Stato" TEXT NOT NULL,
    "RichiestaIl" TEXT NOT NULL,
    "Numero" TEXT NULL,
    "EmessaIl" TEXT NULL,
    "ValidaFino" TEXT NULL,
    "Classe" TEXT NULL,
    "Accompagnatore" INTEGER NOT NULL,
    "GiudizioVistoId" TEXT NULL,
    "SostituisceId" TEXT NULL,
    "Motivo" TEXT NULL,
    "FotoCifrata" BLOB NOT NULL,
    "DenunciaCifrata" BLOB NOT NULL,
    "Versione" INTEGER NOT NULL
);

CREATE TABLE "ControlliEstratti" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_ControlliEstratti" PRIMARY KEY,
    "EstrazioneId" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL
);

CREATE TABLE "EsitiDelGiudizio" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EsitiDelGiudizio" PRIMARY KEY,
    "RicorsoId" TEXT NOT NULL,
    "InteressatoId" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "VerbaleId" TEXT NOT NULL,
    "Accertamento" TEXT NOT NULL,
    "Tipo" TEXT NOT NULL,
    "NotificatoIl" TEXT NOT NULL,
    "Giudizio" TEXT NULL,
    "Decorrenza" TEXT NULL,
    "PagamentoEntro" TEXT NULL,
    "PercentualeCifrata" BLOB NOT NULL
);

CREATE TABLE "EstrazioniControlli" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_EstrazioniControlli" PRIMARY KEY,
    "Seme" TEXT NOT NULL,
    "Quanti" INTEGER NOT NULL,
    "Fra" INTEGER NOT NULL,
    "ImprontaElenco" BLOB NOT NULL,
    "EstrattaAlle" TEXT NOT NULL,
    "EstrattaDa" TEXT NOT NULL
);

CREATE TABLE "GiustificazioniDiAssenza" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_GiustificazioniDiAssenza" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "SospensioneId" TEXT NOT NULL,
    "Natura" TEXT NOT NULL,
    "DocumentoId" TEXT NOT NULL,
    "PresentataIl" TEXT NOT NULL,
    "Esito" TEXT NOT NULL,
    "DecisaIl" TEXT NULL,
    "Versione" INTEGER NOT NULL
);

CREATE TABLE "Ricorsi" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Ricorsi" PRIMARY KEY,
    "InteressatoId" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "VerbaleId" TEXT NOT NULL,
    "Accertamento" TEXT NOT NULL,
    "NumeroDiRuolo" TEXT NOT NULL,
    "DepositatoIl" TEXT NOT NULL,
    "Stato" TEXT NOT NULL,
    "OperazioniIl" TEXT NULL,
    "DissensoEntro" TEXT NULL,
    "Dissente" TEXT NULL,
    "RicorsoEntro" TEXT NULL,
    "Versione" INTEGER NOT NULL
);

CREATE TABLE "SospensioniPerAssenza" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_SospensioniPerAssenza" PRIMARY KEY,
    "InteressatoId" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "AttoId" TEXT NOT NULL,
    "ProvaId" TEXT NOT NULL,
    "VisitaDel" TEXT NOT NULL,
    "Dal" TEXT NOT NULL,
    "Al" TEXT NULL,
    "RevocataIl" TEXT NULL,
    "Versione" INTEGER NOT NULL
);

CREATE TABLE "Verifiche" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Verifiche" PRIMARY KEY,
    "AttestazioneId" TEXT NOT NULL,
    "InteressatoId" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "GestoreId" TEXT NOT NULL,
    "Finalita" TEXT NOT NULL,
    "InviatoAlle" TEXT NOT NULL,
    "ImprontaOtp" BLOB NOT NULL,
    "Errori" INTEGER NOT NULL,
    "ApertaAlle" TEXT NULL,
    "Versione" INTEGER NOT NULL
);

CREATE UNIQUE INDEX "IX_Card_InteressatoId" ON "Card" ("InteressatoId") WHERE "Stato" IN ('Richiesta', 'Attiva');

CREATE UNIQUE INDEX "IX_Card_Numero" ON "Card" ("Numero");

CREATE UNIQUE INDEX "IX_ControlliEstratti_FascicoloId" ON "ControlliEstratti" ("FascicoloId");

CREATE INDEX "IX_EsitiDelGiudizio_InteressatoId" ON "EsitiDelGiudizio" ("InteressatoId");

CREATE UNIQUE INDEX "IX_EsitiDelGiudizio_RicorsoId" ON "EsitiDelGiudizio" ("RicorsoId");

CREATE UNIQUE INDEX "IX_Fascicoli_Revisione" ON "Fascicoli" ("OrigineId") WHERE "Tipo" IN ('Revisione', 'ControlloStraordinario');

CREATE UNIQUE INDEX "IX_GiustificazioniDiAssenza_FascicoloId" ON "GiustificazioniDiAssenza" ("FascicoloId") WHERE "Esito" = 'InEsame';

CREATE INDEX "IX_GiustificazioniDiAssenza_SospensioneId" ON "GiustificazioniDiAssenza" ("SospensioneId");

CREATE INDEX "IX_Ricorsi_InteressatoId" ON "Ricorsi" ("InteressatoId");

CREATE UNIQUE INDEX "IX_Ricorsi_VerbaleId" ON "Ricorsi" ("VerbaleId") WHERE "Stato" <> 'Concluso';

CREATE UNIQUE INDEX "IX_SospensioniPerAssenza_FascicoloId" ON "SospensioniPerAssenza" ("FascicoloId") WHERE "Al" IS NULL;

CREATE INDEX "IX_SospensioniPerAssenza_InteressatoId" ON "SospensioniPerAssenza" ("InteressatoId");

CREATE INDEX "IX_Verifiche_InteressatoId" ON "Verifiche" ("InteressatoId");
