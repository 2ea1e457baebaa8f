using System.Globalization;

namespace Accerta.Web.Lingue;

/// <summary>Le lingue in cui il portale parla con le persone. L'italiano è quella in cui si scrive.</summary>
public enum Lingua
{
    Italiano, Tedesco, Sloveno, Inglese,
}

public static class LeLingue
{
    public static IReadOnlyList<Lingua> Tutte { get; } = Enum.GetValues<Lingua>();

    /// <summary>La lingua di questa richiesta: la sceglie <see cref="SceltaDellaLingua"/>.</summary>
    public static Lingua Corrente => CultureInfo.CurrentUICulture.Name switch
    {
        "de" => Lingua.Tedesco,
        "sl" => Lingua.Sloveno,
        "en" => Lingua.Inglese,
        _ => Lingua.Italiano,
    };

    extension(Lingua lingua)
    {
        /// <summary>Il codice: negli attributi <c>lang</c>, nel biscotto, davanti alle righe dei file di frasi.</summary>
        public string Codice => lingua switch
        {
            Lingua.Italiano => "it",
            Lingua.Tedesco => "de",
            Lingua.Sloveno => "sl",
            Lingua.Inglese => "en",
        };

        /// <summary>Fa qualcosa come se chi legge parlasse questa lingua: i sottotitoli restano italiani anche in una pagina tedesca.</summary>
        public T In<T>(Func<T> fai)
        {
            var prima = CultureInfo.CurrentUICulture;
            CultureInfo.CurrentUICulture = new CultureInfo(lingua.Codice);
            try
            {
                return fai();
            }
            finally
            {
                CultureInfo.CurrentUICulture = prima;
            }
        }

        /// <summary>Il nome nella lingua stessa: chi la parla lo riconosce.</summary>
        public string Nome => lingua switch
        {
            Lingua.Italiano => "Italiano",
            Lingua.Tedesco => "Deutsch",
            Lingua.Sloveno => "Slovenščina",
            Lingua.Inglese => "English",
        };
    }
}
