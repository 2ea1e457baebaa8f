using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Verbali;

/// <summary>
/// G-08: il certificato provvisorio di handicap. Lo rilascia la commissione, dalla visita in poi; oppure, passato il termine senza pronuncia,
/// un medico specialista della ASL del territorio (DL 324/1993 art. 2).
/// </summary>
public sealed class RilasciaCertificatoProvvisorio(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, EsitoHandicap Esito);

    public sealed record Ricevuta(Guid CertificatoProvvisorioId, Guid FascicoloId, DateOnly RilasciatoIl);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo is not (Ruolo.Commissione or Ruolo.MedicoCertificatore)) return Rifiuti.RuoloNonAmmesso("la commissione, o un medico specialista della ASL");
        if (await Relazione.IncaricoAsync(db, attore, oggi, ct) is not { } incarico) return Rifiuti.RuoloNonAmmesso("chi ha l'incarico in corso");
        var fascicolo = await db.Fascicoli.SingleOrDefaultAsync(f => f.Id == richiesta.FascicoloId, ct);
        if (fascicolo is null || !await PuoAsync(fascicolo, attore, incarico, oggi, ct)) return Rifiuti.NessunFascicolo;
        if (CatalogoDegliAtti.Di(TipoAtto.CertificatoProvvisorioRilasciato).Rifiuta(fascicolo.Stato, "guarda a che punto è la pratica") is { } fuoriTempo) return fuoriTempo;

        var chiesto = await DaAccertare.PerAsync(db, fascicolo, ct);
        var visitaSvolta = fascicolo.Stato is StatoFascicolo.VisitaSvolta or StatoFascicolo.VerbaleDaFirmare or StatoFascicolo.InVerificaSecondoGrado;
        var definitivo = await db.Verbali.Where(v => v.FascicoloId == fascicolo.Id && v.Accertamento == Accertamento.Handicap && v.DefinitivoDal != null).Select(v => v.DefinitivoDal).FirstOrDefaultAsync(ct);
        Rifiuto[] rifiuti =
        [
            .. chiesto.Accertamenti.Contains(Accertamento.Handicap) ? []
                : (Rifiuto[])[new("G-08", "ACCERTAMENTO_NON_RICHIESTO", "la domanda non chiede di accertare l'handicap", "il provvisorio si rilascia solo a chi l'ha chiesto")],
            .. richiesta.Esito != EsitoHandicap.Nessuno ? []
                : (Rifiuto[])[new("G-08", "ESITO_MANCANTE", "il certificato non riconosce nulla", "indica il comma 1 o il comma 3", "Esito")],
            // Alla visita la commissione può rilasciarlo subito; prima, il termine deve essere passato.
            .. HandicapProvvisorio.Valuta(chiesto.ChiestoIl, definitivo, oggi, norme).Where(r => !visitaSvolta || r.Codice != "TERMINE_NON_TRASCORSO"),
            .. await db.CertificatiProvvisori.AnyAsync(c => c.FascicoloId == fascicolo.Id, ct)
                ? (Rifiuto[])[new("G-08", "PROVVISORIO_GIA_RILASCIATO", "il certificato provvisorio c'è già", "usa quello: vale fino al verbale definitivo")] : [],
        ];
        if (rifiuti is not []) return rifiuti;

        var provvisorio = new CertificatoProvvisorio
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = fascicolo.Id,
            InteressatoId = fascicolo.InteressatoId,
            RilasciatoDa = attore.PersonaId,
            RilasciatoIl = oggi,
            Esito = richiesta.Esito,
        };
        db.Add(provvisorio);
        var atto = fascicolo.Registra(TipoAtto.CertificatoProvvisorioRilasciato, attore, adesso, "G-08", new { provvisorio = provvisorio.Id });
        db.Add(atto);
        await Avviso.PreparaAsync(db, atto, "c'è un certificato provvisorio",
            "Sul portale trovi un certificato provvisorio. Vale per permessi, congedi e sede di lavoro, solo fino al verbale definitivo; se il verbale riconoscesse meno, ciò che hai avuto andrebbe restituito.", ct);
        return new Ricevuta(provvisorio.Id, fascicolo.Id, oggi);
    }

    private async Task<bool> PuoAsync(Fascicolo fascicolo, Attore attore, Incarico incarico, DateOnly oggi, CancellationToken ct) =>
        attore.Ruolo == Ruolo.Commissione
            ? await Relazione.TrovaAsync(db, fascicolo.Id, attore, oggi, ct) is not null
            : await db.Sedi.AnyAsync(s => s.Id == incarico.SedeId && s.Provincia == fascicolo.Provincia, ct);
}
