using System.CommandLine;
using System.Text.Json.Nodes;
using Accerta.Calcolo;
using Accerta.Norma.Norme;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta ricalcola decisione.json</c>: rifà una decisione salvata con le norme di allora; 0 se è identica, 1 se no.</summary>
internal static class ComandoRicalcola
{
    public static Command Crea()
    {
        var file = Comune.File("decisione", "una decisione scritta da «accerta calcola --salva»");
        var norme = Comune.Norme();
        var json = Comune.Json();
        var comando = new Command("ricalcola", "rifà una decisione salvata e dice se è identica") { file, norme, json };
        comando.Fa((letto, uscita) =>
        {
            var cartella = letto.GetValue(norme);
            NormeVigenti[] disponibili = cartella is null ? [NormeVigenti.Incorporate()] : [CartellaDiNorme.Apri(cartella), NormeVigenti.Incorporate()];
            var ricalcolo = DecisioneSalvata.Ricalcola(Comune.LeggiFile(letto.GetRequiredValue(file)), disponibili);
            if (letto.GetValue(json))
                Tavola.Scrivi(uscita, new()
                {
                    ["versione"] = 1,
                    ["identica"] = ricalcolo.Identica,
                    ["impronta_salvata"] = ricalcolo.ImprontaSalvata,
                    ["impronta_usata"] = ricalcolo.ImprontaUsata,
                    ["differenze"] = new JsonArray([.. ricalcolo.Differenze.Select(d => JsonValue.Create(d))]),
                });
            else Racconta(ricalcolo, uscita);
            return ricalcolo.Identica ? 0 : 1;
        });
        return comando;
    }

    private static void Racconta(Ricalcolo ricalcolo, TextWriter uscita)
    {
        if (ricalcolo.Identica)
        {
            uscita.WriteLine("identica");
            return;
        }
        if (!ricalcolo.ConLeNormeDiAllora)
        {
            uscita.WriteLine("Le norme sono diverse da quelle della decisione: si ricalcola con queste.");
            uscita.WriteLine($"  allora:  {ricalcolo.ImprontaSalvata}");
            uscita.WriteLine($"  adesso:  {ricalcolo.ImprontaUsata}");
        }
        foreach (var differenza in ricalcolo.Differenze) uscita.WriteLine(differenza);
        if (ricalcolo.Differenze.Count == 0)
            uscita.WriteLine(ricalcolo.ConLeNormeDiAllora ? "Il contenuto è lo stesso; cambia solo come è scritto il file (spazi, a capo, ordine)." : "Il risultato è lo stesso.");
    }
}
