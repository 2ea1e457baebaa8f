using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Agenda;

/// <summary>V-02: la persona chiede che si decida sui documenti, senza visita. Decide la commissione; intanto la visita resta in agenda.</summary>
public sealed class ChiediAgliAtti(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId);

    public sealed record Ricevuta(Guid FascicoloId);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (!attore.Ruolo.PerLaPersona) return Rifiuti.RuoloNonAmmesso("la persona, o chi la rappresenta");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        if (CatalogoDegliAtti.Di(TipoAtto.AgliAttiChiesti).Rifiuta(fascicolo.Stato, "si chiede dopo la domanda e prima della visita") is { } no) return no;
        Rifiuto[] rifiuti =
        [
            .. AgliAtti.Valuta(await FattiAsync(db, fascicolo, sufficienti: true, autismoDocumentato: false, ct), oggi, norme),
            .. await db.Atti.AnyAsync(a => a.FascicoloId == fascicolo.Id && a.Tipo == TipoAtto.AgliAttiChiesti, ct)
                ? (Rifiuto[])[new("V-02", "RICHIESTA_GIA_FATTA", "l'hai già chiesto", "carica i documenti che hai: la commissione li guarderà")]
                : [],
        ];
        if (rifiuti is not []) return rifiuti;
        db.Add(fascicolo.Registra(TipoAtto.AgliAttiChiesti, attore, adesso, "V-02", new { }, relazione.DelegaId));
        return new Ricevuta(fascicolo.Id);
    }

    internal static async Task<ValutazioneDaFare> FattiAsync(AccertaDb db, Fascicolo fascicolo, bool sufficienti, bool autismoDocumentato, CancellationToken ct) => new(
        fascicolo.Tipo is TipoProcedura.Revisione or TipoProcedura.ControlloStraordinario ? Occasione.Revisione : Occasione.Domanda,
        fascicolo.Regime!.Value, sufficienti, await db.Persone.Where(p => p.Id == fascicolo.InteressatoId).Select(p => p.Nascita).SingleAsync(ct), autismoDocumentato);
}
