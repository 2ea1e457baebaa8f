using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Verbali;
using Accerta.Visite;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Accerta.Web.Pages.Commissione;

/// <summary>La scheda della visita come si compila: quante menomazioni servono, due gruppi di concorrenti.</summary>
public sealed partial class SchedaVisita
{
    private const int RigheIniziali = 3;

    public sealed class Riga
    {
        public string? Descrizione { get; set; }
        public string? CodiceDm1992 { get; set; }
        public string? CodiceIcd9 { get; set; }
        public string? Apparato { get; set; }
        [Range(0, 100, ErrorMessage = "La percentuale va da 0 a 100.")] public int? Percentuale { get; set; }
        public string? Gruppo { get; set; }
        public bool Analoga { get; set; }
        public bool Deroga { get; set; }
        public string? Motivazione { get; set; }

        public bool Vuota => string.IsNullOrWhiteSpace(Descrizione) && string.IsNullOrWhiteSpace(CodiceDm1992) && Percentuale is null;

        public bool ConAltro => Gruppo is not null || Analoga || Deroga || !string.IsNullOrWhiteSpace(Motivazione);
    }

    public enum SceltaRevisione
    {
        NonPrevista,
        Esente,
        Prevista,
    }

    public Guid Chiave { get; set; }
    public string[]? Componenti { get; set; }
    public string? Anamnesi { get; set; }
    public string? EsameObiettivo { get; set; }
    public string? DocumentiVisti { get; set; }
    public string? Diagnosi { get; set; }
    public List<Riga> Menomazioni { get; set; } = [];
    [Range(0, 100, ErrorMessage = "La percentuale va da 0 a 100.")] public int? GruppoA { get; set; }
    [Range(0, 100, ErrorMessage = "La percentuale va da 0 a 100.")] public int? GruppoB { get; set; }
    public int? VariazionePunti { get; set; }
    public string? MotivazioneVariazione { get; set; }
    public bool? DifficoltaPersistenti { get; set; }
    public Condizione? Condizione { get; set; }
    public DateOnly? Decorrenza { get; set; }
    public SceltaRevisione? Revisione { get; set; }
    [Range(1, 12, ErrorMessage = "I mesi vanno da 1 a 12.")] public int? RevisioneMese { get; set; }
    [Range(2000, 2100, ErrorMessage = "L'anno ha quattro cifre, come 2027.")] public int? RevisioneAnno { get; set; }
    /// <summary>Le parole o il codice da cercare nella tabella.</summary>
    public string? Cerca { get; set; }
    public bool Contrassegno { get; set; }
    public bool AgevolazioniVeicoli { get; set; }

    public static SchedaVisita Nuova(Guid chiave, FascicoloAperto aperto, string[] presenti) => new()
    {
        Chiave = chiave,
        Componenti = presenti,
        Anamnesi = string.Join("\n", aperto.Certificati.Select(c => c.Dati.Anamnesi)),
        EsameObiettivo = aperto.Visita?.Modalita == Accerta.Agenda.ModalitaVisita.AgliAtti ? "Giudizio sui documenti: la persona non è stata visitata." : null,
        DocumentiVisti = string.Join("\n", [.. aperto.Certificati.Take(1).Select(_ => "certificato introduttivo"), .. aperto.Allegati.Select(a => a.Nome)]),
        Menomazioni = [.. Enumerable.Range(0, RigheIniziali).Select(_ => new Riga())],
        VariazionePunti = 0,
        Condizione = Visite.Condizione.Nessuna,
        Revisione = SceltaRevisione.NonPrevista,
    };

    /// <summary>Dove va la prossima voce scelta dalla tabella: nella prima riga vuota, o in una nuova.</summary>
    public int ProssimaRiga => Menomazioni.FindIndex(r => r.Vuota) is >= 0 and var vuota ? vuota : Menomazioni.Count;

    public void AggiungiRiga() => Menomazioni.Add(new());

    /// <summary>La voce scelta va nella prima riga ancora vuota, o in una nuova; le altre restano come sono. Restituisce la riga.</summary>
    public int Usa(VoceDm1992 voce)
    {
        var posto = ProssimaRiga;
        if (posto == Menomazioni.Count) AggiungiRiga();
        var riga = Menomazioni[posto];
        (riga.CodiceDm1992, riga.Descrizione, riga.Apparato) = (voce.Codice, voce.Descrizione, Pulito(riga.Apparato) ?? voce.Sezione);
        if (voce is { Fissa: true, Minimo: { } percentuale } && percentuale == Math.Truncate(percentuale)) riga.Percentuale = (int)percentuale;
        return posto;
    }

