using System.ComponentModel.DataAnnotations;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Notifiche;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Segreteria;

/// <summary>N-01: torna la ricevuta di una raccomandata o di una PEC.</summary>
public sealed class NotificaModel(AccertaDb db, RegistraConsegna registra, TimeProvider clock) : PaginaDellaSegreteria(db, clock)
{
    public sealed class Dati
    {
        [Required(ErrorMessage = "Scegli l'esito.")] public EsitoConsegna? Esito { get; set; }
        [Required(ErrorMessage = "Scrivi il giorno.")] public DateOnly? Il { get; set; }
    }

    [BindProperty] public Dati Modulo { get; set; } = new();

    public Notifica Notifica { get; private set; } = null!;
    public string Persona { get; private set; } = "";
    public bool DaRegistrare => Notifica is { Legale: true, Stato: StatoNotifica.Inviata, EsitoConsegna: EsitoConsegna.InAttesa };

    public static IReadOnlyList<Voce> Esiti { get; } =
    [
        new($"{EsitoConsegna.Consegnata}", "Consegnata"),
        new($"{EsitoConsegna.CompiutaGiacenza}", "Compiuta giacenza", "Depositata e non ritirata in tempo: vale come consegnata."),
        new($"{EsitoConsegna.NonConsegnata}", "Non consegnata", "Se c'è un altro recapito, la lettera riparte da sola."),
        new($"{EsitoConsegna.IndirizzoErrato}", "Indirizzo errato", "Se c'è un altro recapito, la lettera riparte da sola."),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LeggiAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!ModelState.IsValid) return await LeggiAsync(id, ct) ? this.DaCorreggere() : NotFound();
        return await DopoAsync(await registra.HandleAsync(new(Chiave, id, Modulo.Esito!.Value, Modulo.Il!.Value), Attore, ct), () => LeggiAsync(id, ct), "/segreteria");
    }

    public static string InParole(CanaleAvviso canale) => canale switch
    {
        CanaleAvviso.Email => "posta elettronica",
        CanaleAvviso.Sms => "SMS",
        CanaleAvviso.Pec => "PEC",
        CanaleAvviso.Raccomandata => "raccomandata",
    };

    public static string InParole(EsitoConsegna esito) => esito switch
    {
        EsitoConsegna.NonSiSegue => "non si segue",
        EsitoConsegna.InAttesa => "in attesa",
        EsitoConsegna.Consegnata => "consegnata",
        EsitoConsegna.CompiutaGiacenza => "compiuta giacenza",
        EsitoConsegna.NonConsegnata => "non consegnata",
        EsitoConsegna.IndirizzoErrato => "indirizzo errato",
    };

    private async Task<bool> LeggiAsync(Guid id, CancellationToken ct)
    {
        if (await Db.Notifiche.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, ct) is not { } notifica || await Relazione.TrovaAsync(Db, notifica.FascicoloId, Attore, Oggi, ct) is null) return false;
        Notifica = notifica;
        Persona = (await Db.Persone.AsNoTracking().SingleAsync(p => p.Id == notifica.DestinatarioId, ct)).NomeCompleto;
        return true;
    }
}
