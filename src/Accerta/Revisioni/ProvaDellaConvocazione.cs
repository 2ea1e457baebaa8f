using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Revisioni;

/// <summary>N-01: la prova che la persona sapeva. Una convocazione mai arrivata non fa un'assenza; un avviso mai arrivato non fa cominciare un termine.</summary>
internal static class ProvaDellaConvocazione
{
    private static readonly TipoAtto[] Convocazioni = [TipoAtto.RevisioneConvocata, TipoAtto.RevisioneRiconvocata, TipoAtto.VisitaFissata, TipoAtto.VisitaSpostata];

    /// <summary>L'avviso consegnato dell'ultima convocazione, o l'atto con cui la persona stessa ha scelto la data; nulla se non c'è prova.</summary>
    public static async Task<Guid?> TrovaAsync(AccertaDb db, Guid fascicoloId, CancellationToken ct)
    {
        var ultima = await db.Atti.AsNoTracking().Where(a => a.FascicoloId == fascicoloId && Convocazioni.Contains(a.Tipo)).OrderByDescending(a => a.Numero).FirstOrDefaultAsync(ct);
        if (ultima is null) return null;
        if (ultima.ChiRuolo is Ruolo.Cittadino or Ruolo.Patronato) return ultima.Id;
        return (await Consegne.ArrivataAsync(db, ultima.Id, ct))?.Id;
    }

    /// <summary>Il giorno in cui l'avviso di un atto è arrivato; nullo se non è arrivato.</summary>
    public static async Task<DateOnly?> ArrivatoIlAsync(AccertaDb db, Guid attoId, CancellationToken ct) =>
        (await Consegne.ArrivataAsync(db, attoId, ct))?.ConsegnataIl;
}
