using Accerta.Dati;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Deleghe;

/// <summary>D-05: chi agisce per me, per chi agisco io, a quale patronato ho dato mandato; lo stato di ciascuno.</summary>
public sealed class IndexModel(AccertaDb db, TimeProvider clock) : PageModel
{
    public sealed record Riga(Delega Delega, string Nome);

    public sealed record RigaMandato(Mandato Mandato, string Sede);

    public DateOnly Oggi { get; } = clock.GetUtcNow().GiornoInItalia;
    public IReadOnlyList<Riga> PerMe { get; private set; } = [];
    public IReadOnlyList<Riga> PerAltri { get; private set; } = [];
    public IReadOnlyList<RigaMandato> Mandati { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var io = User.ComeAttore().PersonaId;
        PerMe = [.. (await (from d in db.Deleghe.AsNoTracking() join p in db.Persone on d.DelegatoId equals p.Id where d.InteressatoId == io select new { d, p }).ToListAsync(ct))
            .OrderBy(x => x.d.ChiusaIl is not null).ThenByDescending(x => x.d.Dal).Select(x => new Riga(x.d, x.p.NomeCompleto))];
        PerAltri = [.. (await (from d in db.Deleghe.AsNoTracking() join p in db.Persone on d.InteressatoId equals p.Id where d.DelegatoId == io select new { d, p }).ToListAsync(ct))
            .OrderBy(x => x.d.ChiusaIl is not null).ThenByDescending(x => x.d.Dal).Select(x => new Riga(x.d, x.p.NomeCompleto))];
        Mandati = [.. (await (from m in db.Mandati.AsNoTracking() join s in db.SediDiAssistenza on m.SedeId equals s.Id where m.InteressatoId == io select new { m, s.Nome }).ToListAsync(ct))
            .OrderBy(x => x.m.ChiusoIl is not null).ThenByDescending(x => x.m.Dal).Select(x => new RigaMandato(x.m, x.Nome))];
    }

    public static (string Parole, Tono Tono) Stato(Delega d, DateOnly oggi) => d switch
    {
        { ChiusaPerche: FineDellaDelega.Rifiutata } => (T("Rifiutata"), Tono.Negativo),
        { ChiusaPerche: FineDellaDelega.Revocata } => (T("Delega revocata"), Tono.Neutro),
        { ChiusaPerche: FineDellaDelega.Scaduta } => (T("Delega scaduta"), Tono.Neutro),
        { VerificataIl: null } => (T("L'ufficio la sta controllando"), Tono.Informazione),
        _ => d.Valida(oggi) ? (T("Vale"), Tono.Positivo) : (T("Delega scaduta"), Tono.Neutro),
    };

    public static (string Parole, Tono Tono) Stato(Mandato m, DateOnly oggi) =>
        m.Vale(oggi) ? (T("Vale"), Tono.Positivo) : m.ChiusoIl is not null ? (T("Revocato"), Tono.Neutro) : (T("Scaduto"), Tono.Neutro);

    public static string Periodo(DateOnly dal, DateOnly? al) => $"{dal.Detto("dal")}{(al is { } fine ? $" {fine.Detto("al")}" : "")}";
}
