using System.Security.Cryptography;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>
/// A-06: la persona non è venuta. La prima volta si riconvoca; la seconda di fila la domanda decade. Chi non è mai stato avvisato non è assente:
/// il no resta un no, e la convocazione si rifà (<see cref="RifaiConvocazione"/>).
/// </summary>
public sealed class RegistraAssenza(AccertaDb db, RifaiConvocazione rifai, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId);

    /// <param name="Decaduta">Vero se con questa assenza la domanda non ha più effetto.</param>
    public sealed record Ricevuta(Guid FascicoloId, bool Decaduta);

    public async Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        var esito = await db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
        if (esito.Rifiuti.Any(r => r.Codice == RifaiConvocazione.NonConsegnata))
            await rifai.HandleAsync(new(new Guid(SHA256.HashData(richiesta.Chiave.ToByteArray()).AsSpan(0, 16)), richiesta.FascicoloId), attore, ct);
        return esito;
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Segreteria or Ruolo.Sistema)) return Rifiuti.RuoloNonAmmesso("la segreteria della sede");
        if (attore.Ruolo == Ruolo.Segreteria && await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        if (await db.Fascicoli.SingleOrDefaultAsync(f => f.Id == richiesta.FascicoloId, ct) is not { } fascicolo) return Rifiuti.NessunFascicolo;
        if (fascicolo.Tipo is TipoProcedura.Revisione or TipoProcedura.ControlloStraordinario)
            return Rifiuti.StatoNonAmmesso("è la visita di una revisione", "registra l'assenza fra le revisioni: lì ha conseguenze diverse (R-02)");
        if (CatalogoDegliAtti.Di(TipoAtto.AssenzaRegistrata).Rifiuta(fascicolo.Stato, "guarda a che punto è la pratica") is { } no) return no;
        var visita = (await db.Visite.UltimaAsync(fascicolo.Id, ct))!;
        if (oggi < visita.Giorno) return Rifiuti.StatoNonAmmesso($"la visita è {visita.Giorno.Con("il")}", "registra l'assenza quel giorno, o dopo");
        if (Assenze.Valuta(new(visita.Giorno, Presente: false, await Convocazioni.ProvataAsync(db, visita, norme, ct))) is { } rifiuto) return rifiuto;

        visita.Stato = StatoVisita.Assente;
        var precedenti = await db.Visite.AsNoTracking().Where(v => v.FascicoloId == fascicolo.Id && v.Id != visita.Id
            && (v.Stato == StatoVisita.Assente || v.Stato == StatoVisita.Svolta)).ToListAsync(ct);
        var decaduta = Assenze.DecadutaDal([.. precedenti.Append(visita).Select(v => new Norma.Visite.Convocazione(v.Giorno, v.Stato == StatoVisita.Svolta))], norme) is not null;
        var domanda = await Avviso.DomandaDiAsync(db, fascicolo.Id, ct);
        if (decaduta) await DecadiAsync(fascicolo, visita, domanda, attore, adesso, ct);
        else await RiconvocaAsync(fascicolo, visita, domanda, attore, adesso, ct);
        return new Ricevuta(fascicolo.Id, decaduta);
    }

    private async Task RiconvocaAsync(Fascicolo fascicolo, Visita visita, Domanda domanda, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        fascicolo.Stato = StatoFascicolo.DaRiconvocare;
        var atto = fascicolo.Registra(TipoAtto.AssenzaRegistrata, attore, adesso, "A-06", new { visita = visita.Id, visita.Giorno, visita.Numero });
        db.Add(atto);
        await ProponiData.FaiCadereITerminiAsync(db, atto, ct);
        var nuova = await ProponiData.RegistraAsync(db, fascicolo, domanda, adesso, norme, conAvviso: false, ct);
        await Avviso.PreparaAsync(db, atto, "non eri alla visita",
            $"Non eri alla visita {visita.Giorno.Con("del")}. Sarai convocato un'altra volta: se manchi di nuovo la domanda decade. "
            + (nuova is null ? "Appena c'è un posto ti proponiamo una data." : $"Ti proponiamo {nuova.Quando.Italiano}: conferma o scegli un'altra data sul portale."), ct);
    }

    private async Task DecadiAsync(Fascicolo fascicolo, Visita visita, Domanda domanda, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        fascicolo.Stato = StatoFascicolo.DomandaDecaduta;
        foreach (var accertamento in await db.AccertamentiRichiesti.Where(a => a.DomandaId == domanda.Id && a.Aperto).ToListAsync(ct))
            accertamento.Aperto = false; // D-06: si può fare un'altra domanda, con un altro certificato
        var atto = fascicolo.Registra(TipoAtto.DomandaDecaduta, attore, adesso, "A-06 D-06", new { visita = visita.Id, visita.Giorno, visita.Numero });
        db.Add(atto);
        foreach (var termine in CatalogoDegliAtti.Di(TipoAtto.DomandaDecaduta).Chiude) await Scadenzario.FaiCadereAsync(db, atto, termine, ct);
        await Avviso.PreparaAsync(db, atto, "la domanda è decaduta",
            $"Non eri alla visita {visita.Giorno.Con("del")}, e neppure a quella prima: la domanda non ha più effetto. Per chiedere di nuovo serve un certificato nuovo del medico.", ct);
        await FineDelProvvisorio.CessaAsync(db, fascicolo, definitivo: null, adesso, ct);
    }
}
