using System.Globalization;
using System.Text;
using Accerta.Norma.Norme;

namespace Accerta.Web.Guida;

/// <summary>Un sottotitolo: al massimo due righe, e il tempo per leggerle.</summary>
/// <param name="Da">Quando compare, dall'inizio del filmato.</param>
/// <param name="A">Quando sparisce.</param>
public sealed record Sottotitolo(IReadOnlyList<string> Righe, TimeSpan Da, TimeSpan A);

/// <summary>Una scena del filmato, da uno.</summary>
public sealed record Scena(int Numero, Parte Parte, IReadOnlyList<Sottotitolo> Sottotitoli)
{
    public TimeSpan Durata => Sottotitoli[^1].A - Sottotitoli[0].Da;
}

/// <summary>Il copione del filmato per chi non sente: la guida, divisa in sottotitoli che si fa in tempo a leggere. È in italiano, come il filmato.</summary>
public static class Copione
{
    /// <summary>Quanti caratteri stanno in una riga.</summary>
    public const int Caratteri = 37;

    /// <summary>Quante righe insieme.</summary>
    public const int RigheInsieme = 2;

    /// <summary>Quanti caratteri al secondo si leggono con calma: molti, fra chi non sente, hanno imparato l'italiano dopo la lingua dei segni.</summary>
    public const int CaratteriAlSecondo = 12;

    /// <summary>Nessun sottotitolo resta di meno, per quanto breve.</summary>
    public static readonly TimeSpan Minimo = TimeSpan.FromSeconds(1.5);

    /// <summary>Nessun sottotitolo resta di più.</summary>
    public static readonly TimeSpan Massimo = TimeSpan.FromSeconds(7);

    private static readonly TimeSpan FraDue = TimeSpan.FromSeconds(0.1), FraScene = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<Scena> Scene(NormeVigenti norme, DateOnly oggi)
    {
        var (scene, adesso) = (new List<Scena>(), TimeSpan.Zero);
        foreach (var parte in Lingua.Italiano.In(() => GuidaDeiDiritti.Parti(norme, oggi)))
        {
            var sottotitoli = new List<Sottotitolo>();
            foreach (var righe in parte.Frasi.Select(f => f.Intera).Prepend($"{parte.Titolo}.").SelectMany(Dividi))
            {
                sottotitoli.Add(new(righe, adesso, adesso + Tempo(righe)));
                adesso = sottotitoli[^1].A + FraDue;
            }
            scene.Add(new(scene.Count + 1, parte, sottotitoli));
            adesso += FraScene;
        }
        return scene;
    }

    /// <summary>Una frase in gruppi di righe: il minor numero di righe che ci stanno, lunghe il più possibile uguali.</summary>
    public static IReadOnlyList<string[]> Dividi(string frase)
    {
        var quante = Riempi(frase, Caratteri).Count;
        var righe = Enumerable.Range(1, Caratteri).Select(largo => (largo, Righe: Riempi(frase, largo))).First(x => x.Righe.Count == quante && x.Righe.TrueForAll(r => r.Length <= x.largo)).Righe;
        return [.. righe.Chunk(RigheInsieme)];
    }

    /// <summary>Quanto resta: il tempo di leggerlo.</summary>
    public static TimeSpan Tempo(IReadOnlyList<string> righe)
    {
        var lettura = TimeSpan.FromMilliseconds(Math.Ceiling(string.Join(' ', righe).Length * 1000.0 / CaratteriAlSecondo));
        return lettura < Minimo ? Minimo : lettura;
    }

    /// <summary>I sottotitoli nel formato WebVTT.</summary>
    public static string ComeVtt(IEnumerable<Scena> scene)
    {
        var testo = new StringBuilder("WEBVTT - I diritti, uno per uno\n");
        var numero = 0;
        foreach (var scena in scene)
        {
            testo.Append(CultureInfo.InvariantCulture, $"\nNOTE Scena {scena.Numero}: {scena.Parte.Titolo}\n");
            foreach (var s in scena.Sottotitoli)
                testo.Append(CultureInfo.InvariantCulture, $"\n{++numero}\n{s.Da:hh\\:mm\\:ss\\.fff} --> {s.A:hh\\:mm\\:ss\\.fff}\n{string.Join('\n', s.Righe)}\n");
        }
        return testo.ToString();
    }

    private static List<string> Riempi(string frase, int largo)
    {
        List<string> righe = [];
        foreach (var parola in frase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (righe is [.., var ultima] && ultima.Length + 1 + parola.Length <= largo) righe[^1] = $"{ultima} {parola}";
            else righe.Add(parola);
        }
        return righe;
    }
}
