using System.Reflection;
using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Persone;
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
