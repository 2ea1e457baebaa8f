CREATE TABLE "Card" (
    "Id" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "Stato" character varying(60) NOT NULL,
    "RichiestaIl" date NOT NULL,
    "Numero" text,
    "EmessaIl" date,
    "ValidaFino" date,
    "Classe" character varying(60),
    "Accompagnatore" boolean NOT NULL,
    "GiudizioVistoId" uuid,
    "SostituisceId" uuid,
    "Motivo" character varying(60),
    "FotoCifrata" bytea NOT NULL,
    "DenunciaCifrata" bytea NOT NULL,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_Card" PRIMARY KEY ("Id")
);

CREATE TABLE "ControlliEstratti" (
    "Id" uuid NOT NULL,
    "EstrazioneId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    CONSTRAINT "PK_ControlliEstratti" PRIMARY KEY ("Id")
);

CREATE TABLE "EsitiDelGiudizio" (
    "Id" uuid NOT NULL,
    "RicorsoId" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "VerbaleId" uuid NOT NULL,
    "Accertamento" character varying(60) NOT NULL,
    "Tipo" character varying(60) NOT NULL,
    "NotificatoIl" date NOT NULL,
    "Giudizio" character varying(60),
    "Decorrenza" date,
    "PagamentoEntro" date,
    "PercentualeCifrata" bytea NOT NULL,
    CONSTRAINT "PK_EsitiDelGiudizio" PRIMARY KEY ("Id")
);

CREATE TABLE "EstrazioniControlli" (
    "Id" uuid NOT NULL,
    "Seme" text NOT NULL,
    "Quanti" integer NOT NULL,
    "Fra" integer NOT NULL,
    "ImprontaElenco" bytea NOT NULL,
    "EstrattaAlle" timestamp with time zone NOT NULL,
    "EstrattaDa" uuid NOT NULL,
    CONSTRAINT "PK_EstrazioniControlli" PRIMARY KEY ("Id")
);

CREATE TABLE "GiustificazioniDiAssenza" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "SospensioneId" uuid NOT NULL,
    "Natura" character varying(60) NOT NULL,
    "DocumentoId" uuid NOT NULL,
    "PresentataIl" date NOT NULL,
    "Esito" character varying(60) NOT NULL,
    "DecisaIl" date,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_GiustificazioniDiAssenza" PRIMARY KEY ("Id")
);

CREATE TABLE "Ricorsi" (
    "Id" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "VerbaleId" uuid NOT NULL,
    "Accertamento" character varying(60) NOT NULL,
    "NumeroDiRuolo" text NOT NULL,
    "DepositatoIl" date NOT NULL,
    "Stato" character varying(60) NOT NULL,
    "OperazioniIl" date,
    "DissensoEntro" date,
    "Dissente" character varying(60),
    "RicorsoEntro" date,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_Ricorsi" PRIMARY KEY ("Id")
);

CREATE TABLE "SospensioniPerAssenza" (
    "Id" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "AttoId" uuid NOT NULL,
    "ProvaId" uuid NOT NULL,
    "VisitaDel" date NOT NULL,
    "Dal" date NOT NULL,
    "Al" date,
    "RevocataIl" date,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_SospensioniPerAssenza" PRIMARY KEY ("Id")
);

CREATE TABLE "Verifiche" (
    "Id" uuid NOT NULL,
    "AttestazioneId" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "GestoreId" uuid NOT NULL,
    "Finalita" text NOT NULL,
    "InviatoAlle" timestamp with time zone NOT NULL,
    "ImprontaOtp" bytea NOT NULL,
    "Errori" integer NOT NULL,
    "ApertaAlle" timestamp with time zone,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_Verifiche" PRIMARY KEY ("Id")
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
