CREATE TABLE "Allegati" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "CaricatoDa" uuid NOT NULL,
    "CaricatoAlle" timestamp with time zone NOT NULL,
    "Byte" bigint NOT NULL,
    "Impronta" bytea NOT NULL,
    "NomeCifrato" bytea NOT NULL,
    "ContenutoCifrato" bytea NOT NULL,
    CONSTRAINT "PK_Allegati" PRIMARY KEY ("Id")
);


CREATE TABLE "Ap70" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "PresentatiDa" uuid NOT NULL,
    "PresentatiAlle" timestamp with time zone NOT NULL,
    "PresentatiIl" date NOT NULL,
    "Tardivi" boolean NOT NULL,
    "RedditiPersonali" text NOT NULL,
    "Lavora" boolean NOT NULL,
    "Coniugato" boolean NOT NULL,
    "RedditiConiuge" text NOT NULL,
    "FrequenzaDal" date,
    "FrequenzaAl" date,
    "Iban" text,
    CONSTRAINT "PK_Ap70" PRIMARY KEY ("Id")
);


CREATE TABLE "Attestazioni" (
    "Id" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "Impronta" bytea NOT NULL,
    "CodiceCifrato" bytea NOT NULL,
    "GeneratoAlle" timestamp with time zone NOT NULL,
    "RevocatoAlle" timestamp with time zone,
    CONSTRAINT "PK_Attestazioni" PRIMARY KEY ("Id")
);


CREATE TABLE "Atti" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "Numero" integer NOT NULL,
    "Tipo" character varying(60) NOT NULL,
    "Quando" timestamp with time zone NOT NULL,
    "ChiId" uuid NOT NULL,
    "ChiRuolo" character varying(60) NOT NULL,
    "DelegaId" uuid,
    "Perche" text,
    "Regole" text NOT NULL,
    "Contenuto" text NOT NULL,
    "ImprontaPrecedente" bytea NOT NULL,
    "Impronta" bytea NOT NULL,
    CONSTRAINT "PK_Atti" PRIMARY KEY ("Id")
);


CREATE TABLE "Bozze" (
    "Id" uuid NOT NULL,
    "AutoreId" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "Certificati" text,
    "Indirizzo" text,
    "Cap" text,
    "Comune" text,
    "Provincia" text,
    "Email" text,
    "Telefono" text,
    "Accertamenti" integer[] NOT NULL,
    "Chiave" uuid NOT NULL,
    "AggiornataAlle" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Bozze" PRIMARY KEY ("Id")
);


CREATE TABLE "Certificati" (
    "Id" uuid NOT NULL,
    "Numero" text NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "MedicoId" uuid NOT NULL,
    "InviatoIl" timestamp with time zone NOT NULL,
    "Accertamenti" integer[] NOT NULL,
    "Urgente" boolean NOT NULL,
    "DatiSanitari" bytea NOT NULL,
    CONSTRAINT "PK_Certificati" PRIMARY KEY ("Id")
);


CREATE TABLE "CertificatiAbbinati" (
    "CertificatoId" uuid NOT NULL,
    "DomandaId" uuid NOT NULL,
    CONSTRAINT "PK_CertificatiAbbinati" PRIMARY KEY ("CertificatoId")
);


CREATE TABLE "Chiavi" (
    "AttoreId" uuid NOT NULL,
    "Chiave" uuid NOT NULL,
    "Operazione" text NOT NULL,
    "ImprontaRichiesta" bytea NOT NULL,
    "Ricevuta" text NOT NULL,
    "Quando" timestamp with time zone NOT NULL,
    CONSTRAINT "PK_Chiavi" PRIMARY KEY ("AttoreId", "Chiave")
);


CREATE TABLE "Commissioni" (
    "Id" uuid NOT NULL,
    "SedeId" uuid NOT NULL,
    "Nome" text NOT NULL,
    "Unica" boolean NOT NULL,
    CONSTRAINT "PK_Commissioni" PRIMARY KEY ("Id")
);


CREATE TABLE "Contatori" (
    "Nome" text NOT NULL,
    "Ultimo" bigint NOT NULL,
    CONSTRAINT "PK_Contatori" PRIMARY KEY ("Nome")
);


