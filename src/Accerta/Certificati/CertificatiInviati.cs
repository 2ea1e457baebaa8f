using Accerta.Dati;

namespace Accerta.Certificati;

/// <summary>Un certificato di chi chiede. Nessun dato sanitario.</summary>
/// <param name="Usato">Vero se una domanda lo ha già usato (C-08).</param>
public sealed record CertificatoInviato(string Numero, Guid FascicoloId, string Persona, DateTimeOffset InviatoIl, bool Usato);

/// <summary>I certificati inviati da un medico, dal più recente.</summary>
public sealed class CertificatiInviati(AccertaDb db)
{
    public Task<Pagina<CertificatoInviato>> HandleAsync(Guid medicoId, int pagina, CancellationToken ct) =>
        (from c in db.Certificati
         join p in db.Persone on c.InteressatoId equals p.Id
         where c.MedicoId == medicoId
         orderby c.InviatoIl descending, c.Id descending
         select new CertificatoInviato(c.Numero, c.FascicoloId, p.Nome + " " + p.Cognome, c.InviatoIl, db.CertificatiAbbinati.Any(a => a.CertificatoId == c.Id))).PaginaAsync(pagina, ct);
}
