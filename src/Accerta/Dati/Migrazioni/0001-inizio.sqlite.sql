CREATE TABLE "Allegati" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Allegati" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "CaricatoDa" TEXT NOT NULL,
    "CaricatoAlle" TEXT NOT NULL,
    "Byte" INTEGER NOT NULL,
    "Impronta" BLOB NOT NULL,
    "NomeCifrato" BLOB NOT NULL,
    "ContenutoCifrato" BLOB NOT NULL
);


CREATE TABLE "Ap70" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Ap70" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "PresentatiDa" TEXT NOT NULL,
    "PresentatiAlle" TEXT NOT NULL,
    "PresentatiIl" TEXT NOT NULL,
    "Tardivi" INTEGER NOT NULL,
    "RedditiPersonali" TEXT NOT NULL,
    "Lavora" INTEGER NOT NULL,
    "Coniugato" INTEGER NOT NULL,
    "RedditiConiuge" TEXT NOT NULL,
    "FrequenzaDal" TEXT NULL,
    "FrequenzaAl" TEXT NULL,
    "Iban" TEXT NULL
);


CREATE TABLE "Attestazioni" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Attestazioni" PRIMARY KEY,
    "InteressatoId" TEXT NOT NULL,
    "Impronta" BLOB NOT NULL,
    "CodiceCifrato" BLOB NOT NULL,
    "GeneratoAlle" TEXT NOT NULL,
    "RevocatoAlle" TEXT NULL
);


CREATE TABLE "Atti" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Atti" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "Numero" INTEGER NOT NULL,
    "Tipo" TEXT NOT NULL,
    "Quando" TEXT NOT NULL,
    "ChiId" TEXT NOT NULL,
    "ChiRuolo" TEXT NOT NULL,
    "DelegaId" TEXT NULL,
    "Perche" TEXT NULL,
    "Regole" TEXT NOT NULL,
    "Contenuto" TEXT NOT NULL,
    "ImprontaPrecedente" BLOB NOT NULL,
    "Impronta" BLOB NOT NULL
);


CREATE TABLE "Bozze" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Bozze" PRIMARY KEY,
    "AutoreId" TEXT NOT NULL,
    "InteressatoId" TEXT NOT NULL,
    "Certificati" TEXT NULL,
    "Indirizzo" TEXT NULL,
    "Cap" TEXT NULL,
    "Comune" TEXT NULL,
    "Provincia" TEXT NULL,
    "Email" TEXT NULL,
    "Telefono" TEXT NULL,
    "Accertamenti" TEXT NOT NULL,
    "Chiave" TEXT NOT NULL,
    "AggiornataAlle" TEXT NOT NULL
);


CREATE TABLE "Certificati" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Certificati" PRIMARY KEY,
    "Numero" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "InteressatoId" TEXT NOT NULL,
    "MedicoId" TEXT NOT NULL,
    "InviatoIl" TEXT NOT NULL,
    "Accertamenti" TEXT NOT NULL,
    "Urgente" INTEGER NOT NULL,
    "DatiSanitari" BLOB NOT NULL
);


CREATE TABLE "CertificatiAbbinati" (
    "CertificatoId" TEXT NOT NULL CONSTRAINT "PK_CertificatiAbbinati" PRIMARY KEY,
    "DomandaId" TEXT NOT NULL
);


CREATE TABLE "Chiavi" (
    "AttoreId" TEXT NOT NULL,
    "Chiave" TEXT NOT NULL,
    "Operazione" TEXT NOT NULL,
    "ImprontaRichiesta" BLOB NOT NULL,
    "Ricevuta" TEXT NOT NULL,
    "Quando" TEXT NOT NULL,
    CONSTRAINT "PK_Chiavi" PRIMARY KEY ("AttoreId", "Chiave")
);


CREATE TABLE "Commissioni" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Commissioni" PRIMARY KEY,
    "SedeId" TEXT NOT NULL,
    "Nome" TEXT NOT NULL,
    "Unica" INTEGER NOT NULL
);


CREATE TABLE "Contatori" (
    "Nome" TEXT NOT NULL CONSTRAINT "PK_Contatori" PRIMARY KEY,
    "Ultimo" INTEGER NOT NULL
);