    /// <summary>Solo la forma: ciò che manca perché la richiesta si possa leggere.</summary>
    public void Controlla(ModelStateDictionary stato, DateOnly oggi)
    {
        foreach (var (i, riga) in Menomazioni.Index().Where(r => !r.Item.Vuota))
        {
            if (string.IsNullOrWhiteSpace(riga.Descrizione)) stato.AddModelError($"Modulo.Menomazioni[{i}].Descrizione", $"Scrivi che cos'è la menomazione {i + 1}.");
            if (riga.Percentuale is null && stato.GetFieldValidationState($"Modulo.Menomazioni[{i}].Percentuale") != ModelValidationState.Invalid)
                stato.AddModelError($"Modulo.Menomazioni[{i}].Percentuale", $"Scrivi la percentuale della menomazione {i + 1}, da 0 a 100.");
        }
        if (Revisione != SceltaRevisione.Prevista) return;
        if (RevisioneMese is null || RevisioneAnno is null) stato.AddModelError("Modulo.RevisioneMese", "Scrivi il mese e l'anno della revisione.");
        else if (stato.IsValid && MeseDiRevisione <= oggi) stato.AddModelError("Modulo.RevisioneMese", "La revisione è in un mese a venire.");
    }

    private DateOnly? MeseDiRevisione => Revisione == SceltaRevisione.Prevista ? new(RevisioneAnno!.Value, RevisioneMese!.Value, 1) : null;

    public RegistraVisita.Richiesta ComeRichiesta(Guid fascicoloId, IReadOnlyDictionary<Guid, Componente> posti, bool conPercentuale) => new(
        Chiave, fascicoloId,
        [
            .. from scelto in Componenti ?? []
               where Guid.TryParse(scelto, out _)
               let persona = Guid.Parse(scelto)
               select new Presente(persona, posti.GetValueOrDefault(persona, Componente.Esperto)),
        ],
        Anamnesi?.Trim() ?? "", EsameObiettivo?.Trim() ?? "",
        DocumentiVisti?.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        Diagnosi?.Trim() ?? "",
        conPercentuale
            ?
            [
                .. Menomazioni.Where(r => !r.Vuota).Select(r => new MenomazioneProposta(
                    r.Descrizione!.Trim(), Pulito(r.CodiceDm1992), r.Analoga, Pulito(r.CodiceIcd9), Pulito(r.Apparato) ?? "", r.Percentuale!.Value, Pulito(r.Gruppo), r.Deroga, Pulito(r.Motivazione))),
            ]
            : [],
        conPercentuale ? [.. new[] { ("A", GruppoA), ("B", GruppoB) }.Where(g => g.Item2 is not null).Select(g => new ValutazioneDiGruppo(g.Item1, g.Item2))] : [],
        conPercentuale ? VariazionePunti ?? 0 : 0, Pulito(MotivazioneVariazione), DifficoltaPersistenti ?? false, Condizione ?? Visite.Condizione.Nessuna, Decorrenza,
        MeseDiRevisione, Revisione == SceltaRevisione.Esente, Contrassegno, AgevolazioniVeicoli);

    /// <summary>I rifiuti contano le righe compilate e i gruppi per nome: qui tornano accanto al campo che la persona vede.</summary>
    public IReadOnlyList<Rifiuto> SuiCampi(IReadOnlyList<Rifiuto> rifiuti)
    {
        int[] compilate = [.. Menomazioni.Index().Where(r => !r.Item.Vuota).Select(r => r.Index)];
        return [.. rifiuti.Select(r => r.Campo is { } campo ? r with { Campo = SulCampo(campo, compilate) } : r)];
    }

    private static string SulCampo(string campo, int[] compilate)
    {
        if (campo.StartsWith("gruppi[", StringComparison.OrdinalIgnoreCase)) return $"Gruppo{campo[7..^1]}";
        if (RigaDelRifiuto().Match(campo) is not { Success: true } trovato) return campo == "Menomazioni" ? "Menomazioni[0].Descrizione" : campo;
        var resto = trovato.Groups[2].Value;
        return $"Menomazioni[{compilate[int.Parse(trovato.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)]}]{(resto.Length == 0 ? ".Percentuale" : resto)}";
    }

    private static string? Pulito(string? testo) => string.IsNullOrWhiteSpace(testo) ? null : testo.Trim();

    [GeneratedRegex(@"^menomazioni\[(\d+)\](.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex RigaDelRifiuto();
}
