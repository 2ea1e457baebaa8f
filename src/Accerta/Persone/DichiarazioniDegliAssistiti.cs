using Accerta.Dati;
using Accerta.Dichiarazioni;
using Accerta.Fascicoli;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Persone;

/// <summary>Una dichiarazione che una persona assistita deve ancora presentare .</summary>
/// <param name="EntroIl">L'ultimo giorno, compreso.</param>
/// <param name="Sollecitata">Il sollecito è partito: se non arriva nemmeno ora, il pagamento si ferma .</param>
public sealed record DichiarazioneDellAssistito(Guid FascicoloId, string Persona, ModelloDichiarazione Modello, int Anno, DateOnly EntroIl, bool Sollecitata);

/// <summary>La campagna delle dichiarazioni di un patronato: chi ha dato mandato alla sede e non ha ancora dichiarato, prima chi ha meno giorni (D-05, X-01).</summary>
public sealed class DichiarazioniDegliAssistiti(AccertaDb db, TimeProvider clock)
{
    public async Task<Esito<Pagina<DichiarazioneDellAssistito>>> HandleAsync(Attore attore, int pagina, CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        if (attore.Ruolo != Ruolo.Patronato || await Titoli.SedeAbilitataAsync(db, attore, oggi, ct) is not { } sede) return Rappresentanza.Valuta(Titolo.StrutturaNonAbilitata)!;
        return await (from m in db.Mandati
                      join d in db.DichiarazioniDovute on m.InteressatoId equals d.InteressatoId
                      join p in db.Persone on d.InteressatoId equals p.Id
                      where m.SedeId == sede.Id && m.ChiusoIl == null && m.Dal <= oggi && (m.Al == null || m.Al >= oggi)
                          && (d.Stato == StatoDichiarazione.Dovuta || d.Stato == StatoDichiarazione.Sollecitata)
                      orderby d.EntroIl, d.Id
                      select new DichiarazioneDellAssistito(d.FascicoloId, p.Nome + " " + p.Cognome, d.Modello, d.Anno, d.EntroIl, d.Stato == StatoDichiarazione.Sollecitata)).PaginaAsync(pagina, ct);
    }
}
