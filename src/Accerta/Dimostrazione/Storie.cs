using Accerta.Certificati;
using Accerta.Norma.Domande;
using Accerta.Norma.Prestazioni;
using Accerta.Visite;

namespace Accerta.Dimostrazione;

/// <summary>Le tre strade del filo, ciascuna giocabile con persone diverse: dal certificato al QR.</summary>
public static class Storie
{
    /// <summary>Adulto, regime integrato: tre menomazioni coesistenti 60, 40 e 20 → 80,8 → 81%; assegno mensile.</summary>
    /// <param name="revisione">Il mese di revisione scritto nel verbale; nullo se non ce n'è.</param>
    /// <param name="altra">Una prestazione di un altro ente, dichiarata con i dati economici.</param>
    public static Storia Adulto(PersoneDemo.Cittadino chi, long redditoInCentesimi = 320_000, DateOnly? revisione = null, AltraNelTempo? altra = null) => new("adulto", "Adulto, commissione ASL e INPS: assegno mensile", chi,
    [
        new(0, "Il medico invia il certificato", n => n.InviaCertificatoAsync([Accertamento.InvaliditaCivile], new DatiCertificato(
            "Diabete dall'infanzia; lombalgia cronica; cardiopatia nota da tre anni.", "Rigidità del rachide lombare; polsi validi.",
            "Diabete mellito insulino-dipendente; anchilosi del rachide lombare; coronaropatia lieve.", "Insulina; fisioterapia; antiaggregante.",
            ["250.63", "724.9", "414.01"], CasellaAccompagnamento.NonSegnata, Oncologica: false, VoceDm2007: null, NonTrasportabile: false, PatologiaAnffas: false))),
        new(3, "La persona presenta la domanda", n => n.PresentaDomandaAsync()),
        new(4, "La persona conferma la data della visita", n => n.ConfermaDataAsync()),
        new(14, "La commissione visita e valuta", n => n.RegistraVisitaAsync(v => v with
        {
            Anamnesi = "Diabete dall'infanzia; lombalgia cronica; cardiopatia nota da tre anni.",
            EsameObiettivo = "Rigidità del rachide lombare, deambulazione autonoma. Toni cardiaci validi. Neuropatia agli arti inferiori.",
            DocumentiVisti = ["certificato introduttivo", "visita diabetologica", "coronarografia"],
            Diagnosi = "Diabete mellito insulino-dipendente con mediocre controllo; anchilosi del rachide lombare; coronaropatia lieve (I classe NYHA).",
            Menomazioni =
            [
                new("Diabete mellito insulino-dipendente, classe III", "9310", false, "250.63", "endocrino", 60, null, false, null),
                new("Anchilosi del rachide lombare", "7010", false, "724.9", "locomotore", 40, null, false, null),
                new("Coronaropatia lieve", "6445", false, "414.01", "cardiocircolatorio", 20, null, false, null),
            ],
            RevisioneDal = revisione,
        })),
        new(14, "I medici firmano, il presidente trasmette", n => n.FirmaEChiudiAsync()),
        new(41, "Il centro medico-legale convalida", n => n.ConvalidaAsync()),
        new(46, "La persona dà i suoi dati economici (AP70)", n => n.PresentaAp70Async(a => a with
        {
            RedditiPersonali = new Dictionary<int, long> { [2024] = redditoInCentesimi, [2025] = redditoInCentesimi },
            Altre = altra is null ? [] : [altra],
        })),
        new(62, "L'operatrice liquida le prestazioni", n => n.LiquidaAsync()),
        new(65, "La persona genera il suo QR", n => n.GeneraQrAsync()),
    ]);

    /// <summary>Adulto che non vede bene e chiede la legge 104: due verbali da una visita sola.</summary>
    public static Storia Sensoriale(PersoneDemo.Cittadino chi) => new("sensoriale", "Cecità e legge 104: due verbali", chi,
    [
        new(0, "Il medico invia il certificato", n => n.InviaCertificatoAsync([Accertamento.Cecita, Accertamento.Handicap], new DatiCertificato(
            "Glaucoma dall'età adulta, peggiorato negli ultimi anni.", "Si orienta a fatica negli ambienti nuovi.", "Glaucoma cronico in tutti e due gli occhi.", "Colliri ipotonizzanti.",
            ["365.11"], CasellaAccompagnamento.NonSegnata, Oncologica: false, VoceDm2007: null, NonTrasportabile: false, PatologiaAnffas: false))),
        new(3, "La persona presenta la domanda", n => n.PresentaDomandaAsync(Accertamento.Cecita, Accertamento.Handicap)),
        new(4, "La persona conferma la data della visita", n => n.ConfermaDataAsync()),
    ]);

