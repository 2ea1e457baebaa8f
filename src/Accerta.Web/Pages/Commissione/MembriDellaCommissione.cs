using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Commissione;

/// <summary>Chi può sedere in una commissione; la pagina propone chi la legge prevede per ciò che si accerta, il presidente corregge.</summary>
/// <param name="Posto">Il posto che occupa.</param>
/// <param name="Unica">La commissione è quella unica dell'INPS.</param>
public sealed record MembriDellaCommissione(Persona Persona, Componente Posto, Associazione? Associazione, string Qualifica, bool Unica)
{
    /// <summary>Chi ha un incarico in corso, nell'ordine dei posti.</summary>
    public static async Task<IReadOnlyList<MembriDellaCommissione>> LeggiAsync(AccertaDb db, Guid commissioneId, DateOnly oggi, CancellationToken ct) =>
    [
        .. from x in await (from i in db.Incarichi join p in db.Persone on i.PersonaId equals p.Id join c in db.Commissioni on i.CommissioneId equals c.Id where i.CommissioneId == commissioneId && i.Componente != null select new { i, p, c.Unica }).AsNoTracking().ToListAsync(ct)
           where x.i.Attivo(oggi)
           orderby x.i.Componente, x.i.Associazione, x.p.Cognome
           select new MembriDellaCommissione(x.p, x.i.Componente!.Value, x.i.Associazione, x.i.Qualifica, x.Unica),
    ];

    /// <summary>«il medico dell'associazione di categoria (UICI)».</summary>
    public string InParole => Associazione is { } sua ? $"{Posto.InParole} ({sua.Codice()})" : Posto.InParole;

    /// <summary>«presidente, specialista in medicina legale».</summary>
    public string ConQualifica => $"{(Posto == Componente.Presidente ? "presidente, " : "")}{Qualifica}";

    /// <summary>Vero se la legge lo prevede per almeno uno degli accertamenti chiesti.</summary>
    public bool Previsto(FascicoloAperto aperto, NormeVigenti norme, DateOnly oggi)
    {
        IEnumerable<Accertamento> chiesti = aperto.Domanda?.Accertamenti.Select(a => a.Tipo) ?? [Accertamento.InvaliditaCivile];
        var minore = FasceDiEta.Di(aperto.Interessato.Nascita, oggi, norme) == FasciaDiEta.Minore;
        var anffas = aperto.Certificati.Any(c => c.Dati.PatologiaAnffas);
        var tipo = aperto.Fascicolo.Regime == Regime.Riforma ? TipoCommissione.Riforma : Unica ? TipoCommissione.Unica : TipoCommissione.PrimoGrado;
        return chiesti.Any(a => Composizione.Prevede(new(tipo, a, minore, anffas), new(Persona.NomeCompleto, Posto, Associazione), norme, oggi));
    }
}
