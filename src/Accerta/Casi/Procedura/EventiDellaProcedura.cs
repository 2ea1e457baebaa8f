using Accerta.Agenda;
using Accerta.Certificati;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Visite;
using Accerta.Persone;
using Accerta.Revisioni;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Casi.Procedura;

/// <summary>Un evento del caso tradotto negli atti che lo compiono: prima della visita.</summary>
internal sealed partial class EventiDellaProcedura(ScenaDelCaso scena, MemoriaDelCaso memoria, IServiceProvider servizi, AccertaDb db, Ingresso evento)
{
    private Ingresso Dati => evento.OggettoONullo("dati") ?? evento;
    private Guid FascicoloId => memoria.FascicoloId ?? Guid.Empty;

    /// <summary>Gli atti il cui no lascia una traccia: la convocazione da rifare, il codice sbagliato.</summary>
    public static bool IlNoRestaScritto(string evento) => evento is "ASSENZA" or "OTP_INSERITO";

    /// <summary>I rifiuti; nessuno = accettato.</summary>
    public Task<IReadOnlyList<Rifiuto>> CompiAsync() => evento.Testo("evento") switch
    {
        "STATO_INIZIALE" => StatoInizialeAsync(),
        "TEMPO_TRASCORSO" => Task.FromResult<IReadOnlyList<Rifiuto>>([]),
        "CERTIFICATO_INVIATO" => CertificatoInviatoAsync(),
        "CERTIFICATO_MODIFICATO" => CertificatoModificatoAsync(),
        "DELEGA_RICHIESTA" => DelegaRichiestaAsync(),
        "DOMANDA_INVIATA" => DomandaInviataAsync(),
        "ALLEGATO_CARICATO" => AllegatoCaricatoAsync(),
        "VISITA_FISSATA" => VisitaFissataAsync(),
        "RINVIO_RICHIESTO" => RinvioRichiestoAsync(),
        "ASSENZA" => AssenzaAsync(),
        "VISITA_DOMICILIARE_RICHIESTA" => VisitaDomiciliareRichiestaAsync(),
        "VISITA_DOMICILIARE_DECISA" => VisitaDomiciliareDecisaAsync(),
        "VALUTAZIONE_AGLI_ATTI" => ValutazioneAgliAttiAsync(),
        "VISITA_SVOLTA" => VisitaSvoltaAsync(),
        "VERBALE_FIRMATO" => VerbaleFirmatoAsync(),
        "VERBALE_TRASMESSO" => VerbaleTrasmessoAsync(),
        "CML_VALIDA" => CmlValidaAsync(),
        "CML_DISPONE_VISITA" => CmlDisponeVisitaAsync(),
        "VISITA_SECONDO_GRADO" => VisitaSecondoGradoAsync(),
        "VERBALE_NOTIFICATO" => VerbaleNotificatoAsync(),
        "REVISIONE_CONVOCATA" => RevisioneConvocataAsync(),
        "GIUSTIFICAZIONE_PRESENTATA" => GiustificazionePresentataAsync(),
        "GIUSTIFICAZIONE_ACCOLTA" => GiustificazioneAccoltaAsync(),
        "ATP_DEPOSITATO" => AtpDepositatoAsync(),
        "QR_GENERATO" => QrGeneratoAsync(),
        "QR_LETTO_LIVELLO_1" => QrLettoAsync(),
        "QR_LIVELLO_2_RICHIESTO" => SecondoLivelloAsync(),
        "OTP_INSERITO" => OtpInseritoAsync(),
        "CARD_RICHIESTA" => CardRichiestaAsync(),
        "CARD_SOSTITUZIONE" => CardSostituzioneAsync(),
        var altro => throw evento.Difetto("evento", $"«{altro}» sconosciuto"),
    };

    private T Atto<T>() where T : notnull => servizi.GetRequiredService<T>();

    /// <summary>Chi compie l'evento, con il ruolo che il caso gli dà.</summary>
    private Task<Attore> ChiAsync() => ChiAsync(evento.Testo("attore"));

