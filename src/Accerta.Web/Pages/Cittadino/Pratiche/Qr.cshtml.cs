using Accerta.Attestazioni;
using Accerta.Dati;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Il QR della persona: si genera, si stampa, si spegne o se ne fa uno nuovo dopo averci pensato; e chi ha chiesto di vedere il grado .</summary>
public sealed class QrModel(GeneraQr genera, RevocaQr revoca, AccertaDb db, NormeVigenti norme, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    private readonly DateTimeOffset _adesso = clock.GetUtcNow();

    /// <summary>La persona ha chiesto un codice nuovo: prima di spegnere il vecchio lo si spiega.</summary>
    [BindProperty(SupportsGet = true)] public bool Nuovo { get; set; }

    /// <summary>La persona vuole spegnere il codice: prima glielo si spiega.</summary>
    [BindProperty(SupportsGet = true)] public bool Spegni { get; set; }

    [BindProperty] public Guid Chiave { get; set; }

    /// <summary>Il codice attivo; nullo se non c'è.</summary>
    public string? Codice { get; private set; }

    /// <summary>Chi ha chiesto di vedere giudizio e grado, dal più recente.</summary>
    public IReadOnlyList<VerificaVista> Verifiche { get; private set; } = [];

    public bool DaConfermare => Nuovo && Codice is not null;
    public bool DaSpegnere => Spegni && Codice is not null;

    /// <summary>Q-03: la richiesta che aspetta ancora il codice mandato al telefono della persona; nulla se nessuna.</summary>
    public VerificaVista? InAttesa =>
        Verifiche.FirstOrDefault(v => !v.Aperta && _adesso <= v.Quando.AddSeconds(norme.Scelte.OtpSecondi.Al(v.Quando.GiornoInItalia)));

    public async Task OnGetAsync(CancellationToken ct)
    {
        Chiave = NuovaChiave();
        await PreparaAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => await PoiAsync((await genera.HandleAsync(new(Chiave, Id), Attore, ct)).Rifiuti, ct);

    public async Task<IActionResult> OnPostSpegniAsync(CancellationToken ct) => await PoiAsync((await revoca.HandleAsync(new(Chiave, Id), Attore, ct)).Rifiuti, ct);

    private async Task<IActionResult> PoiAsync(IReadOnlyList<Accerta.Norma.Motivazione.Rifiuto> rifiuti, CancellationToken ct)
    {
        if (rifiuti is []) return Redirect($"{Pratica.Indirizzo}/qr");
        await PreparaAsync(ct);
        return this.Mostra(rifiuti);
    }

    private async Task PreparaAsync(CancellationToken ct) =>
        (Codice, Verifiche) = (await genera.CodiceAsync(Pratica.InteressatoId, ct), await RegistroDelleVerifiche.DellaPersonaAsync(Db, Pratica.InteressatoId, ct));
}