CREATE TABLE "Deleghe" (
    "Id" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "DelegatoId" uuid NOT NULL,
    "Modulo" text NOT NULL,
    "Dal" date NOT NULL,
    "Al" date,
    "VerificataDa" uuid,
    "VerificataIl" timestamp with time zone,
    CONSTRAINT "PK_Deleghe" PRIMARY KEY ("Id")
);


CREATE TABLE "Domande" (
    "Id" uuid NOT NULL,
    "Protocollo" text NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "PresentataDa" uuid NOT NULL,
    "DelegaId" uuid,
    "PresentataAlle" timestamp with time zone NOT NULL,
    "PresentataIl" date NOT NULL,
    "Regime" character varying(60) NOT NULL,
    "Provincia" text NOT NULL,
    "Urgente" boolean NOT NULL,
    "Email" text NOT NULL,
    "Telefono" text,
    CONSTRAINT "PK_Domande" PRIMARY KEY ("Id")
);


CREATE TABLE "Fascicoli" (
    "Id" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "Stato" character varying(60) NOT NULL,
    "Provincia" text,
    "Regime" character varying(60),
    "ApertoIl" timestamp with time zone NOT NULL,
    "UltimoAtto" integer NOT NULL,
    "UltimaImpronta" bytea NOT NULL,
    "ChiaveAvvolta" bytea NOT NULL,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_Fascicoli" PRIMARY KEY ("Id")
);


CREATE TABLE "GiorniDemo" (
    "Id" integer NOT NULL,
    "Giorno" date NOT NULL,
    CONSTRAINT "PK_GiorniDemo" PRIMARY KEY ("Id")
);


CREATE TABLE "Incarichi" (
    "Id" uuid NOT NULL,
    "PersonaId" uuid NOT NULL,
    "Ruolo" character varying(60) NOT NULL,
    "SedeId" uuid,
    "CommissioneId" uuid,
    "Qualifica" text NOT NULL,
    "Componente" character varying(60),
    "Dal" date NOT NULL,
    "Al" date,
    CONSTRAINT "PK_Incarichi" PRIMARY KEY ("Id")
);


CREATE TABLE "Letture" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "ChiId" uuid NOT NULL,
    "ChiRuolo" character varying(60) NOT NULL,
    "Quando" timestamp with time zone NOT NULL,
    "Scopo" text NOT NULL,
    CONSTRAINT "PK_Letture" PRIMARY KEY ("Id")
);


CREATE TABLE "Liquidazioni" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "DecisaDa" uuid NOT NULL,
    "DecisaAlle" timestamp with time zone NOT NULL,
    "DecisaIl" date NOT NULL,
    "ImprontaNorme" text NOT NULL,
    "DecisioneCifrata" bytea NOT NULL,
    "Arretrati" bigint NOT NULL,
    "Interessi" bigint NOT NULL,
    CONSTRAINT "PK_Liquidazioni" PRIMARY KEY ("Id")
);


CREATE TABLE "Notifiche" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "AttoId" uuid NOT NULL,
    "DestinatarioId" uuid NOT NULL,
    "Indirizzo" text NOT NULL,
    "Oggetto" text NOT NULL,
    "Testo" text NOT NULL,
    "Stato" character varying(60) NOT NULL,
    "Tentativi" integer NOT NULL,
    "ProssimoTentativo" timestamp with time zone NOT NULL,
    "CreataAlle" timestamp with time zone NOT NULL,
    "EsitoAlle" timestamp with time zone,
    "UltimoErrore" text,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_Notifiche" PRIMARY KEY ("Id")
);


CREATE TABLE "Persone" (
    "Id" uuid NOT NULL,
    "CodiceFiscale" character varying(16) NOT NULL,
    "Nome" text NOT NULL,
    "Cognome" text NOT NULL,
    "Nascita" date NOT NULL,
    "Cittadinanza" character varying(60) NOT NULL,
    "PermessoMesi" integer,
    "Indirizzo" text,
    "Cap" text,
    "Comune" text,
    "Provincia" text,
    "Email" text,
    "Telefono" text,
    CONSTRAINT "PK_Persone" PRIMARY KEY ("Id")
);


