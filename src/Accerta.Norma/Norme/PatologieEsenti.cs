namespace Accerta.Norma.Norme;

/// <summary>G-11: una voce del DM 2-8-2007, patologie senza revisione né controlli straordinari.</summary>
/// <param name="Voce">Numero della voce, da 1.</param>
/// <param name="Descrizione">Il testo del decreto.</param>
/// <param name="RinviaAlleVoci">Altre voci cui la voce rinvia; vuoto se a nessuna.</param>
/// <param name="Fonte">Da dove viene.</param>
/// <param name="Verifica">Quanto è controllata.</param>
public sealed record PatologiaEsente(int Voce, string Descrizione, IReadOnlyList<int> RinviaAlleVoci, string Fonte, Verifica Verifica)
{
    internal static IReadOnlyList<PatologiaEsente> Leggi(string? yaml, List<string> difetti)
    {
        var file = ElencoDiNorme.Leggi("dm-2007", yaml, difetti, "voci", m => new Riga(m));
        var voci = new List<PatologiaEsente>();
        foreach (var riga in file.Righe)
        {
            var dove = $"dm-2007/{riga.Voce}";
            if (riga.Voce != voci.Count + 1) difetti.Add($"{dove}: le voci vanno numerate da 1, senza salti");
            if (string.IsNullOrWhiteSpace(riga.Descrizione)) difetti.Add($"{dove}: senza descrizione");
            voci.Add(new(riga.Voce, riga.Descrizione ?? "", riga.RinviaAlleVoci ?? [], riga.Fonte ?? "", ElencoDiNorme.Fonte(riga, dove, difetti)));
        }
        if (voci.Count == 0) difetti.Add("dm-2007: nessuna voce");
        foreach (var voce in voci.Where(v => v.RinviaAlleVoci.Any(r => r < 1 || r > voci.Count)))
            difetti.Add($"dm-2007/{voce.Voce}: rinvia a una voce che non esiste");
        return voci;
    }

    private sealed class Riga(MappaDiNorma m) : RigaGrezza(m)
    {
        public int Voce { get; } = m.Intero("voce") ?? 0;
        public string? Descrizione { get; } = m.Testo("descrizione");
        public List<int>? RinviaAlleVoci { get; } = m.Interi("rinvia_alle_voci");
    }
}
