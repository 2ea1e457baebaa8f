using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Persone;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Commissione;

/// <summary>Chi può sedere in una commissione; la pagina propone chi la legge prevede per ciò che si accerta, il presidente corregge.</summary>
/// <param name="Posto">Il posto che occupa.</param>
/// <param name="Previsto">Vero se la legge lo prevede per almeno uno degli accertamenti di questa procedura.</param>
public sealed record MembriDellaCommissione(Persona Persona, Componente Posto, Associazione? Associazione, string Qualifica, bool Previsto)
{
    /// <summary>Chi ha un incarico in corso, nell'ordine dei posti.</summary>
    public static async Task<IReadOnlyList<MembriDellaCommissione>> LeggiAsync(AccertaDb db, FascicoloAperto aperto, DaAccertare chiesto, NormeVigenti norme, DateOnly oggi, CancellationToken ct)
    {
        var commissione = await db.Commissioni.AsNoTracking().SingleAsync(c => c.Id == aperto.Visita!.CommissioneId, ct);
        var minore = FasceDiEta.Di(aperto.Interessato.Nascita, oggi, norme) == FasciaDiEta.Minore;
        var anffas = aperto.Certificati.Any(c => c.Dati.PatologiaAnffas);
        Accerta.Norma.Commissioni.Seduta[] sedute = [.. chiesto.Accertamenti.Select(a => new Accerta.Norma.Commissioni.Seduta(chiesto.Commissione(commissione.Unica), a, minore, anffas))];
        return
        [
            .. from x in await (from i in db.Incarichi join p in db.Persone on i.PersonaId equals p.Id where i.CommissioneId == commissione.Id && i.Componente != null select new { i, p }).AsNoTracking().ToListAsync(ct)
               where x.i.Attivo(oggi)
               orderby x.i.Componente, x.i.Associazione, x.p.Cognome
               let membro = new Membro($"{x.p.Id}", x.i.Componente!.Value, x.i.Associazione)
               select new MembriDellaCommissione(x.p, membro.Posto, membro.Associazione, x.i.Qualifica, Array.Exists(sedute, s => Composizione.Prevede(s, membro, norme, oggi))),
        ];
    }

    /// <summary>«il medico dell'associazione di categoria (UICI)».</summary>
    public string InParole => Associazione is { } sua ? $"{Posto.InParole} ({sua.Codice()})" : Posto.InParole;

    /// <summary>«presidente, specialista in medicina legale».</summary>
    public string ConQualifica => $"{(Posto == Componente.Presidente ? "presidente, " : "")}{Qualifica}";
}
