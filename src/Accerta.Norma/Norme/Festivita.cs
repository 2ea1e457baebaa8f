using System.Globalization;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Norme;

/// <summary>Una festa nazionale: un giorno fisso dell'anno, o un numero di giorni dopo Pasqua.</summary>
/// <param name="Nome">Il nome.</param>
/// <param name="Giorno">Il giorno (l'anno non conta); nullo se dipende da Pasqua.</param>
/// <param name="DopoPasqua">Quanti giorni dopo la domenica di Pasqua; nullo se il giorno è fisso.</param>
/// <param name="InVigore">Da quando a quando è festa, estremi compresi.</param>
/// <param name="Fonte">Da dove viene.</param>
/// <param name="Verifica">Quanto è controllata.</param>
public sealed record Festa(string Nome, DateOnly? Giorno, int? DopoPasqua, Periodo InVigore, string Fonte, Verifica Verifica)
{
    internal bool Cade(DateOnly giorno) => InVigore.Comprende(giorno)
        && (Giorno is { } fisso ? (fisso.Month, fisso.Day) == (giorno.Month, giorno.Day) : Pasqua.Di(giorno.Year).AddDays(DopoPasqua!.Value) == giorno);
}

/// <summary>T-01: le domeniche e le feste nazionali, da <c>norme/festivita.yaml</c>.</summary>
public sealed class Festivita
{
    private Festivita(IReadOnlyList<Festa> feste) => Feste = feste;

    /// <summary>Tutte le feste, comprese quelle non più in vigore; le domeniche no.</summary>
    public IReadOnlyList<Festa> Feste { get; }

    /// <summary>Vero se il giorno è una domenica o una festa nazionale; il sabato non lo è.</summary>
    /// <exception cref="NormaAssenteException">Il giorno precede l'inizio dell'elenco.</exception>
    public bool Festivo(DateOnly giorno)
    {
        var inizio = Feste.Min(f => f.InVigore.Inizio);
        if (giorno < inizio) throw new NormaAssenteException("festivita", giorno, $"l'elenco comincia {inizio.Con("il")}");
        return giorno.DayOfWeek == DayOfWeek.Sunday || Feste.Any(f => f.Cade(giorno));
    }

    internal static Festivita Leggi(string? yaml, List<string> difetti)
    {
        var file = ElencoDiNorme.Leggi("festivita", yaml, difetti, "feste", m => new Riga(m));
        var feste = new List<Festa>();
        foreach (var riga in file.Righe)
        {
            var dove = $"festivita/{riga.Nome}";
            var fisso = Data(riga.Giorno is null ? null : $"2000-{riga.Giorno}"); // il 2000 è bisestile: ogni giorno esiste
            var (dal, al) = (Data(riga.Dal), Data(riga.Al));
            if (string.IsNullOrWhiteSpace(riga.Nome)) difetti.Add("festivita: una festa senza nome");
            if (fisso is null == riga.DopoPasqua is null) difetti.Add($"{dove}: serve «giorno» nella forma MM-GG, oppure «dopo_pasqua»");
            var verifica = ElencoDiNorme.Fonte(riga, dove, difetti);
            if (dal is null || al < dal || riga.Al is not null && al is null) difetti.Add($"{dove}: «dal» e «al» devono essere date in ordine");
            else feste.Add(new(riga.Nome ?? "", fisso, riga.DopoPasqua, new(dal.Value, al), riga.Fonte ?? "", verifica));
        }
        if (feste.Count == 0) difetti.Add("festivita: nessuna festa");
        return new(feste);
    }

    private static DateOnly? Data(string? testo) =>
        DateOnly.TryParseExact(testo, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var data) ? data : null;

    private sealed class Riga(MappaDiNorma m) : RigaGrezza(m)
    {
        public string? Nome { get; } = m.Testo("nome");
        public string? Giorno { get; } = m.Testo("giorno");
        public int? DopoPasqua { get; } = m.Intero("dopo_pasqua");
        public string? Dal { get; } = m.Testo("dal");
        public string? Al { get; } = m.Testo("al");
    }
}
