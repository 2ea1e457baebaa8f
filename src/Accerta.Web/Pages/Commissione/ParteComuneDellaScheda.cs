using System.ComponentModel.DataAnnotations;
using Accerta.Fascicoli;
using Accerta.Norma.Verbali;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Accerta.Web.Pages.Commissione;

/// <summary>La parte di una scheda uguale per tutti gli accertamenti (B-01), come si compila.</summary>
public sealed class ParteComuneDellaScheda
{
    public string? Anamnesi { get; set; }
    public string? EsameObiettivo { get; set; }
    public string? DocumentiVisti { get; set; }
    public string? Diagnosi { get; set; }
    public string? CodiciIcd9 { get; set; }
    public SchedaVisita.SceltaRevisione? Revisione { get; set; }
    [Range(1, 12, ErrorMessage = "I mesi vanno da 1 a 12.")] public int? RevisioneMese { get; set; }
    [Range(2000, 2100, ErrorMessage = "L'anno ha quattro cifre, come 2027.")] public int? RevisioneAnno { get; set; }
    public bool DeambulazioneRidotta { get; set; }
    public bool RidotteCapacitaMotorie { get; set; }

    /// <summary>Da dove si parte: ciò che il medico ha scritto, e ciò che un altro verbale della stessa visita dice già.</summary>
    public static ParteComuneDellaScheda Nuova(FascicoloAperto aperto)
    {
        var altro = aperto.Verbali.Select(v => v.Dati).FirstOrDefault(d => d is not null);
        return new()
        {
            Anamnesi = altro?.Anamnesi ?? string.Join("\n", aperto.Certificati.Select(c => c.Dati.Anamnesi)),
            EsameObiettivo = altro?.EsameObiettivo,
            DocumentiVisti = string.Join("\n", altro?.DocumentiVisti ?? ["certificato introduttivo", .. aperto.Allegati.Select(a => a.Nome)]),
            CodiciIcd9 = string.Join("\n", aperto.Certificati.SelectMany(c => c.Dati.CodiciIcd9).Distinct()),
            Revisione = SchedaVisita.SceltaRevisione.NonPrevista,
        };
    }

    /// <summary>Solo la forma.</summary>
    public void Controlla(ModelStateDictionary stato)
    {
        if (Revisione == SchedaVisita.SceltaRevisione.Prevista && (RevisioneMese is null || RevisioneAnno is null))
            stato.AddModelError("Comune.RevisioneMese", "Scrivi il mese e l'anno della revisione.");
    }

    public ParteComune ComeParte(ModalitaDiVisita modalita) => new(Anamnesi?.Trim() ?? "", EsameObiettivo?.Trim() ?? "", Righe(DocumentiVisti), Diagnosi?.Trim() ?? "")
    {
        Modalita = modalita,
        CodiciIcd9 = Righe(CodiciIcd9),
        RevisioneDal = Revisione == SchedaVisita.SceltaRevisione.Prevista ? new(RevisioneAnno!.Value, RevisioneMese!.Value, 1) : null,
        EsenteRevisione = Revisione == SchedaVisita.SceltaRevisione.Esente,
        Fatti = new(DeambulazioneRidotta: DeambulazioneRidotta, RidotteCapacitaMotorie: RidotteCapacitaMotorie),
    };

    private static string[] Righe(string? testo) => testo?.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
