using Accerta.Dati;
using Accerta.Domande;
using Accerta.Fascicoli;
using Accerta.Persone;
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
        var domanda = db.Domande.Local.SingleOrDefault(d => d.FascicoloId == atto.FascicoloId)
                      ?? await db.Domande.AsNoTracking().SingleAsync(d => d.FascicoloId == atto.FascicoloId, ct);
        if (domanda.Email is not "") db.Add(Per(domanda, atto, oggetto, testo)); // vuota solo nella riforma, se il certificato non la dice
    }

    /// <summary>Un avviso a una persona, al suo indirizzo se è noto: per gli atti che non dipendono da una domanda.</summary>
    public static void Prepara(AccertaDb db, Atto atto, Persona destinatario, string oggetto, string testo)
    {
        if (CatalogoDegliAtti.Di(atto.Tipo).Avviso is null)
            throw new InvalidOperationException($"l'atto {atto.Tipo} non dà avvisi: il catalogo degli atti non lo prevede");
        if (destinatario.Email is not { Length: > 0 } indirizzo) return;
        db.Add(new Notifica
        {
            Id = Guid.CreateVersion7(atto.Quando),
            FascicoloId = atto.FascicoloId,
            AttoId = atto.Id,
            DestinatarioId = destinatario.Id,
            Indirizzo = indirizzo,
            Oggetto = oggetto,
            Testo = $"{testo}\n\nTrovi tutto entrando sul portale.\nQuesto avviso non contiene dati sulla salute. Non rispondere a questo messaggio.\n",
            ProssimoTentativo = atto.Quando,
            CreataAlle = atto.Quando,
        });
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
