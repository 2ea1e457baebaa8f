using Accerta.Certificati;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Ricorsi;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Domande;

/// <summary>G-00: nei territori della riforma il certificato avvia da solo la procedura. Avviene dentro l'invio, nello stesso commit.</summary>
internal sealed class DomandaDalCertificato(AccertaDb db, NormeVigenti norme)
{
    /// <summary>C-03: la procedura aperta da un certificato e non ancora arrivata alla visita, a cui un altro certificato si può aggiungere.</summary>
    public static Task<Domanda?> InCorsoAsync(AccertaDb db, Guid interessatoId, CancellationToken ct) =>
        (from d in db.Domande.Include(d => d.Accertamenti)
         join f in db.Fascicoli on d.FascicoloId equals f.Id
         where d.InteressatoId == interessatoId && d.ApertaDalCertificato
               && (f.Stato == StatoFascicolo.DomandaPresentata || f.Stato == StatoFascicolo.VisitaFissata || f.Stato == StatoFascicolo.DaRiconvocare)
         orderby d.PresentataAlle descending
         select d).FirstOrDefaultAsync(ct);

    /// <summary>I rifiuti della legge prima di avviare la procedura.</summary>
    public static async Task<IEnumerable<Rifiuto>> ValutaAsync(
        AccertaDb db, NormeVigenti norme, Guid? personaId, InviaCertificato.Richiesta certificato, DateOnly oggi, CancellationToken ct)
    {
        if (personaId is not { } id) return AvvioConCertificato.Valuta(Fatti(certificato, new Dictionary<Accertamento, string>(), new Dictionary<Accertamento, string>(), null), oggi, norme);
        var visita = (await FattiDellaDomanda.UltimoVerbaleAsync(db, id, certificato.Accertamenti, ct))?.VisitaDel;
        return AvvioConCertificato.Valuta(
            Fatti(certificato, await FattiDellaDomanda.InCorsoAsync(db, id, ct), await RicorsiPendenti.PerAccertamentoAsync(db, id, ct), visita), oggi, norme);
    }

    /// <summary>Apre la procedura; restituisce il protocollo.</summary>
    public async Task<string> ApriAsync(
        Fascicolo fascicolo, Certificato certificato, InviaCertificato.Richiesta richiesta, Persona persona, Attore medico, DateTimeOffset adesso, string provincia, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var id = Guid.CreateVersion7(adesso);
        var aperti = await FattiDellaDomanda.InCorsoAsync(db, persona.Id, ct);
        var tipo = TipoDi(richiesta);
        var eccezione = Presentazione.AggravamentoOncologico(tipo, richiesta.Dati.Oncologica);
        var domanda = new Domanda
        {
            Id = id,
            Protocollo = await NuovaDomanda.ProtocolloAsync(db, oggi, ct),
            FascicoloId = fascicolo.Id,
            InteressatoId = persona.Id,
            PresentataDa = persona.Id,
            Tipo = tipo,
            ApertaDalCertificato = true,
            PresentataAlle = adesso,
            PresentataIl = oggi,
            Regime = Regime.Riforma,
            Provincia = norme.Territori.Trova(provincia)!.Sigla,
            Urgente = certificato.Urgente,
            Email = persona.Email ?? "",
            Telefono = persona.Telefono,
            Accertamenti = [.. certificato.Accertamenti.Distinct().Select(a => NuovaDomanda.Chiesto(a, id, persona.Id, adesso, eccezione && aperti.ContainsKey(a)))],
        };
        db.Add(domanda);
        db.Add(new CertificatoAbbinato { CertificatoId = certificato.Id, DomandaId = id });
        (fascicolo.Stato, fascicolo.Provincia, fascicolo.Regime) = (StatoFascicolo.DomandaPresentata, domanda.Provincia, domanda.Regime);
        if (tipo == TipoDomanda.Aggravamento)
            (fascicolo.Tipo, fascicolo.OrigineId) = (TipoProcedura.Aggravamento, (await FattiDellaDomanda.UltimoVerbaleAsync(db, persona.Id, certificato.Accertamenti, ct))?.FascicoloId);
        var atto = fascicolo.Registra(TipoAtto.DomandaApertaDalCertificato, medico, adesso, tipo == TipoDomanda.Aggravamento ? "D-06 D-07 G-00" : "D-06 G-00",
            new { domanda = id, domanda.Protocollo, domanda.Tipo, domanda.Regime, certificati = (string[])[certificato.Numero] });
        db.Add(atto);
        await Scadenzario.AdempiAsync(db, atto, TipoObbligo.PresentareDomanda, ct);
        await AvvioDellaProcedura.DopoAsync(db, fascicolo, domanda, richiesta.Dati.Oncologica, atto, adesso, norme, ct);
        return domanda.Protocollo;
    }

    /// <summary>C-03: un altro certificato entra nella stessa procedura, con gli accertamenti che mancavano.</summary>
    public string Aggiungi(Domanda inCorso, Certificato certificato, bool oncologica, Atto atto, DateTimeOffset adesso)
    {
        var nuovi = certificato.Accertamenti.Except(inCorso.Accertamenti.Select(a => a.Tipo)).ToList();
        AvvioDellaProcedura.ApriPronuncia(db, atto, nuovi, adesso.GiornoInItalia, oncologica, norme);
        db.Add(new CertificatoAbbinato { CertificatoId = certificato.Id, DomandaId = inCorso.Id });
        foreach (var tipo in nuovi)
            db.Add(NuovaDomanda.Chiesto(tipo, inCorso.Id, inCorso.InteressatoId, adesso, aggravamentoOncologico: false));
        return inCorso.Protocollo;
    }

    private static CertificatoCheAvvia Fatti(
        InviaCertificato.Richiesta certificato, Dictionary<Accertamento, string> inCorso, Dictionary<Accertamento, string> inGiudizio, DateOnly? visita) =>
        new(TipoDi(certificato), certificato.Dati.Oncologica, certificato.Accertamenti, inCorso, inGiudizio, visita, !string.IsNullOrWhiteSpace(certificato.Dati.ElementiDiAggravamento));

    private static TipoDomanda TipoDi(InviaCertificato.Richiesta certificato) => certificato.Dati.Aggravamento ? TipoDomanda.Aggravamento : TipoDomanda.PrimaIstanza;
}
