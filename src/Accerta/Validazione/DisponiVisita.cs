using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Validazione;

/// <summary>K-01, K-02: il centro medico-legale chiama la persona a una nuova visita, se non è fra chi non si richiama. Il silenzio non vale più assenso (C23).</summary>
public sealed class DisponiVisita(AccertaDb db, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="NonRichiamare">I motivi di esclusione che il centro ha trovato nei documenti (K-02).</param>
    /// <param name="Giorno">Il giorno della visita; nullo se si fissa poi.</param>
    public sealed record Richiesta(Guid Chiave, Guid VerbaleId, NonRichiamare NonRichiamare = NonRichiamare.Nessuno, DateOnly? Giorno = null);

    public sealed record Ricevuta(Guid VerbaleId, Guid FascicoloId, DateOnly DispostaIl);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var letto = await PronunciaDelCml.LeggiAsync(db, richiesta.VerbaleId, attore, oggi, ct);
        if (!letto.Accettato) return letto.Rifiuti.ToArray();
        var verbale = letto.Valore;
        if (verbale.Stato is not (StatoVerbale.Trasmesso or StatoVerbale.Sospeso)) return Rifiuti.StatoNonAmmesso("la visita è già disposta", "registra la visita di secondo grado");
        Rifiuto[] rifiuti =
        [
            .. PronunciaDelCml.ValutaNelTermine(verbale, oggi, norme),
            .. PronunciaDelCml.ValutaMedico(verbale, attore),
            .. RichiamoAVisita.Valuta(richiesta.NonRichiamare),
            .. richiesta.Giorno < oggi ? (Rifiuto[])[new("K-01", "DATA_NON_VALIDA", $"una visita {richiesta.Giorno.Value.Con("del")}, già passata", "indica un giorno a venire", "Giorno")] : [],
        ];
        if (rifiuti is not []) return rifiuti;

        (verbale.Stato, verbale.FermatoIl, verbale.Versione) = (StatoVerbale.VisitaDisposta, verbale.FermatoIl ?? oggi, verbale.Versione + 1);
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == verbale.FascicoloId, ct);
        var atto = fascicolo.Registra(TipoAtto.NuovaVisitaDisposta, attore, adesso, "K-01 K-02", new { verbale = verbale.Id, richiesta.Giorno });
        db.Add(atto);
        await Scadenzario.FaiCadereAsync(db, atto, TipoObbligo.ConvalidareIlVerbale, ct, verbale.TrasmessoCon);
        await Avviso.PreparaAsync(db, atto, "l'INPS ti chiama a una nuova visita",
            "L'INPS sta controllando il verbale e ti chiama a una nuova visita "
            + (richiesta.Giorno is { } giorno ? $"{giorno.Con("il")}. " : ": ti scriveremo il giorno. ").TrimStart(' ')
            + "Porta un documento d'identità e gli esami in originale. Puoi venire con un medico di fiducia.", ct);
        return new Ricevuta(verbale.Id, fascicolo.Id, oggi);
    }
}
