using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Visite;

/// <summary>Che cosa guarda la legge in un file da allegare.</summary>
/// <param name="Byte">Dimensione in byte.</param>
/// <param name="PdfVero">Il contenuto (non il nome) è un PDF leggibile.</param>
/// <param name="Cifrato">Il PDF è protetto da una password.</param>
/// <param name="ContenutoAttivo">Il PDF contiene programmi, allegati o comandi che partono da soli.</param>
public sealed record FileDaAllegare(long Byte, bool PdfVero, bool Cifrato, bool ContenutoAttivo);

/// <summary>Quando un file si può allegare (V-01).</summary>
public static class Allegato
{
    /// <summary>Tutti i rifiuti insieme; nessuno = si accetta.</summary>
    public static IEnumerable<Rifiuto> Valuta(FileDaAllegare file, DateOnly giorno, NormeVigenti norme)
    {
        var massimo = norme.Termini.AllegatoByteMassimi.Al(giorno);
        if (file.Byte > massimo)
            yield return new("V-01", "ALLEGATO_TROPPO_GRANDE", $"il file è di {Megabyte(file.Byte)} MB, il massimo è {Megabyte(massimo)} MB",
                "dividilo in più file, oppure scansionalo a una risoluzione più bassa", "File");
        if (!file.PdfVero)
            yield return new("V-01", "ALLEGATO_NON_PDF", "il file non è un PDF, anche se il nome può farlo pensare",
                "salva o stampa il documento in PDF e caricalo di nuovo", "File");
        if (file.Cifrato)
            yield return new("V-01", "ALLEGATO_CIFRATO", "il PDF è protetto da una password: la commissione non potrebbe leggerlo",
                "togli la password e caricalo di nuovo", "File");
        if (file.ContenutoAttivo)
            yield return new("V-01", "ALLEGATO_CON_CONTENUTO_ATTIVO", "il PDF contiene programmi o file nascosti",
                "stampalo in un nuovo PDF e carica quello", "File");
    }

    private static string Megabyte(long valore)
    {
        var decimi = (long)Math.Ceiling(valore * 10m / (1024 * 1024)); // per eccesso: 2,0 MB più un byte non si legge «2 MB»
        return decimi % 10 == 0 ? $"{decimi / 10}" : $"{decimi / 10},{decimi % 10}";
    }
}
