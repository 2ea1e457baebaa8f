using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Revisioni;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Revisioni;

/// <summary>A che punto sono le revisioni di una persona, e che cosa ne segue per i suoi diritti .</summary>
public static class StatoDelleRevisioni
{
    /// <summary>Le sospensioni per assenza ancora in corso, revocate comprese: chi paga si ferma da <see cref="SospensionePerAssenza.Dal"/>.</summary>
    public static async Task<IReadOnlyList<SospensionePerAssenza>> SospensioniInCorsoAsync(AccertaDb db, Guid interessatoId, CancellationToken ct) =>
        await db.SospensioniPerAssenza.AsNoTracking().Where(s => s.InteressatoId == interessatoId && s.Al == null).OrderBy(s => s.Dal).ToListAsync(ct);

    /// <summary>R-01: i diritti dei verbali riconosciuti della persona, uno per verbale; <see cref="EsitoMotivo.Spetta"/> = continuano.</summary>
    public static async Task<IReadOnlyList<(Verbale Verbale, Motivo Diritti)>> DirittiAsync(AccertaDb db, Guid interessatoId, DateOnly oggi, CancellationToken ct)
    {
        List<(Verbale, Motivo)> diritti = [];
        foreach (var verbale in await db.Verbali.AsNoTracking()
                     .Where(v => v.InteressatoId == interessatoId && v.Stato == StatoVerbale.Definitivo && v.Giudizio != Giudizio.NonInvalido).OrderBy(v => v.Id).ToListAsync(ct))
            diritti.Add((verbale, Revisione.Diritti(await FattiAsync(db, verbale, ct), oggi)));
        return diritti;
    }

    /// <summary>Vero se almeno un riconoscimento della persona dà ancora i suoi benefici (art. 25 c. 6-bis DL 90/2014).</summary>
    public static async Task<bool> BeneficiAttiviAsync(AccertaDb db, Guid interessatoId, DateOnly oggi, CancellationToken ct) =>
        (await DirittiAsync(db, interessatoId, oggi, ct)).Any(d => d.Diritti.Esito == EsitoMotivo.Spetta);

    /// <summary>Vero se il mese di revisione di un verbale del fascicolo è passato e la revisione non si è conclusa.</summary>
    public static async Task<bool> InAttesaAsync(AccertaDb db, Guid fascicoloId, DateOnly oggi, CancellationToken ct)
    {
        foreach (var verbale in await db.Verbali.AsNoTracking().Where(v => v.FascicoloId == fascicoloId && v.Stato == StatoVerbale.Definitivo).ToListAsync(ct))
            if (Revisione.InAttesa(await FattiAsync(db, verbale, ct), oggi)) return true;
        return false;
    }

    /// <summary>I fatti di un verbale che la legge guarda: mese, esenzione, conclusione (un verbale definitivo più recente), sospensione.</summary>
    internal static async Task<RevisioneInCorso> FattiAsync(AccertaDb db, Verbale verbale, CancellationToken ct)
    {
        var conclusa = await db.Verbali.AsNoTracking().Where(v => v.InteressatoId == verbale.InteressatoId && v.Accertamento == verbale.Accertamento
            && v.Stato == StatoVerbale.Definitivo && v.DefinitivoDal > verbale.DefinitivoDal).MinAsync(v => v.DefinitivoDal, ct);
        var sospesa = await (from s in db.SospensioniPerAssenza
                             join f in db.Fascicoli on s.FascicoloId equals f.Id
                             where f.OrigineId == verbale.FascicoloId && s.Al == null
                             select (DateOnly?)s.Dal).MinAsync(ct);
        return new(verbale.RevisioneDal, verbale.EsenteRevisione, conclusa, sospesa);
    }
}