CREATE TABLE "Posti" (
    "Id" uuid NOT NULL,
    "CommissioneId" uuid NOT NULL,
    "Quando" timestamp with time zone NOT NULL,
    "Giorno" date NOT NULL,
    "FascicoloId" uuid,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_Posti" PRIMARY KEY ("Id")
);


CREATE TABLE "Rate" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "PrestazioneId" uuid NOT NULL,
    "Codice" character varying(60) NOT NULL,
    "Mese" date NOT NULL,
    "Tipo" character varying(60) NOT NULL,
    "Importo" bigint NOT NULL,
    "DispostaIl" date NOT NULL,
    CONSTRAINT "PK_Rate" PRIMARY KEY ("Id")
);


CREATE TABLE "Sedi" (
    "Id" uuid NOT NULL,
    "Nome" text NOT NULL,
    "Indirizzo" text NOT NULL,
    "Provincia" text NOT NULL,
    CONSTRAINT "PK_Sedi" PRIMARY KEY ("Id")
);


CREATE TABLE "Verbali" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "CommissioneId" uuid NOT NULL,
    "Accertamento" character varying(60) NOT NULL,
    "CommissioneUnica" boolean NOT NULL,
    "Stato" character varying(60) NOT NULL,
    "VisitaDel" date NOT NULL,
    "Giudizio" character varying(60) NOT NULL,
    "Decorrenza" date,
    "RevisioneDal" date,
    "EsenteRevisione" boolean NOT NULL,
    "Contrassegno" boolean NOT NULL,
    "AgevolazioniVeicoli" boolean NOT NULL,
    "TrasmessoIl" date,
    "DefinitivoDal" date,
    "DefinitivoPer" character varying(60),
    "NotificatoIl" date,
    "DatiSanitari" bytea NOT NULL,
    "Versione" integer NOT NULL,
    CONSTRAINT "PK_Verbali" PRIMARY KEY ("Id")
);


CREATE TABLE "Visite" (
    "Id" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "CommissioneId" uuid NOT NULL,
    "PostoId" uuid NOT NULL,
    "Quando" timestamp with time zone NOT NULL,
    "Giorno" date NOT NULL,
    "Stato" character varying(60) NOT NULL,
    "EntroIl" date NOT NULL,
    "PropostaIl" timestamp with time zone NOT NULL,
    "Spostamenti" integer NOT NULL,
    CONSTRAINT "PK_Visite" PRIMARY KEY ("Id")
);


