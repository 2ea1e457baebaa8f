using Accerta.Documenti;
using Accerta.Documenti.Carte;
using Accerta.Norma.Prestazioni;

namespace Accerta.Tests.Documenti;

// Le carte che vengono dopo il verbale, o accanto.
internal static partial class CarteDiProva
{
    public static CopiaAp70.Contenuto Ap70 => new(
        Ente, "2025-000123", Ada, new(2025, 5, 20, 8, 30, 0, TimeSpan.Zero), false, false,
        [new(2024, new(410_000), new(1_520_000)), new(2025, new(0), null)],
        [
            new("Lavora", "sì"),
            new("Coniuge", "sì"),
            new("Frequenza", "nessuna"),
            new("Ricovero", "In ospedale, dal 3 marzo 2025 al 20 marzo 2025; paga l'ente pubblico"),
            new("Prestazioni di altri enti", "nessuna"),
        ],
        "sul conto corrente, IBAN IT60 X054 2811 1010 0000 0123 456");

    public static RicevutaDichiarazione.Contenuto Dichiarazione => new(
        Ente, "2025-000123/RED/2025", Ada, "RED", "i redditi", 2025, new(2026, 3, 12), new(2026, 3, 31), false,
        [new("Redditi della persona, 2025", "4.350,00 €"), new("Redditi già detti al fisco, 2025", "in parte")]);

    public static LetteraIndebito.Contenuto Somma => new(
        Ente, ACasa, "2025-000123/RI", new(2026, 2, 10), "Ada Esempio", "un ricovero di cui abbiamo saputo dopo", new(108_000), new(2_000),
        [
            new("ottobre 2025", "l'indennità di accompagnamento", new(54_200), new(0), "Conti rifatti per un ricovero di cui abbiamo saputo dopo. Regola E-06: L. 18/1980 art. 1."),
            new("novembre 2025", "l'indennità di accompagnamento", new(54_200), new(0), "Conti rifatti per un ricovero di cui abbiamo saputo dopo. Regola E-06: L. 18/1980 art. 1."),
            new("dicembre 2025", "l'indennità di accompagnamento", new(54_200), new(52_600), "Conti rifatti per un ricovero di cui abbiamo saputo dopo. Regola E-06: L. 18/1980 art. 1."),
        ],
        [.. Enumerable.Range(0, 24).Select(n => new LetteraIndebito.Rata(new DateOnly(2026, 3, 1).AddMonths(n), new(4_500)))], 20, "https://accerta.esempio.it/cittadino");

    public static AvvisoDiSospensione.Contenuto Ferma => new(
        Ente, ACasa, "2025-000123/SO", new(2026, 7, 6), "Ada Esempio", ["l'assegno mensile"], new(2026, 8, 1),
        [
            "Manca la dichiarazione RED per il 2025 (i redditi): il termine era il 31 marzo 2026, e non è arrivata neppure dopo il sollecito (regola X-02).",
            "Glielo avevamo scritto: la lettera è stata consegnata il 4 maggio 2026 (regola N-01: senza la prova della consegna nessun pagamento si ferma).",
        ],
        ["Presenti la dichiarazione: dal portale, oppure con un CAF, un patronato o un'associazione. Non si manda per posta.", "Appena arriva il pagamento riprende, e riceve anche i mesi fermi."],
        "Il pagamento resta fermo.", AlTribunale);

    public static ConvocazioneRevisione.Contenuto Revisione => new(
        Ente, ACasa, "2025-000123/RV", new(2028, 2, 1), "Ada Esempio", false, new(2028, 4, 10, 7, 40, 0, TimeSpan.Zero), "via delle Prove 12, Verona, piano terra, ambulatorio 4", 40, new(2028, 4, 9), 90);

    public static FoglioCard.Contenuto Tessera => new(Ente, Ada, "2025-000001", new(2025, 9, 15), new(2035, 9, 15), true, 10, "https://accerta.esempio.it/cittadino");

    public static CertificatoProvvisorioHandicap.Contenuto Provvisorio => new(
        Ente, "2025-000123", new(2025, 3, 14), Ada, new(2025, 5, 2), true, "Verona", new("Carla Finta", "presidente, specialista in medicina legale"));

    public static RichiestaDichiarazioni.Contenuto Richiesta => new(
        Ente, ACasa, "2025-000123/DA", new(2026, 1, 2), "Ada Esempio", 2025, [new("RED", "i redditi"), new("ICLAV", "il lavoro svolto")], new(2026, 3, 31));