CREATE TABLE "Deleghe" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Deleghe" PRIMARY KEY,
    "InteressatoId" TEXT NOT NULL,
    "DelegatoId" TEXT NOT NULL,
    "Modulo" TEXT NOT NULL,
    "Dal" TEXT NOT NULL,
    "Al" TEXT NULL,
    "VerificataDa" TEXT NULL,
    "VerificataIl" TEXT NULL
);


CREATE TABLE "Domande" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Domande" PRIMARY KEY,
    "Protocollo" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "InteressatoId" TEXT NOT NULL,
    "PresentataDa" TEXT NOT NULL,
    "DelegaId" TEXT NULL,
    "PresentataAlle" TEXT NOT NULL,
    "PresentataIl" TEXT NOT NULL,
    "Regime" TEXT NOT NULL,
    "Provincia" TEXT NOT NULL,
    "Urgente" INTEGER NOT NULL,
    "Email" TEXT NOT NULL,
    "Telefono" TEXT NULL
);


CREATE TABLE "Fascicoli" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Fascicoli" PRIMARY KEY,
    "InteressatoId" TEXT NOT NULL,
    "Stato" TEXT NOT NULL,
    "Provincia" TEXT NULL,
    "Regime" TEXT NULL,
    "ApertoIl" TEXT NOT NULL,
    "UltimoAtto" INTEGER NOT NULL,
    "UltimaImpronta" BLOB NOT NULL,
    "ChiaveAvvolta" BLOB NOT NULL,
    "Versione" INTEGER NOT NULL
);


CREATE TABLE "GiorniDemo" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_GiorniDemo" PRIMARY KEY,
    "Giorno" TEXT NOT NULL
);


CREATE TABLE "Incarichi" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Incarichi" PRIMARY KEY,
    "PersonaId" TEXT NOT NULL,
    "Ruolo" TEXT NOT NULL,
    "SedeId" TEXT NULL,
    "CommissioneId" TEXT NULL,
    "Qualifica" TEXT NOT NULL,
    "Componente" TEXT NULL,
    "Dal" TEXT NOT NULL,
    "Al" TEXT NULL
);


CREATE TABLE "Letture" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Letture" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "ChiId" TEXT NOT NULL,
    "ChiRuolo" TEXT NOT NULL,
    "Quando" TEXT NOT NULL,
    "Scopo" TEXT NOT NULL
);


CREATE TABLE "Liquidazioni" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Liquidazioni" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "DecisaDa" TEXT NOT NULL,
    "DecisaAlle" TEXT NOT NULL,
    "DecisaIl" TEXT NOT NULL,
    "ImprontaNorme" TEXT NOT NULL,
    "DecisioneCifrata" BLOB NOT NULL,
    "Arretrati" INTEGER NOT NULL,
    "Interessi" INTEGER NOT NULL
);


CREATE TABLE "Notifiche" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Notifiche" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "AttoId" TEXT NOT NULL,
    "DestinatarioId" TEXT NOT NULL,
    "Indirizzo" TEXT NOT NULL,
    "Oggetto" TEXT NOT NULL,
    "Testo" TEXT NOT NULL,
    "Stato" TEXT NOT NULL,
    "Tentativi" INTEGER NOT NULL,
    "ProssimoTentativo" TEXT NOT NULL,
    "CreataAlle" TEXT NOT NULL,
    "EsitoAlle" TEXT NULL,
    "UltimoErrore" TEXT NULL,
    "Versione" INTEGER NOT NULL
);


CREATE TABLE "Persone" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Persone" PRIMARY KEY,
    "CodiceFiscale" TEXT NOT NULL,
    "Nome" TEXT NOT NULL,
    "Cognome" TEXT NOT NULL,
    "Nascita" TEXT NOT NULL,
    "Cittadinanza" TEXT NOT NULL,
    "PermessoMesi" INTEGER NULL,
    "Indirizzo" TEXT NULL,
    "Cap" TEXT NULL,
    "Comune" TEXT NULL,
    "Provincia" TEXT NULL,
    "Email" TEXT NULL,
    "Telefono" TEXT NULL
);


CREATE TABLE "Posti" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Posti" PRIMARY KEY,
    "CommissioneId" TEXT NOT NULL,
    "Quando" TEXT NOT NULL,
    "Giorno" TEXT NOT NULL,
    "FascicoloId" TEXT NULL,
    "Versione" INTEGER NOT NULL
);


