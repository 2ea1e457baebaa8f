using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Dichiarazioni;
using Accerta.Domande;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Tempo;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Del verbale, ciò che non parla di salute.</summary>
public sealed record VerbaleInBreve(
    StatoVerbale Stato, bool CommissioneUnica, DateOnly VisitaDel, DateOnly? TrasmessoIl, DateOnly? DefinitivoDal, DefinitivoPer? DefinitivoPer, DateOnly? NotificatoIl, bool Favorevole);

/// <summary>Della fase economica, le date; e ciò che aspetta ancora la persona.</summary>
/// <param name="Dichiarazione">X-02: la dichiarazione dell'anno che scade prima; nulla se non ne deve.</param>
/// <param name="DaScegliere">E-05: due prestazioni non si sommano, e la persona non ha ancora scelto.</param>
public sealed record EconomicaInBreve(DateOnly? DatiIl, bool Tardivi, DateOnly? DecisaIl, DichiarazioneDovuta? Dichiarazione, bool DaScegliere);

/// <summary>
/// Una pratica come serve a chi la segue: dove si trova, di chi è il turno, le date. Nessun dato sanitario, quindi non passa dalla porta
/// e non lascia letture; chi la chiede deve già averne titolo.
/// </summary>
public sealed record Pratica(
    Guid Id, TipoProcedura Tipo, StatoFascicolo Stato, Guid InteressatoId, string Nome, DateOnly Nascita,
    DateOnly CertificatoDel, Domanda? Domanda, Visita? Visita, string Commissione, Sede? Sede, VerbaleInBreve? Verbale, EconomicaInBreve Economica)
{
    /// <summary>La pagina della pratica.</summary>
    public string Indirizzo => $"/cittadino/pratiche/{Id}";

    /// <summary>Come si chiama in un elenco.</summary>
    public string Titolo => Tipo switch
    {
        TipoProcedura.Revisione => T("Revisione"),
        TipoProcedura.ControlloStraordinario => T("Controllo straordinario"),
        TipoProcedura.PrimaIstanza or TipoProcedura.Aggravamento => Domanda is { } d ? T($"{Campo.Maiuscola(string.Join(", ", d.Accertamenti.Select(a => a.Tipo.InParole.Tradotto)))}, domanda {d.Protocollo}") : T("Certificato inviato dal medico"),
    };

    public bool NelleManiDellInps => Verbale is { CommissioneUnica: false, TrasmessoIl: not null };

    public static async Task<Pratica> LeggiAsync(AccertaDb db, Guid id, CancellationToken ct)
    {
        var fascicolo = await db.Fascicoli.AsNoTracking().Where(f => f.Id == id).Select(f => new { f.Tipo, f.Stato, f.InteressatoId, f.ApertoIl }).SingleAsync(ct);
        var persona = await db.Persone.AsNoTracking().SingleAsync(p => p.Id == fascicolo.InteressatoId, ct);
        var certificato = await db.Certificati.AsNoTracking().Where(c => c.FascicoloId == id).MaxAsync(c => (DateTimeOffset?)c.InviatoIl, ct) ?? fascicolo.ApertoIl; // una revisione non ha certificati
        var visita = await db.Visite.AsNoTracking().UltimaAsync(id, ct);
        var commissione = visita is null ? null : await db.Commissioni.AsNoTracking().SingleAsync(c => c.Id == visita.CommissioneId, ct);
        var verbali = await db.Verbali.AsNoTracking().Where(v => v.FascicoloId == id && v.Stato != StatoVerbale.Sostituito).ToListAsync(ct);
        var verbale = verbali.OrderBy(v => v.Accertamento) // prima l'invalidità civile; fra quelli in corso, il più indietro
            .OrderBy(v => v.DefinitivoDal is not null).Select(v => new VerbaleInBreve(
                v.Stato, v.CommissioneUnica, v.VisitaDel, v.TrasmessoIl, v.DefinitivoDal, v.DefinitivoPer, v.NotificatoIl, verbali.Exists(x => x.Giudizio.PuoDarePrestazioni)))
            .FirstOrDefault();
        var dati = await db.Ap70.AsNoTracking().Where(a => a.FascicoloId == id).Select(a => new { a.PresentatiIl, a.Tardivi }).SingleOrDefaultAsync(ct);
        var decisa = await db.Liquidazioni.AsNoTracking().Where(l => l.FascicoloId == id).OrderBy(l => l.Numero).Select(l => (DateOnly?)l.DecisaIl).FirstOrDefaultAsync(ct); // i ricalcoli vengono dopo
        var dichiarazione = decisa is null ? null : await db.DichiarazioniDovute.AsNoTracking()
            .Where(d => d.InteressatoId == persona.Id && d.Stato != StatoDichiarazione.Presentata).OrderBy(d => d.EntroIl).ThenBy(d => d.Modello).FirstOrDefaultAsync(ct);
        var daScegliere = decisa is not null && await db.PosizioniEconomiche.AnyAsync(p => p.InteressatoId == persona.Id && p.ScelteAperte > 0, ct);
        return new Pratica(
            id, fascicolo.Tipo, fascicolo.Stato, persona.Id, persona.NomeCompleto, persona.Nascita, certificato.GiornoInItalia,
            await db.Domande.AsNoTracking().Include(d => d.Accertamenti).SingleOrDefaultAsync(d => d.FascicoloId == id, ct),
            visita, commissione?.Nome ?? "commissione medica",
            commissione is null ? null : await db.Sedi.AsNoTracking().SingleAsync(s => s.Id == commissione.SedeId, ct),
            verbale, new EconomicaInBreve(dati?.PresentatiIl, dati?.Tardivi ?? false, decisa, dichiarazione, daScegliere));
    }
}