    private async Task<Attore> ChiAsync(string attore) => attore switch
    {
        "SISTEMA" => Attore.Sistema,
        "MEDICO_CERTIFICATORE" => await MedicoAsync(abilitato: true),
        "COMMISSIONE" or "PRESIDENTE" => await scena.IncaricatoAsync(db, "presidente", Ruolo.Commissione, Componente.Presidente),
        "CML" or "INPS" => await scena.IncaricatoAsync(db, "CML", Ruolo.Cml),
        "GESTORE_SERVIZI" => await scena.IncaricatoAsync(db, "gestore", Ruolo.GestoreServizi),
        "PATRONATO" or "ASSOCIAZIONE" => await AssistenteAsync(memoria.Chiave),
        "GENITORE" or "TUTORE" or "AMMINISTRATORE_SOSTEGNO" or "CURATORE" or "DELEGATO" => new((await scena.PersonaAsync(db, attore, new(1970, 1, 1))).Id, Ruolo.Cittadino),
        _ => await CittadinoAsync(memoria.Chiave),
    };

    private async Task<Attore> CittadinoAsync(string chiave) => new((await scena.PersonaAsync(db, chiave)).Id, Ruolo.Cittadino);

    private async Task<Attore> MedicoAsync(bool abilitato) => abilitato
        ? await scena.IncaricatoAsync(db, "medico certificatore", Ruolo.MedicoCertificatore)
        : new((await scena.PersonaAsync(db, "medico non abilitato", new(1970, 1, 1))).Id, Ruolo.MedicoCertificatore, ScenaDelCaso.Id("nessun incarico"));

    // Una prestazione già in pagamento, da prima che il caso cominci.
    private async Task<IReadOnlyList<Rifiuto>> StatoInizialeAsync()
    {
        var persona = await scena.PersonaAsync(db, memoria.Chiave);
        var fascicolo = new Fascicolo { Id = scena.Chiave(), InteressatoId = persona.Id, ApertoIl = scena.Adesso, Stato = StatoFascicolo.Liquidato, ChiaveAvvolta = [] };
        var decisione = scena.Chiave();
        await ScenaDelCaso.AggiungiAsync(db, fascicolo, new Liquidazione
        {
            Id = decisione,
            FascicoloId = fascicolo.Id,
            InteressatoId = persona.Id,
            Numero = 1,
            DecisaDa = Attore.Sistema.PersonaId,
            DecisaAlle = scena.Adesso,
            DecisaIl = scena.Oggi,
            ImprontaNorme = "",
            DecisioneCifrata = [],
            Arretrati = default,
            Interessi = default,
            Prestazioni = [.. Dati.Codici<CodicePrestazione>("titolare").Select(codice => new PrestazioneInPagamento
            {
                Id = scena.Chiave(),
                LiquidazioneId = decisione,
                FascicoloId = fascicolo.Id,
                InteressatoId = persona.Id,
                Codice = codice,
                Decorrenza = persona.Nascita,
                Mensilita = 12,
                PrimoMeseCorrente = new(scena.Oggi.Year, scena.Oggi.Month, 1),
            })],
        });
        return [];
    }

    private async Task<IReadOnlyList<Rifiuto>> CertificatoInviatoAsync()
    {
        var chiave = Dati.TestoONullo("codice_fiscale") ?? memoria.Chiave;
        var persona = await scena.PersonaAsync(db, chiave);
        var medico = evento.Testo("attore") == "MEDICO_CERTIFICATORE" ? await MedicoAsync(Dati.Vero("abilitato", seManca: true)) : await ChiAsync();
        var esito = await Atto<InviaCertificato>().HandleAsync(
            new(scena.Chiave(), persona.CodiceFiscale, persona.Nome, persona.Cognome, persona.Nascita, Accertamenti(), new(
                "anamnesi", "obiettività", "diagnosi", "terapia", Dati.Testi("codici_icd9"),
                Dati.Vero("casella_accompagnamento", seManca: false) ? CasellaAccompagnamento.NonDeambula : CasellaAccompagnamento.NonSegnata,
                Dati.Vero("oncologica", seManca: false), Dati.Vero("dm_2_8_2007", seManca: false) ? scena.Norme.PatologieEsenti[0].Voce : null, NonTrasportabile: false,
                Dati.Vero("casella_anffas", seManca: false), Dati.Vero("aggravamento", seManca: false), Dati.TestoONullo("elementi_di_aggravamento"))),
            medico, default);
        if (!esito.Accettato) return esito.Rifiuti;
        memoria.Certificati[Dati.Testo("numero")] = (esito.Valore.Numero, chiave);
        // Si parla del certificato finché non c'è una domanda, e di nuovo se la domanda è decaduta.
        if (await db.Fascicoli.AsNoTracking().Where(f => f.Id == memoria.FascicoloId).Select(f => (StatoFascicolo?)f.Stato).SingleOrDefaultAsync()
            is null or StatoFascicolo.CertificatoDisponibile or StatoFascicolo.CertificatoScaduto or StatoFascicolo.DomandaDecaduta) memoria.FascicoloId = esito.Valore.FascicoloId;
        return [];
    }

