using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Verbali;

/// <summary>
/// Il presidente chiude il verbale: con le firme che servono (M-05) la commissione integrata lo trasmette al CML (K-01),
/// quella unica lo rende subito definitivo (C29). Per le patologie oncologiche ha effetto dalla firma (K-04).
/// </summary>
public sealed class ChiudiVerbale(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid VerbaleId);

    public sealed record Ricevuta(Guid VerbaleId, Guid FascicoloId, StatoVerbale Stato);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>M-05: le firme che mancano per chiudere; nessuna = si può.</summary>
    public static IEnumerable<Rifiuto> Mancanze(Verbale verbale, DateOnly giorno, NormeVigenti norme) => Firme.Valuta(
        [.. verbale.Componenti.Select(c => new Membro(c.PersonaId.ToString(), c.Posto))],
        [.. verbale.Componenti.Where(c => c.FirmatoAlle is not null).Select(c => c.PersonaId.ToString())], norme.Termini.FirmeMinime.Al(giorno));

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Commissione || await Relazione.IncaricoAsync(db, attore, adesso.GiornoInItalia, ct) is null)
            return Rifiuti.RuoloNonAmmesso("il presidente della commissione, con l'incarico in corso");
        var verbale = await db.Verbali.Include(v => v.Componenti).SingleOrDefaultAsync(v => v.Id == richiesta.VerbaleId, ct);
        if (verbale is null) return Rifiuti.NessunFascicolo;
        if (verbale.Componenti.SingleOrDefault(c => c.PersonaId == attore.PersonaId) is not { Posto: Componente.Presidente })
            return Rifiuti.RuoloNonAmmesso("il presidente della commissione");
        if (verbale.Stato != StatoVerbale.DaFirmare)
            return new Rifiuto("B-03", "VERBALE_GIA_DEFINITO", "il verbale è già chiuso", "per correggerlo serve un nuovo atto");

        var oggi = adesso.GiornoInItalia;
        Rifiuto[] rifiuti = [.. Mancanze(verbale, oggi, norme)];
        if (rifiuti is not []) return rifiuti;

        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == verbale.FascicoloId, ct);
        verbale.Versione++;
        var firmatoIl = verbale.Componenti.Max(c => c.FirmatoAlle)!.Value.GiornoInItalia;
        await RendiDefinitivo.EntraInVigoreAsync(db, verbale, EfficaciaDelVerbale.Dal(firmatoIl, definitivoDal: null, verbale.EffettoImmediato), ct);
        if (verbale.CommissioneUnica)
            await RendiDefinitivo.PerAsync(db, fascicolo, verbale, DefinitivoPer.FirmaDellaCommissioneUnica, attore, adesso, norme, ct);
        else
            await TrasmettiAsync(fascicolo, verbale, attore, adesso, ct);
        return new Ricevuta(verbale.Id, fascicolo.Id, verbale.Stato);
    }

    private async Task TrasmettiAsync(Fascicolo fascicolo, Verbale verbale, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var ultimo = SilenzioAssenso.UltimoGiorno(adesso.GiornoInItalia, norme);
        (verbale.Stato, verbale.TrasmessoIl) = (StatoVerbale.Trasmesso, adesso.GiornoInItalia);
        fascicolo.Stato = await AvanzaFascicolo.StatoAsync(db, fascicolo, await DaAccertare.PerAsync(db, fascicolo, ct), ct);
        var atto = fascicolo.Registra(TipoAtto.VerbaleTrasmesso, attore, adesso, "M-05 G-08 K-01 K-04", new { verbale = verbale.Id, silenzioAssensoDopoIl = ultimo, verbale.EfficaceDal });
        verbale.TrasmessoCon = atto.Id;
        db.Add(atto);
        Scadenzario.Apri(db, atto, TipoObbligo.ConvalidareIlVerbale, "K-01", Ruolo.Cml, ultimo);
        if (verbale.Accertamento == Accertamento.Handicap) await Scadenzario.AdempiAsync(db, atto, TipoObbligo.PronunciarsiSullHandicap, ct); // G-08: la commissione si è pronunciata
        if (verbale.EfficaceDal is { } dal)
            await Avviso.PreparaAsync(db, atto, "il verbale ha già effetto",
                $"Il verbale della commissione ha effetto {dal.Con("dal")}, anche se l'INPS lo deve ancora controllare. Ti scriveremo quando sarà definitivo.", ct);
    }
}
