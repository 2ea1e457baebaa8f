using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Notifiche;
using Accerta.Revisioni;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Segreteria;

/// <summary>Una pratica come la vede la segreteria: la visita, la convocazione, l'assenza. Nessun dato sanitario.</summary>
public sealed class PraticaModel(
    AccertaDb db, ApriFascicolo porta, RegistraAssenza assenza, SospendiPerAssenza assenzaARevisione, RifaiConvocazione rifai, RichiediDocumenti documenti, TimeProvider clock)
    : PaginaDellaSegreteria(db, clock)
{
    public FascicoloAperto Aperto { get; private set; } = null!;
    public IReadOnlyList<Notifica> Convocazione { get; private set; } = [];
    public bool SiChiedonoDocumenti { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string? azione, CancellationToken ct)
    {
        if (!await LeggiAsync(id, ct)) return NotFound();
        IReadOnlyList<Rifiuto> rifiuti = azione switch
        {
            "assenza" when Aperto.Fascicolo.Tipo.DiRevisione => (await assenzaARevisione.HandleAsync(new(Chiave, id), Attore, ct)).Rifiuti,
            "assenza" => (await assenza.HandleAsync(new(Chiave, id), Attore, ct)).Rifiuti,
            "documenti" => (await documenti.HandleAsync(new(Chiave, id), Attore, ct)).Rifiuti,
            _ => (await rifai.HandleAsync(new(Chiave, id), Attore, ct)).Rifiuti,
        };
        if (rifiuti is []) return Redirect(Request.Path);
        return await LeggiAsync(id, ct) ? this.Mostra(rifiuti) : NotFound();
    }

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        var esito = await porta.HandleAsync(id, Attore, "la segreteria ha aperto la pratica", ct);
        if (!esito.Accettato) return false;
        Aperto = esito.Valore;
        Convocazione = await Convocazioni.NotificheAsync(Db, id, ct);
        SiChiedonoDocumenti = Aperto.Fascicolo is { Tipo.DiRevisione: true, Stato.PrimaDelVerbale: true } && !await Db.Atti.AnyAsync(a => a.FascicoloId == id && a.Tipo == TipoAtto.DocumentiRichiesti, ct);
        return true;
    }
}