    private static Dictionary<string, Func<Carta>> DelSeguito => new()
    {
        ["ap70"] = () => CopiaAp70.Carta(Ap70),
        ["ap70 lungo"] = () => CopiaAp70.Carta(Ap70 with
        {
            Persona = Lunga,
            Tardivi = true,
            Anticipati = true,
            PresentatiDa = NomeLungo,
            Redditi = [.. Enumerable.Repeat(Ap70.Redditi[0] with { Personale = new(123_456_789_01) }, 40)],
            Situazione = [.. Enumerable.Repeat(new Dato("Ricovero", string.Join(", ", Molti("in ospedale", 30))), 12)],
            Pagamento = NomeLungo,
        }),
        ["ap70 minimo"] = () => CopiaAp70.Carta(Ap70 with { Mittente = Muto, Redditi = [], Situazione = [new("Lavora", "no")], Pagamento = "non indicato" }),
        ["dichiarazione"] = () => RicevutaDichiarazione.Carta(Dichiarazione),
        ["dichiarazione lunga"] = () => RicevutaDichiarazione.Carta(Dichiarazione with
        {
            Persona = Lunga,
            Tardiva = true,
            PresentataDa = NomeLungo,
            Dichiarato = [.. Enumerable.Repeat(new Dato("Ricovero", string.Join(", ", Molti("in una struttura", 20))), 20)],
        }),
        ["dichiarazione minima"] = () => RicevutaDichiarazione.Carta(Dichiarazione with { Mittente = Muto, Dichiarato = [] }),
        ["richiesta"] = () => RichiestaDichiarazioni.Carta(Richiesta),
        ["richiesta lunga"] = () => RichiestaDichiarazioni.Carta(Richiesta with { Persona = NomeLungo, GiorniDelSollecito = 60, Modelli = [.. Enumerable.Repeat(Richiesta.Modelli[0] with { Che = NomeLungo }, 30)] }),
        ["richiesta minima"] = () => RichiestaDichiarazioni.Carta(Richiesta with { Mittente = Muto, Destinatario = new("Ada Esempio", []), Modelli = [Richiesta.Modelli[1]] }),
        ["indebito"] = () => LetteraIndebito.Carta(Somma),
        ["indebito lungo"] = () => LetteraIndebito.Carta(Somma with
        {
            Persona = NomeLungo,
            Oggi = "La somma è contestata: finché non rispondiamo non tratteniamo nulla.",
            Righe = [.. Enumerable.Repeat(Somma.Righe[0], 120)],
            Piano = [.. Enumerable.Repeat(Somma.Piano[0], 180)],
            Fonti = Molti("Gli importi: circolare di rinnovo", 9),
        }),
        ["indebito minimo"] = () => LetteraIndebito.Carta(Somma with { Mittente = Muto, Destinatario = new("Ada Esempio", []), Righe = [], Piano = [], Compensato = Euro.Zero }),
        ["sospensione"] = () => AvvisoDiSospensione.Carta(Ferma),
        ["sospensione lunga"] = () => AvvisoDiSospensione.Carta(Ferma with { Persona = NomeLungo, Oggi = "Il pagamento è ripreso il 3 settembre 2026.", Perche = Molti(Ferma.Perche[0], 40), Rimedi = Molti(Ferma.Rimedi[0], 20) }),
        ["sospensione minima"] = () => AvvisoDiSospensione.Carta(Ferma with { Mittente = Muto, Destinatario = new("Ada Esempio", []), Prestazioni = [] }),
        ["revisione"] = () => ConvocazioneRevisione.Carta(Revisione),
        ["revisione lunga"] = () => ConvocazioneRevisione.Carta(Revisione with { Persona = NomeLungo, Controllo = true, GiaGiustificata = true, SpostareEntro = null, Luogo = string.Join(", ", Molti("padiglione", 60)) }),
        ["revisione minima"] = () => ConvocazioneRevisione.Carta(Revisione with { Mittente = Muto, Destinatario = new("Ada Esempio", []), Visita = null }),
        ["card"] = () => FoglioCard.Carta(Tessera),
        ["card lunga"] = () => FoglioCard.Carta(Tessera with { Persona = Lunga, NonValePiu = "Ne è stata chiesta un'altra: da quel momento questa non vale più, anche se si ritrova." }),
        ["card minima"] = () => FoglioCard.Carta(Tessera with { Mittente = Muto, Accompagnatore = false }),
        ["provvisorio"] = () => CertificatoProvvisorioHandicap.Carta(Provvisorio),
        ["provvisorio lungo"] = () => CertificatoProvvisorioHandicap.Carta(Provvisorio with { Persona = Lunga, RilasciatoDa = new(NomeLungo, NomeLungo), NonValePiu = "Ha smesso di valere il 3 giugno 2025: da allora vale il verbale definitivo." }),
        ["provvisorio minimo"] = () => CertificatoProvvisorioHandicap.Carta(Provvisorio with { Mittente = Muto, Grave = false }),
    };
}
