namespace Accerta.Norma.Tempo;

/// <summary>Giorni e istanti come li legge una persona in Italia.</summary>
public static class Giorni
{
    private static readonly TimeZoneInfo Roma = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    private static readonly string[] Mesi =
        ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"];

    private static readonly string[] Settimana = ["domenica", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato"];

    extension(DateTimeOffset istante)
    {
        /// <summary>Il giorno di questo istante in Italia.</summary>
        public DateOnly GiornoInItalia => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(istante, Roma).DateTime);

        /// <summary>L'ora di questo istante in Italia.</summary>
        public TimeOnly OraInItalia => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(istante, Roma).DateTime);

        /// <summary>Giorno e ora in Italia: «lunedì 14 aprile 2025, ore 9.40».</summary>
        public string Italiano
        {
            get
            {
                var locale = TimeZoneInfo.ConvertTime(istante, Roma);
                return $"{DateOnly.FromDateTime(locale.DateTime).ItalianaPerEsteso}, ore {locale.Hour}.{locale.Minute:00}";
            }
        }
    }

    extension(DateOnly giorno)
    {
        /// <summary>Il giorno senza quello della settimana: «14 aprile 2025».</summary>
        public string Italiana => $"{(giorno.Day == 1 ? "1°" : giorno.Day)} {Mesi[giorno.Month - 1]} {giorno.Year}";

        /// <summary>Il giorno con la sua preposizione: «al 7 giugno 2025», ma «all'8 giugno 2025» e «all'11 giugno 2025».</summary>
        /// <param name="preposizione">Articolo o preposizione articolata: il, al, dal, del, nel, sul.</param>
        public string Con(string preposizione) => giorno.Day is 8 or 11
            ? $"{(preposizione == "il" ? "" : preposizione)}l'{giorno.Italiana}"
            : $"{preposizione} {giorno.Italiana}";

        /// <summary>Il giorno per esteso: «lunedì 14 aprile 2025».</summary>
        public string ItalianaPerEsteso => $"{Settimana[(int)giorno.DayOfWeek]} {giorno.Italiana}";

        /// <summary>Mese e anno: «aprile 2025».</summary>
        public string MeseItaliano => $"{Mesi[giorno.Month - 1]} {giorno.Year}";

        /// <summary>L'istante in cui in Italia sono le <paramref name="ora"/> di questo giorno.</summary>
        public DateTimeOffset AlleOre(TimeOnly ora)
        {
            var locale = giorno.ToDateTime(ora);
            return new DateTimeOffset(locale, Roma.GetUtcOffset(locale)).ToUniversalTime();
        }
    }
}
