using Accerta.Dati;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>P-03: la persona vede chi ha letto i suoi dati sanitari, quando e perché.</summary>
public sealed class LettureModel(AccertaDb db, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed record Riga(string Chi, string? Ruolo, DateTimeOffset Quando, string Perche);

    public IReadOnlyList<Riga> Letture { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var io = Attore.PersonaId;
        var letture = await (from l in Db.Letture.AsNoTracking()
                             join p in Db.Persone on l.ChiId equals p.Id
                             where l.FascicoloId == Id
                             orderby l.Quando descending
                             select new { Lettura = l, p.Nome, p.Cognome }).ToListAsync(ct);
        Letture = [.. letture.Select(l => l.Lettura.ChiId == io
            ? new Riga(T("Tu"), null, l.Lettura.Quando, l.Lettura.Scopo)
            : new Riga($"{l.Nome} {l.Cognome}", InParole(l.Lettura.ChiRuolo), l.Lettura.Quando, l.Lettura.Scopo))];
    }

    private static string InParole(Ruolo ruolo) => ruolo switch
    {
        Ruolo.Sistema => T("il sistema"),
        Ruolo.Cittadino => T("la persona, o chi la rappresenta"),
        Ruolo.MedicoCertificatore => T("medico che ha inviato il certificato"),
        Ruolo.Commissione => T("commissione medica"),
        Ruolo.Cml => T("centro medico-legale INPS"),
        Ruolo.Operatore => T("ufficio prestazioni"),
        Ruolo.Revisore => T("revisore degli accessi"),
        Ruolo.Patronato => T("patronato o associazione con il tuo mandato"),
        Ruolo.Segreteria => T("segreteria della commissione"),
        Ruolo.Cms => T("commissione medica superiore INPS"),
        Ruolo.GestoreServizi => T("gestore di servizi, con il tuo codice"),
        Ruolo.CollocamentoMirato => T("collocamento mirato"),
    };
}
