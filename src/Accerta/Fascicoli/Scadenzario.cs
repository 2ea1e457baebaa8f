using Accerta.Dati;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Fascicoli;

/// <summary>Apre e chiude i termini di legge, nello stesso commit dell'atto che li muove.</summary>
public static class Scadenzario
{
    /// <summary>L'atto fa cominciare un termine.</summary>
    /// <param name="db">La base dati, con l'atto non ancora salvato.</param>
    /// <param name="atto">L'atto che lo apre: il catalogo deve dirlo.</param>
    /// <param name="tipo">Quale termine.</param>
    /// <param name="regola">La regola che lo dà.</param>
    /// <param name="proprietario">Di chi è.</param>
    /// <param name="entroIl">L'ultimo giorno utile, compreso.</param>
    public static void Apri(AccertaDb db, Atto atto, TipoObbligo tipo, string regola, Ruolo proprietario, DateOnly entroIl)
    {
        if (!CatalogoDegliAtti.Di(atto.Tipo).Apre.Contains(tipo))
            throw new InvalidOperationException($"l'atto {atto.Tipo} non apre {tipo}: il catalogo degli atti non lo prevede");
        db.Add(new Obbligo
        {
            Id = Guid.CreateVersion7(atto.Quando),
            FascicoloId = atto.FascicoloId,
            AttoId = atto.Id,
            Tipo = tipo,
            Regola = regola,
            Proprietario = proprietario,
            Provincia = db.Find<Fascicolo>(atto.FascicoloId)?.Provincia, // chi scrive un atto ha già in mano il fascicolo: non si rilegge
            Dal = atto.Quando.GiornoInItalia,
            EntroIl = entroIl,
        });
    }

    /// <summary>L'atto soddisfa i termini di questo tipo ancora aperti, o già mancati: allora sono adempiuti in ritardo.</summary>
    /// <remarks>Con <paramref name="apertoDa"/>, solo quello aperto da quell'atto: ogni verbale ha il suo.</remarks>
    public static Task AdempiAsync(AccertaDb db, Atto atto, TipoObbligo tipo, CancellationToken ct, Guid? apertoDa = null) => ChiudiAsync(db, atto, tipo, StatoObbligo.Adempiuto, apertoDa, ct);

    /// <summary>L'atto soddisfa i termini di questo tipo di una persona, in qualunque suo fascicolo: il conto è uno solo.</summary>
    public static async Task AdempiDellaPersonaAsync(AccertaDb db, Atto atto, TipoObbligo tipo, Guid interessatoId, CancellationToken ct)
    {
        Previsto(atto, tipo);
        foreach (var obbligo in await (from o in db.Obblighi join f in db.Fascicoli on o.FascicoloId equals f.Id where f.InteressatoId == interessatoId && o.Tipo == tipo select o).ToListAsync(ct))
            Chiudi(obbligo, atto, StatoObbligo.Adempiuto);
    }

    /// <summary>Per effetto dell'atto i termini di questo tipo non servono più.</summary>
    /// <remarks>Con <paramref name="apertoDa"/>, solo quello aperto da quell'atto: ogni verbale ha il suo.</remarks>
    public static Task FaiCadereAsync(AccertaDb db, Atto atto, TipoObbligo tipo, CancellationToken ct, Guid? apertoDa = null) => ChiudiAsync(db, atto, tipo, StatoObbligo.Decaduto, apertoDa, ct);

    /// <summary>L'atto constata che i termini di questo tipo ancora aperti sono passati.</summary>
    public static Task MancaAsync(AccertaDb db, Atto atto, TipoObbligo tipo, CancellationToken ct) => ChiudiAsync(db, atto, tipo, StatoObbligo.Mancato, null, ct);

    private static async Task ChiudiAsync(AccertaDb db, Atto atto, TipoObbligo tipo, StatoObbligo come, Guid? apertoDa, CancellationToken ct)
    {
        Previsto(atto, tipo);
        var salvati = await db.Obblighi.Where(o => o.FascicoloId == atto.FascicoloId && o.Tipo == tipo).ToListAsync(ct);
        foreach (var obbligo in salvati.Union(db.Obblighi.Local.Where(o => o.FascicoloId == atto.FascicoloId && o.Tipo == tipo)))
            if (apertoDa is null || obbligo.AttoId == apertoDa) Chiudi(obbligo, atto, come);
    }

    private static void Previsto(Atto atto, TipoObbligo tipo)
    {
        if (!CatalogoDegliAtti.Di(atto.Tipo).Chiude.Contains(tipo))
            throw new InvalidOperationException($"l'atto {atto.Tipo} non chiude {tipo}: il catalogo degli atti non lo prevede");
    }

    private static void Chiudi(Obbligo obbligo, Atto atto, StatoObbligo come)
    {
        if (obbligo.Stato == StatoObbligo.Aperto || obbligo.Stato == StatoObbligo.Mancato && come == StatoObbligo.Adempiuto)
            (obbligo.Stato, obbligo.ChiusoIl, obbligo.ChiusoDa) = (come, atto.Quando.GiornoInItalia, atto.Id);
    }
}
