using Accerta.Dati;
using Accerta.Norma.Domande;
using Accerta.Persone;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Segreteria;

/// <summary>D-05: l'ufficio guarda i documenti di una delega, e la verifica o la rifiuta con il motivo.</summary>
public sealed class DelegaModel(AccertaDb db, DelegheDaVerificare daVerificare, VerificaDelega verifica, TimeProvider clock) : PaginaDellaSegreteria(db, clock)
{
    [BindProperty] public string? Motivo { get; set; }

    public DelegaDaVerificare Delega { get; private set; } = null!;
    public IReadOnlyList<TipoDocumentoDiDelega> Documenti { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDocumentoAsync(Guid id, TipoDocumentoDiDelega tipo, CancellationToken ct)
    {
        var esito = await verifica.LeggiAsync(id, tipo, Attore, ct);
        if (!esito.Accettato) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return File(esito.Valore, "application/pdf");
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? azione, CancellationToken ct) =>
        await DopoAsync(await verifica.HandleAsync(new(Chiave, id, azione == "verifica", Motivo), Attore, ct), () => LeggiAsync(id, ct), "/segreteria");

    public static string InParole(QualitaDelRappresentante qualita) => qualita switch
    {
        QualitaDelRappresentante.Genitore => "genitore",
        QualitaDelRappresentante.Tutore => "tutore",
        QualitaDelRappresentante.Curatore => "curatore",
        QualitaDelRappresentante.AmministratoreDiSostegno => "amministratore di sostegno",
        QualitaDelRappresentante.PersonaDiFiducia => "persona di fiducia",
    };

    public static string InParole(TipoDocumentoDiDelega tipo) => tipo switch
    {
        TipoDocumentoDiDelega.DocumentoDelegante => "Documento di chi delega",
        TipoDocumentoDiDelega.DocumentoDelegato => "Documento di chi vuole agire",
        TipoDocumentoDiDelega.Attestazione => "Attestazione del medico",
    };

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (await daVerificare.UnaAsync(id, Sede.Provincia, ct) is not { } delega) return false;
        Delega = delega;
        Documenti = await Db.DocumentiDiDelega.Where(d => d.DelegaId == id).OrderBy(d => d.Tipo).Select(d => d.Tipo).ToListAsync(ct);
        return true;
    }
}
