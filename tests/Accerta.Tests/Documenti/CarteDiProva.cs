using Accerta.Documenti;
using Accerta.Documenti.Carte;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Persona = Accerta.Documenti.Carte.Persona;

namespace Accerta.Tests.Documenti;

/// <summary>Ogni carta in tre misure: di tutti i giorni, lunghissima, con il minimo indispensabile. Le persone sono inventate.</summary>
internal static partial class CarteDiProva
{
    public const string IndirizzoQr = "https://accerta.esempio.it/q/7K3MQ9TXW2HNB4VR";

    private static readonly Mittente Ente = new(
        "Azienda sanitaria di Esempio",
        ["Commissione medica per l'invalidità civile", "via delle Prove 12, 37100 Verona"],
        ["telefono 045 000 0000, dal lunedì al venerdì, 9.00–13.00", "e-mail invalidita@asl.esempio.it", "patronati e associazioni: l'elenco è sul portale"]);

    private static readonly Mittente Muto = new("Azienda sanitaria di Esempio", [], []);

    private static readonly Persona Ada = new("Ada Esempio", "SMPDAA70A41L781X", new(1970, 1, 1), "Verona (VR)", "via dei Tigli 3, 37100 Verona");

    private static readonly string NomeLungo = "Maria Immacolata Addolorata " + new string('W', 90) + " de' Conti di Esempio-Prova";

    private static readonly Persona Lunga = Ada with { Nome = NomeLungo, Residenza = string.Join(", ", Molti("località Esempio di Sopra", 12)) };

    private static readonly Destinatario ACasa = new("Ada Esempio", ["via dei Tigli 3", "37100 Verona VR"]);

    private static readonly Ricorso AlTribunale = new(6, "Tribunale di Verona, sezione lavoro");

    public static readonly RicevutaCertificato.Contenuto Certificato = new(
        Ente, "202503100", "Bruno Prova", Ada, new(2025, 3, 10, 9, 12, 0, TimeSpan.Zero), new(2025, 6, 8),
        ["invalidità civile (L. 118/1971)", "handicap (L. 104/1992)"]);

    public static readonly RicevutaDomanda.Contenuto Domanda = new(
        Ente, "2025-000123", new(2025, 3, 14, 10, 5, 0, TimeSpan.Zero), Ada, ["202503100"],
        ["invalidità civile (L. 118/1971)", "handicap (L. 104/1992)"],
        [new("E-mail", "ada@posta.esempio.it"), new("Telefono", "333 000 0000"), new("Domicilio", "via dei Tigli 3, 37100 Verona")],
        new(2025, 4, 14, 7, 40, 0, TimeSpan.Zero), "via delle Prove 12, Verona, piano terra, ambulatorio 4",
        [
            new("Visita", "Commissione di Verona", new(2025, 4, 13)),
            new("Fine di tutta la procedura", "INPS", new(2025, 7, 12)),
        ]);

    public static readonly Convocazione.Contenuto Chiamata = new(
        Ente, ACasa, "2025-000123/2", new(2025, 3, 17), "Ada Esempio", "2025-000123", ["invalidità civile (L. 118/1971)", "handicap (L. 104/1992)"],
        new(2025, 4, 14, 7, 40, 0, TimeSpan.Zero), "via delle Prove 12, Verona, piano terra, ambulatorio 4", 1, new(2025, 4, 11));

