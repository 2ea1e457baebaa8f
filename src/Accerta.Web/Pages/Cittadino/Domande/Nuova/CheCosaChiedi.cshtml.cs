using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Norma.Domande;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Domande.Nuova;

/// <summary>Che cosa si chiede di accertare (D-03). Oggi il portale porta fino in fondo una sola strada.</summary>
public sealed class CheCosaChiediModel(SalvaBozza bozze, AccertaDb db, TimeProvider clock) : PassoDellaDomanda(bozze, db, clock)
{
    private static readonly Accertamento[] Possibili = [Accertamento.InvaliditaCivile];

    public sealed class Dati
    {
        [Required(ErrorMessage = "Scegli che cosa chiedi di riconoscere."), AllowedValuesInList] public Accertamento[]? Accertamenti { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public IReadOnlyList<Voce> Scelte => [new($"{Accertamento.InvaliditaCivile}", "Invalidità civile", "Malattie o menomazioni fisiche, psichiche o intellettive, comprese quelle dei minori.")];

    protected override string Passo => "che-cosa-chiedi";

    public void OnGet() => Modulo = new() { Accertamenti = [.. Bozza.Accertamenti] };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return this.DaCorreggere();
        Bozza.Accertamenti = [.. Modulo.Accertamenti!.Distinct()];
        return await AvantiAsync(ct);
    }

    private sealed class AllowedValuesInList : ValidationAttribute
    {
        public override bool IsValid(object? value) => value is not Accertamento[] scelti || scelti.All(Possibili.Contains);

        public override string FormatErrorMessage(string name) => "Questo riconoscimento qui non si può ancora chiedere.";
    }
}
