using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Persone;

namespace Accerta.Web.Pages.Segreteria;

/// <summary>Che cosa aspetta la segreteria: prima ciò che non è arrivato, poi le visite rimaste senza un esito. Nessun dato sanitario.</summary>
public sealed class IndexModel(AccertaDb db, ElencoDellaSegreteria elenco, GiornoDellaSegreteria giorno, DelegheDaVerificare daVerificare, TimeProvider clock) : PaginaDellaSegreteria(db, clock)
{
    public Pagina<NotificaDaSeguire> NonArrivate { get; private set; } = Pagina<NotificaDaSeguire>.Vuota;
    public Pagina<NotificaDaSeguire> DaRegistrare { get; private set; } = Pagina<NotificaDaSeguire>.Vuota;
    public Pagina<VisitaDaRegistrare> SenzaEsito { get; private set; } = Pagina<VisitaDaRegistrare>.Vuota;
    public Pagina<DaConvocare> DaConvocare { get; private set; } = Pagina<DaConvocare>.Vuota;
    public Pagina<GiustificazioneDaDecidere> Giustificazioni { get; private set; } = Pagina<GiustificazioneDaDecidere>.Vuota;
    public Pagina<DelegaDaVerificare> Deleghe { get; private set; } = Pagina<DelegaDaVerificare>.Vuota;

    public async Task OnGetAsync(CancellationToken ct, int nonArrivate = 1, int senzaEsito = 1, int daConvocare = 1, int daRegistrare = 1, int deleghe = 1, int giustificazioni = 1)
    {
        NonArrivate = await elenco.NonArrivateAsync(Sede, nonArrivate, ct);
        SenzaEsito = await giorno.SenzaEsitoAsync(Sede, Oggi, senzaEsito, ct);
        DaConvocare = await elenco.DaConvocareAsync(Sede, daConvocare, ct);
        DaRegistrare = await elenco.DaRegistrareAsync(Sede, daRegistrare, ct);
        Giustificazioni = await elenco.GiustificazioniAsync(Sede, giustificazioni, ct);
        Deleghe = await daVerificare.HandleAsync(Sede.Provincia, deleghe, ct);
    }
}
