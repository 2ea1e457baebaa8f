using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Revisioni;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Verbali;

/// <summary>
/// Il verbale diventa definitivo — per convalida, per silenzio, o alla firma della commissione unica — e si notifica nelle due copie (B-02),
/// nello stesso commit dell'atto che lo ha deciso.
/// </summary>
public static class RendiDefinitivo
{
    public static async Task PerAsync(
        AccertaDb db, Fascicolo fascicolo, Verbale verbale, DefinitivoPer perche, Attore attore, DateTimeOffset adesso, NormeVigenti norme, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        (verbale.Stato, verbale.DefinitivoDal, verbale.DefinitivoPer, verbale.NotificatoIl) = (StatoVerbale.Definitivo, oggi, perche, oggi);
        fascicolo.Stato = StatoFascicolo.VerbaleDefinitivo;
        foreach (var accertamento in await db.AccertamentiRichiesti
                     .Where(a => a.InteressatoId == verbale.InteressatoId && a.Tipo == verbale.Accertamento && a.Aperto).ToListAsync(ct))
            accertamento.Aperto = false; // D-06: da ora si può fare un'altra domanda

        var atto = fascicolo.Registra(TipoAtto.VerbaleDefinitivo, attore, adesso, "B-02 B-03 K-01",
            new { verbale = verbale.Id, perche, copie = (string[])["completa", "omissis"] });
        db.Add(atto);
        await ConcludiRevisione.PerAsync(db, fascicolo, verbale, attore, adesso, ct);
        var conBeneficio = verbale.Giudizio != Giudizio.NonInvalido;
        await Avviso.PreparaAsync(db, atto, "il verbale è pronto",
            "Il verbale della commissione è definitivo: trovi sul portale la copia completa e la copia omissis, senza dati sulla salute. "
            + (conBeneficio
                ? $"Se hai diritto a una prestazione, dai i tuoi dati (modello AP70) entro {norme.Termini.Ap70Giorni.UltimoGiorno(oggi).Con("il")}. "
                : "")
            + $"Se non sei d'accordo puoi fare ricorso al giudice entro {norme.Termini.RicorsoMesi.UltimoGiorno(oggi).Con("il")}.", ct);
    }
}
