using Accerta.Dati;
using Accerta.Norma.Validazione;
using Accerta.Validazione;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cml;

/// <summary>K-01, K-02: il centro medico-legale dispone una nuova visita.</summary>
public sealed class VisitaModel(AccertaDb db, DisponiVisita disponi, TimeProvider clock) : PaginaDelVerbale(db, clock)
{
    [BindProperty] public string[]? Casi { get; set; }
    [BindProperty] public DateOnly? Giorno { get; set; }

    public static IReadOnlyList<Voce> Motivi { get; } =
    [
        new($"{NonRichiamare.MinoreConPatologiaDocumentata}", "È un minore con patologia psichica o genetico-malformativa documentata"),
        new($"{NonRichiamare.Lungodegenza}", "È in lungodegenza o in una residenza protetta"),
        new($"{NonRichiamare.Interdizione}", "È una persona interdetta"),
        new($"{NonRichiamare.PerditaDiAutonomiaGeriatrica}", "È anziana e la perdita di autonomia è documentata"),
        new($"{NonRichiamare.NeoplasiaGrave}", "Ha una neoplasia di comprovata gravità"),
    ];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.DaCorreggere();
        var casi = (Casi ?? []).Select(c => Enum.TryParse<NonRichiamare>(c, out var caso) ? caso : NonRichiamare.Nessuno).Aggregate(NonRichiamare.Nessuno, (tutti, caso) => tutti | caso);
        return await DopoAsync(await disponi.HandleAsync(new(Chiave, Id, casi, Giorno), Attore, ct), () => LeggiAsync(ct), Ritorno);
    }
}
