using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Norma.Domande;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Domande.Nuova;

/// <summary>Che cosa si chiede di accertare (D-03), anche più cose insieme, e che domanda è.</summary>
public sealed class CheCosaChiediModel(SalvaBozza bozze, AccertaDb db, TimeProvider clock) : PassoDellaDomanda(bozze, db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scegli che cosa chiedi di riconoscere.")] public Accertamento[]? Accertamenti { get; set; }
        [Required(ErrorMessage = "Scegli che domanda è."), NonRevisione] public TipoDomanda? Tipo { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public IReadOnlyList<Voce> Scelte { get; } = Voce.Di<Accertamento>(a => Campo.Maiuscola(a.InParole.Tradotto), a => a switch
    {
        Accertamento.InvaliditaCivile => T("Malattie o menomazioni fisiche, psichiche o intellettive, comprese quelle dei minori."),
        Accertamento.Cecita => null,
        Accertamento.Sordita => null,
        Accertamento.Handicap => T("I permessi dal lavoro e le altre agevolazioni, anche senza una percentuale."),
        Accertamento.CollocamentoMirato => T("Le liste per lavorare; si può chiedere anche da solo, con un verbale che hai già."),
    });

    public IReadOnlyList<Voce> Tipi { get; } = [.. Voce.Di<TipoDomanda>(InParole).Where(v => v.Valore != nameof(TipoDomanda.Revisione))];

    protected override string Passo => "che-cosa-chiedi";

    public void OnGet() => Modulo = new() { Accertamenti = [.. Bozza.Accertamenti], Tipo = Bozza.Tipo };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.DaCorreggere();
        (Bozza.Accertamenti, Bozza.Tipo) = ([.. Modulo.Accertamenti!.Distinct()], Modulo.Tipo!.Value);
        return await AvantiAsync(ct);
    }

    private sealed class NonRevisione : ValidationAttribute
    {
        public override bool IsValid(object? value) => value is not TipoDomanda.Revisione;

        public override string FormatErrorMessage(string name) => T("La revisione la comincia l'ente: non si chiede.");
    }
}
