using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Economica;
using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>E-05: fra due prestazioni che non si sommano sceglie la persona, con le cifre dell'anno davanti; se non si può tornare indietro lo conferma prima.</summary>
public sealed class OpzioneModel(EsercitaOpzione scegli, AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scegli una delle due.")] public string? Scelta { get; set; }
        public bool Confermo { get; set; }
        public Guid Chiave { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    /// <summary>Quale coppia si guarda, da zero, se ce n'è più di una.</summary>
    [BindProperty(SupportsGet = true)] public int Coppia { get; set; }

    public IReadOnlyList<EsercitaOpzione.Confronto> Confronti { get; private set; } = [];

    /// <summary>La coppia sotto gli occhi; nulla se non c'è nulla da scegliere.</summary>
    public EsercitaOpzione.Confronto? Confronto => Confronti.ElementAtOrDefault(Coppia) ?? Confronti.FirstOrDefault();

    /// <summary>Vero se la scelta è fatta e non si cambia più.</summary>
    public bool Chiusa => Confronto is { Fatta: not null, Opzione.Coppia.Irrevocabile: true };

    public IReadOnlyList<Voce> Voci =>
    [
        new("Prima", Campo.Maiuscola(Confronto!.Opzione.Coppia.Prima.InParole.Tradotto), Somme(Confronto.Opzione.MensilePrima, Confronto.Opzione.AnnuoPrima)),
        new("Seconda", Campo.Maiuscola(Seconda(Confronto.Opzione.Coppia)), Somme(Confronto.Opzione.MensileSeconda, Confronto.Opzione.AnnuoSeconda)),
    ];

    public static string Regola => "E-05";

    public static string Seconda(Incompatibilita coppia) => (coppia.Altra?.InParole ?? coppia.Seconda!.Value.InParole).Tradotto;

    /// <summary>Che cosa ha scelto la persona, con l'articolo.</summary>
    public static string InParole(OpzioneEsercitata scelta) => (scelta.Altra?.InParole ?? scelta.Nostra!.Value.InParole).Tradotto;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await PreparaAsync(ct);
        Modulo = new() { Chiave = NuovaChiave() };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await PreparaAsync(ct);
        if (Confronto is not { Opzione.Coppia: var coppia }) return Page();
        if (coppia.Irrevocabile && !Modulo.Confermo)
            ModelState.AddModelError("Modulo.Confermo", T("Questa scelta non si cambia più: per farla conferma di averlo capito."));
        if (!ModelState.IsValid) return this.DaCorreggere();
        var richiesta = Modulo.Scelta == "Prima" ? new(Modulo.Chiave, Id, coppia.Prima, null) : new EsercitaOpzione.Richiesta(Modulo.Chiave, Id, coppia.Seconda, coppia.Altra);
        return (await scegli.HandleAsync(richiesta, Attore, ct)).Match<IActionResult>(
            _ => Redirect($"{Pratica.Indirizzo}/opzione?coppia={Coppia}"),
            rifiuti => this.Mostra(rifiuti));
    }

    private async Task PreparaAsync(CancellationToken ct) => Confronti = (await scegli.ConfrontaAsync(Id, Attore, ct)).Match<IReadOnlyList<EsercitaOpzione.Confronto>>(c => c, _ => []);

    private static string Somme(Euro? mese, Euro? anno) => (mese, anno) switch
    {
        ({ } m, { } a) => T($"{m} al mese, {a} in un anno."),
        (null, { } a) => T($"{a} in un anno."),
        (_, null) => T("Non ne conosciamo l'importo: guarda la lettera dell'altro ente."),
    };
}
