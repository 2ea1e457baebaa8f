using Accerta.Dati;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Motivazione;
using Accerta.Persone;
using Accerta.Validazione;
using Accerta.Visite;
using Accerta.Web.Componenti;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cml;

/// <summary>M-04, M-05: la visita di secondo grado e le sue firme.</summary>
public sealed class SecondoGradoModel(AccertaDb db, RegistraVisitaSecondoGrado registra, FirmaSecondoGrado firma, TimeProvider clock) : PaginaDelVerbale(db, clock)
{
    public sealed record Membro(Guid PersonaId, string Nome, string Posto, bool Firmato);

    /// <summary>Chi c'è, ciascuno con il suo posto: «persona posto».</summary>
    [BindProperty] public string[]? Componenti { get; set; }
    [BindProperty] public string? EsameObiettivo { get; set; }
    [BindProperty] public bool ServeEsperto { get; set; }

    public IReadOnlyList<Voce> Voci { get; private set; } = [];
    public IReadOnlyList<Membro> Firme { get; private set; } = [];
    public bool DevoFirmare => Firme.Any(f => f.PersonaId == Attore.PersonaId && !f.Firmato);

    public Task OnGetAsync(CancellationToken ct) => PreparaAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await PreparaAsync(ct);
        var presenti = (Componenti ?? []).Where(c => Voci.Any(v => v.Valore == c)).Select(c => c.Split(' ')).Select(c => new Presente(Guid.Parse(c[0]), Enum.Parse<Componente>(c[1])));
        return await DopoAsync(await registra.HandleAsync(new(Chiave, Id, [.. presenti], EsameObiettivo?.Trim() ?? "", ServeEsperto), Attore, ct), () => LeggiAsync(ct));
    }

    public async Task<IActionResult> OnPostFirmaAsync(CancellationToken ct)
    {
        await PreparaAsync(ct);
        return await DopoAsync(await firma.HandleAsync(new(Chiave, Id), Attore, ct), () => LeggiAsync(ct));
    }

    // Il presidente e il medico INPS li dà il centro medico-legale; gli altri hanno il posto del loro incarico.
    private async Task PreparaAsync(CancellationToken ct)
    {
        if (await Db.VisiteSecondoGrado.AsNoTracking().Include(v => v.Componenti).SingleOrDefaultAsync(v => v.VerbaleId == Id, ct) is { } visita)
        {
            Guid[] chi = [.. visita.Componenti.Select(c => c.PersonaId)];
            var nomi = await Db.Persone.AsNoTracking().Where(p => chi.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.NomeCompleto, ct);
            Firme = [.. visita.Componenti.OrderBy(c => c.Posto).Select(c => new Membro(c.PersonaId, nomi[c.PersonaId], c.Posto.InParole, c.FirmatoAlle is not null))];
            return;
        }
        var provincia = await Db.Fascicoli.Where(f => f.Id == Verbale.FascicoloId).Select(f => f.Provincia).SingleAsync(ct);
        var incarichi = await (from i in Db.Incarichi.AsNoTracking()
                               join s in Db.Sedi on i.SedeId equals s.Id
                               join p in Db.Persone on i.PersonaId equals p.Id
                               where s.Provincia == provincia && (i.Ruolo == Ruolo.Cml || i.Componente != null)
                               orderby p.Cognome, p.Nome
                               select new { Incarico = i, p.Nome, p.Cognome }).ToListAsync(ct);
        Voci =
        [
            .. from x in incarichi
               where x.Incarico.Attivo(Oggi)
               from posto in x.Incarico.Ruolo == Ruolo.Cml ? (Componente[])[Componente.Presidente, Componente.MedicoInps] : [x.Incarico.Componente!.Value]
               select new Voce($"{x.Incarico.PersonaId} {posto}", $"{x.Nome} {x.Cognome}, {posto.InParole}{(x.Incarico.Associazione is { } sua ? $" ({sua.Codice()})" : "")}"),
        ];
    }
}
