using Accerta.Dati;
using Accerta.Norma.Domande;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;

namespace Accerta.Domande;

/// <summary>Scrive una domanda che la legge ha già accettato: protocollo, regime, accertamenti.</summary>
internal sealed class NuovaDomanda(AccertaDb db, NormeVigenti norme)
{
    public async Task<Domanda> DaRichiestaAsync(
        PresentaDomanda.Richiesta richiesta, DomandaDaPresentare esaminata, Attore attore, DateTimeOffset adesso, Guid interessatoId, Guid? delegaId, bool urgente,
        byte[]? datiRiservati, Guid fascicoloId, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var id = Guid.CreateVersion7(adesso);
        var eccezione = Presentazione.AggravamentoOncologico(esaminata.Tipo, esaminata.Oncologica);
        return new Domanda
        {
            Id = id,
            Protocollo = await ProtocolloAsync(db, oggi, ct),
            FascicoloId = fascicoloId,
            InteressatoId = interessatoId,
            PresentataDa = attore.PersonaId,
            DelegaId = delegaId,
            Tipo = richiesta.Tipo,
            PresentataAlle = adesso,
            PresentataIl = oggi,
            Regime = norme.Territori.RegimeDi(richiesta.Provincia, oggi),
            Provincia = norme.Territori.Trova(richiesta.Provincia)!.Sigla,
            DomicilioIndirizzo = richiesta.Domicilio?.Indirizzo.Trim(),
            DomicilioCap = richiesta.Domicilio?.Cap.Trim(),
            DomicilioComune = richiesta.Domicilio?.Comune.Trim(),
            DomicilioProvincia = norme.Territori.Trova(richiesta.Domicilio?.Provincia)?.Sigla,
            Urgente = urgente,
            Email = richiesta.Email!.Trim(),
            Pec = string.IsNullOrWhiteSpace(richiesta.Pec) ? null : richiesta.Pec.Trim(),
            Telefono = richiesta.Telefono?.Trim(),
            DatiRiservati = datiRiservati,
            Accertamenti = [.. richiesta.Accertamenti.Distinct().Select(tipo => Chiesto(tipo, id, interessatoId, adesso, eccezione && esaminata.AccertamentiInCorso.ContainsKey(tipo)))],
        };
    }

    /// <summary>Il prossimo protocollo dell'anno.</summary>
    public static async Task<string> ProtocolloAsync(AccertaDb db, DateOnly oggi, CancellationToken ct) =>
        $"{oggi.Year}-{await db.ProssimoNumeroAsync($"protocollo-{oggi.Year}", ct):000000}";

    /// <summary>Un accertamento chiesto da una domanda.</summary>
    public static AccertamentoRichiesto Chiesto(Accertamento tipo, Guid domandaId, Guid interessatoId, DateTimeOffset adesso, bool aggravamentoOncologico) => new()
    {
        Id = Guid.CreateVersion7(adesso),
        DomandaId = domandaId,
        InteressatoId = interessatoId,
        Tipo = tipo,
        AggravamentoOncologico = aggravamentoOncologico,
    };
}
