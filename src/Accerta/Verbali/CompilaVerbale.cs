using System.Text.Json.Serialization;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Norma.Verbali;
using Accerta.Norma.Visite;
using Accerta.Persone;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Verbali;

/// <summary>La commissione scrive il verbale di un accertamento chiesto (B-01): la scheda di quell'accertamento, il giudizio della legge, le parti previste.</summary>
public sealed class CompilaVerbale(AccertaDb db, ApriFascicolo porta, Cassaforte cassaforte, NormeVigenti norme, TimeProvider clock)
{
    internal const string Regole = "B-01 G-01 G-02 G-03 G-04 G-05 G-06 G-07 G-08 G-09 G-10 G-11 G-12";

    /// <summary>Una scheda sola: quella dell'accertamento.</summary>
    public sealed record Richiesta(Guid Chiave, Guid FascicoloId, Accertamento Accertamento, [property: JsonRequired] ParteComune Comune)
    {
        public SchedaInvalidita? Invalidita { get; init; }
        public SchedaVista? Vista { get; init; }
        public SchedaUdito? Udito { get; init; }
        public FattiHandicap? Handicap { get; init; }
        public SchedaLavoro? Lavoro { get; init; }
    }

    public sealed record Ricevuta(Guid VerbaleId, Guid FascicoloId, Giudizio Giudizio, int? Percentuale, string? Formula);

    /// <summary>Il verbale pronto da scrivere, o tutto ciò che lo impedisce.</summary>
    internal sealed record Preparato(FascicoloAperto Aperto, DaAccertare Chiesto, TipoCommissione Tipo, IReadOnlyList<ComponenteVisita> Componenti, Giudicato Giudicato, Caselle Caselle);

    public Task<Esito<Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    private async Task<Esito<Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var oggi = adesso.GiornoInItalia;
        if (attore.Ruolo != Ruolo.Commissione) return Rifiuti.RuoloNonAmmesso("un componente della commissione");
        if (await Relazione.TrovaAsync(db, richiesta.FascicoloId, attore, oggi, ct) is null) return Rifiuti.NessunFascicolo;
        var visto = await db.Fascicoli.AsNoTracking().SingleAsync(f => f.Id == richiesta.FascicoloId, ct);
        var chiesto = await DaAccertare.PerAsync(db, visto, ct);
        if (!chiesto.Accertamenti.Contains(richiesta.Accertamento))
            return new Rifiuto("B-01", "ACCERTAMENTO_NON_RICHIESTO", $"la domanda non chiede di accertare: {richiesta.Accertamento.InParole}", "scrivi i verbali degli accertamenti chiesti", "Accertamento");
        if (await db.Verbali.AnyAsync(v => v.FascicoloId == visto.Id && v.Accertamento == richiesta.Accertamento, ct))
            return new Rifiuto("B-01", "VERBALE_GIA_COMPILATO", $"il verbale di questo accertamento c'è già: {richiesta.Accertamento.InParole}", "leggi il verbale; se va corretto serve un nuovo atto", "Accertamento");
        var componenti = await (from v in db.Visite join c in db.ComponentiVisita on v.Id equals c.VisitaId where v.FascicoloId == visto.Id select c).AsNoTracking().ToListAsync(ct);
        if (visto.Stato != StatoFascicolo.VisitaSvolta || componenti is [])
            return Rifiuti.StatoNonAmmesso("la commissione non ha ancora fatto la visita", "registra prima la visita, con i componenti");

