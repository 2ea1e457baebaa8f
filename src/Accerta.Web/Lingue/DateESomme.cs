using System.Globalization;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Web.Lingue;

/// <summary>Giorni, ore, somme come li legge chi parla ciascuna lingua. L'italiano è quello della norma (<see cref="Giorni"/>).</summary>
public static class DateESomme
{
    /// <summary>Come una lingua dice i giorni.</summary>
    /// <param name="MesiDopo">I mesi dopo una preposizione, se cambiano: «od 14. aprila».</param>
    /// <param name="Giorno">Giorno, mese, anno.</param>
    /// <param name="PerEsteso">Giorno della settimana e il resto.</param>
    /// <param name="Istante">Giorno per esteso e ora.</param>
    /// <param name="Preposizioni">Come si dicono «il», «dal», «al», «del»; {0} è il giorno.</param>
    private sealed record Calendario(string[] Mesi, string[] MesiDopo, string[] Settimana, string Giorno, string PerEsteso, string Istante, Dictionary<string, string> Preposizioni);

    private const string EntroIl = "entro il";

    private static readonly string[] MesiTedeschi = ["Jänner", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    private static readonly string[] MesiInglesi = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly Calendario DiLinguaTedesca = new(
        MesiTedeschi, MesiTedeschi,
        ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
        "{0}. {1} {2}", "{0}, {1}", "{0}, {1}.{2} Uhr",
        new() { ["il"] = "am {0}", ["dal"] = "ab {0}", ["al"] = "bis {0}", ["del"] = "vom {0}", [EntroIl] = "bis {0}" });

    private static readonly Calendario DiLinguaSlovena = new(
        ["januar", "februar", "marec", "april", "maj", "junij", "julij", "avgust", "september", "oktober", "november", "december"],
        ["januarja", "februarja", "marca", "aprila", "maja", "junija", "julija", "avgusta", "septembra", "oktobra", "novembra", "decembra"],
        ["nedelja", "ponedeljek", "torek", "sreda", "četrtek", "petek", "sobota"],
        "{0}. {1} {2}", "{0}, {1}", "{0}, ob {1}.{2}",
        new() { ["il"] = "dne {0}", ["dal"] = "od {0}", ["al"] = "do {0}", ["del"] = "z dne {0}", [EntroIl] = "do {0}" });

    private static readonly Calendario DiLinguaInglese = new(
        MesiInglesi, MesiInglesi,
        ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        "{0} {1} {2}", "{0} {1}", "{0}, at {1}:{2}",
        new() { ["il"] = "on {0}", ["dal"] = "from {0}", ["al"] = "until {0}", ["del"] = "of {0}", [EntroIl] = "by {0}" });

    private static Calendario? DiAltri => LeLingue.Corrente switch
    {
        Lingua.Italiano => null,
        Lingua.Tedesco => DiLinguaTedesca,
        Lingua.Sloveno => DiLinguaSlovena,
        Lingua.Inglese => DiLinguaInglese,
    };

    extension(DateOnly giorno)
    {
        /// <summary>«14 aprile 2025», «14. April 2025».</summary>
        public string InBreve => DiAltri is { } c ? Riempi(c.Giorno, giorno.Day, c.Mesi[giorno.Month - 1], giorno.Year) : giorno.Italiana;

        /// <summary>«lunedì 14 aprile 2025», «Montag, 14. April 2025».</summary>
        public string PerEsteso => DiAltri is { } c ? Riempi(c.PerEsteso, c.Settimana[(int)giorno.DayOfWeek], giorno.InBreve) : giorno.ItalianaPerEsteso;

        /// <summary>«aprile 2025».</summary>
        public string SoloMese => DiAltri is { } c ? $"{c.Mesi[giorno.Month - 1]} {giorno.Year}" : giorno.MeseItaliano;

        /// <summary>Il giorno con la preposizione, data in italiano: «dal» dà «dal 14 aprile 2025», «ab 14. April 2025».</summary>
        /// <param name="preposizione">il, dal, al, del.</param>
        public string Detto(string preposizione) => DiAltri is { } c
            ? Riempi(c.Preposizioni[preposizione], Riempi(c.Giorno, giorno.Day, c.MesiDopo[giorno.Month - 1], giorno.Year))
            : giorno.Con(preposizione);

        /// <summary>«entro il 14 aprile 2025», «bis 14. April 2025».</summary>
        public string Entro => DiAltri is null ? $"entro {giorno.Con("il")}" : giorno.Detto(EntroIl);
    }

    extension(DateTimeOffset istante)
    {
        /// <summary>Giorno e ora d'Italia: «lunedì 14 aprile 2025, ore 9.40», «Montag, 14. April 2025, 9.40 Uhr».</summary>
        public string PerEsteso => DiAltri is { } c
            ? Riempi(c.Istante, istante.GiornoInItalia.PerEsteso, istante.OraInItalia.Hour, istante.OraInItalia.Minute.ToString("00", CultureInfo.InvariantCulture))
            : istante.Italiano;
    }

    extension(Euro euro)
    {
        /// <summary>«1.234,50 €», in inglese «€1,234.50».</summary>
        public string InCifre => LeLingue.Corrente switch
        {
            Lingua.Italiano or Lingua.Tedesco or Lingua.Sloveno => euro.Italiano,
            Lingua.Inglese => $"{(euro.InEuro < 0 ? "−" : "")}€{Math.Abs(euro.InEuro).ToString("N2", CultureInfo.InvariantCulture)}",
        };

        /// <summary>Come la dice una voce, senza segni su cui inciampa: «5771 euro e 35 centesimi». Solo somme positive.</summary>
        public string AVoce
        {
            get
            {
                var (intera, centesimi) = Math.DivRem(euro.Centesimi, 100);
                return (LeLingue.Corrente, centesimi) switch
                {
                    (Lingua.Italiano, 0) => $"{intera} euro",
                    (Lingua.Italiano, 1) => $"{intera} euro e un centesimo",
                    (Lingua.Italiano, _) => $"{intera} euro e {centesimi} centesimi",
                    (Lingua.Tedesco, 0) => $"{intera} Euro",
                    (Lingua.Tedesco, _) => $"{intera} Euro und {centesimi} Cent",
                    (Lingua.Sloveno, _) => $"{intera},{centesimi:00} evra",
                    (Lingua.Inglese, 0) => $"{intera} euros",
                    (Lingua.Inglese, 1) => $"{intera} euros and one cent",
                    (Lingua.Inglese, _) => $"{intera} euros and {centesimi} cents",
                };
            }
        }
    }

    extension(Frazione numero)
    {
        /// <summary>«80,8», in inglese «80.8».</summary>
        public string InCifre => Decimali(numero.Italiana);
    }

    /// <summary>Un numero scritto all'italiana, senza migliaia, con il segno dei decimali della lingua.</summary>
    public static string Decimali(string italiano) => LeLingue.Corrente switch
    {
        Lingua.Italiano or Lingua.Tedesco or Lingua.Sloveno => italiano,
        Lingua.Inglese => italiano.Replace(',', '.'),
    };

    private static string Riempi(string modello, params object[] valori) => string.Format(CultureInfo.InvariantCulture, modello, valori);
}