    public static readonly VerbaleCompleto.Contenuto Verbale = new(
        Ente, "V-2025-000077", new(2025, 4, 14), "Verona", Ada, "2025-000123", new(2025, 3, 14), "invalidità civile (L. 118/1971)",
        "primo accertamento", "visita in ambulatorio", new(2025, 4, 14),
        [
            new("Carla Finta", "presidente, specialista in medicina legale"),
            new("Dario Modello", "medico, specialista in medicina del lavoro"),
            new("Elena Campione", "medico INPS"),
            new("Fabio Saggio", "medico ANMIC"),
            new("Gaia Figura", "segretaria", Firma: false),
        ],
        ["radiografia del bacino, 3 febbraio 2025", "ecocardiogramma, 20 gennaio 2025", "esame audiometrico, 11 dicembre 2024"],
        "Da circa dieci anni dolore all'anca destra, peggiorato negli ultimi due. Scompenso cardiaco in classe NYHA II dal 2022. Ipoacusia bilaterale nota.",
        "Deambulazione con zoppia di fuga, possibile senza ausili per brevi tratti. Flessione dell'anca destra ≤ 70°. Edemi declivi lievi. Comprende la voce di conversazione a un metro.",
        [
            new("Coxartrosi con limitazione grave dell'articolarità", "7205", "715.35", "31–40", "40%"),
            new("Cardiopatia in scompenso, classe NYHA II", "6442", "428.0", "41–50", "60%"),
            new("Ipoacusia bilaterale", "4005", "389.18", "fisso", "20%"),
        ],
        [
            "Si parte dalla menomazione più grave: cardiopatia, 60%.",
            "Con la coxartrosi: 60% + 40% × (100% − 60%) = 76%.",
            "Con l'ipoacusia: 76% + 20% × (100% − 76%) = 80,8%.",
            "Arrotondamento all'unità: 81%.",
        ],
        "Invalida civile con riduzione permanente della capacità lavorativa dell'81% (artt. 2 e 13 L. 118/1971).",
        new(2025, 4, 1), new DateOnly(2028, 4, 1), null,
        [new("Ridotta o impedita capacità di deambulare (contrassegno)", true), new("Agevolazioni fiscali per i veicoli", false)], AlTribunale)
    { Destinatario = ACasa, GiorniPerAp70 = 90 };

    public static readonly VerbaleOmissis.Contenuto Omissis = new(
        Ente, "V-2025-000077", new(2025, 4, 14), "Verona", Ada, "invalidità civile (L. 118/1971)", new(2025, 4, 14),
        VerbaleOmissis.Riconoscimento.InvalidoCivile, new(2025, 4, 1), new DateOnly(2028, 4, 1), true, false,
        [new("Carla Finta", "presidente"), new("Dario Modello", "medico"), new("Elena Campione", "medico INPS"), new("Fabio Saggio", "medico ANMIC")],
        AlTribunale)
    { Destinatario = ACasa };

    public static readonly DecisioneLiquidazione.Contenuto Decisione = new(
        new("INPS – sede di Esempio", ["Prestazioni di invalidità civile", "piazza dei Modelli 1, 37100 Verona"], Ente.Recapiti),
        ACasa, "2025-004567", new(2025, 7, 21), "Ada Esempio", "V-2025-000077",
        [
            new("l'assegno mensile", true, new(2025, 4, 1), new Euro(33600), 13,
            [
                new("E-02", "Grado di invalidità", "81%", "da 74% a 99%", EsitoMotivo.Spetta),
                new("E-02", "Età", "55 anni", "da 18 a 67 anni", EsitoMotivo.Spetta, "tabelle INPS 2025"),
                new("E-02", "Reddito personale 2025", "4.100,00 €", "non oltre 5.771,35 €", EsitoMotivo.Spetta, "circolare INPS di rinnovo 2025"),
                new("G-12", "Decorrenza", "domanda del 14 marzo 2025: dal 1° aprile 2025", null, EsitoMotivo.Calcolato),
            ]),
            new("l'indennità di accompagnamento", false, null, null, 12,
            [
                new("E-02", "Bisogno di assistenza continua o impossibilità di camminare", "non riconosciuti dal verbale", "almeno una delle due condizioni", EsitoMotivo.NonSpetta),
            ]),
        ],
        [
            new("aprile 2025", "assegno mensile", new(33600), new(0)),
            new("maggio 2025", "assegno mensile", new(33600), new(0)),
            new("giugno 2025", "assegno mensile", new(33600), new(55)),
            new("luglio 2025", "assegno mensile", new(33600), new(21)),
        ],
        "bonifico sul conto che finisce con 0456", new DateOnly(2025, 8, 1),
        [new("Dichiarazione dei redditi (RED)", "Lei, o un CAF", new(2026, 3, 31)), new("Dichiarazione di non lavoro (ICLAV)", "Lei, o un CAF", new(2026, 3, 31))],
        AlTribunale)
    {
        PrimaTredicesima = new(25_200),
    };

    public static readonly FoglioQr.Contenuto Qr = new(
        Ente, "Ada Esempio", new(2025, 7, 22), IndirizzoQr, ["invalido civile", "persona con handicap"], "accerta.esempio.it, La mia area, Codice QR");

    public static IReadOnlyDictionary<string, Func<Carta>> Tutte { get; } = DellaPratica.Concat(DelSeguito).ToDictionary();

