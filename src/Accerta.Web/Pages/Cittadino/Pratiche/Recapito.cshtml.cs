using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Notifiche;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>N-01: la persona dice dove vuole ricevere le notifiche di questa pratica.</summary>
public sealed class RecapitoModel(AccertaDb db, IndicaRecapito indica, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed class Dati
    {
        public string? Pec { get; set; }
        public string? Domicilio { get; set; }
        public string? Cap { get; set; }
        public string? Provincia { get; set; }
        public Guid Chiave { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    /// <summary>Dove vanno adesso, in parole.</summary>
    public string Adesso { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var recapito = await LeggiAsync(ct);
        Modulo = new() { Pec = recapito?.Pec, Domicilio = recapito?.SenzaCapNeProvincia, Cap = recapito?.Cap, Provincia = recapito?.Provincia, Chiave = NuovaChiave() };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var esito = await indica.HandleAsync(new(Modulo.Chiave, Id, Modulo.Pec, Modulo.Domicilio, Modulo.Cap, Modulo.Provincia), Attore, ct);
        if (esito.Accettato) return Redirect(Pratica.Indirizzo);
        await LeggiAsync(ct);
        return this.Mostra(esito.Rifiuti);
    }

    private async Task<Recapito?> LeggiAsync(CancellationToken ct)
    {
        var recapito = Pratica.Domanda is null && !Pratica.Tipo.DiRevisione ? null : await Notifiche.Avviso.RecapitoAsync(Db, (await Db.FindAsync<Fascicolo>([Id], ct))!, ct);
        Adesso = recapito switch
        {
            { Pec: { } pec } => T($"Per questa pratica le lettere vanno alla PEC {pec}."),
            { Domicilio: { } domicilio } => T($"Per questa pratica le lettere vanno al domicilio che hai indicato: {domicilio}."),
            _ => T("Per questa pratica le lettere vanno alla tua residenza."),
        };
        return recapito;
    }
}
