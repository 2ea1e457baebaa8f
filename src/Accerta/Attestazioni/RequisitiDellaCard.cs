using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Diritti;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Attestazioni;

/// <summary>Ciò che la legge dice della card di una persona, quel giorno.</summary>
/// <param name="GiudizioDefinitivo">Vero se c'è un giudizio definitivo.</param>
/// <param name="Classe">La classe della tabella IV; nulla se nessun titolo è previsto.</param>
/// <param name="Accompagnatore">Vero se va la lettera A.</param>
/// <param name="FineDelloStato">L'ultimo giorno del riconoscimento; nullo se non si sa: a una revisione i diritti continuano .</param>
/// <param name="GiudizioVistoId">Il giudizio più recente.</param>
public sealed record RequisitiTrovati(bool GiudizioDefinitivo, ClasseCard? Classe, bool Accompagnatore, DateOnly? FineDelloStato, Guid? GiudizioVistoId);

/// <summary>Q-05: i fatti della card, dai giudizi in vigore; decide <see cref="TabellaIV"/>.</summary>
public sealed class RequisitiDellaCard(AccertaDb db, ApriFascicolo porta, NormeVigenti norme)
{
    private const Riconoscimenti Sensoriali = Riconoscimenti.CiecoAssoluto | Riconoscimenti.CiecoParziale | Riconoscimenti.Sordo; // la tabella li guarda da sé

    /// <summary>Il giudizio più recente della persona; nullo se non ne ha.</summary>
    public async Task<Guid?> UltimoGiudizioAsync(Guid interessatoId, CancellationToken ct) =>
        (await GiudiziDellaPersona.TuttiAsync(db, interessatoId, ct)).Select(g => (Guid?)g.Id).FirstOrDefault();

    /// <summary>I requisiti di oggi. Legge la percentuale dalla porta: la lettura entra nel commit di chi chiama.</summary>
    public async Task<RequisitiTrovati> ValutaAsync(Guid interessatoId, Attore chi, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var nascita = await db.Persone.AsNoTracking().Where(p => p.Id == interessatoId).Select(p => p.Nascita).SingleAsync(ct);
        var tutti = await GiudiziDellaPersona.TuttiAsync(db, interessatoId, ct);
        var fatti = new FattiDeiDiritti { Nascita = nascita };
        foreach (var fonte in await GiudiziDellaPersona.InVigoreAsync(db, interessatoId, oggi, ct))
            fatti = fatti with
            {
                Invalidita = fatti.Invalidita | fonte.Giudizio.ComeRiconoscimento & ~Sensoriali,
                Vista = fonte.Giudizio == Giudizio.CiecoAssoluto ? ClasseVisiva.CiecoAssoluto : fonte.Giudizio == Giudizio.CiecoParziale ? ClasseVisiva.CiecoParziale : fatti.Vista,
                Sordo = fatti.Sordo || fonte.Giudizio == Giudizio.Sordo,
                Handicap = fonte.Giudizio.ComeHandicap is var handicap and not EsitoHandicap.Nessuno ? handicap : fatti.Handicap,
                Percentuale = await porta.PercentualeAsync(fonte, chi, "requisiti della Disability Card", adesso, ct) ?? fatti.Percentuale,
            };
        const Riconoscimenti accompagnati = Riconoscimenti.TotaleAccompagnamento | Riconoscimenti.MinoreAccompagnamento | Riconoscimenti.Ultra67Accompagnamento;
        return new(
            tutti.Count > 0, TabellaIV.Classe(fatti, oggi, norme), (fatti.Invalidita & accompagnati) != 0,
            fatti.Invalidita == Riconoscimenti.MinoreDifficolta ? Eta.Compleanno(nascita, norme.Eta.MaggioreEtaAnni.Al(oggi)).AddDays(-1) : null, // da adulti serve un altro giudizio
            tutti.Select(g => (Guid?)g.Id).FirstOrDefault());
    }
}
