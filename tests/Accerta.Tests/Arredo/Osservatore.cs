using System.Reflection;
using Accerta.Agenda;
using Accerta.Attestazioni;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Revisioni;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Ricorsi;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;
using Xunit.v3;

[assembly: Accerta.Arredo.Osserva]

namespace Accerta.Arredo;

/// <summary>Gli stati che non devono esistere mai, chiunque abbia fatto che cosa. Si guardano alla fine di ogni prova, sulla sua base dati.</summary>
public static class Osservatore
{
    // Ogni sguardo dice che cosa è impossibile e quali righe lo sono.
    private static readonly (string Impossibile, Func<AccertaDb, Task<List<Guid>>> Quali)[] Sguardi =
    [
        ("due verbali dello stesso accertamento nello stesso fascicolo, definitivi e non sostituiti", db =>
            db.Verbali.Where(v => v.Stato == StatoVerbale.Definitivo).GroupBy(v => new { v.FascicoloId, v.Accertamento }).Where(g => g.Count() > 1).Select(g => g.Key.FascicoloId).ToListAsync()),
        ("una prestazione senza un verbale definitivo della persona", db =>
            (from p in db.PrestazioniInPagamento
             join f in db.Fascicoli on p.FascicoloId equals f.Id
             where !db.Verbali.Any(v => v.InteressatoId == f.InteressatoId && v.Stato == StatoVerbale.Definitivo)
             select p.Id).ToListAsync()),
        ("due rate per la stessa prestazione, lo stesso mese e lo stesso tipo", db =>
            db.Rate.GroupBy(r => new { r.PrestazioneId, r.Mese, r.Tipo }).Where(g => g.Count() > 1).Select(g => g.Key.PrestazioneId).ToListAsync()),
        ("un termine senza proprietario, senza regola o senza l'atto che l'ha aperto", db =>
            db.Obblighi.Where(o => o.Proprietario == Ruolo.Sistema || o.Regola == "" || !db.Atti.Any(a => a.Id == o.AttoId && a.FascicoloId == o.FascicoloId)).Select(o => o.Id).ToListAsync()),
        ("un termine chiuso senza il giorno, o aperto con il giorno", db =>
            db.Obblighi.Where(o => (o.Stato == StatoObbligo.Adempiuto || o.Stato == StatoObbligo.Decaduto) != (o.ChiusoIl != null)).Select(o => o.Id).ToListAsync()),
        ("un posto preso da una pratica che non ha una visita lì", db =>
            db.Posti.Where(p => p.FascicoloId != null && !db.Visite.Any(v => v.PostoId == p.Id && v.FascicoloId == p.FascicoloId)).Select(p => p.Id).ToListAsync()),
        ("una pratica con la visita fissata e nessuna visita fissata", db =>
            db.Fascicoli.Where(f => f.Stato == StatoFascicolo.VisitaFissata && !db.Visite.Any(v => v.FascicoloId == f.Id && v.Stato == StatoVisita.Fissata)).Select(f => f.Id).ToListAsync()),
        ("un accertamento ancora aperto con il verbale definitivo, o con la domanda decaduta", db =>
            (from a in db.AccertamentiRichiesti
             join d in db.Domande on a.DomandaId equals d.Id
             join f in db.Fascicoli on d.FascicoloId equals f.Id
             where a.Aperto && (f.Stato == StatoFascicolo.DomandaDecaduta || db.Verbali.Any(v => v.FascicoloId == f.Id && v.Accertamento == a.Tipo && v.Stato == StatoVerbale.Definitivo))
             select a.Id).ToListAsync()),
        ("un avviso di un atto che non c'è", db =>
            db.Notifiche.Where(n => !db.Atti.Any(a => a.Id == n.AttoId && a.FascicoloId == n.FascicoloId)).Select(n => n.Id).ToListAsync()),
        ("una revisione o un controllo senza il fascicolo d'origine, o di un'altra persona", db =>
            db.Fascicoli.Where(f => (f.Tipo == TipoProcedura.Revisione || f.Tipo == TipoProcedura.ControlloStraordinario)
                && !db.Fascicoli.Any(o => o.Id == f.OrigineId && o.InteressatoId == f.InteressatoId)).Select(f => f.Id).ToListAsync()),
        ("un controllo straordinario su chi è esente, o non estratto", db =>
            db.Fascicoli.Where(f => f.Tipo == TipoProcedura.ControlloStraordinario && (!db.ControlliEstratti.Any(c => c.FascicoloId == f.OrigineId)
                || db.Verbali.Where(v => v.FascicoloId == f.OrigineId).All(v => v.EsenteRevisione))).Select(f => f.Id).ToListAsync()),
        ("una sospensione per assenza senza la prova della convocazione", db =>
            db.SospensioniPerAssenza.Where(s => !db.Notifiche.Any(n => n.Id == s.ProvaId && n.FascicoloId == s.FascicoloId && n.Stato == StatoNotifica.Inviata)
                && !db.Atti.Any(a => a.Id == s.ProvaId && a.FascicoloId == s.FascicoloId)).Select(s => s.Id).ToListAsync()),
        ("una prestazione revocata per assenza mentre una giustificazione è in esame, o accolta", db =>
            db.SospensioniPerAssenza.Where(s => s.RevocataIl != null && db.GiustificazioniDiAssenza.Any(g => g.SospensioneId == s.Id
                && (g.Esito == Giustificazione.InEsame || g.Esito == Giustificazione.Accolta))).Select(s => s.Id).ToListAsync()),
        ("due ricorsi in corso sullo stesso verbale, o un ricorso su un verbale che non è definitivo", db =>
            db.Ricorsi.Where(r => r.Stato != StatoRicorso.Concluso && db.Ricorsi.Any(a => a.Id != r.Id && a.VerbaleId == r.VerbaleId && a.Stato != StatoRicorso.Concluso)
                || !db.Verbali.Any(v => v.Id == r.VerbaleId && v.DefinitivoDal != null)).Select(r => r.Id).ToListAsync()),
        ("un ricorso concluso senza decisione, o una decisione su un ricorso in corso", db =>
            db.Ricorsi.Where(r => (r.Stato == StatoRicorso.Concluso) != db.EsitiDelGiudizio.Any(e => e.RicorsoId == r.Id)).Select(r => r.Id).ToListAsync()),
        ("un OTP che ha aperto il secondo livello dopo troppi errori", db =>
            db.Verifiche.Where(v => v.ApertaAlle != null && v.Errori >= 3).Select(v => v.Id).ToListAsync()),
        ("due Disability Card in corso per la stessa persona, o una attiva senza numero e scadenza", db =>
            db.Card.Where(c => c.Stato == StatoCard.Attiva && (c.Numero == null || c.ValidaFino == null)
                || (c.Stato == StatoCard.Attiva || c.Stato == StatoCard.Richiesta) && db.Card.Any(a => a.Id != c.Id && a.InteressatoId == c.InteressatoId
                    && (a.Stato == StatoCard.Attiva || a.Stato == StatoCard.Richiesta))).Select(c => c.Id).ToListAsync()),
    ];

    /// <summary>Tutto ciò che non torna, in parole.</summary>
    public static async Task<IReadOnlyList<string>> GuardaAsync(AccertaDb db)
    {
        List<string> visti = [];
        foreach (var (impossibile, quali) in Sguardi)
            if (await quali(db) is { Count: > 0 } righe) visti.Add($"{impossibile}: {string.Join(", ", righe.Take(5))}");
        return visti;
    }
}

/// <summary>Alla fine di ogni prova guarda la base dati con l'<see cref="Osservatore"/>; chi manomette apposta lo dice con <c>Trait("osservatore", "no")</c> e perché.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class OsservaAttribute : BeforeAfterTestAttribute
{
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (test.Traits.TryGetValue("osservatore", out var detto) && detto.Contains("no")) return;
        if (test.TestMethodArguments.OfType<TestApp>().FirstOrDefault() is not { } app) return;
        app.DbAsync(Osservatore.GuardaAsync).GetAwaiter().GetResult().ShouldBeEmpty("stati impossibili, alla fine della prova");
    }
}