CREATE TABLE "AccertamentiRichiesti" (
    "Id" uuid NOT NULL,
    "DomandaId" uuid NOT NULL,
    "InteressatoId" uuid NOT NULL,
    "Tipo" character varying(60) NOT NULL,
    "Aperto" boolean NOT NULL,
    CONSTRAINT "PK_AccertamentiRichiesti" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_AccertamentiRichiesti_Domande_DomandaId" FOREIGN KEY ("DomandaId") REFERENCES "Domande" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PrestazioniInPagamento" (
    "Id" uuid NOT NULL,
    "LiquidazioneId" uuid NOT NULL,
    "FascicoloId" uuid NOT NULL,
    "Codice" character varying(60) NOT NULL,
    "Decorrenza" date NOT NULL,
    "Mensilita" integer NOT NULL,
    "ImportoPersonale" bigint,
    "PrimoMeseCorrente" date NOT NULL,
    "UltimoMese" date,
    "MesiDovuti" date[] NOT NULL,
    CONSTRAINT "PK_PrestazioniInPagamento" PRIMARY KEY ("Id"),
    CONSTRAINT "FK_PrestazioniInPagamento_Liquidazioni_LiquidazioneId" FOREIGN KEY ("LiquidazioneId") REFERENCES "Liquidazioni" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ComponenteVerbale" (
    "VerbaleId" uuid NOT NULL,
    "PersonaId" uuid NOT NULL,
    "Posto" character varying(60) NOT NULL,
    "FirmatoAlle" timestamp with time zone,
    CONSTRAINT "PK_ComponenteVerbale" PRIMARY KEY ("VerbaleId", "PersonaId"),
    CONSTRAINT "FK_ComponenteVerbale_Verbali_VerbaleId" FOREIGN KEY ("VerbaleId") REFERENCES "Verbali" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_AccertamentiRichiesti_DomandaId" ON "AccertamentiRichiesti" ("DomandaId");


CREATE UNIQUE INDEX "IX_AccertamentiRichiesti_InteressatoId_Tipo" ON "AccertamentiRichiesti" ("InteressatoId", "Tipo") WHERE "Aperto";


CREATE UNIQUE INDEX "IX_Allegati_FascicoloId_Impronta" ON "Allegati" ("FascicoloId", "Impronta");


CREATE UNIQUE INDEX "IX_Ap70_FascicoloId" ON "Ap70" ("FascicoloId");


CREATE UNIQUE INDEX "IX_Attestazioni_Impronta" ON "Attestazioni" ("Impronta");


CREATE UNIQUE INDEX "IX_Attestazioni_InteressatoId" ON "Attestazioni" ("InteressatoId") WHERE "RevocatoAlle" IS NULL;


CREATE UNIQUE INDEX "IX_Atti_FascicoloId_Numero" ON "Atti" ("FascicoloId", "Numero");


CREATE UNIQUE INDEX "IX_Bozze_AutoreId_InteressatoId" ON "Bozze" ("AutoreId", "InteressatoId");


CREATE INDEX "IX_Certificati_FascicoloId" ON "Certificati" ("FascicoloId");


CREATE INDEX "IX_Certificati_MedicoId" ON "Certificati" ("MedicoId");


CREATE UNIQUE INDEX "IX_Certificati_Numero" ON "Certificati" ("Numero");


CREATE INDEX "IX_CertificatiAbbinati_DomandaId" ON "CertificatiAbbinati" ("DomandaId");


CREATE INDEX "IX_Deleghe_DelegatoId_InteressatoId" ON "Deleghe" ("DelegatoId", "InteressatoId");


CREATE UNIQUE INDEX "IX_Domande_FascicoloId" ON "Domande" ("FascicoloId");


CREATE UNIQUE INDEX "IX_Domande_Protocollo" ON "Domande" ("Protocollo");


CREATE UNIQUE INDEX "IX_Fascicoli_InAttesaDiDomanda" ON "Fascicoli" ("InteressatoId") WHERE "Stato" = 'CertificatoDisponibile';


CREATE INDEX "IX_Incarichi_PersonaId" ON "Incarichi" ("PersonaId");


CREATE INDEX "IX_Letture_FascicoloId" ON "Letture" ("FascicoloId");


CREATE UNIQUE INDEX "IX_Liquidazioni_FascicoloId" ON "Liquidazioni" ("FascicoloId");


CREATE INDEX "IX_Notifiche_FascicoloId" ON "Notifiche" ("FascicoloId");


CREATE INDEX "IX_Notifiche_Stato_ProssimoTentativo" ON "Notifiche" ("Stato", "ProssimoTentativo");


CREATE UNIQUE INDEX "IX_Persone_CodiceFiscale" ON "Persone" ("CodiceFiscale");


CREATE UNIQUE INDEX "IX_Posti_CommissioneId_Quando" ON "Posti" ("CommissioneId", "Quando");


CREATE INDEX "IX_PrestazioniInPagamento_FascicoloId" ON "PrestazioniInPagamento" ("FascicoloId");


CREATE INDEX "IX_PrestazioniInPagamento_LiquidazioneId" ON "PrestazioniInPagamento" ("LiquidazioneId");


CREATE INDEX "IX_Rate_FascicoloId" ON "Rate" ("FascicoloId");


CREATE UNIQUE INDEX "IX_Rate_PrestazioneId_Mese_Tipo" ON "Rate" ("PrestazioneId", "Mese", "Tipo");


CREATE UNIQUE INDEX "IX_Verbali_FascicoloId_Accertamento" ON "Verbali" ("FascicoloId", "Accertamento");


CREATE INDEX "IX_Verbali_InteressatoId_Stato" ON "Verbali" ("InteressatoId", "Stato");


CREATE INDEX "IX_Visite_CommissioneId_Giorno" ON "Visite" ("CommissioneId", "Giorno");


CREATE UNIQUE INDEX "IX_Visite_FascicoloId" ON "Visite" ("FascicoloId");


CREATE UNIQUE INDEX "IX_Visite_PostoId" ON "Visite" ("PostoId");


