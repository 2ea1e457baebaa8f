ALTER TABLE "Obblighi" ADD COLUMN "Provincia" TEXT NULL;

UPDATE "Obblighi" SET "Provincia" = (SELECT f."Provincia" FROM "Fascicoli" f WHERE f."Id" = "Obblighi"."FascicoloId");

DROP INDEX "IX_Certificati_MedicoId";

DROP INDEX "IX_Notifiche_Stato_ProssimoTentativo";

DROP INDEX "IX_Obblighi_Proprietario_Stato_EntroIl";

DROP INDEX "IX_Notifiche_Legale_EsitoConsegna";

DROP INDEX "IX_EsamiCms_Esito";

DROP INDEX "IX_DichiarazioniDovute_Stato_EntroIl";

DROP INDEX "IX_PosizioniEconomiche_DaRicalcolare";

CREATE INDEX "IX_Card_Attive" ON "Card" ("Id") WHERE "Stato" = 'Attiva';

CREATE INDEX "IX_Certificati_MedicoId_InviatoIl" ON "Certificati" ("MedicoId", "InviatoIl");

CREATE INDEX "IX_Deleghe_Al" ON "Deleghe" ("Al") WHERE "ChiusaIl" IS NULL;

CREATE INDEX "IX_DichiarazioniDovute_EntroIl_Id" ON "DichiarazioniDovute" ("EntroIl", "Id") WHERE "Stato" IN ('Dovuta', 'Sollecitata');

CREATE INDEX "IX_Domande_InteressatoId" ON "Domande" ("InteressatoId");

CREATE INDEX "IX_EsamiCms_ApertoIl" ON "EsamiCms" ("ApertoIl") WHERE "Esito" = 'InCorso';

CREATE INDEX "IX_Fascicoli_ColCertificato" ON "Fascicoli" ("Id") WHERE "Stato" = 'CertificatoDisponibile';

CREATE INDEX "IX_Fascicoli_InteressatoId_ApertoIl" ON "Fascicoli" ("InteressatoId", "ApertoIl");

CREATE INDEX "IX_Fascicoli_Provincia_Stato_Id" ON "Fascicoli" ("Provincia", "Stato", "Id");

CREATE INDEX "IX_Fascicoli_SenzaData" ON "Fascicoli" ("Id") WHERE "Stato" IN ('DomandaPresentata', 'DaRiconvocare');

CREATE INDEX "IX_Indebiti_AccertatoIl" ON "Indebiti" ("AccertatoIl") WHERE "Stato" = 'Contestato';

CREATE INDEX "IX_Liquidazioni_DecisaAlle" ON "Liquidazioni" ("DecisaAlle");

CREATE INDEX "IX_Mandati_SedeId" ON "Mandati" ("SedeId") WHERE "ChiusoIl" IS NULL;

CREATE INDEX "IX_Notifiche_AttoId" ON "Notifiche" ("AttoId");

CREATE INDEX "IX_Notifiche_DaRegistrare" ON "Notifiche" ("CreataAlle") WHERE "Legale" AND "Stato" = 'Inviata' AND "EsitoConsegna" = 'InAttesa';

CREATE INDEX "IX_Notifiche_NonArrivate" ON "Notifiche" ("CreataAlle") WHERE "Legale" AND "EsitoConsegna" IN ('NonConsegnata', 'IndirizzoErrato');

CREATE INDEX "IX_Notifiche_DaInviare" ON "Notifiche" ("Id") WHERE "Stato" = 'DaInviare';

CREATE INDEX "IX_Notifiche_TentativoDi" ON "Notifiche" ("TentativoDi") WHERE "TentativoDi" IS NOT NULL;

CREATE INDEX "IX_Obblighi_Aperti" ON "Obblighi" ("Proprietario", "Provincia", "EntroIl", "Id") WHERE "Stato" = 'Aperto';

CREATE INDEX "IX_Obblighi_AttoId" ON "Obblighi" ("AttoId");

CREATE INDEX "IX_Obblighi_InScadenza" ON "Obblighi" ("Id", "EntroIl") WHERE "Stato" = 'Aperto';

CREATE INDEX "IX_Obblighi_Mancati" ON "Obblighi" ("Proprietario", "Provincia", "EntroIl", "Id") WHERE "Stato" = 'Mancato';

CREATE INDEX "IX_Persone_Nascita" ON "Persone" ("Nascita");

CREATE INDEX "IX_PosizioniEconomiche_DaRicalcolare" ON "PosizioniEconomiche" ("InteressatoId") WHERE "DaRicalcolare" IS NOT NULL;

CREATE INDEX "IX_PosizioniEconomiche_PerequataNelMese" ON "PosizioniEconomiche" ("PerequataNelMese");

CREATE INDEX "IX_Posti_Liberi" ON "Posti" ("CommissioneId", "Quando") WHERE "FascicoloId" IS NULL;

CREATE INDEX "IX_Sospensioni_Dal" ON "Sospensioni" ("Dal") WHERE "ChiusaIl" IS NULL;

CREATE INDEX "IX_Verbali_CommissioneId_VisitaDel" ON "Verbali" ("CommissioneId", "VisitaDel") WHERE "Stato" = 'DaFirmare';

CREATE INDEX "IX_Verbali_DefinitivoDal" ON "Verbali" ("DefinitivoDal") WHERE "Stato" = 'Definitivo';

CREATE INDEX "IX_Verbali_FascicoloId_RevisioneDal" ON "Verbali" ("FascicoloId", "RevisioneDal") WHERE "Stato" = 'Definitivo' AND "RevisioneDal" IS NOT NULL;

CREATE INDEX "IX_Verbali_InConvalida" ON "Verbali" ("FascicoloId") WHERE "TrasmessoIl" IS NOT NULL AND "DefinitivoDal" IS NULL;

CREATE INDEX "IX_Verbali_Trasmessi" ON "Verbali" ("Id") WHERE "Stato" = 'Trasmesso';

CREATE INDEX "IX_Visite_CommissioneId_Quando" ON "Visite" ("CommissioneId", "Quando") WHERE "Stato" = 'Fissata';

CREATE INDEX "IX_Visite_Giorno_Id" ON "Visite" ("Giorno", "Id") WHERE "Stato" = 'Fissata';

CREATE INDEX "IX_Visite_Proposte" ON "Visite" ("Id") WHERE "Stato" = 'Proposta';