        var aperto = await porta.HandleAsync(visto.Id, attore, "la commissione ha scritto il verbale", ct);
        if (!aperto.Accettato) return aperto.Rifiuti.ToArray();
        var unica = await db.Commissioni.AsNoTracking().Where(c => c.Id == aperto.Valore.Visita!.CommissioneId).Select(c => c.Unica).SingleAsync(ct);
        var preparato = Prepara(richiesta, aperto.Valore, chiesto, chiesto.Commissione(unica), componenti, oggi);
        if (!preparato.Accettato) return preparato.Rifiuti.ToArray();
        var fascicolo = await db.Fascicoli.SingleAsync(f => f.Id == visto.Id, ct);
        AccertaDb.ComeLetto(fascicolo, visto.Versione);
        return await ScriviAsync(preparato.Valore, richiesta, fascicolo, attore, adesso, ct);
    }

    /// <summary>Tutto ciò che la legge dice della scheda; nulla è ancora scritto.</summary>
    internal Esito<Preparato> Prepara(
        Richiesta richiesta, FascicoloAperto aperto, DaAccertare chiesto, TipoCommissione tipo, IReadOnlyList<ComponenteVisita> componenti, DateOnly oggi)
    {
        var nascita = aperto.Interessato.Nascita;
        var comune = richiesta.Comune;
        var esito = GiudicaScheda.Di(richiesta, new(nascita, oggi, chiesto.ChiestoIl, chiesto.Accertamenti, aperto.Verbali.Select(v => v.Dati?.Percentuale).FirstOrDefault(p => p is not null),
            aperto.Verbali.Any(v => v.Verbale.Giudizio is Giudizio.CiecoAssoluto or Giudizio.CiecoParziale or Giudizio.Sordo), norme));
        Rifiuto[] rifiuti =
        [
            .. esito.Rifiuti,
            .. string.IsNullOrWhiteSpace(comune.Diagnosi) ? (Rifiuto[])[new("B-01", "DIAGNOSI_MANCANTE", "manca la diagnosi", "scrivi la diagnosi", "Diagnosi")] : [],
            .. ContenutoDelVerbale.Valuta(Bozza(richiesta, aperto, componenti, esito.Accettato && esito.Valore.ConPercentuale, chiesto)),
            .. DateDelVerbale.Valuta(chiesto.ChiestoIl, oggi, comune.Decorrenza, comune.RevisioneDal),
            .. esito.Accettato ? Revisione(richiesta, esito.Valore, aperto, oggi) : [],
        ];
        if (rifiuti is not []) return rifiuti;

        var giudicato = esito.Valore;
        var fatti = new FattiPerLeCaselle
        {
            Vista = giudicato.Vista,
            Sordo = giudicato.Giudizio == Giudizio.Sordo,
            HandicapGrave = giudicato.Giudizio == Giudizio.HandicapGrave || aperto.Verbali.Any(v => v.Verbale.Giudizio == Giudizio.HandicapGrave),
            PsichicoOMentale = comune.Fatti.PsichicoOMentale,
            Condizione = giudicato.Condizione,
            DeambulazioneRidotta = comune.Fatti.DeambulazioneRidotta,
            GraveLimitazioneOPluriamputazioni = comune.Fatti.GraveLimitazioneOPluriamputazioni,
            RidotteCapacitaMotorie = comune.Fatti.RidotteCapacitaMotorie,
        };
        return new Preparato(aperto, chiesto, tipo, componenti, giudicato, CaselleDelVerbale.Spettano(fatti).Caselle);
    }

    internal async Task<Ricevuta> ScriviAsync(Preparato p, Richiesta richiesta, Fascicolo fascicolo, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var (giudicato, verbale) = (p.Giudicato, Nuovo(p, richiesta, fascicolo, adesso));
        db.Add(verbale);
        fascicolo.Stato = await AvanzaFascicolo.StatoAsync(db, fascicolo, p.Chiesto, ct);
        db.Add(fascicolo.Registra(TipoAtto.VerbaleCompilato, attore, adesso, Regole, new { verbale = verbale.Id, verbale.Accertamento, verbale.VisitaDel, verbale.Tipo, verbale.Modalita }));
        return new Ricevuta(verbale.Id, fascicolo.Id, giudicato.Giudizio, giudicato.Calcolo?.Finale, giudicato.Calcolo?.Formula);
    }

    private Verbale Nuovo(Preparato p, Richiesta richiesta, Fascicolo fascicolo, DateTimeOffset adesso)
    {
        var id = Guid.CreateVersion7(adesso);
        var (comune, calcolo) = (richiesta.Comune, p.Giudicato.Calcolo);
        return new Verbale
        {
            Id = id,
            FascicoloId = fascicolo.Id,
            InteressatoId = fascicolo.InteressatoId,
            CommissioneId = p.Aperto.Visita!.CommissioneId,
            Accertamento = richiesta.Accertamento,
            CommissioneUnica = !SilenzioAssenso.ServeConvalida(p.Tipo),
            Tipo = TipoDi(fascicolo.Tipo),
            Modalita = comune.Modalita,
            VisitaDel = adesso.GiornoInItalia,
            Giudizio = p.Giudicato.Giudizio,
            Decorrenza = Decorrenza.DelVerbale(p.Chiesto.ChiestoIl, comune.Decorrenza), // G-12
            RevisioneDal = comune.RevisioneDal,
            EsenteRevisione = comune.EsenteRevisione,
            Contrassegno = p.Caselle.Contrassegno,
            AgevolazioniVeicoli = p.Caselle.VeicoliSenzaAdattamento || p.Caselle.VeicoliConAdattamento,
            EffettoImmediato = p.Aperto.Certificati.Any(c => c.Dati.Oncologica), // K-04
            Componenti = [.. p.Componenti.Select(c => new ComponenteVerbale { VerbaleId = id, PersonaId = c.PersonaId, Posto = c.Posto })],
            DatiSanitari = cassaforte.Cifra(fascicolo, new DatiVerbale(
                comune.Anamnesi, comune.EsameObiettivo, comune.DocumentiVisti,
                [.. (calcolo is null ? [] : richiesta.Invalidita!.Menomazioni).Select(m => CalcoloDellaPercentuale.Valutata(m, norme))],
                comune.Diagnosi, calcolo?.Finale, calcolo?.Esatta.Italiana, calcolo is null ? [] : [calcolo.Formula],
                richiesta.Invalidita?.VariazionePunti ?? 0, richiesta.Invalidita?.MotivazioneVariazione)
            {
                CodiciIcd9 = CodiciIcd9(richiesta, p.Aperto),
                Condizione = p.Giudicato.Condizione,
                VoceDm2007 = Voce(comune, p.Aperto),
                EsamiRichiesti = comune.EsamiRichiesti,
                MediaDb = p.Giudicato.MediaDb,
                Parti = p.Giudicato.Parti,
            }),
        };
    }

    private static BozzaDiVerbale Bozza(Richiesta r, FascicoloAperto aperto, IReadOnlyList<ComponenteVisita> componenti, bool conPercentuale, DaAccertare chiesto) => new()
    {
        Accertamento = r.Accertamento,
        DatiAnagrafici = true, // la persona ha nome, nascita e codice fiscale dal certificato
        Componenti = [.. componenti.Select(c => c.PersonaId.ToString())],
        Modalita = r.Comune.Modalita,
        Tipo = TipoDi(aperto.Fascicolo.Tipo),
        DocumentiVisti = r.Comune.DocumentiVisti,
        Anamnesi = r.Comune.Anamnesi,
        EsameObiettivo = r.Comune.EsameObiettivo,
        CodiciDm1992 = [.. (r.Invalidita?.Menomazioni ?? []).Select(m => m.CodiceDm1992 ?? CalcoloDellaPercentuale.CriterioAnalogico)],
        ConPercentuale = conPercentuale,
        CodiciIcd9 = CodiciIcd9(r, aperto),
        EsamiRichiesti = r.Comune.EsamiRichiesti,
        Giudizio = r.Accertamento.ToString(), // lo dà la legge, dalla scheda
        Decorrenza = Decorrenza.DelVerbale(chiesto.ChiestoIl, r.Comune.Decorrenza),
        Revisione = r.Comune.RevisioneDal,
        RevisioneDecisa = true, // il mese vuoto vuol dire «nessuna revisione»
        CaselleCompilate = true, // le compila la legge dai fatti
        OperatoreSociale = componenti.FirstOrDefault(c => c.Posto is Componente.OperatoreSociale or Componente.AssistenteSpecialistico or Componente.Psicologo)?.PersonaId.ToString(),
        DiagnosiFunzionale = r.Lavoro?.DiagnosiFunzionale,
        SchedaSocioLavorativa = r.Lavoro?.SchedaSocioLavorativa,
        RelazioneConclusiva = r.Lavoro?.Relazione?.ToString(),
    };

    // G-11; i nomi dei campi sono quelli della scheda.
    private IEnumerable<Rifiuto> Revisione(Richiesta r, Giudicato giudicato, FascicoloAperto aperto, DateOnly oggi) =>
        EsenzioneDaRevisione.Valuta(
            new(aperto.Interessato.Nascita, r.Comune.RevisioneDal)
            {
                VoceDm2007 = Voce(r.Comune, aperto),
                EsenzioneAnnotata = r.Comune.EsenteRevisione,
                DocumentazioneAgliAtti = r.Comune.DocumentazioneDm2007AgliAtti,
                ConIndennita = giudicato.Condizione != CondizioneAccompagnamento.Nessuna || giudicato.Giudizio == Giudizio.Sordo,
                DownConCariotipo = giudicato.DownConCariotipo,
                AutismoLieve = r.Comune.AutismoLieve,
            }, norme, oggi)
        .Select(x => x with { Campo = x.Campo switch { "Revisione" => "RevisioneDal", "EsenzioneAnnotata" => "EsenteRevisione", var altro => altro } });

    private static int? Voce(ParteComune comune, FascicoloAperto aperto) => comune.VoceDm2007
        ?? (comune.EsenteRevisione ? aperto.Certificati.Select(c => c.Dati.VoceDm2007).FirstOrDefault(v => v is not null) : null);

    private static string[] CodiciIcd9(Richiesta r, FascicoloAperto aperto) =>
    [
        .. (r.Invalidita?.Menomazioni ?? []).Select(m => m.CodiceIcd9).OfType<string>().Concat(r.Comune.CodiciIcd9).Concat(aperto.Certificati.SelectMany(c => c.Dati.CodiciIcd9)).Distinct(),
    ];

    private static TipoDiAccertamento TipoDi(TipoProcedura tipo) => tipo switch
    {
        TipoProcedura.PrimaIstanza => TipoDiAccertamento.Primo,
        TipoProcedura.Aggravamento => TipoDiAccertamento.Aggravamento,
        TipoProcedura.Revisione or TipoProcedura.ControlloStraordinario => TipoDiAccertamento.Revisione,
    };
}
