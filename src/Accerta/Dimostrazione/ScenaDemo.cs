using Accerta.Dati;
using Accerta.Lotti;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Dimostrazione;

/// <summary>La scena d'apertura: ogni ruolo trova qualcosa da fare, e i casi sono a punti diversi. Tutto nasce dagli stessi atti del portale.</summary>
public static class ScenaDemo
{
    /// <summary>Il giorno in cui si apre la dimostrazione: martedì 17 giugno 2025.</summary>
    public static DateOnly GiornoDiApertura { get; } = new(2025, 6, 17);

    private static readonly DateOnly AgendaDal = new(2025, 1, 7);
    private static readonly DateOnly AgendaAl = new(2026, 6, 30);

    /// <summary>
    /// Prepara la scena la prima volta; se c'è già rimette solo l'orologio sul giorno conservato. Il giorno si scrive per ultimo: una scena
    /// rimasta a metà non passa per intera, e la volta dopo si riprende da dov'era, perché ogni atto ha la sua chiave.
    /// </summary>
    public static async Task PreparaAsync(IServiceProvider servizi, CancellationToken ct)
    {
        var orologio = servizi.GetRequiredService<OrologioDemo>();
        await using var scope = servizi.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccertaDb>();
        var sposta = scope.ServiceProvider.GetRequiredService<SpostaOrologio>();
        if (await db.GiorniDemo.AnyAsync(ct))
        {
            await sposta.RileggiAsync(ct);
            return;
        }

        await PersoneDemo.ScriviAsync(db, AgendaDal, AgendaAl, ct);
        await Comparse.ScriviAsync(db, ct);
        await RaccontaAsync(servizi, orologio, Inizi().Concat(Comparse.Inizi()), ct);
        orologio.Imposta(GiornoDiApertura.AlleOre(new(9, 30)));
        await sposta.RicordaAsync(ct);
    }

    /// <summary>Compie i passi di più storie insieme, in ordine di tempo; ogni notte in mezzo gira il lotto.</summary>
    public static async Task RaccontaAsync(IServiceProvider servizi, OrologioDemo orologio, IEnumerable<(Storia Storia, DateOnly Inizio, int Passi)> storie, CancellationToken ct)
    {
        var passi = from s in storie
                    let narratore = new Narratore(servizi, s.Storia.Protagonista)
                    from p in s.Storia.Passi.Take(s.Passi).Select((passo, ordine) => (passo, ordine))
                    select (Giorno: s.Inizio.AddDays(p.passo.DopoGiorni), p.ordine, p.passo, narratore);
        var ripresa = await UltimoAttoAsync(servizi, ct);
        DateOnly? ieri = null;
        foreach (var gruppo in passi.OrderBy(p => p.Giorno).ThenBy(p => p.ordine).GroupBy(p => p.Giorno))
        {
            if (ieri is { } prima) await NottiAsync(servizi, orologio, prima, gruppo.Key, ripresa, ct);
            ieri = gruppo.Key;
            foreach (var (passo, i) in gruppo.Select((p, i) => (p, i)))
            {
                orologio.Imposta(gruppo.Key.AlleOre(new TimeOnly(9, 0).AddMinutes(7 * i)));
                ct.ThrowIfCancellationRequested();
                await passo.passo.Fai(passo.narratore);
            }
        }
        if (ieri is { } ultimo) await NottiAsync(servizi, orologio, ultimo, GiornoDiApertura, ripresa, ct);
    }

    // Il lotto gira solo nelle notti in cui può trovare qualcosa di nuovo: ogni giorno sarebbe uguale, ma lento ad aprire.
    private static async Task NottiAsync(IServiceProvider servizi, OrologioDemo orologio, DateOnly dopo, DateOnly fino, DateTimeOffset? ripresa, CancellationToken ct)
    {
        for (var giorno = dopo.AddDays(1); giorno <= fino; giorno = giorno.AddDays(1))
        {
            if (giorno != fino && giorno.Day != 1) continue;
            if (giorno.AlleOre(new(9, 0)) <= ripresa) continue; // già finita, la volta prima: rifarla vedrebbe cose accadute dopo
            orologio.Imposta(giorno.AlleOre(new(1, 0)));
            await using var scope = servizi.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LottoGiornaliero>().HandleAsync(ct);
            await scope.ServiceProvider.GetRequiredService<SpedisciNotifiche>().HandleAsync(ct);
        }
    }

    private static async Task<DateTimeOffset?> UltimoAttoAsync(IServiceProvider servizi, CancellationToken ct)
    {
        await using var scope = servizi.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccertaDb>().Atti.MaxAsync(a => (DateTimeOffset?)a.Quando, ct);
    }

    private static IEnumerable<(Storia, DateOnly, int)> Inizi() =>
    [
        (Storie.Adulto(PersoneDemo.Ada), new(2025, 6, 10), 1), // certificato inviato: la domanda la presenta chi prova
        (Storie.Adulto(PersoneDemo.Ugo), new(2025, 6, 3), 3), // visita fissata per oggi
        (Storie.Adulto(PersoneDemo.Ines), new(2025, 4, 8), 5), // al centro medico-legale, mancano pochi giorni al silenzio
        (Storie.Adulto(PersoneDemo.Dino), new(2025, 4, 15), 7), // dati economici dati: tocca all'operatrice
        (Storie.Adulto(PersoneDemo.Olga), new(2025, 2, 4), 9), // in pagamento, con il QR
        (Storie.Minore(PersoneDemo.Leo), new(2025, 6, 10), 1),
        (Storie.Minore(PersoneDemo.Nina), new(2025, 2, 25), 9),
        (Storie.Oncologico(PersoneDemo.Bruno), new(2025, 6, 10), 1),
        (Storie.Oncologico(PersoneDemo.Rita), new(2025, 5, 27), 5), // verbale definitivo: può dare i dati
        (Storie.Oncologico(PersoneDemo.Aldo, 2_100_000), new(2025, 4, 15), 8), // reddito oltre il limite: solo accompagnamento
    ];
}
