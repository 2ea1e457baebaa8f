using Accerta.Fascicoli;
using Accerta.Persone;

namespace Accerta.Web.Componenti;

/// <summary>Come gli uffici leggono ruoli, stati e termini.</summary>
public static class ParoleDelLavoro
{
    extension(Ruolo ruolo)
    {
        public string InParole => ruolo switch
        {
            Ruolo.Sistema => "il sistema",
            Ruolo.Cittadino => "la persona, o chi la rappresenta",
            Ruolo.MedicoCertificatore => "medico certificatore",
            Ruolo.Commissione => "commissione medica",
            Ruolo.Cml => "centro medico-legale",
            Ruolo.Operatore => "ufficio prestazioni",
            Ruolo.Revisore => "revisore degli accessi",
            Ruolo.Patronato => "patronato o associazione",
            Ruolo.Segreteria => "segreteria della commissione",
            Ruolo.Cms => "commissione medica superiore",
            Ruolo.GestoreServizi => "gestore di servizi",
            Ruolo.CollocamentoMirato => "collocamento mirato",
        };
    }

    extension(TipoProcedura tipo)
    {
        public string InParole => tipo switch
        {
            TipoProcedura.PrimaIstanza => "prima domanda",
            TipoProcedura.Aggravamento => "aggravamento",
            TipoProcedura.Revisione => "revisione",
            TipoProcedura.ControlloStraordinario => "controllo straordinario",
        };
    }

    extension(StatoFascicolo stato)
    {
        public string InParole => stato switch
        {
            StatoFascicolo.CertificatoDisponibile => "certificato inviato",
            StatoFascicolo.CertificatoScaduto => "certificato scaduto",
            StatoFascicolo.DomandaPresentata => "domanda presentata",
            StatoFascicolo.VisitaFissata => "visita fissata",
            StatoFascicolo.DaRiconvocare => "da riconvocare",
            StatoFascicolo.DomandaDecaduta => "domanda decaduta",
            StatoFascicolo.SospesoPerAssenza => "sospeso per assenza a revisione",
            StatoFascicolo.RevocatoPerAssenza => "revocato per assenza a revisione",
            StatoFascicolo.VisitaSvolta => "visita svolta",
            StatoFascicolo.VerbaleDaFirmare => "verbale da firmare",
            StatoFascicolo.InVerificaSecondoGrado => "al centro medico-legale",
            StatoFascicolo.VerbaleDefinitivo => "verbale definitivo",
            StatoFascicolo.DatiEconomiciPresentati => "dati economici presentati",
            StatoFascicolo.Liquidato => "prestazioni liquidate",
            StatoFascicolo.Concluso => "concluso",
        };
    }

    extension(TipoObbligo tipo)
    {
        /// <summary>Che cosa va fatto: «presentare la domanda».</summary>
        public string InParole => tipo switch
        {
            TipoObbligo.PresentareDomanda => "presentare la domanda",
            TipoObbligo.FareLaVisita => "fare la visita",
            TipoObbligo.ConcludereLaProcedura => "concludere la procedura",
            TipoObbligo.FissareLaVisitaDopoDiffida => "fissare la visita dopo la diffida",
            TipoObbligo.ConfermareLaData => "confermare la data della visita",
            TipoObbligo.DecidereLaVisitaDomiciliare => "rispondere sulla visita a domicilio",
            TipoObbligo.DocumentiPerRevisione => "mandare i documenti per la revisione",
            TipoObbligo.ConvalidareIlVerbale => "pronunciarsi sul verbale",
            TipoObbligo.PronunciarsiSullHandicap => "pronunciarsi sull'handicap",
            TipoObbligo.PresentareAp70 => "dare i dati economici",
            TipoObbligo.LiquidareSenzaInteressi => "liquidare senza interessi",
            TipoObbligo.PresentareDichiarazioni => "presentare le dichiarazioni annuali",
            TipoObbligo.GiustificareLAssenza => "giustificare l'assenza a revisione",
            TipoObbligo.FareRicorso => "fare ricorso",
            TipoObbligo.DissentireDallaPerizia => "dissentire dalla perizia",
            TipoObbligo.DepositareIlRicorso => "depositare il ricorso di merito",
            TipoObbligo.PagareDopoIlGiudizio => "pagare dopo il giudizio",
            TipoObbligo.ConsegnareLaCard => "consegnare la Disability Card",
        };
    }

    /// <summary>Quanto manca a un ultimo giorno, in parole.</summary>
    public static string Mancano(int giorni) => giorni switch
    {
        -1 => "passato da un giorno",
        < 0 => $"passato da {-giorni} giorni",
        0 => "è l'ultimo giorno",
        1 => "manca un giorno",
        _ => $"mancano {giorni} giorni",
    };

    private const int Pochi = 7;

    /// <summary>Il tono che accompagna <see cref="Mancano"/>.</summary>
    public static Tono TonoDi(int mancano) => mancano switch { < 0 => Tono.Negativo, <= Pochi => Tono.Attenzione, _ => Tono.Neutro };
}
