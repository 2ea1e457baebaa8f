using Accerta.Dati;
using Accerta.Norma.Attestazioni;
using Accerta.Norma.Domande;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Attestazioni;

/// <summary>Da dove viene un giudizio definitivo: un verbale, la decisione di un giudice, o una revoca.</summary>
/// <param name="Id">Il verbale, la decisione o la sospensione revocata.</param>
/// <param name="FascicoloId">Il fascicolo.</param>
/// <param name="Accertamento">Che cosa si è accertato.</param>
/// <param name="Dal">Da quando ha effetto.</param>
/// <param name="Giudizio">Che cosa si è riconosciuto.</param>
/// <param name="Cifrato">La parte cifrata con la percentuale; vuota se non c'è. La apre solo la porta.</param>
/// <param name="DelGiudice">Vero se la parte cifrata è la percentuale della decisione, e non quella di un verbale.</param>
public sealed record FonteDelGiudizio(Guid Id, Guid FascicoloId, Accertamento Accertamento, DateOnly Dal, Giudizio Giudizio, byte[] Cifrato, bool DelGiudice);

/// <summary>Q-01: i giudizi definitivi della persona, da ogni fascicolo: prima istanza, aggravamento, revisione, autotutela, giudice. Quali sono in vigore lo dice la legge.</summary>
public static class GiudiziDellaPersona
{
    /// <summary>Tutti, dal più recente.</summary>
    public static async Task<IReadOnlyList<FonteDelGiudizio>> TuttiAsync(AccertaDb db, Guid interessatoId, CancellationToken ct)
    {
        var verbali = await db.Verbali.AsNoTracking().Where(v => v.InteressatoId == interessatoId && v.EfficaceDal != null && v.Stato != StatoVerbale.Sostituito)
            .Select(v => new FonteDelGiudizio(v.Id, v.FascicoloId, v.Accertamento, v.EfficaceDal!.Value, v.Giudizio, v.DatiSanitari, false)).ToListAsync(ct);
        var decisioni = await db.EsitiDelGiudizio.AsNoTracking().Where(e => e.InteressatoId == interessatoId && e.Giudizio != null)
            .Select(e => new FonteDelGiudizio(e.Id, e.FascicoloId, e.Accertamento, e.NotificatoIl, e.Giudizio!.Value, e.PercentualeCifrata, true)).ToListAsync(ct);
        var revoche = await (from s in db.SospensioniPerAssenza
                             join f in db.Fascicoli on s.FascicoloId equals f.Id
                             join v in db.Verbali on f.OrigineId equals v.FascicoloId
                             where s.InteressatoId == interessatoId && s.RevocataIl != null && v.Stato == StatoVerbale.Definitivo
                             select new FonteDelGiudizio(s.Id, s.FascicoloId, v.Accertamento, s.RevocataIl!.Value, Giudizio.NonInvalido, Array.Empty<byte>(), false)).ToListAsync(ct);
        return [.. verbali.Concat(decisioni).Concat(revoche).OrderByDescending(f => f.Dal).ThenByDescending(f => f.Id)];
    }

    /// <summary>Quelli in vigore quel giorno: per ogni accertamento l'ultimo, se riconosce (R-01, L-03, B-03).</summary>
    public static async Task<IReadOnlyList<FonteDelGiudizio>> InVigoreAsync(AccertaDb db, Guid interessatoId, DateOnly oggi, CancellationToken ct)
    {
        var fonti = (await TuttiAsync(db, interessatoId, ct)).Select(f => (Fonte: f, Legge: ComeLegge(f))).ToList();
        return [.. StatoAttuale.InVigore(fonti.Select(f => f.Legge), oggi).Select(g => fonti.First(f => ReferenceEquals(f.Legge, g)).Fonte)];
    }

    private static GiudizioDefinitivo ComeLegge(FonteDelGiudizio f) => new(f.Accertamento, f.Dal, f.Giudizio != Giudizio.NonInvalido, f.Giudizio.ToString());
}
