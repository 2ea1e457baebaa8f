using System.Text.Json.Serialization;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Validazione;

/// <summary>M-04: la visita di secondo grado, con un medico INPS diverso da quello del primo e il medico dell'associazione.</summary>
public sealed class RegistraVisitaSecondoGrado(AccertaDb db, ApriFascicolo porta, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid VerbaleId, [property: JsonRequired] IReadOnlyList<Presente> Componenti, [property: JsonRequired] string EsameObiettivo, bool ServeEsperto = false);

    public sealed record Ricevuta(Guid VerbaleId, Guid FascicoloId, DateOnly SvoltaIl);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>I posti obbligatori che nessuno occupa; vuoto anche se la visita non si può registrare per altri motivi.</summary>
    public async Task<IReadOnlyList<PostoMancante>> MancantiAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        var seduta = await PreparaAsync(richiesta, attore, oggi, ct);
        return seduta.Accettato ? Composizione.Mancanti(seduta.Valore.Seduta, seduta.Valore.Membri, norme, oggi) : [];
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var preparata = await PreparaAsync(richiesta, attore, oggi, ct);
        if (!preparata.Accettato) return preparata.Rifiuti.ToArray();
        var (letto, seduta, membri, mediciDiPrima, incarichi) = preparata.Valore;
        Rifiuto[] rifiuti =
        [
            .. Composizione.Valuta(seduta, membri, norme, oggi, mediciDiPrima).Select(r => r.Codice == "STESSO_MEDICO_INPS"
                ? r with { Trovato = "un componente era già nella commissione di primo grado" } : r),
            .. PronunciaDelCml.ValutaMedico(letto, attore),
            .. richiesta.Componenti.DistinctBy(p => p.PersonaId).Count() < richiesta.Componenti.Count
                ? (Rifiuto[])[new("M-01", "COMPONENTE_RIPETUTO", "la stessa persona è indicata due volte", "indica ciascuno una volta sola", "Componenti")] : [],
            .. richiesta.Componenti.Any(p => IncaricoDi(p, incarichi) is null)
                ? (Rifiuto[])[new("M-04", "COMPONENTE_ESTRANEO", "una delle persone indicate non ha un incarico per quel posto", "scegli chi lavora in questa provincia", "Componenti")] : [],
            .. string.IsNullOrWhiteSpace(richiesta.EsameObiettivo)
                ? (Rifiuto[])[new("B-01", "CONTENUTO_MANCANTE", "manca l'esame obiettivo", "scrivi l'esame obiettivo", "EsameObiettivo")] : [],
        ];
        if (rifiuti is not []) return rifiuti;

        var verbale = await db.Verbali.SingleAsync(v => v.Id == richiesta.VerbaleId, ct);
        AccertaDb.ComeLetto(verbale, letto.Versione);
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == verbale.FascicoloId, ct);
        (verbale.Stato, verbale.Versione) = (StatoVerbale.RivistoInSecondoGrado, verbale.Versione + 1);
        var id = Guid.CreateVersion7(adesso);
        db.Add(new VisitaSecondoGrado
        {
            Id = id,
            VerbaleId = verbale.Id,
            FascicoloId = fascicolo.Id,
            SvoltaIl = oggi,
            Componenti = [.. richiesta.Componenti.Select(p => new ComponenteSecondoGrado { VisitaId = id, PersonaId = p.PersonaId, Posto = p.Posto, Associazione = IncaricoDi(p, incarichi)!.Associazione })],
            DatiSanitari = cassaforte.Cifra(fascicolo, richiesta.EsameObiettivo),
        });
        db.Add(fascicolo.Registra(TipoAtto.VisitaSecondoGradoSvolta, attore, adesso, "M-04", new { verbale = verbale.Id, componenti = richiesta.Componenti.Select(c => new { c.PersonaId, c.Posto }) }));
        return new Ricevuta(verbale.Id, fascicolo.Id, oggi);
    }

    private async Task<Esito<(Verbale Verbale, Seduta Seduta, Membro[] Membri, string[] MediciDiPrima, List<Incarico> Incarichi)>> PreparaAsync(Richiesta richiesta, Attore attore, DateOnly oggi, CancellationToken ct)
    {
        var letto = await PronunciaDelCml.LeggiAsync(db, richiesta.VerbaleId, attore, oggi, ct);
        if (!letto.Accettato) return letto.Rifiuti.ToArray();
        var verbale = letto.Valore;
        if (verbale.Stato != StatoVerbale.VisitaDisposta) return Rifiuti.StatoNonAmmesso("non c'è una nuova visita da registrare", "prima disponi la visita");
        var aperto = await porta.HandleAsync(verbale.FascicoloId, attore, "visita di secondo grado", ct);
        if (!aperto.Accettato) return aperto.Rifiuti.ToArray();
        var incarichi = (await (from i in db.Incarichi join s in db.Sedi on i.SedeId equals s.Id where s.Provincia == aperto.Valore.Fascicolo.Provincia select i).AsNoTracking().ToListAsync(ct))
            .FindAll(i => i.Attivo(oggi));
        var seduta = new Seduta(TipoCommissione.SecondoGrado, verbale.Accertamento, FasceDiEta.Di(aperto.Valore.Interessato.Nascita, oggi, norme) == FasciaDiEta.Minore,
            aperto.Valore.Certificati.Any(c => c.Dati.PatologiaAnffas), richiesta.ServeEsperto);
        return (verbale, seduta,
            [.. richiesta.Componenti.Select(p => new Membro(p.PersonaId.ToString(), p.Posto, IncaricoDi(p, incarichi)?.Associazione))],
            [.. verbale.Componenti.Where(c => c.Posto == Componente.MedicoInps).Select(c => c.PersonaId.ToString())], incarichi);
    }

    // Il medico INPS del secondo grado è uno del centro medico-legale; gli altri hanno il posto scritto nell'incarico.
    private static Incarico? IncaricoDi(Presente p, List<Incarico> incarichi) =>
        incarichi.Find(i => i.PersonaId == p.PersonaId && (i.Componente == p.Posto || i.Ruolo == Ruolo.Cml && p.Posto is Componente.MedicoInps or Componente.Presidente));
}
