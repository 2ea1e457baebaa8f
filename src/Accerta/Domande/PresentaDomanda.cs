using Accerta.Certificati;
using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Certificati;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Ricorsi;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Domande;

/// <summary>
/// D-01: la domanda è completa, a ogni effetto, nel momento in cui si abbina al certificato. Nello stesso commit: stato, atti, termini,
/// data di visita proposta, avviso, chiave di idempotenza.
/// </summary>
public sealed class PresentaDomanda(AccertaDb db, Cassaforte cassaforte, ApriFascicolo porta, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="Chiave">Chiave di idempotenza.</param>
    /// <param name="Certificati">I numeri; vuoto nelle domande che non ne hanno bisogno (D-08, D-09).</param>
    public sealed record Richiesta(
        Guid Chiave,
        CodiceFiscale Interessato,
        IReadOnlyList<string> Certificati,
        IReadOnlyList<Accertamento> Accertamenti,
        string Indirizzo,
        string Cap,
        string Comune,
        string Provincia,
        string? Email,
        string? Telefono)
    {
        public TipoDomanda Tipo { get; init; }

        /// <summary>D-02: cittadinanza e soggiorno; nullo = come già si sa.</summary>
        public Soggiorno? Soggiorno { get; init; }

        /// <summary>D-03: dove la persona sta per ora; nullo = a casa.</summary>
        public Domicilio? Domicilio { get; init; }
        public string? Pec { get; init; }

        /// <summary>D-03: la struttura in cui la persona è ricoverata; nulla se non lo è.</summary>
        public string? Ricovero { get; init; }

        /// <summary>D-09: il vecchio verbale citato al posto del certificato. Per l'aggravamento: la visita di un verbale che non è in archivio.</summary>
        public VerbaleCitato? VerbalePrecedente { get; init; }

        /// <summary>D-04: i dati economici dati già qui; nulli = dopo il verbale.</summary>
        public Ap70Anticipato? Ap70 { get; init; }
    }

    public sealed record Soggiorno(
        Cittadinanza Cittadinanza, bool ResidenteInItalia = true, bool IscrittaAnagrafe = true, int? PermessoMesi = null, bool PermessoLungoPeriodo = false);

    public sealed record Domicilio(string Indirizzo, string Cap, string Comune, string Provincia);

    /// <param name="VisitaProposta">La data proposta; nulla se l'agenda non ha posti.</param>
    /// <param name="VisitaEntro">L'ultimo giorno utile per la visita, compreso .</param>
    public sealed record Ricevuta(string Protocollo, Guid FascicoloId, DateOnly PresentataIl, DateTimeOffset? VisitaProposta, DateOnly VisitaEntro);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (!attore.Ruolo.PerLaPersona) return Rifiuti.RuoloNonAmmesso("la persona, chi la rappresenta con una delega, o il patronato con il suo mandato");
        var oggi = adesso.GiornoInItalia;
        if (Credenziali.Valuta(attore.Accesso, oggi, norme) is { } nonAmmessa) return nonAmmessa;
        var persona = await db.Persone.AsNoTracking().SingleOrDefaultAsync(p => p.CodiceFiscale == richiesta.Interessato, ct);
        // Chi non rappresenta la persona non viene a sapere nulla di lei: né se esiste, né se ha un certificato o una domanda in corso.
        var titolo = await Titoli.DiAsync(db, attore, persona?.Id, oggi, ct);
        if (persona is null || !titolo.Basta) return Rappresentanza.Valuta(titolo.Titolo)!;

        var esame = await EsaminaAsync(richiesta, attore, persona, titolo.Titolo, oggi, ct);
        Rifiuto[] rifiuti =
        [
            .. Presentazione.Valuta(esame.Domanda, oggi, norme),
            .. richiesta.Ap70 is { } dati ? dati.Valuta(persona.Nascita, oggi, norme) : [],
        ];
        return rifiuti is [] ? await ScriviAsync(richiesta, attore, adesso, persona.Id, titolo.DelegaId, esame, ct) : rifiuti;
    }

    /// <param name="Domanda">Ciò che guarda la legge.</param>
    /// <param name="Certificati">I certificati citati che sono della persona.</param>
    /// <param name="Precedente">Il verbale definitivo da cui parte l'aggravamento; nullo se non è in archivio.</param>
    private sealed record Esame(DomandaDaPresentare Domanda, IReadOnlyList<Certificato> Certificati, Verbali.Verbale? Precedente);

    private async Task<Esame> EsaminaAsync(Richiesta richiesta, Attore attore, Persona persona, Titolo titolo, DateOnly oggi, CancellationToken ct)
    {
        var numeri = richiesta.Certificati.Select(n => n.Trim()).Where(n => n.Length > 0).Distinct().ToList();
        var certificati = await db.Certificati.AsNoTracking().Where(c => numeri.Contains(c.Numero) && c.InteressatoId == persona.Id).OrderBy(c => c.Numero).ToListAsync(ct);
        var usati = await FattiDellaDomanda.ProtocolliAsync(db, certificati.Select(c => c.Id), ct);
        var estranei = numeri.Except(certificati.Select(c => c.Numero)).ToList();
        var diAltri = await DiAltriAsync(estranei, attore, oggi, ct);
        var aggravamento = richiesta.Tipo == TipoDomanda.Aggravamento;
        // Solo per ciò che cambia con la patologia: l'aggravamento (D-07), e il termine della pronuncia sull'handicap (G-08).
        var conPatologia = aggravamento || richiesta.Accertamenti.Contains(Accertamento.Handicap) && certificati.Exists(c => c.Urgente);
        var sanitari = conPatologia ? await SanitariAsync(certificati, attore, aggravamento ? "verifica della domanda di aggravamento" : "verifica della domanda: se la patologia è oncologica", ct) : [];
        var precedente = aggravamento ? await FattiDellaDomanda.UltimoVerbaleAsync(db, persona.Id, richiesta.Accertamenti, ct) : null;
        var soggiorno = richiesta.Soggiorno
            ?? new(persona.Cittadinanza, persona.ResidenteInItalia, persona.IscrittaAnagrafe, persona.PermessoMesi, persona.PermessoLungoPeriodo);
        return new(
            new(persona.Nascita, soggiorno.Cittadinanza, soggiorno.ResidenteInItalia, soggiorno.PermessoMesi, titolo,
                [.. certificati.Select(c => new CertificatoCitato(c.Numero, c.InviatoIl.GiornoInItalia, usati.GetValueOrDefault(c.Id)))],
                [.. estranei.Except(diAltri)], richiesta.Accertamenti, await FattiDellaDomanda.InCorsoAsync(db, persona.Id, ct),
                richiesta.Email, richiesta.Provincia, richiesta.Indirizzo, richiesta.Comune)
            {
                Tipo = richiesta.Tipo,
                IscrittaAnagrafe = soggiorno.IscrittaAnagrafe,
                PermessoLungoPeriodo = soggiorno.PermessoLungoPeriodo,
                AccertamentiInGiudizio = await RicorsiPendenti.PerAccertamentoAsync(db, persona.Id, ct),
                CertificatiDiAltri = diAltri,
                Oncologica = sanitari.Any(d => d.Oncologica),
                VisitaPrecedente = UltimoGiorno(precedente?.VisitaDel, aggravamento ? richiesta.VerbalePrecedente?.Del : null),
                ElementiDiAggravamento = sanitari.Any(d => !string.IsNullOrWhiteSpace(d.ElementiDiAggravamento)),
                TitolareDiFrequenza = await FattiDellaDomanda.TitolareDiFrequenzaAsync(db, persona.Id, ct),
                PercentualeDelVerbale = await PercentualeAsync(richiesta, attore, persona.Id, ct),
                ProvinciaDelDomicilio = richiesta.Domicilio?.Provincia,
                Pec = richiesta.Pec,
            },
            certificati, precedente);
    }

    private static DateOnly? UltimoGiorno(DateOnly? uno, DateOnly? altro) => uno is null || altro > uno ? altro : uno;

    // Che il certificato è di un'altra persona si dice solo a chi può agire anche per lei.
    private async Task<List<string>> DiAltriAsync(List<string> numeri, Attore attore, DateOnly oggi, CancellationToken ct)
    {
        var diAltri = new List<string>();
        foreach (var c in await db.Certificati.AsNoTracking().Where(c => numeri.Contains(c.Numero)).Select(c => new { c.Numero, c.InteressatoId }).ToListAsync(ct))
            if ((await Titoli.DiAsync(db, attore, c.InteressatoId, oggi, ct)).Basta) diAltri.Add(c.Numero);
        return diAltri;
    }

    private async Task<IReadOnlyList<DatiCertificato>> SanitariAsync(List<Certificato> certificati, Attore attore, string scopo, CancellationToken ct)
    {
        var letti = new List<DatiCertificato>();
        foreach (var fascicoloId in certificati.Select(c => c.FascicoloId).Distinct())
            letti.AddRange((await porta.HandleAsync(fascicoloId, attore, scopo, ct)).Valore.Certificati
                .Where(c => certificati.Exists(citato => citato.Id == c.Certificato.Id)).Select(c => c.Dati));
        return letti;
    }

    // D-09: del verbale che è in archivio vale la percentuale scritta lì; degli altri quella dichiarata, che la commissione controlla.
    private async Task<int?> PercentualeAsync(Richiesta richiesta, Attore attore, Guid personaId, CancellationToken ct)
    {
        if (richiesta.VerbalePrecedente is not { } citato) return null;
        if (await FattiDellaDomanda.UltimoVerbaleAsync(db, personaId, [Accertamento.InvaliditaCivile], ct) is not { } verbale) return citato.Percentuale;
        var aperto = (await porta.HandleAsync(verbale.FascicoloId, attore, "verifica del verbale citato nella domanda", ct)).Valore;
        return aperto.Verbali.Single(v => v.Verbale.Id == verbale.Id).Dati?.Percentuale;
    }

    private async Task<Esito<Ricevuta>> ScriviAsync(
        Richiesta richiesta, Attore attore, DateTimeOffset adesso, Guid personaId, Guid? delegaId, Esame esame, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        var persona = await db.Persone.SingleAsync(p => p.Id == personaId, ct);
        var certificati = await db.Certificati.Where(c => esame.Certificati.Select(e => e.Id).Contains(c.Id)).ToListAsync(ct);
        var fascicolo = await FascicoloAsync(certificati, personaId, adesso, ct);
        var domanda = await new NuovaDomanda(db, norme).DaRichiestaAsync(richiesta, esame.Domanda, attore, adesso, personaId, delegaId, certificati.Exists(c => c.Urgente),
            richiesta.Ricovero is null && richiesta.VerbalePrecedente is null ? null
                : cassaforte.Cifra(fascicolo, new DatiRiservatiDellaDomanda(richiesta.Ricovero, richiesta.VerbalePrecedente)), fascicolo.Id, ct);
        (fascicolo.Stato, fascicolo.Provincia, fascicolo.Regime) = (StatoFascicolo.DomandaPresentata, domanda.Provincia, domanda.Regime);
        if (domanda.Tipo == TipoDomanda.Aggravamento) (fascicolo.Tipo, fascicolo.OrigineId) = (TipoProcedura.Aggravamento, esame.Precedente?.FascicoloId);
        Aggiorna(persona, richiesta);
        db.Add(domanda);
        db.AddRange(certificati.Select(c => new CertificatoAbbinato { CertificatoId = c.Id, DomandaId = domanda.Id }));
        if (richiesta.Ap70 is { } dati) db.Add(dati.ComeDati(fascicolo.Id, attore, adesso));

        var atto = fascicolo.Registra(TipoAtto.DomandaPresentata, attore, adesso, Regole(richiesta),
            new { domanda = domanda.Id, domanda.Protocollo, domanda.Tipo, domanda.Regime, certificati = certificati.Select(c => c.Numero), datiEconomici = richiesta.Ap70 is not null }, delegaId);
        db.Add(atto);
        await Scadenzario.AdempiAsync(db, atto, TipoObbligo.PresentareDomanda, ct);
        var (visita, entro) = await AvvioDellaProcedura.DopoAsync(db, fascicolo, domanda, esame.Domanda.Oncologica, atto, adesso, norme, ct);
        if (await db.Bozze.SingleOrDefaultAsync(b => b.Chiave == richiesta.Chiave, ct) is { } bozza) db.Remove(bozza);
        return new Ricevuta(domanda.Protocollo, fascicolo.Id, oggi, visita?.Quando, entro);
    }

    // La domanda prende il fascicolo che l'aspetta; se non ce n'è uno ne apre uno suo, e i certificati rimasti liberi altrove la seguono (C-03).
    private async Task<Fascicolo> FascicoloAsync(List<Certificato> certificati, Guid personaId, DateTimeOffset adesso, CancellationToken ct)
    {
        var vecchi = await db.Fascicoli.Where(f => certificati.Select(c => c.FascicoloId).Contains(f.Id)).ToDictionaryAsync(f => f.Id, ct);
        if (vecchi.Values.SingleOrDefault(f => f.Stato == StatoFascicolo.CertificatoDisponibile) is not { } fascicolo)
        {
            var id = Guid.CreateVersion7(adesso);
            fascicolo = new Fascicolo { Id = id, InteressatoId = personaId, ApertoIl = adesso, ChiaveAvvolta = cassaforte.NuovaChiave(id) };
            db.Add(fascicolo);
        }
        foreach (var certificato in certificati.Where(c => c.FascicoloId != fascicolo.Id))
            (certificato.DatiSanitari, certificato.FascicoloId) =
                (cassaforte.Trasferisci(vecchi[certificato.FascicoloId], fascicolo, certificato.DatiSanitari), fascicolo.Id);
        return fascicolo;
    }

    private static void Aggiorna(Persona persona, Richiesta richiesta)
    {
        (persona.Indirizzo, persona.Cap, persona.Comune, persona.Provincia) =
            (richiesta.Indirizzo.Trim(), richiesta.Cap.Trim(), richiesta.Comune.Trim(), richiesta.Provincia.ToUpperInvariant());
        if (richiesta.Soggiorno is { } s)
            (persona.Cittadinanza, persona.ResidenteInItalia, persona.IscrittaAnagrafe, persona.PermessoMesi, persona.PermessoLungoPeriodo) =
                (s.Cittadinanza, s.ResidenteInItalia, s.IscrittaAnagrafe, s.PermessoMesi, s.PermessoLungoPeriodo);
    }

    private static string Regole(Richiesta richiesta) => string.Join(' ', (string[])
    [
        .. richiesta.Certificati.Count > 0 ? (string[])["C-05", "C-08", "D-01"] : [],
        "D-02",
        .. richiesta.Ap70 is null ? (string[])[] : ["D-04"],
        "D-06",
        .. richiesta.Tipo switch
        {
            TipoDomanda.PrimaIstanza or TipoDomanda.Revisione => (string[])[],
            TipoDomanda.Aggravamento => ["D-07"],
            TipoDomanda.PrimaDeiDiciottoAnni => ["D-08"],
        },
        .. richiesta.Certificati.Count == 0 && richiesta.VerbalePrecedente is not null ? (string[])["D-09"] : [],
        "G-00",
    ]);
}
