using Accerta.Dati;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Persone;

/// <summary>Una delega che aspetta l'ufficio.</summary>
public sealed record DelegaDaVerificare(
    Guid Id, string Delegato, string Interessato, string Modulo, Accerta.Norma.Domande.QualitaDelRappresentante Qualita, DateTimeOffset? RichiestaAlle, DateOnly? Al, bool DatiDiscordanti);

/// <summary>D-05: le deleghe chieste e non ancora guardate, da quella che aspetta da più tempo; prima della verifica nessuna vale.</summary>
public sealed class DelegheDaVerificare(AccertaDb db)
{
    /// <param name="provincia">Quella di residenza della persona; le deleghe di chi non ne ha una le vede ogni sede.</param>
    public Task<Pagina<DelegaDaVerificare>> HandleAsync(string provincia, int pagina, CancellationToken ct) => InElenco(provincia).PaginaAsync(pagina, ct);

    /// <summary>Una sola; nulla se non aspetta più, o non è di questa sede.</summary>
    public Task<DelegaDaVerificare?> UnaAsync(Guid id, string provincia, CancellationToken ct) => InElenco(provincia, id).SingleOrDefaultAsync(ct);

    private IQueryable<DelegaDaVerificare> InElenco(string provincia, Guid? solo = null) =>
        from d in db.Deleghe.AsNoTracking()
        join chi in db.Persone on d.DelegatoId equals chi.Id
        join per in db.Persone on d.InteressatoId equals per.Id
        where d.VerificataIl == null && d.ChiusaIl == null && (solo == null || d.Id == solo) && (per.Provincia == provincia || per.Provincia == null)
        orderby d.Id
        select new DelegaDaVerificare(d.Id, chi.Nome + " " + chi.Cognome, per.Nome + " " + per.Cognome, d.Modulo, d.Qualita, d.RichiestaAlle, d.Al, d.DatiDiscordanti);
}