    private async Task<IReadOnlyList<Rifiuto>> CertificatoModificatoAsync() => [await Atto<ModificaCertificato>().HandleAsync(Numero(Dati.Testo("numero")), await ChiAsync(), default)];

    private async Task<IReadOnlyList<Rifiuto>> DomandaInviataAsync()
    {
        var chiave = Dati.TestoONullo("codice_fiscale") ?? memoria.Chiave;
        var persona = await scena.PersonaAsync(db, chiave);
        var attore = await RichiedenteAsync(chiave);
        var certificati = Dati.Testi("certificati");
        // Chi ha in mano il certificato di un altro può agire per lui: a chi non può non si direbbe di chi è.
        foreach (var altro in certificati.Where(memoria.Certificati.ContainsKey).Select(c => memoria.Certificati[c].DiChi).Where(c => c != chiave).Distinct())
            await DelegaAsync(attore, altro, ModelloDiDelega.PersonaDiFiducia, QualitaDelRappresentante.PersonaDiFiducia, verificata: true);
        var tipo = Dati.TestoONullo("tipo");
        var esito = await Atto<PresentaDomanda>().HandleAsync(
            new(scena.Chiave(), persona.CodiceFiscale, [.. certificati.Select(Numero)], Accertamenti(), "via dell'Invenzione 1", "00000", "Comune", scena.Provincia, "persona@example.org", "+390000000000")
            {
                Tipo = tipo is null ? TipoDomanda.PrimaIstanza
                    : Ingresso.Dice(tipo, "AGGRAVAMENTO") ? TipoDomanda.Aggravamento
                    : Ingresso.Dice(tipo, "ART25", "ART_25", "DL90", "DL_90", "C5", "MAGGIORE", "18") ? TipoDomanda.PrimaDeiDiciottoAnni
                    : Ingresso.Dice(tipo, "REVISIONE") ? TipoDomanda.Revisione
                    : TipoDomanda.PrimaIstanza,
                VerbalePrecedente = Dati.OggettoONullo("verbale_precedente") is { } verbale
                    ? new(verbale.GiornoONullo("data_visita") ?? verbale.GiornoONullo("data") ?? verbale.GiornoONullo("del"), verbale.InteroONullo("percentuale"))
                    : null,
            },
            attore with { Accesso = Accesso() }, default);
        if (!esito.Accettato) return esito.Rifiuti;
        memoria.FascicoloId = esito.Valore.FascicoloId;
        return [];
    }

    private async Task<IReadOnlyList<Rifiuto>> AllegatoCaricatoAsync()
    {
        var file = Dati.TestoONullo("tipo_rilevato") is null or "application/pdf"
            ? FileDelCaso.Pdf($"{evento.Intero("n")}{Dati.TestoONullo("nome")}", Dati.InteroONullo("byte") ?? 0)
            : FileDelCaso.Immagine(Dati.InteroONullo("byte") ?? 0);
        return (await Atto<CaricaAllegato>().HandleAsync(new(scena.Chiave(), FascicoloId, Dati.TestoONullo("nome") ?? "documento.pdf", file), await ChiAsync(), default)).Rifiuti;
    }

