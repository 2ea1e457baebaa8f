using System.Security.Cryptography;
using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Revisioni;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Revisioni;

/// <summary>
/// R-02: la persona non era alla visita di revisione. Con la prova che la convocazione è arrivata il pagamento si sospende, e comincia il termine
/// per giustificarsi; senza prova non è un'assenza (N-01): quella visita non conta, e si riconvoca a un altro recapito.
/// </summary>
public sealed class SospendiPerAssenza(AccertaDb db, RifaiConvocazione rifai, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId);

    public sealed record Ricevuta(Guid SospensioneId, DateOnly Dal);

    public async Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        var esito = await db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
        if (esito.Rifiuti.Any(r => r.Codice == RifaiConvocazione.NonConsegnata))
            await rifai.HandleAsync(new(new Guid(SHA256.HashData(richiesta.Chiave.ToByteArray()).AsSpan(0, 16)), richiesta.FascicoloId), attore, ct);
        return esito;
    }

    /// <summary>Vero se in questa revisione un'altra assenza era già stata giustificata: la seconda non si giustifica più.</summary>
    internal static Task<bool> GiaGiustificataAsync(AccertaDb db, Guid fascicoloId, CancellationToken ct) =>
        db.GiustificazioniDiAssenza.AnyAsync(g => g.FascicoloId == fascicoloId && g.Esito == Giustificazione.Accolta, ct);

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (await UfficioRevisioni.RifiutaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is { } no) return no;
        if (await db.Fascicoli.SingleOrDefaultAsync(f => f.Id == richiesta.FascicoloId, ct) is not { Tipo: TipoProcedura.Revisione or TipoProcedura.ControlloStraordinario } fascicolo)
            return Rifiuti.NessunFascicolo;
        if (CatalogoDegliAtti.Di(TipoAtto.SospesoPerAssenza).Rifiuta(fascicolo.Stato, "guarda a che punto è la revisione") is { } stato) return stato;
        var visita = (await db.Visite.AsNoTracking().UltimaAsync(fascicolo.Id, ct))!;
        if (oggi < visita.Giorno) return Rifiuti.StatoNonAmmesso($"la visita è {visita.Giorno.Con("il")}", "registra l'assenza quel giorno, o dopo");
        var prova = await Convocazioni.ProvaAsync(db, visita, norme, ct);
        var giaGiustificata = await GiaGiustificataAsync(db, fascicolo.Id, ct);
        var esito = AssenzaARevisione.Valuta(new(visita.Giorno, prova is not null, Giustificazione.Nessuna, null, giaGiustificata), norme, oggi);
        if (esito.Conseguenza == ConseguenzaAssenza.NuovaConvocazione)
            return new Rifiuto("N-01", RifaiConvocazione.NonConsegnata, "non c'è prova che la convocazione sia arrivata in tempo: non è un'assenza", "la visita non conta: si convoca di nuovo, a un altro recapito");

        fascicolo.Stato = StatoFascicolo.SospesoPerAssenza;
        var id = Guid.CreateVersion7(adesso);
        var atto = fascicolo.Registra(TipoAtto.SospesoPerAssenza, attore, adesso, "R-02 N-01", new { sospensione = id, visita = visita.Id, visita.Giorno, prova, dal = oggi, giaGiustificata });
        db.Add(atto);
        db.Add(new SospensionePerAssenza
        {
            Id = id,
            InteressatoId = fascicolo.InteressatoId,
            FascicoloId = fascicolo.Id,
            AttoId = atto.Id,
            ProvaId = prova!.Value,
            VisitaDel = visita.Giorno,
            Dal = oggi,
        });
        await Avviso.PreparaAsync(db, atto, "il pagamento è sospeso",
            $"Non eri alla visita{ParoleDellaRevisione.DellaVisita(fascicolo.Tipo)} {visita.Giorno.Con("del")}: il pagamento è sospeso. "
            + (giaGiustificata
                ? $"Era già la seconda data: la prestazione sarà revocata {oggi.Con("dal")}."
                : $"Se avevi un motivo, puoi giustificarti: {ParoleDellaRevisione.PerGiustificarti(oggi, norme)}"), ct);
        return new Ricevuta(id, oggi);
    }
}