    /// <summary>Minore con difficoltà persistenti che va a scuola: indennità di frequenza per i mesi frequentati.</summary>
    public static Storia Minore(PersoneDemo.Cittadino chi) => new("minore", "Minore che va a scuola: indennità di frequenza", chi,
    [
        new(0, "La pediatra invia il certificato", n => n.InviaCertificatoAsync([Accertamento.InvaliditaCivile], new DatiCertificato(
            "Difficoltà di apprendimento dalla prima classe.", "Buone condizioni generali.", "Disturbo specifico misto dell'apprendimento.", "Logopedia due volte a settimana.",
            ["315.2"], CasellaAccompagnamento.NonSegnata, Oncologica: false, VoceDm2007: null, NonTrasportabile: false, PatologiaAnffas: false))),
        new(3, "Il genitore, con la delega, presenta la domanda", n => n.PresentaDomandaAsync()),
        new(4, "Il genitore conferma la data della visita", n => n.ConfermaDataAsync()),
        new(14, "La commissione visita e valuta", n => n.RegistraVisitaAsync(v => v with
        {
            Anamnesi = "Difficoltà di apprendimento dalla prima classe; segue logopedia.",
            EsameObiettivo = "Bambino collaborante. Difficoltà nella lettura e nel calcolo documentate.",
            DocumentiVisti = ["certificato introduttivo", "relazione del neuropsichiatra infantile"],
            Diagnosi = "Disturbo specifico misto dell'apprendimento, con difficoltà persistenti a svolgere i compiti e le funzioni dell'età.",
            DifficoltaPersistenti = true,
            RevisioneDal = v.RevisioneDal,
        })),
        new(14, "I medici firmano, il presidente trasmette", n => n.FirmaEChiudiAsync()),
        new(31, "Il centro medico-legale convalida", n => n.ConvalidaAsync()),
        new(35, "Il genitore dà i dati (AP70) e la frequenza scolastica", n => n.PresentaAp70Async(a => a with
        {
            RedditiPersonali = new Dictionary<int, long> { [2024] = 0, [2025] = 0 },
            FrequenzaDal = new(2024, 9, 11),
            FrequenzaAl = new(2025, 6, 6),
        })),
        new(51, "L'operatrice liquida l'indennità di frequenza", n => n.LiquidaAsync()),
        new(55, "Il genitore genera il QR", n => n.GeneraQrAsync()),
    ]);

    /// <summary>Persona con malattia oncologica, 100% con accompagnamento, provincia convenzionata: un solo grado, visita entro 15 giorni.</summary>
    public static Storia Oncologico(PersoneDemo.Cittadino chi, long redditoInCentesimi = 900_000) => new(
        redditoInCentesimi > 1_977_250 ? "oncologico-reddito" : "oncologico", "Malattia oncologica, commissione unica INPS: pensione e accompagnamento", chi,
    [
        new(0, "L'oncologo invia il certificato", n => n.InviaCertificatoAsync([Accertamento.InvaliditaCivile], new DatiCertificato(
            "Diagnosi recente, in chemioterapia.", "Cachessia, non deambula senza aiuto.", "Neoplasia maligna del pancreas, non operabile.", "Chemioterapia.",
            ["157.9"], CasellaAccompagnamento.NonDeambula, Oncologica: true, VoceDm2007: 7, NonTrasportabile: false, PatologiaAnffas: false))),
        new(2, "La persona presenta la domanda", n => n.PresentaDomandaAsync()),
        new(3, "La persona conferma la data: entro 15 giorni", n => n.ConfermaDataAsync()),
        new(9, "La commissione unica visita e valuta", n => n.RegistraVisitaAsync(v => v with
        {
            Anamnesi = "Diagnosi recente, in chemioterapia.",
            EsameObiettivo = "Cachessia. Non deambula senza l'aiuto permanente di un accompagnatore.",
            DocumentiVisti = ["certificato introduttivo", "relazione oncologica"],
            Diagnosi = "Neoplasia maligna a prognosi infausta.",
            Menomazioni = [new("Neoplasia a prognosi infausta", "9325", false, "157.9", "neoplastico", 100, null, false, null)],
            Condizione = Condizione.NonDeambulaSenzaAiuto,
            EsenteRevisione = true,
            Contrassegno = true,
            AgevolazioniVeicoli = true,
        })),
        new(9, "I medici firmano: il verbale è definitivo", n => n.FirmaEChiudiAsync()),
        new(13, "La persona dà i suoi dati economici (AP70)", n => n.PresentaAp70Async(a => a with
        {
            RedditiPersonali = new Dictionary<int, long> { [2024] = redditoInCentesimi, [2025] = redditoInCentesimi },
        })),
        new(23, "L'operatrice liquida pensione e accompagnamento", n => n.LiquidaAsync()),
        new(26, "La persona genera il suo QR", n => n.GeneraQrAsync()),
    ]);

    /// <summary>Le storie che si raccontano con <c>accerta dimostra --caso</c>.</summary>
    public static Storia PerCaso(string caso) => caso switch
    {
        "1" => Adulto(PersoneDemo.Ada),
        "2" => Minore(PersoneDemo.Leo),
        "3" => Oncologico(PersoneDemo.Bruno),
        "3-reddito" => Oncologico(PersoneDemo.Aldo, 2_100_000),
        _ => throw new ArgumentException($"il caso «{caso}» non esiste: 1, 2, 3 o 3-reddito", nameof(caso)),
    };
}
