using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Economica;

/// <summary>Ciò che hanno in comune gli atti con cui la persona fa sapere un fatto nuovo.</summary>
internal static class FattoNuovo
{
    /// <summary>Chi parla, e di quale conto.</summary>
    public sealed record Chi(Fascicolo Fascicolo, PosizioneEconomica Posizione, Relazione Relazione);

    /// <summary>La persona, chi la rappresenta o il patronato, su un fascicolo con prestazioni decise.</summary>
    public static async Task<Esito<Chi>> ChiAsync(AccertaDb db, Guid fascicoloId, Attore attore, DateOnly oggi, CancellationToken ct)
    {
        if (attore.Ruolo is not (Ruolo.Cittadino or Ruolo.Patronato)) return Rifiuti.RuoloNonAmmesso("la persona, chi la rappresenta, o il patronato");
        if (await Relazione.TrovaAsync(db, fascicoloId, attore, oggi, ct) is not { } relazione) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == fascicoloId, ct);
        return await db.PosizioniEconomiche.SingleOrDefaultAsync(p => p.InteressatoId == fascicolo.InteressatoId, ct) is { } posizione
            ? new Chi(fascicolo, posizione, relazione)
            : Rifiuti.StatoNonAmmesso("non c'è ancora una decisione sulle prestazioni", "scrivilo nei dati economici (modello AP70)");
    }

    public static FattoDichiarato Di(Cassaforte cassaforte, Fascicolo fascicolo, TipoFatto tipo, ContenutoDelFatto contenuto, Attore attore, DateTimeOffset adesso) => new()
    {
        Id = Guid.CreateVersion7(adesso),
        InteressatoId = fascicolo.InteressatoId,
        FascicoloId = fascicolo.Id,
        Tipo = tipo,
        DichiaratoDa = attore.PersonaId,
        DichiaratoAlle = adesso,
        DichiaratoIl = adesso.GiornoInItalia,
        Atto = fascicolo.UltimoAtto + 1,
        ContenutoCifrato = cassaforte.Cifra(fascicolo, contenuto),
    };

    /// <summary>E-06: un ricovero si dichiara quando c'è, o c'è stato.</summary>
    public static IEnumerable<Rifiuto> Valuta(RicoveroDichiarato ricovero, DateOnly oggi, string campo)
    {
        if (ricovero.Dal > oggi) yield return new("E-06", "DATA_NON_VALIDA", $"il ricovero comincia {ricovero.Dal.Con("il")}, dopo oggi", "dichiaralo quando comincia", $"{campo}.Dal");
        if (ricovero.Al > oggi) yield return new("E-06", "DATA_NON_VALIDA", $"il ricovero finisce {ricovero.Al.Value.Con("il")}, dopo oggi", "lascia vuota la fine: la dirai quando torni a casa", $"{campo}.Al");
        if (ricovero.Al < ricovero.Dal) yield return new("E-06", "DATA_NON_VALIDA", "il ricovero finisce prima di cominciare", "controlla le due date", $"{campo}.Al");
    }

    /// <summary>E-02: i redditi di un anno finito, o di quello in corso.</summary>
    public static IEnumerable<Rifiuto> Valuta(RedditiDiUnAnno redditi, DateOnly oggi)
    {
        if (redditi.Anno > oggi.Year) yield return new("E-02", "DATA_NON_VALIDA", $"il {redditi.Anno} non è ancora cominciato", "dichiara i redditi di un anno passato, o di questo", "Anno");
        if (redditi.Personali < 0 || redditi.Coniuge < 0) yield return new("E-02", "REDDITO_NON_VALIDO", "un reddito è minore di zero", "scrivi 0 se non ne hai avuti", "Personali");
    }

    /// <summary>E-02: una frequenza comincia prima di finire.</summary>
    public static IEnumerable<Rifiuto> Valuta(Frequenza frequenza)
    {
        if (frequenza.Al < frequenza.Dal) yield return new("E-02", "DATA_NON_VALIDA", "la frequenza finisce prima di cominciare", "controlla le due date", "Al");
    }
}
