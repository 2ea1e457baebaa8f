using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Verbali;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Il giudizio in parole semplici, le due copie (B-02), che cosa segue, entro quando si può fare ricorso (L-01).</summary>
public sealed class VerbaleModel(ApriFascicolo porta, AccertaDb db, NormeVigenti norme, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    /// <summary>Il verbale definitivo; nullo finché non c'è.</summary>
    public Verbale? Verbale { get; private set; }
    public int? Percentuale { get; private set; }
    public DateOnly Decorrenza { get; private set; }
    public DateOnly DatiEntro { get; private set; }
    public DateOnly RicorsoEntro { get; private set; }

    public bool PuoDareDati => Pratica is { Stato: StatoFascicolo.VerbaleDefinitivo, Verbale.Favorevole: true };

    public async Task OnGetAsync(CancellationToken ct)
    {
        var aperto = (await porta.HandleAsync(Id, Attore, "lettura del verbale", ct)).Valore;
        if (aperto.Verbali.FirstOrDefault(v => v.Verbale.Stato == StatoVerbale.Definitivo) is not { } definitivo) return;
        (Verbale, Percentuale) = (definitivo.Verbale, definitivo.Dati?.Percentuale);
        Decorrenza = Verbale.Decorrenza ?? Termine.PrimoDelMeseSuccessivo(aperto.Domanda!.PresentataIl);
        var notificato = Verbale.NotificatoIl!.Value;
        DatiEntro = norme.Termini.Ap70Giorni.UltimoGiorno(notificato);
        RicorsoEntro = norme.Termini.RicorsoMesi.UltimoGiorno(notificato);
    }
}