    private static Dictionary<string, Func<Carta>> DellaPratica => new()
    {
        ["certificato"] = () => RicevutaCertificato.Carta(Certificato),
        ["certificato lungo"] = () => RicevutaCertificato.Carta(Certificato with { Persona = Lunga, Accertamenti = Molti("accertamento", 60), Medico = NomeLungo }),
        ["certificato minimo"] = () => RicevutaCertificato.Carta(Certificato with { Mittente = Muto, Accertamenti = [] }),
        ["domanda"] = () => RicevutaDomanda.Carta(Domanda),
        ["domanda lunga"] = () => RicevutaDomanda.Carta(Domanda with
        {
            Persona = Lunga,
            Certificati = Molti("20250310000", 12),
            Termini = [.. Enumerable.Repeat(Domanda.Termini[0], 60)],
            PresentataDa = NomeLungo,
        }),
        ["domanda minima"] = () => RicevutaDomanda.Carta(Domanda with
        {
            Mittente = Muto,
            Certificati = [],
            Recapiti = [],
            Termini = [],
            VisitaProposta = null,
            LuogoDellaVisita = null,
        }),
        ["convocazione"] = () => Convocazione.Carta(Chiamata),
        ["convocazione lunga"] = () => Convocazione.Carta(Chiamata with
        {
            Destinatario = new(NomeLungo, Molti("presso la residenza per anziani di Esempio sul Fiume", 8)),
            Luogo = string.Join(", ", Molti("padiglione", 40)),
            SecondaChiamata = true,
            ADomicilio = true,
        }),
        ["convocazione minima"] = () => Convocazione.Carta(Chiamata with { Mittente = Muto, Destinatario = new("Ada Esempio", []), SpostamentiRimasti = 0, SpostareEntro = null }),
        ["verbale"] = () => VerbaleCompleto.Carta(Verbale),
        ["verbale lungo"] = () => VerbaleCompleto.Carta(Verbale with
        {
            Persona = Lunga,
            Anamnesi = string.Join(' ', Molti("Riferisce dolore dopo il cammino.", 300)),
            EsameObiettivo = new string('x', 4000),
            Diagnosi = [.. Enumerable.Repeat(Verbale.Diagnosi[0] with { Descrizione = string.Join(' ', Molti("coxartrosi", 400)) }, 3)],
            DocumentiVisti = Molti("relazione ortopedica", 80),
            AltreParti = [new("Le capacità", string.Join('\n', Molti("area", 70)))],
        }),
        ["verbale minimo"] = () => VerbaleCompleto.Carta(Verbale with
        {
            Mittente = Muto,
            Commissione = [],
            DocumentiVisti = [],
            Anamnesi = "",
            EsameObiettivo = "",
            Diagnosi = [],
            CalcoloDellaPercentuale = [],
            Caselle = [],
            Esonero = null,
        }),
        ["omissis"] = () => VerbaleOmissis.Carta(Omissis),
        ["omissis lungo"] = () => VerbaleOmissis.Carta(Omissis with { Persona = Lunga, Firmatari = [.. Enumerable.Repeat(new Firmatario(NomeLungo, NomeLungo), 12)] }),
        ["omissis minimo"] = () => VerbaleOmissis.Carta(Omissis with { Mittente = Muto, Firmatari = [], Revisione = null, Destinatario = null }),
        ["decisione"] = () => DecisioneLiquidazione.Carta(Decisione),
        ["decisione lunga"] = () => DecisioneLiquidazione.Carta(Decisione with
        {
            Prestazioni = [.. Decisione.Prestazioni.Select(p => p with { Motivi = [.. Enumerable.Repeat(p.Motivi[0], 30)] })],
            Arretrati = [.. Enumerable.Repeat(Decisione.Arretrati[0], 100)],
        }),
        ["decisione minima"] = () => DecisioneLiquidazione.Carta(Decisione with
        {
            Mittente = Muto,
            Prestazioni = [],
            Arretrati = [],
            Pagamento = null,
            PrimoPagamento = null,
            PrimaTredicesima = null,
            DaFare = [],
        }),
        ["qr"] = () => FoglioQr.Carta(Qr),
        ["qr lungo"] = () => FoglioQr.Carta(Qr with { Persona = NomeLungo, Indirizzo = IndirizzoQr + "/" + new string('A', 180), CosaVedeUnTerzo = Molti("riconoscimento", 50) }),
        ["qr minimo"] = () => FoglioQr.Carta(Qr with { Mittente = Muto, CosaVedeUnTerzo = [] }),
    };

    private static string[] Molti(string parole, int quanti) => [.. Enumerable.Range(1, quanti).Select(n => $"{parole} {n}")];
}
