using Accerta.Dati;
using Accerta.Domande;
using Accerta.Fascicoli;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Notifiche;

/// <summary>Prepara gli avvisi che un atto deve: entrano nello stesso commit, partono dopo (N-01).</summary>
public static class Avviso
{
    /// <summary>
    /// Un avviso a chi ha presentato la domanda, all'indirizzo che ha dato. Il testo rimanda al portale: niente dati sanitari nella posta.
    /// </summary>
    public static async Task PreparaAsync(AccertaDb db, Atto atto, string oggetto, string testo, CancellationToken ct)
    {
        if (CatalogoDegliAtti.Di(atto.Tipo).Avviso is null)
            throw new InvalidOperationException($"l'atto {atto.Tipo} non dà avvisi: il catalogo degli atti non lo prevede");
        db.Add(Per(await DomandaDiAsync(db, atto.FascicoloId, ct), atto, oggetto, testo));
    }

    /// <summary>La domanda di un fascicolo; una revisione non ne ha, e vale quella da cui nasce.</summary>
    public static async Task<Domanda> DomandaDiAsync(AccertaDb db, Guid fascicoloId, CancellationToken ct)
    {
        for (var id = fascicoloId; ;)
        {
            if ((db.Domande.Local.SingleOrDefault(d => d.FascicoloId == id)
                ?? await db.Domande.AsNoTracking().SingleOrDefaultAsync(d => d.FascicoloId == id, ct)) is { } domanda) return domanda;
            id = (db.Fascicoli.Local.SingleOrDefault(f => f.Id == id) ?? await db.Fascicoli.AsNoTracking().SingleAsync(f => f.Id == id, ct)).OrigineId!.Value;
        }
    }

    private static Notifica Per(Domanda domanda, Atto atto, string oggetto, string testo) => new()
    {
        Id = Guid.CreateVersion7(atto.Quando),
        FascicoloId = atto.FascicoloId,
        AttoId = atto.Id,
        DestinatarioId = domanda.PresentataDa,
        Indirizzo = domanda.Email,
        Oggetto = $"Domanda {domanda.Protocollo}: {oggetto}",
        Testo = $"{testo}\n\nTrovi tutto entrando sul portale, nella pagina della domanda {domanda.Protocollo}.\n"
                + "Questo avviso non contiene dati sulla salute. Non rispondere a questo messaggio.\n",
        ProssimoTentativo = atto.Quando,
        CreataAlle = atto.Quando,
    };
}
