using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>I documenti della pratica: si leggono e, finché il verbale non è definitivo, si aggiungono (V-01).</summary>
public sealed class DocumentiModel(CaricaAllegato carica, ApriFascicolo porta, AccertaDb db, NormeVigenti norme, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scegli il file da caricare.")] public IFormFile? File { get; set; }
        public Guid Chiave { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public IReadOnlyList<AllegatoAperto> Documenti { get; private set; } = [];
    public bool SiPuoCaricare => Pratica.Stato.PrimaDelVerbale;
    public int ByteMassimi => norme.Termini.AllegatoByteMassimi.Al(Oggi);

    public static string InParole(long quanti) => quanti >= 1024 * 1024
        ? $"{NumeriItaliani.NelCampo(Math.Round(quanti / 1024m / 1024m, 1))} MB"
        : $"{Math.Max(1, quanti / 1024)} kB";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Modulo = new() { Chiave = NuovaChiave() };
        await ElencaAsync(ct);
    }

    public async Task<IActionResult> OnGetScaricaAsync(Guid allegato, CancellationToken ct) =>
        (await porta.LeggiAllegatoAsync(Id, allegato, Attore, ct)).Match<IActionResult>(
            letto => File(letto.Contenuto, "application/pdf", letto.Nome),
            _ => NotFound());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            using var memoria = new MemoryStream();
            await Modulo.File!.CopyToAsync(memoria, ct);
            var esito = await carica.HandleAsync(new(Modulo.Chiave, Id, Modulo.File.FileName, memoria.ToArray()), Attore, ct);
            if (esito.Accettato) return Redirect($"{Pratica.Indirizzo}/documenti");
            await ElencaAsync(ct);
            return this.Mostra(esito.Rifiuti);
        }
        await ElencaAsync(ct);
        return this.DaCorreggere();
    }

    private async Task ElencaAsync(CancellationToken ct) =>
        Documenti = (await porta.HandleAsync(Id, Attore, "elenco dei documenti della pratica", ct)).Valore.Allegati;
}
