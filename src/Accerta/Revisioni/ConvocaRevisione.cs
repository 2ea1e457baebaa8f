using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Revisioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Revisioni;

/// <summary>
/// R-01, R-03: l'INPS convoca a revisione, o a un controllo straordinario estratto; la persona non deve chiedere nulla. Nasce un fascicolo che ricorda
/// quello d'origine. La visita si fissa quando il termine per i documenti (V-03) è passato, o nel giorno che l'INPS decide.
/// </summary>
public sealed class ConvocaRevisione(AccertaDb db, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="FascicoloId">Il fascicolo con il verbale da rivedere.</param>
    /// <param name="DataVisita">Il giorno deciso dall'INPS; nullo = il primo posto libero dopo il termine per i documenti.</param>
    /// <param name="ControlloId">Il controllo estratto (R-03); nullo per una revisione prevista dal verbale.</param>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, DateOnly? DataVisita = null, Guid? ControlloId = null);

    /// <param name="FascicoloId">Il fascicolo nuovo.</param>
    /// <param name="Visita">Quando; nulla se l'agenda non ha posti: si riconvoca appena ce n'è uno.</param>
    /// <param name="GiorniPerIDocumenti">V-03: quanti giorni ci sono per i documenti, da quando la lettera arriva.</param>
    public sealed record Ricevuta(Guid FascicoloId, DateTimeOffset? Visita, int GiorniPerIDocumenti);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is Ruolo.Cittadino or Ruolo.Patronato) return Revisione.NonSiChiede;
        if (await UfficioRevisioni.RifiutaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is { } no) return no;
        var origine = await db.Fascicoli.AsNoTracking().SingleOrDefaultAsync(f => f.Id == richiesta.FascicoloId, ct);
        if (origine is null) return Rifiuti.NessunFascicolo;
        var verbali = await db.Verbali.AsNoTracking().Where(v => v.FascicoloId == origine.Id && v.Stato == StatoVerbale.Definitivo).OrderBy(v => v.Accertamento).ToListAsync(ct);
        Rifiuto[] rifiuti = await RifiutiAsync(richiesta, verbali, oggi, ct);
        if (rifiuti is not []) return rifiuti;

        var controllo = richiesta.ControlloId is not null;
        var fascicolo = Nuovo(origine, controllo ? TipoProcedura.ControlloStraordinario : TipoProcedura.Revisione, adesso);
        var giorni = norme.Termini.DocumentiRevisioneGiorni.Al(oggi);
        // Il termine per i documenti comincia quando la lettera arriva: prima di così non può finire.
        var visita = await VisitaDiRevisione.FissaAsync(db, fascicolo, verbali[0].CommissioneId, richiesta.DataVisita, Revisione.TermineDeiDocumenti(oggi, norme), adesso, ct);
        fascicolo.Stato = visita is null ? StatoFascicolo.DaRiconvocare : StatoFascicolo.VisitaFissata;
        db.Add(fascicolo);
        var atto = fascicolo.Registra(TipoAtto.RevisioneConvocata, attore, adesso, controllo ? "R-03 V-03 A-03" : "R-01 V-03 A-03",
            new { origine = origine.Id, verbali = verbali.Select(v => v.Id), visita = visita?.Id, visita?.Quando, controllo = richiesta.ControlloId });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, controllo ? "convocazione a un controllo" : "convocazione alla revisione", await LetteraAsync(fascicolo, visita, giorni, ct), ct);
        return new Ricevuta(fascicolo.Id, visita?.Quando, giorni);
    }

    private async Task<string> LetteraAsync(Fascicolo fascicolo, Visita? visita, int giorni, CancellationToken ct) =>
        (visita is null
            ? $"L'INPS deve guardare di nuovo il tuo riconoscimento: appena c'è un posto ti scriviamo la data della visita{ParoleDellaRevisione.DellaVisita(fascicolo.Tipo)}. "
            : $"L'INPS ti convoca alla visita{ParoleDellaRevisione.DellaVisita(fascicolo.Tipo)} {visita.Quando.Italiano}. ")
        + $"Hai {giorni} giorni da quando ricevi questa lettera per mandare i tuoi documenti sanitari dal portale: se bastano, si decide senza visita. "
        + (visita is null ? "" : "Se la visita viene prima, portali con te. Può assisterti un medico di tua fiducia, a tue spese. ")
        + "Non devi presentare una domanda. " + ParoleDellaRevisione.IDirittiContinuano
        + (visita is null ? "" : await ParoleDellaRevisione.SeNonVieniAsync(db, visita, norme, ct));

    private async Task<Rifiuto[]> RifiutiAsync(Richiesta richiesta, List<Verbale> verbali, DateOnly oggi, CancellationToken ct)
    {
        if (verbali is []) return [Rifiuti.StatoNonAmmesso("non c'è un verbale definitivo da rivedere", "aspetta il verbale definitivo")];
        if (await db.Fascicoli.AnyAsync(f => f.OrigineId == richiesta.FascicoloId && (f.Tipo == TipoProcedura.Revisione || f.Tipo == TipoProcedura.ControlloStraordinario), ct))
            return [Rifiuti.StatoNonAmmesso("questo riconoscimento ha già una revisione, in corso o finita", "segui quella, o parti dal suo verbale")];
        if (richiesta.ControlloId is { } id && !await db.ControlliEstratti.AnyAsync(c => c.Id == id && c.FascicoloId == richiesta.FascicoloId, ct))
            return [new("R-03", "CONTROLLO_NON_ESTRATTO", "questo fascicolo non è fra quelli estratti", "i controlli straordinari si fanno solo su chi è estratto")];
        List<Rifiuto> dataNonValida = richiesta.DataVisita < oggi
            ? [new("R-01", "DATA_NON_VALIDA", $"la data {richiesta.DataVisita.Value.Con("del")} è già passata", "scegli una data da oggi in poi", "DataVisita")]
            : [];
        List<Rifiuto[]> perVerbale = [];
        foreach (var verbale in verbali)
        {
            var fatti = await StatoDelleRevisioni.FattiAsync(db, verbale, ct);
            perVerbale.Add([.. richiesta.ControlloId is null ? Revisione.ValutaConvocazione(fatti, oggi) : Revisione.ValutaControlloStraordinario(fatti)]);
        }
        return [.. dataNonValida, .. perVerbale.Exists(r => r is []) ? [] : perVerbale.SelectMany(r => r).Distinct()]; // basta un verbale da rivedere
    }

    private Fascicolo Nuovo(Fascicolo origine, TipoProcedura tipo, DateTimeOffset adesso)
    {
        var id = Guid.CreateVersion7(adesso);
        return new()
        {
            Id = id,
            InteressatoId = origine.InteressatoId,
            Tipo = tipo,
            OrigineId = origine.Id,
            Provincia = origine.Provincia,
            Regime = origine.Regime,
            ApertoIl = adesso,
            ChiaveAvvolta = cassaforte.NuovaChiave(id),
        };
    }
}
