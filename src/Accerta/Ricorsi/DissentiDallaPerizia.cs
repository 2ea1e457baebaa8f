using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Ricorsi;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Ricorsi;

/// <summary>L-02: una parte dissente dalla perizia, nel termine del giudice; da allora corrono i giorni per il ricorso.</summary>
public sealed class DissentiDallaPerizia(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid RicorsoId, ParteDelGiudizio Parte, DateOnly Il);

    public sealed record Ricevuta(Guid RicorsoId, DateOnly RicorsoEntro);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var trovato = await RegistraPassoDelRicorso.TrovaAsync(db, richiesta.RicorsoId, attore, oggi, ct);
        if (!trovato.Accettato) return trovato.Rifiuti.ToArray();
        var ricorso = trovato.Valore;
        if (ricorso.Stato != StatoRicorso.TermineFissato) return RegistraPassoDelRicorso.FuoriOrdine(ricorso);
        if (RegistraPassoDelRicorso.Data(ricorso, richiesta.Il, oggi, "Il") is { } data) return data;
        if (richiesta.Il > ricorso.DissensoEntro)
            return new Rifiuto("L-02", "TERMINE_SCADUTO", $"il termine per dissentire è finito {ricorso.DissensoEntro.Value.Con("il")}", "il giudice omologa: la decisione non si appella", "Il");

        var passo = Ricorso.RicorsoDopoDissenso(richiesta.Il, norme);
        (ricorso.Stato, ricorso.Dissente, ricorso.RicorsoEntro, ricorso.Versione) = (StatoRicorso.Contestato, richiesta.Parte, passo.Entro, ricorso.Versione + 1);
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == ricorso.FascicoloId, ct);
        var atto = fascicolo.Registra(TipoAtto.DissensoProposto, attore, adesso, "L-02", new { ricorso = ricorso.Id, richiesta.Parte, il = richiesta.Il, entro = passo.Entro });
        db.Add(atto);
        await Scadenzario.AdempiAsync(db, atto, TipoObbligo.DissentireDallaPerizia, ct);
        Scadenzario.Apri(db, atto, TipoObbligo.DepositareIlRicorso, "L-02", Proprietario(richiesta.Parte), passo.Entro);
        await Avviso.PreparaAsync(db, atto, "qualcuno non è d'accordo con la perizia",
            $"{(richiesta.Parte == ParteDelGiudizio.Persona ? "Abbiamo annotato il tuo dissenso: il ricorso si deposita" : "L'INPS non è d'accordo con la perizia: deve depositare il ricorso")} entro {passo.Entro.Con("il")}.", ct);
        return new Ricevuta(ricorso.Id, passo.Entro);
    }

    private static Ruolo Proprietario(ParteDelGiudizio parte) => parte switch
    {
        ParteDelGiudizio.Persona => Ruolo.Cittadino,
        ParteDelGiudizio.Inps => Ruolo.Operatore,
    };
}

/// <summary>L-02: chi ha dissentito ha depositato il ricorso, nel termine; decide una sentenza.</summary>
public sealed class DepositaRicorso(AccertaDb db, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid RicorsoId, DateOnly Il);

    public sealed record Ricevuta(Guid RicorsoId);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var trovato = await RegistraPassoDelRicorso.TrovaAsync(db, richiesta.RicorsoId, attore, oggi, ct);
        if (!trovato.Accettato) return trovato.Rifiuti.ToArray();
        var ricorso = trovato.Valore;
        if (ricorso.Stato != StatoRicorso.Contestato) return RegistraPassoDelRicorso.FuoriOrdine(ricorso);
        if (RegistraPassoDelRicorso.Data(ricorso, richiesta.Il, oggi, "Il") is { } data) return data;
        if (richiesta.Il > ricorso.RicorsoEntro)
            return new Rifiuto("L-02", "TERMINE_SCADUTO", $"il termine per il ricorso è finito {ricorso.RicorsoEntro.Value.Con("il")}", "il giudice omologa: la decisione non si appella", "Il");

        (ricorso.Stato, ricorso.Versione) = (StatoRicorso.NelMerito, ricorso.Versione + 1);
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == ricorso.FascicoloId, ct);
        var atto = fascicolo.Registra(TipoAtto.RicorsoDepositato, attore, adesso, "L-02", new { ricorso = ricorso.Id, il = richiesta.Il });
        db.Add(atto);
        await Scadenzario.AdempiAsync(db, atto, TipoObbligo.DepositareIlRicorso, ct);
        return new Ricevuta(ricorso.Id);
    }
}