CREATE TABLE "Rate" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Rate" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "PrestazioneId" TEXT NOT NULL,
    "Codice" TEXT NOT NULL,
    "Mese" TEXT NOT NULL,
    "Tipo" TEXT NOT NULL,
    "Importo" INTEGER NOT NULL,
    "DispostaIl" TEXT NOT NULL
);


CREATE TABLE "Sedi" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Sedi" PRIMARY KEY,
    "Nome" TEXT NOT NULL,
    "Indirizzo" TEXT NOT NULL,
    "Provincia" TEXT NOT NULL
);


CREATE TABLE "Verbali" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Verbali" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "InteressatoId" TEXT NOT NULL,
    "CommissioneId" TEXT NOT NULL,
    "Accertamento" TEXT NOT NULL,
    "CommissioneUnica" INTEGER NOT NULL,
    "Stato" TEXT NOT NULL,
    "VisitaDel" TEXT NOT NULL,
    "Giudizio" TEXT NOT NULL,
    "Decorrenza" TEXT NULL,
    "RevisioneDal" TEXT NULL,
    "EsenteRevisione" INTEGER NOT NULL,
    "Contrassegno" INTEGER NOT NULL,
    "AgevolazioniVeicoli" INTEGER NOT NULL,
    "TrasmessoIl" TEXT NULL,
    "DefinitivoDal" TEXT NULL,
    "DefinitivoPer" TEXT NULL,
    "NotificatoIl" TEXT NULL,
    "DatiSanitari" BLOB NOT NULL,
    "Versione" INTEGER NOT NULL
);


CREATE TABLE "Visite" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Visite" PRIMARY KEY,
    "FascicoloId" TEXT NOT NULL,
    "CommissioneId" TEXT NOT NULL,
    "PostoId" TEXT NOT NULL,
    "Quando" TEXT NOT NULL,
    "Giorno" TEXT NOT NULL,
    "Stato" TEXT NOT NULL,
    "EntroIl" TEXT NOT NULL,
    "PropostaIl" TEXT NOT NULL,
    "Spostamenti" INTEGER NOT NULL
);


CREATE TABLE "AccertamentiRichiesti" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_AccertamentiRichiesti" PRIMARY KEY,
    "DomandaId" TEXT NOT NULL,
    "InteressatoId" TEXT NOT NULL,
    "Tipo" TEXT NOT NULL,
    "Aperto" INTEGER NOT NULL,
    CONSTRAINT "FK_AccertamentiRichiesti_Domande_DomandaId" FOREIGN KEY ("DomandaId") REFERENCES "Domande" ("Id") ON DELETE CASCADE
);


CREATE TABLE "PrestazioniInPagamento" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_PrestazioniInPagamento" PRIMARY KEY,
    "LiquidazioneId" TEXT NOT NULL,
    "FascicoloId" TEXT NOT NULL,
    "Codice" TEXT NOT NULL,
    "Decorrenza" TEXT NOT NULL,
    "Mensilita" INTEGER NOT NULL,
    "ImportoPersonale" INTEGER NULL,
    "PrimoMeseCorrente" TEXT NOT NULL,
    "UltimoMese" TEXT NULL,
    "MesiDovuti" TEXT NOT NULL,
    CONSTRAINT "FK_PrestazioniInPagamento_Liquidazioni_LiquidazioneId" FOREIGN KEY ("LiquidazioneId") REFERENCES "Liquidazioni" ("Id") ON DELETE CASCADE
);


CREATE TABLE "ComponenteVerbale" (
    "VerbaleId" TEXT NOT NULL,
    "PersonaId" TEXT NOT NULL,
    "Posto" TEXT NOT NULL,
    "FirmatoAlle" TEXT NULL,
    CONSTRAINT "PK_ComponenteVerbale" PRIMARY KEY ("VerbaleId", "PersonaId"),
    CONSTRAINT "FK_ComponenteVerbale_Verbali_VerbaleId" FOREIGN KEY ("VerbaleId") REFERENCES "Verbali" ("Id") ON DELETE CASCADE
);


CREATE INDEX "IX_AccertamentiRichiesti_DomandaId" ON "AccertamentiRichiesti" ("DomandaId");


CREATE UNIQUE INDEX "IX_AccertamentiRichiesti_InteressatoId_Tipo" ON "AccertamentiRichiesti" ("InteressatoId", "Tipo") WHERE "Aperto" = 1;


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


