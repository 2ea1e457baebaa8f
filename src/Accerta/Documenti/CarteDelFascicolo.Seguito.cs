using Accerta.Agenda;
using Accerta.Attestazioni;
using Accerta.Documenti.Carte;
using Accerta.Fascicoli;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Revisioni;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Documenti;

// Ciò che viene dopo, o insieme: la revisione, la card, il certificato provvisorio.
public sealed partial class CarteDelFascicolo
{
    private async Task<Esito<Carta>> ConvocazioneARevisioneAsync(FascicoloAperto aperto, CancellationToken ct)
    {
        var convocato = await db.Atti.AsNoTracking().Where(a => a.FascicoloId == aperto.Fascicolo.Id && (a.Tipo == TipoAtto.RevisioneConvocata || a.Tipo == TipoAtto.RevisioneRiconvocata))
            .OrderByDescending(a => a.Numero).FirstAsync(ct);
        var giorno = convocato.Quando.GiornoInItalia;
        var visita = aperto.Visita is { Stato: StatoVisita.Proposta or StatoVisita.Annullata or StatoVisita.Disdetta } ? null : aperto.Visita;
        return ConvocazioneRevisione.Carta(new(
            await MittenteAsync(aperto, ct), DestinatarioDi(aperto), $"{await ProtocolloAsync(aperto, ct)}/RV", giorno, aperto.Interessato.NomeCompleto,
            aperto.Fascicolo.Tipo == TipoProcedura.ControlloStraordinario, visita?.Quando, visita?.Indirizzo ?? await LuogoAsync(aperto, ct),
            norme.Termini.DocumentiRevisioneGiorni.Al(giorno), visita is not null && visita.Spostamenti < norme.Termini.SpostamentiVisita.Al(visita.Giorno) ? visita.Giorno.AddDays(-1) : null,
            norme.Revisioni.GiustificazioneGiorni.Al(giorno))
        {
            GiaGiustificata = await SospendiPerAssenza.GiaGiustificataAsync(db, aperto.Fascicolo.Id, ct),
        });
    }

    private async Task<Esito<Carta>> CardAsync(FascicoloAperto aperto, Guid? quale, CancellationToken ct)
    {
        var card = await db.Card.AsNoTracking().Where(c => c.InteressatoId == aperto.Interessato.Id && c.EmessaIl != null && (quale == null || c.Id == quale))
            .OrderByDescending(c => c.EmessaIl).ThenByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        if (card is not { Numero: { } numero, EmessaIl: { } emessa, ValidaFino: { } fino })
            return NonAncora("la Disability Card non è ancora stata emessa", "il foglio nasce con la card");
        return FoglioCard.Carta(new(
            await MittenteAsync(aperto, ct), PersonaDi(aperto), numero, emessa, fino, card.Accompagnatore, norme.Termini.CardValiditaAnni.Al(emessa), $"{opzioni.IndirizzoPubblico}/cittadino")
        {
            NonValePiu = card.Stato switch
            {
                StatoCard.Richiesta or StatoCard.Attiva => null,
                StatoCard.Sostituita => "Ne è stata chiesta un'altra: da quel momento questa non vale più, anche se si ritrova.",
                StatoCard.Revocata => "È stata revocata: non ci sono più i requisiti.",
                StatoCard.Scaduta => $"È scaduta {fino.Con("il")}.",
            },
        });
    }

    private async Task<Esito<Carta>> ProvvisorioAsync(FascicoloAperto aperto, Guid? quale, CancellationToken ct)
    {
        var certificato = await db.CertificatiProvvisori.AsNoTracking().Where(c => c.FascicoloId == aperto.Fascicolo.Id && (quale == null || c.Id == quale)).OrderByDescending(c => c.RilasciatoIl).FirstOrDefaultAsync(ct);
        if (certificato is null) return NonAncora("non c'è un certificato provvisorio", "lo rilascia la commissione, o uno specialista della ASL se la pronuncia tarda");
        var qualifica = await db.Incarichi.AsNoTracking().Where(i => i.PersonaId == certificato.RilasciatoDa && (i.Ruolo == Ruolo.Commissione || i.Ruolo == Ruolo.MedicoCertificatore))
            .OrderBy(i => i.Ruolo).Select(i => i.Qualifica).FirstOrDefaultAsync(ct);
        return CertificatoProvvisorioHandicap.Carta(new(
            await MittenteAsync(aperto, ct), await ProtocolloAsync(aperto, ct), aperto.Domanda?.PresentataIl ?? aperto.Fascicolo.ApertoIl.GiornoInItalia, PersonaDi(aperto),
            certificato.RilasciatoIl, certificato.Esito == EsitoHandicap.Comma3, await ComuneAsync(aperto, ct), new(await NomeDiAsync(certificato.RilasciatoDa, ct), qualifica ?? "medico"))
        {
            NonValePiu = certificato.CessatoIl is { } cessato
                ? $"Ha smesso di valere {cessato.Con("il")}: da allora vale il verbale definitivo, se c'è.{(certificato.DaRestituire ? " Il verbale riconosce meno: permessi e congedi avuti con questo certificato vanno restituiti." : "")}"
                : null,
        });
    }
}
