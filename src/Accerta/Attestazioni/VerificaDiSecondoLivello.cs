using Accerta.Dati;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Attestazioni;

/// <summary>Q-03: la richiesta di un gestore di servizi, con l'OTP inviato alla persona. L'OTP non è in chiaro.</summary>
public sealed class VerificaDiSecondoLivello
{
    public required Guid Id { get; init; }
    public required Guid AttestazioneId { get; init; }
    public required Guid InteressatoId { get; init; }

    /// <summary>Il fascicolo del giudizio più recente: lì restano gli atti.</summary>
    public required Guid FascicoloId { get; init; }
    public required Guid GestoreId { get; init; }

    /// <summary>Da 1, senza salti, per gestore: due richieste insieme non possono avere lo stesso numero.</summary>
    public required int NumeroDelGestore { get; init; }

    /// <summary>Perché chiede: la persona lo vede.</summary>
    public required string Finalita { get; init; }
    public required DateTimeOffset InviatoAlle { get; init; }
    public required byte[] ImprontaOtp { get; init; }
    public int Errori { get; set; }
    public DateTimeOffset? ApertaAlle { get; set; }

    /// <summary>Cresce a ogni inserimento: due insieme, uno solo apre.</summary>
    public int Versione { get; set; }
}

/// <summary>Chi ha chiesto di verificare lo stato della persona, quando, perché, e se l'ha visto.</summary>
public sealed record VerificaVista(DateTimeOffset Quando, Guid GestoreId, string Gestore, string Finalita, bool Aperta);

/// <summary>Una verifica come la ritrova il gestore che l'ha chiesta: non dice di chi.</summary>
public sealed record VerificaChiesta(Guid Id, DateTimeOffset InviatoAlle, string Finalita, int Errori, bool Aperta);

/// <summary>P-03, Q-03: il registro delle verifiche, per la persona e per chi le ha chieste.</summary>
public static class RegistroDelleVerifiche
{
    /// <summary>Dalla più recente.</summary>
    public static async Task<IReadOnlyList<VerificaVista>> DellaPersonaAsync(AccertaDb db, Guid interessatoId, CancellationToken ct) =>
        await (from v in db.Verifiche.AsNoTracking()
               join p in db.Persone on v.GestoreId equals p.Id
               where v.InteressatoId == interessatoId
               orderby v.InviatoAlle descending
               select new VerificaVista(v.InviatoAlle, v.GestoreId, p.Nome + " " + p.Cognome, v.Finalita, v.ApertaAlle != null)).ToListAsync(ct);

    /// <summary>Le verifiche chieste da un gestore, dalla più recente.</summary>
    public static Task<Pagina<VerificaChiesta>> DelGestoreAsync(AccertaDb db, Guid gestoreId, int pagina, CancellationToken ct) =>
        db.Verifiche.AsNoTracking().Where(v => v.GestoreId == gestoreId).OrderByDescending(v => v.NumeroDelGestore)
            .Select(v => new VerificaChiesta(v.Id, v.InviatoAlle, v.Finalita, v.Errori, v.ApertaAlle != null)).PaginaAsync(pagina, ct);
}
