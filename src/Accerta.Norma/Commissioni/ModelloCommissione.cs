using System.Globalization;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Commissioni;

/// <summary>Come deve essere composta una commissione: una riga di <c>norme/commissioni.yaml</c>.</summary>
/// <param name="Regola">La regola che la prevede (M-01…M-04).</param>
/// <param name="Tipo">Che commissione è.</param>
/// <param name="Accertamenti">Per quali accertamenti.</param>
/// <param name="EtaEvolutiva">Vero se vale solo per i minori; nullo = per tutti.</param>
/// <param name="Dal">Primo giorno in cui vale, compreso.</param>
/// <param name="Obbligatori">I posti senza i quali non si giudica; più voci insieme = ne basta una.</param>
/// <param name="Preferiti">I posti previsti la cui assenza non ferma la seduta (scelta C25).</param>
/// <param name="Associazioni">Le associazioni fra cui ne basta una; vuoto = nessuna.</param>
/// <param name="Esperto">Vero se l'esperto è obbligatorio quando il caso lo chiede (scelta C26).</param>
/// <param name="FirmeMinime">Quante firme di medici; nullo = il numero generale (M-05).</param>
/// <param name="Fonte">Da dove viene.</param>
/// <param name="Verifica">Quanto è controllata.</param>
public sealed record ModelloCommissione(
    string Regola, TipoCommissione Tipo, IReadOnlyList<Accertamento> Accertamenti, bool? EtaEvolutiva, DateOnly Dal,
    IReadOnlyList<IReadOnlyList<Componente>> Obbligatori, IReadOnlyList<Componente> Preferiti, IReadOnlyList<Associazione> Associazioni,
    bool Esperto, int? FirmeMinime, string Fonte, Verifica Verifica)
{
    internal static IReadOnlyList<ModelloCommissione> Leggi(string? yaml, List<string> difetti)
    {
        var file = ElencoDiNorme.Leggi("commissioni", yaml, difetti, "commissioni", m => new Riga(m));
        var modelli = new List<ModelloCommissione>();
        foreach (var (riga, i) in file.Righe.Select((r, i) => (r, i)))
        {
            var dove = $"commissioni[{i + 1}]";
            T Voce<T>(string? codice) where T : struct, Enum
            {
                if (Vocabolario.Cerca<T>(codice) is { } voce) return voce;
                difetti.Add($"{dove}: «{codice}» non è fra {string.Join(", ", Enum.GetValues<T>().Select(v => v.Codice()))}");
                return default;
            }

            if (riga.Regola is not ("M-01" or "M-02" or "M-03" or "M-04")) difetti.Add($"{dove}: regola «{riga.Regola}» fuori posto");
            if (!DateOnly.TryParseExact(riga.Dal, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dal))
                difetti.Add($"{dove}: «dal» mancante o non nella forma AAAA-MM-GG");
            if (riga.Obbligatori is not [_, ..]) difetti.Add($"{dove}: nessun posto obbligatorio");
            if (riga.FirmeMinime is < 1) difetti.Add($"{dove}: firme minime {riga.FirmeMinime} impossibili");
            modelli.Add(new(
                riga.Regola ?? "", Voce<TipoCommissione>(riga.Tipo), [.. (riga.Accertamenti ?? []).Select(Voce<Accertamento>)], riga.EtaEvolutiva, dal,
                [.. (riga.Obbligatori ?? []).Select(o => (IReadOnlyList<Componente>)[.. o.Split('|').Select(Voce<Componente>)])],
                [.. (riga.Preferiti ?? []).Select(Voce<Componente>)], [.. (riga.Associazioni ?? []).Select(Voce<Associazione>)],
                riga.Esperto, riga.FirmeMinime, riga.Fonte ?? "", ElencoDiNorme.Fonte(riga, dove, difetti)));
        }
        foreach (var (tipo, accertamento) in from t in Enum.GetValues<TipoCommissione>() from a in Enum.GetValues<Accertamento>() select (t, a))
            if (!modelli.Exists(m => m.Tipo == tipo && m.Accertamenti.Contains(accertamento) && m.EtaEvolutiva is null))
                difetti.Add($"commissioni: manca {tipo.Codice()} per {accertamento.Codice()}");
        return modelli;
    }

    private sealed class Riga(MappaDiNorma m) : RigaGrezza(m)
    {
        public string? Regola { get; } = m.Testo("regola");
        public string? Tipo { get; } = m.Testo("tipo");
        public List<string>? Accertamenti { get; } = m.Testi("accertamenti");
        public bool? EtaEvolutiva { get; } = m.Vero("eta_evolutiva");
        public string? Dal { get; } = m.Testo("dal");
        public List<string>? Obbligatori { get; } = m.Testi("obbligatori");
        public List<string>? Preferiti { get; } = m.Testi("preferiti");
        public List<string>? Associazioni { get; } = m.Testi("associazioni");
        public bool Esperto { get; } = m.Vero("esperto") ?? false;
        public int? FirmeMinime { get; } = m.Intero("firme_minime");
    }
}
