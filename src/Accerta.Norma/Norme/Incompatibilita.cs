using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Norme;

/// <summary>E-05: due prestazioni che non si sommano; sceglie la persona.</summary>
/// <param name="Prima">Una prestazione di questa procedura.</param>
/// <param name="Seconda">Un'altra prestazione di questa procedura; nulla se l'altra è di un altro ente.</param>
/// <param name="Altra">La prestazione di un altro ente; nulla se è di questa procedura.</param>
/// <param name="Irrevocabile">Falso se la scelta sospende soltanto e si può rivedere.</param>
/// <param name="MensilitaAltra">Rate annue della prestazione dell'altro ente; 12 se non si applica.</param>
/// <param name="Fonte">Da dove viene.</param>
/// <param name="Verifica">Quanto è controllata.</param>
public sealed record Incompatibilita(
    CodicePrestazione Prima, CodicePrestazione? Seconda, AltraPrestazione? Altra, bool Irrevocabile, int MensilitaAltra, string Fonte, Verifica Verifica)
{
    internal static IReadOnlyList<Incompatibilita> Leggi(string? yaml, List<string> difetti)
    {
        var file = ElencoDiNorme.Leggi("incompatibilita", yaml, difetti, "coppie", m => new Riga(m));
        var coppie = new List<Incompatibilita>();
        foreach (var (riga, i) in file.Righe.Select((r, i) => (r, i)))
        {
            var dove = $"incompatibilita[{i + 1}]";
            var verifica = ElencoDiNorme.Fonte(riga, dove, difetti);
            var prima = Vocabolario.Cerca<CodicePrestazione>(riga.Prima);
            var seconda = Vocabolario.Cerca<CodicePrestazione>(riga.Seconda);
            var altra = Vocabolario.Cerca<AltraPrestazione>(riga.Seconda);
            if (prima is null) difetti.Add($"{dove}: prestazione «{riga.Prima}» sconosciuta");
            if (seconda is null && altra is null) difetti.Add($"{dove}: prestazione «{riga.Seconda}» sconosciuta");
            if (altra is not null && riga.Mensilita is not (>= 12 and <= 14)) difetti.Add($"{dove}: mancano le mensilità della prestazione dell'altro ente");
            if (riga.Opzione is not ("IRREVOCABILE" or "RIVEDIBILE")) difetti.Add($"{dove}: «opzione» deve essere IRREVOCABILE o RIVEDIBILE, non «{riga.Opzione}»");
            if (coppie.Any(c => c.Prima == prima && c.Seconda == seconda && c.Altra == altra)) difetti.Add($"{dove}: coppia ripetuta");
            if (prima is { } p) coppie.Add(new(p, seconda, altra, riga.Opzione == "IRREVOCABILE", riga.Mensilita ?? 12, riga.Fonte ?? "", verifica));
        }
        if (coppie.Count == 0) difetti.Add("incompatibilita: nessuna coppia");
        return coppie;
    }

    private sealed class Riga(MappaDiNorma m) : RigaGrezza(m)
    {
        public string? Prima { get; } = m.Testo("prima");
        public string? Seconda { get; } = m.Testo("seconda");
        public string? Opzione { get; } = m.Testo("opzione");
        public int? Mensilita { get; } = m.Intero("mensilita");
    }
}
