using System.Text.Json.Serialization;
using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Domande;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Visite;

/// <summary>Le condizioni per l'accompagnamento (L. 18/1980), che la commissione accerta una per una.</summary>
public enum Condizione
{
    Nessuna,
    NonDeambulaSenzaAiuto,
    NonCompieGliAttiQuotidiani,
}

/// <summary>La commissione registra la visita: componenti (M-01), esame, diagnosi con le percentuali (G-01, G-02), giudizio. Nasce il verbale da firmare.</summary>
public sealed class RegistraVisita(AccertaDb db, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    public sealed record Presente(Guid PersonaId, Componente Posto);

    /// <param name="CodiceDm1992">Il codice della tabella, della voce o di quella analoga.</param>
    /// <param name="Analoga">Vero se il codice è di una voce analoga, perché la menomazione non è in tabella.</param>
    /// <param name="Gruppo">Stessa etichetta = concorrenti.</param>
    public sealed record MenomazioneProposta(
        string Descrizione, string? CodiceDm1992, bool Analoga, string? CodiceIcd9, string Apparato, int Percentuale, string? Gruppo, bool Deroga, string? Motivazione);

    public sealed record ValutazioneDiGruppo(string Gruppo, int? Percentuale);

    /// <param name="DifficoltaPersistenti">G-04, G-05: per i minori e per chi ha superato l'età pensionabile, al posto della percentuale.</param>
    /// <param name="RevisioneDal">Mese di revisione; nullo = senza revisione.</param>
    public sealed record Richiesta(
        Guid Chiave,
        Guid FascicoloId,
        [property: JsonRequired] IReadOnlyList<Presente> Componenti,
        [property: JsonRequired] string Anamnesi,
        [property: JsonRequired] string EsameObiettivo,
        [property: JsonRequired] IReadOnlyList<string> DocumentiVisti,
        [property: JsonRequired] string Diagnosi,
        [property: JsonRequired] IReadOnlyList<MenomazioneProposta> Menomazioni,
        [property: JsonRequired] IReadOnlyList<ValutazioneDiGruppo> Gruppi,
        int VariazionePunti,
        string? MotivazioneVariazione,
        bool DifficoltaPersistenti,
        Condizione Condizione,
        DateOnly? Decorrenza,
        DateOnly? RevisioneDal,
        bool EsenteRevisione,
        bool Contrassegno,
        bool AgevolazioniVeicoli);

    public sealed record Ricevuta(Guid VerbaleId, Guid FascicoloId, Giudizio Giudizio, int? Percentuale, string? Formula);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>La percentuale delle menomazioni proposte, senza scrivere nulla: è il calcolo che la pagina mostra mentre la commissione compila.</summary>
    public Esito<PercentualeCalcolata> Calcola(Richiesta richiesta, DateOnly nascita, DateOnly giorno)
    {
        Rifiuto[] senzaMotivo =
        [
            .. richiesta.Menomazioni.Select((m, i) => (m, i))
                .Where(x => Voce(x.m) is null && !x.m.Deroga && string.IsNullOrWhiteSpace(x.m.Motivazione))
                .Select(x => new Rifiuto("G-01", "CODICE_NON_IN_TABELLA", $"«{x.m.CodiceDm1992}» non è fra le voci della tabella caricata",
                    "indica il codice di una voce analoga, oppure scrivi il motivo della percentuale", $"Menomazioni[{x.i}].CodiceDm1992")),
            .. richiesta.VariazionePunti != 0 && string.IsNullOrWhiteSpace(richiesta.MotivazioneVariazione)
                ? (Rifiuto[])[new("G-01", "VARIAZIONE_SENZA_MOTIVAZIONE", $"una variazione di {richiesta.VariazionePunti} punti senza motivo", "scrivi il motivo della variazione", "MotivazioneVariazione")]
                : [],
        ];
        var calcolo = CalcoloRiduzionistico.Calcola(
            new(
                [.. richiesta.Menomazioni.Select(m => new Menomazione(m.Descrizione, m.Percentuale, ComeTabella(m), m.Gruppo, m.Deroga, m.Motivazione))],
                [.. richiesta.Gruppi.Select(g => new GruppoConcorrente(g.Gruppo, g.Percentuale))],
                richiesta.VariazionePunti, Eta.Anni(nascita, giorno)),
            norme, giorno);
        return senzaMotivo is [] ? calcolo : (Rifiuto[])[.. senzaMotivo, .. calcolo.Rifiuti];
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        if (attore.Ruolo != Ruolo.Commissione) return Rifiuti.RuoloNonAmmesso("un componente della commissione");
        var oggi = adesso.GiornoInItalia;
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        var visita = await db.Visite.SingleAsync(v => v.FascicoloId == fascicolo.Id, ct);
        if (fascicolo.Stato != StatoFascicolo.VisitaFissata)
            return Rifiuti.StatoNonAmmesso("per questa pratica non c'è una visita da svolgere", "guarda l'elenco del giorno");
        if (oggi < visita.Giorno)
            return Rifiuti.StatoNonAmmesso($"la visita è fissata per {visita.Giorno.Con("il")}", "registrala quel giorno, o dopo");

        var domanda = await Avviso.DomandaDiAsync(db, fascicolo.Id, ct);
        var persona = await db.Persone.AsNoTracking().SingleAsync(p => p.Id == fascicolo.InteressatoId, ct);
        var commissione = await db.Commissioni.AsNoTracking().SingleAsync(c => c.Id == visita.CommissioneId, ct);
        var fascia = FasciaDi(persona.Nascita, oggi);
        var calcolo = fascia == FasciaDiEta.Adulto ? Calcola(richiesta, persona.Nascita, oggi) : null;
        Rifiuto[] rifiuti =
        [
            .. await ComposizioneAsync(richiesta.Componenti, commissione, oggi, ct),
            .. Contenuto(richiesta, fascia),
            .. DateDelVerbale.Valuta(domanda.PresentataIl, oggi, richiesta.Decorrenza, richiesta.RevisioneDal),
            .. calcolo?.Rifiuti ?? [],
        ];
        if (rifiuti is not []) return rifiuti;

        var giudizio = GiudizioDi(fascia, calcolo?.Valore, richiesta);
        var verbale = Nuovo(richiesta, adesso, fascicolo, visita, commissione.Unica, domanda, giudizio, calcolo?.Valore);
        (visita.Stato, fascicolo.Stato) = (StatoVisita.Svolta, StatoFascicolo.VerbaleDaFirmare);
        db.Add(verbale);
        db.Add(fascicolo.Registra(TipoAtto.VisitaSvolta, attore, adesso, "M-01 G-01 G-02 G-03 B-01",
            new { verbale = verbale.Id, verbale.VisitaDel, componenti = verbale.Componenti.Select(c => new { c.PersonaId, c.Posto }) }));
        return new Ricevuta(verbale.Id, fascicolo.Id, giudizio, calcolo?.Valore.Finale, calcolo?.Valore.Formula);
    }

    /// <summary>G-01: solo per gli adulti sotto l'età pensionabile si dà una percentuale; per gli altri si guardano le difficoltà persistenti (G-04, G-05).</summary>
    public bool ConPercentuale(DateOnly nascita, DateOnly giorno) => FasciaDi(nascita, giorno) == FasciaDiEta.Adulto;

    private enum FasciaDiEta
    {
        Minore,
        Adulto,
        Anziano,
    }

    private FasciaDiEta FasciaDi(DateOnly nascita, DateOnly oggi) =>
        Eta.Anni(nascita, oggi) < norme.Eta.MaggioreEtaAnni.Al(oggi) ? FasciaDiEta.Minore
        : norme.Eta.PensionabileDal(nascita, oggi) is not null ? FasciaDiEta.Anziano
        : FasciaDiEta.Adulto;

    private static Giudizio GiudizioDi(FasciaDiEta fascia, PercentualeCalcolata? percentuale, Richiesta richiesta)
    {
        var accompagnamento = richiesta.Condizione != Condizione.Nessuna;
        return fascia switch
        {
            FasciaDiEta.Minore => accompagnamento ? Giudizio.MinoreAccompagnamento : richiesta.DifficoltaPersistenti ? Giudizio.MinoreDifficolta : Giudizio.NonInvalido,
            FasciaDiEta.Anziano => accompagnamento ? Giudizio.Ultra67Accompagnamento : richiesta.DifficoltaPersistenti ? Giudizio.Ultra67Difficolta : Giudizio.NonInvalido,
            FasciaDiEta.Adulto => percentuale!.Giudizio switch
            {
                GiudizioInvalidita.NonInvalido => Giudizio.NonInvalido,
                GiudizioInvalidita.Invalido_34_73 or GiudizioInvalidita.Invalido_74_99 => Giudizio.Parziale,
                GiudizioInvalidita.Invalido_100 => accompagnamento ? Giudizio.TotaleAccompagnamento : Giudizio.Totale,
            },
        };
    }

    private static IEnumerable<Rifiuto> Contenuto(Richiesta richiesta, FasciaDiEta fascia)
    {
        if (string.IsNullOrWhiteSpace(richiesta.EsameObiettivo))
            yield return new("B-01", "ESAME_MANCANTE", "manca l'esame obiettivo", "scrivi l'esame obiettivo", "EsameObiettivo");
        if (string.IsNullOrWhiteSpace(richiesta.Diagnosi))
            yield return new("B-01", "DIAGNOSI_MANCANTE", "manca la diagnosi", "scrivi la diagnosi", "Diagnosi");
        if (fascia == FasciaDiEta.Adulto && richiesta.Menomazioni.Count == 0)
            yield return new("G-01", "MENOMAZIONE_MANCANTE", "non c'è nessuna menomazione valutata", "scrivi almeno una menomazione con la sua percentuale", "Menomazioni");
        if (richiesta.EsenteRevisione && richiesta.RevisioneDal is not null)
            yield return new("G-11", "PATOLOGIA_ESENTE_DA_REVISIONE", "il verbale dice insieme «esente» e una data di revisione", "togli la data, o l'esenzione", "RevisioneDal");
    }

    private async Task<IEnumerable<Rifiuto>> ComposizioneAsync(IReadOnlyList<Presente> presenti, CommissioneMedica commissione, DateOnly oggi, CancellationToken ct)
    {
        var incarichi = (await db.Incarichi.AsNoTracking().Where(i => i.CommissioneId == commissione.Id).ToListAsync(ct)).FindAll(i => i.Attivo(oggi));
        return
        [
            .. Composizione.Valuta(
                new(commissione.Unica ? TipoCommissione.Unica : TipoCommissione.PrimoGrado, Accertamento.InvaliditaCivile),
                [.. presenti.Select(p => new Membro(p.PersonaId.ToString(), p.Posto))], norme, oggi),
            .. presenti.Any(p => !incarichi.Exists(i => i.PersonaId == p.PersonaId))
                ? (Rifiuto[])[new("M-01", "COMPONENTE_ESTRANEO", "una delle persone indicate non fa parte di questa commissione", "scegli i componenti dall'elenco", "Componenti")]
                : [],
            .. presenti.Any(p => incarichi.Exists(i => i.PersonaId == p.PersonaId) && !incarichi.Exists(i => i.PersonaId == p.PersonaId && i.Componente == p.Posto))
                ? (Rifiuto[])[new("M-01", "COMPONENTE_CON_ALTRO_POSTO", "una persona è indicata a un posto che il suo incarico non le dà", "indica ciascuno al posto del suo incarico", "Componenti")]
                : [],
            .. presenti.DistinctBy(p => p.PersonaId).Count() < presenti.Count
                ? (Rifiuto[])[new("M-01", "COMPONENTE_RIPETUTO", "la stessa persona è indicata due volte", "indica ciascuno una volta sola", "Componenti")]
                : [],
        ];
    }

    private Verbale Nuovo(
        Richiesta richiesta, DateTimeOffset adesso, Fascicolo fascicolo, Visita visita, bool unica, Domanda domanda, Giudizio giudizio, PercentualeCalcolata? percentuale)
    {
        var id = Guid.CreateVersion7(adesso);
        return new Verbale
        {
            Id = id,
            FascicoloId = fascicolo.Id,
            InteressatoId = fascicolo.InteressatoId,
            CommissioneId = visita.CommissioneId,
            Accertamento = Accertamento.InvaliditaCivile,
            CommissioneUnica = unica,
            VisitaDel = adesso.GiornoInItalia,
            Giudizio = giudizio,
            Decorrenza = richiesta.Decorrenza ?? Termine.PrimoDelMeseSuccessivo(domanda.PresentataIl), // G-12
            RevisioneDal = richiesta.RevisioneDal,
            EsenteRevisione = richiesta.EsenteRevisione,
            Contrassegno = richiesta.Contrassegno,
            AgevolazioniVeicoli = richiesta.AgevolazioniVeicoli,
            Componenti = [.. richiesta.Componenti.Select(c => new ComponenteVerbale { VerbaleId = id, PersonaId = c.PersonaId, Posto = c.Posto })],
            DatiSanitari = cassaforte.Cifra(fascicolo, new DatiVerbale(
                richiesta.Anamnesi, richiesta.EsameObiettivo, richiesta.DocumentiVisti,
                [.. richiesta.Menomazioni.Select(m => new MenomazioneValutata(m.Descrizione, m.CodiceDm1992, m.CodiceIcd9, m.Apparato, m.Percentuale, FasciaInParole(m), m.Gruppo, m.Motivazione))],
                richiesta.Diagnosi, percentuale?.Finale, percentuale?.Esatta.Italiana, percentuale is null ? [] : [percentuale.Formula],
                richiesta.VariazionePunti, richiesta.MotivazioneVariazione)),
        };
    }

    private VoceDiTabella? Voce(MenomazioneProposta m) =>
        m.CodiceDm1992 is { Length: > 0 } codice ? norme.Tabella.PerCodice(codice)?.ComeTabella : null;

    // Senza voce in tabella vale il criterio analogico, senza fascia: il motivo, obbligatorio, resta nel verbale.
    private VoceDiTabella ComeTabella(MenomazioneProposta m) => Voce(m) switch
    {
        null => VoceDiTabella.Analogica(0, 100),
        var voce when m.Analoga => VoceDiTabella.Analogica(voce.Minimo, voce.Massimo),
        var voce => voce,
    };

    private string FasciaInParole(MenomazioneProposta m) => Voce(m) switch
    {
        null => "criterio analogico",
        { Tipo: TipoVoce.Fissa } voce => $"{voce.Minimo.Italiana}",
        var voce => $"{voce.Minimo.Italiana}–{voce.Massimo.Italiana}{(m.Analoga ? " (analoga)" : "")}",
    };
}
