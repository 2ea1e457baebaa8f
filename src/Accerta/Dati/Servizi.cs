using Accerta.Agenda;
using Accerta.Attestazioni;
using Accerta.Certificati;
using Accerta.Dichiarazioni;
using Accerta.Domande;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Revisioni;
using Accerta.Ricorsi;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Dati;

/// <summary>Le operazioni della procedura, una classe per atto, e i lavori della notte nell'ordine in cui girano.</summary>
internal static class Servizi
{
    public static void AddAtti(this IServiceCollection servizi)
    {
        servizi.AddScoped<RiconosciPersona>().AddScoped<RegistraIncarico>().AddScoped<ModuliConservati>();

        // prima della visita
        servizi.AddSingleton<NumeriDeiCertificati>().AddScoped<InviaCertificato>().AddScoped<SalvaBozzaCertificato>().AddScoped<ModificaCertificato>();
        servizi.AddScoped<RichiediDelega>().AddScoped<VerificaDelega>().AddScoped<RevocaDelega>().AddScoped<RegistraMandato>().AddScoped<RevocaMandato>();
        servizi.AddScoped<SalvaBozza>().AddScoped<PresentaDomanda>().AddScoped<PresentaDiffida>().AddScoped<RichiediProgettoDiVita>();

        // agenda, documenti, avvisi
        servizi.AddScoped<CaricaSedi>().AddScoped<CaricaTerritori>().AddScoped<CreaSeduta>().AddScoped<AnnullaSeduta>();
        servizi.AddScoped<ScegliData>().AddScoped<DisdiciVisita>().AddScoped<RegistraAssenza>().AddScoped<RifaiConvocazione>();
        servizi.AddScoped<ChiediVisitaDomiciliare>().AddScoped<DecidiVisitaDomiciliare>().AddScoped<ChiediAgliAtti>().AddScoped<ValutaAgliAtti>();
        servizi.AddScoped<CaricaAllegato>().AddScoped<PrendiVisione>().AddScoped<RichiediDocumenti>();
        servizi.AddScoped<IndicaRecapito>().AddScoped<RegistraConsegna>().AddScoped<SpedisciNotifiche>().AddScoped<SpedisciSegnalazione>();

        // visita, verbale, convalida
        servizi.AddScoped<SvolgiVisita>().AddScoped<CompilaVerbale>().AddScoped<RegistraVisita>().AddScoped<RilasciaCertificatoProvvisorio>();
        servizi.AddScoped<FirmaVerbale>().AddScoped<ChiudiVerbale>().AddScoped<NotificaVerbale>().AddScoped<CorreggiInAutotutela>();
        servizi.AddScoped<ElencoDelCml>().AddScoped<RitrovaVerbale>().AddScoped<ConvalidaVerbale>().AddScoped<SospendiVerbale>().AddScoped<DisponiVisita>().AddScoped<RegistraVisitaSecondoGrado>().AddScoped<FirmaSecondoGrado>();
        servizi.AddScoped<EstraiCampione>().AddScoped<SegnalaAllaCms>().AddScoped<ConcludiEsameSuperiore>();

        // fase economica
        servizi.AddScoped<DatiGiaNoti>().AddScoped<PresentaAp70>().AddScoped<CambiaPagamento>().AddScoped<DichiaraFatti>().AddScoped<EsercitaOpzione>().AddScoped<FilmDeiDiritti>();
        servizi.AddScoped<ContoDellaPersona>().AddScoped<LiquidaPrestazioni>().AddScoped<RicalcolaPrestazioni>();
        servizi.AddScoped<SospendiPrestazione>().AddScoped<RiprendiPrestazione>().AddScoped<RevocaPrestazione>().AddScoped<ContestaIndebito>().AddScoped<DecidiIndebito>();
        servizi.AddScoped<PresentaDichiarazione>().AddScoped<RegistraCertificatoL662>();

        // revisioni e ricorsi
        servizi.AddScoped<ConvocaRevisione>().AddScoped<RiconvocaARevisione>().AddScoped<SospendiPerAssenza>().AddScoped<PresentaGiustificazione>().AddScoped<DecidiGiustificazione>();
        servizi.AddScoped<EstraiControlli>();
        servizi.AddScoped<DepositaAtp>().AddScoped<RegistraPassoDelRicorso>().AddScoped<DissentiDallaPerizia>().AddScoped<DepositaRicorso>().AddScoped<ConcludiGiudizio>();

        // attestazioni
        servizi.AddScoped<GeneraQr>().AddScoped<RevocaQr>().AddScoped<VerificaQr>().AddScoped<RichiediSecondoLivello>().AddScoped<InserisciOtp>().AddScoped<SpedisciSms>();
        servizi.AddScoped<RequisitiDellaCard>().AddScoped<RichiediCard>().AddScoped<EmettiCard>().AddScoped<SostituisciCard>().AddScoped<RevocaCard>();

        servizi.AddScoped<CertificatiInviati>().AddScoped<VisiteFissate>().AddScoped<VerbaliDaScrivere>().AddScoped<VerbaliDaFirmare>().AddScoped<ElencoDellaCms>().AddScoped<ElencoDellOperatore>();
        servizi.AddScoped<ElencoDellaSegreteria>().AddScoped<GiornoDellaSegreteria>().AddScoped<DelegheDaVerificare>().AddScoped<TerminiDelRuolo>().AddScoped<ScadenzeDelPatronato>().AddScoped<PersoneAssistite>().AddScoped<DichiarazioniDegliAssistiti>();

        servizi.AddScoped<EseguiLotto>().AddScoped<LottoGiornaliero>();
        servizi.AddScoped<LavoroALotti, CertificatiScaduti>().AddScoped<LavoroALotti, DelegheScadute>();
        servizi.AddScoped<LavoroALotti, ProponiDate>().AddScoped<LavoroALotti, ConfermaProposte>();
        servizi.AddScoped<LavoroALotti, SilenziMaturati>();
        servizi.AddScoped<LavoroALotti, ProgettiDiVitaDaTrasmettere>();
        servizi.AddScoped<LavoroALotti, RevisioniDaConvocare>().AddScoped<LavoroALotti, ControlliDaConvocare>().AddScoped<LavoroALotti, RevisioniDaRiconvocare>().AddScoped<LavoroALotti, RevochePerAssenza>().AddScoped<LavoroALotti, CardScadute>();
        servizi.AddScoped<LavoroALotti, Compleanni>().AddScoped<LavoroALotti, ChiediDichiarazioni>().AddScoped<LavoroALotti, SollecitaDichiarazioni>();
        servizi.AddScoped<LavoroALotti, Ricalcoli>().AddScoped<LavoroALotti, PagaMese>().AddScoped<LavoroALotti, Perequazione>(); // i conti, i pagamenti, poi il confronto
        servizi.AddScoped<LavoroALotti, TerminiMancati>(); // dopo i lavori che possono ancora adempiere
        servizi.AddScoped<LavoroALotti, Promemoria>().AddScoped<LavoroALotti, Spedizione>(); // dopo tutti gli atti: spedisce ciò che la notte ha preparato
        servizi.AddScoped<LavoroALotti, VerificaStorie>(); // con un archivio grande dura: nessuno deve aspettarla
    }
}
