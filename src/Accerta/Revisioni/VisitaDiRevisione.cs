using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Tempo;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Revisioni;

/// <summary>La data di una visita di revisione: la decide l'INPS, nella commissione che ha visto la persona l'ultima volta.</summary>
internal static class VisitaDiRevisione
{
    private static readonly TimeOnly FuoriAgenda = new(8, 0);

    /// <summary>Fissa la visita nel giorno deciso, o nel primo posto libero dopo un giorno; nulla se l'agenda non ne ha.</summary>
    public static async Task<Visita?> FissaAsync(
        AccertaDb db, Fascicolo fascicolo, Guid commissioneId, DateOnly? deciso, DateOnly dopo, DateTimeOffset adesso, CancellationToken ct)
    {
        var liberi = db.Posti.Where(p => p.CommissioneId == commissioneId && p.FascicoloId == null);
        var posto = await (deciso is { } giorno ? liberi.Where(p => p.Giorno == giorno) : liberi.Where(p => p.Giorno > dopo)).OrderBy(p => p.Quando).FirstOrDefaultAsync(ct);
        if (posto is null && deciso is { } voluto) db.Add(posto = await InPiuAsync(db, commissioneId, voluto, adesso, ct));
        if (posto is null) return null;

        posto.Assegna(fascicolo.Id);
        var prima = await db.Visite.UltimaAsync(fascicolo.Id, ct);
        if (prima is { Stato: StatoVisita.Proposta or StatoVisita.Fissata }) await ProponiData.TogliAsync(db, prima, StatoVisita.Annullata, ct);
        var visita = new Visita
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = fascicolo.Id,
            Numero = (prima?.Numero ?? 0) + 1,
            CommissioneId = commissioneId,
            PostoId = posto.Id,
            Quando = posto.Quando,
            Giorno = posto.Giorno,
            Stato = StatoVisita.Fissata,
            EntroIl = posto.Giorno, // per le revisioni la legge non dà un termine alla visita
            PropostaIl = adesso,
            Spostamenti = prima is { Stato: StatoVisita.Disdetta } ? prima.Spostamenti : 0, // chi disdice ha già usato il suo spostamento
        };
        db.Add(visita);
        return visita;
    }

    // Il giorno deciso non ha posti: se ne aggiunge uno, prima degli altri.
    private static async Task<Posto> InPiuAsync(AccertaDb db, Guid commissioneId, DateOnly giorno, DateTimeOffset adesso, CancellationToken ct) => new()
    {
        Id = Guid.CreateVersion7(adesso),
        CommissioneId = commissioneId,
        Quando = giorno.AlleOre(FuoriAgenda).AddMinutes(await db.Posti.CountAsync(p => p.CommissioneId == commissioneId && p.Giorno == giorno, ct)),
        Giorno = giorno,
    };
}