    // L'agenda ha un posto nel giorno che il caso dice, e prima se il caso dice che ce ne sono.
    private async Task<IReadOnlyList<Rifiuto>> VisitaFissataAsync()
    {
        var giorno = Dati.Giorno("data_visita");
        if (await db.Fascicoli.AsNoTracking().AnyAsync(f => f.Id == FascicoloId && (f.Tipo == TipoProcedura.Revisione || f.Tipo == TipoProcedura.ControlloStraordinario)))
            return (await Atto<RiconvocaARevisione>().HandleAsync(new(scena.Chiave(), FascicoloId, giorno), Attore.Sistema, default)).Rifiuti;
        if (Dati.Vero("posti_disponibili_entro_termine", seManca: false) && await db.Domande.AsNoTracking().SingleOrDefaultAsync(d => d.FascicoloId == FascicoloId) is { } domanda)
            await scena.PostoAsync(db, TermineVisita.UltimoGiorno(domanda.PresentataIl, domanda.Urgente, scena.Norme));
        var posto = await scena.PostoAsync(db, giorno);
        await Atto<EseguiLotto>().HandleAsync(ProponiDate.NomeDelLotto, sulSerio: true, racconta: null, default);
        return (await Atto<ScegliData>().HandleAsync(new(scena.Chiave(), FascicoloId, posto), await ChiAsync(), default)).Rifiuti;
    }

    private async Task<IReadOnlyList<Rifiuto>> RinvioRichiestoAsync() =>
        (await Atto<ScegliData>().HandleAsync(new(scena.Chiave(), FascicoloId, await scena.PostoAsync(db, Dati.Giorno("nuova_data"))), await ChiAsync(), default)).Rifiuti;

    private async Task<IReadOnlyList<Rifiuto>> AssenzaAsync() =>
        await db.Fascicoli.AsNoTracking().AnyAsync(f => f.Id == FascicoloId && (f.Tipo == TipoProcedura.Revisione || f.Tipo == TipoProcedura.ControlloStraordinario))
            ? (await Atto<SospendiPerAssenza>().HandleAsync(new(scena.Chiave(), FascicoloId), await ChiAsync(), default)).Rifiuti
            : (await Atto<RegistraAssenza>().HandleAsync(new(scena.Chiave(), FascicoloId), await ChiAsync(), default)).Rifiuti;

    private async Task<IReadOnlyList<Rifiuto>> VisitaDomiciliareRichiestaAsync() =>
        (await Atto<ChiediVisitaDomiciliare>().HandleAsync(new(scena.Chiave(), FascicoloId, "via dell'Invenzione 1"), await ChiAsync(), default)).Rifiuti;

    // Accolta senza una data, la visita resta nel giorno che aveva.
    private async Task<IReadOnlyList<Rifiuto>> VisitaDomiciliareDecisaAsync()
    {
        var accolta = Dati.Vero("accolta", seManca: true);
        var giorno = accolta ? Dati.GiornoONullo("data_visita") ?? (await db.Visite.AsNoTracking().UltimaAsync(FascicoloId, default))?.Giorno : Dati.GiornoONullo("nuova_data_ambulatoriale");
        if (!accolta && giorno is { } nuovo) await scena.PostoAsync(db, nuovo);
        return (await Atto<DecidiVisitaDomiciliare>().HandleAsync(new(scena.Chiave(), FascicoloId, accolta, giorno, null), await ChiAsync(), default)).Rifiuti;
    }

    private async Task<IReadOnlyList<Rifiuto>> ValutazioneAgliAttiAsync() => (await Atto<ValutaAgliAtti>().HandleAsync(
        new(scena.Chiave(), FascicoloId, Dati.Vero("documentazione_sufficiente", seManca: true), AutismoDocumentato: false), await ChiAsync(), default)).Rifiuti;

    private string Numero(string nelCaso) => memoria.Certificati.TryGetValue(nelCaso, out var vero) ? vero.Numero : nelCaso;

    private IReadOnlyList<Accertamento> Accertamenti() => !Dati.Ha("accertamenti") ? [Accertamento.InvaliditaCivile]
        : [.. Dati.Testi("accertamenti").Select(a => Vocabolario.Cerca<Accertamento>(a) ?? (Ingresso.Dice(a, "68", "DISABILITA", "LAVORO")
            ? Accertamento.CollocamentoMirato : throw Dati.Difetto("accertamenti", $"«{a}» sconosciuto")))];
}
