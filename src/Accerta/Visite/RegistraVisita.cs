using System.Text.Json.Serialization;
using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;

namespace Accerta.Visite;

/// <summary>Le condizioni per l'accompagnamento (L. 18/1980), che la commissione accerta una per una.</summary>
public enum Condizione
{
    Nessuna,
    NonDeambulaSenzaAiuto,
    NonCompieGliAttiQuotidiani,
}

/// <summary>
/// La visita e il verbale dell'invalidità civile registrati insieme, con una scheda sola: gli stessi due atti, <see cref="SvolgiVisita"/> e
/// <see cref="CompilaVerbale"/>, in un commit; i rifiuti dell'uno e dell'altro arrivano tutti insieme.
/// </summary>
public sealed class RegistraVisita(AccertaDb db, SvolgiVisita svolgi, CompilaVerbale compila, NormeVigenti norme, TimeProvider clock)
{
    /// <param name="DifficoltaPersistenti">G-04, G-05: per i minori e per chi ha superato l'età pensionabile, al posto della percentuale.</param>
    /// <param name="RevisioneDal">Mese di revisione; nullo = senza revisione.</param>
    /// <param name="Contrassegno">La capacità di camminare è impedita o sensibilmente ridotta.</param>
    /// <param name="AgevolazioniVeicoli">Ridotte o impedite capacità motorie permanenti.</param>
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
        bool AgevolazioniVeicoli)
    {
        /// <summary>La seduta.</summary>
        internal SvolgiVisita.Richiesta Seduta => new(Chiave, FascicoloId, Componenti);

        /// <summary>La scheda della percentuale.</summary>
        internal SchedaInvalidita Scheda => new(Menomazioni, Gruppi, VariazionePunti, MotivazioneVariazione, DifficoltaPersistenti, Condizione switch
        {
            Condizione.Nessuna => CondizioneAccompagnamento.Nessuna,
            Condizione.NonDeambulaSenzaAiuto => CondizioneAccompagnamento.Deambulazione,
            Condizione.NonCompieGliAttiQuotidiani => CondizioneAccompagnamento.AssistenzaContinua,
        });

        /// <summary>Il verbale.</summary>
        internal CompilaVerbale.Richiesta Verbale => new(Chiave, FascicoloId, Accertamento.InvaliditaCivile, new(Anamnesi, EsameObiettivo, DocumentiVisti, Diagnosi)
        {
            Decorrenza = Decorrenza,
            RevisioneDal = RevisioneDal,
            EsenteRevisione = EsenteRevisione,
            Fatti = new(DeambulazioneRidotta: Contrassegno, RidotteCapacitaMotorie: AgevolazioniVeicoli),
        })
        { Invalidita = Scheda };
    }

    public Task<Esito<CompilaVerbale.Ricevuta>> HandleAsync(Richiesta richiesta, Attore attore, CancellationToken ct)
    {
        var adesso = Istanti.AlMicrosecondo(clock.GetUtcNow());
        return db.EseguiAsync(richiesta.Chiave, richiesta, attore, adesso, () => DecidiAsync(richiesta, attore, adesso, ct), ct);
    }

    /// <summary>La percentuale delle menomazioni proposte, senza scrivere nulla: è il calcolo che la pagina mostra mentre la commissione compila.</summary>
    public Esito<PercentualeCalcolata> Calcola(Richiesta richiesta, DateOnly nascita, DateOnly giorno) =>
        CalcoloDellaPercentuale.Di(richiesta.Scheda, nascita, giorno, perCollocamentoMirato: false, norme);

    /// <summary>G-01: solo per gli adulti sotto l'età pensionabile si dà una percentuale; per gli altri si guardano le difficoltà persistenti (G-04, G-05).</summary>
    public bool ConPercentuale(DateOnly nascita, DateOnly giorno) => FasceDiEta.Di(nascita, giorno, norme) == FasciaDiEta.Adulto;

    private async Task<Esito<CompilaVerbale.Ricevuta>> DecidiAsync(Richiesta richiesta, Attore attore, DateTimeOffset adesso, CancellationToken ct)
    {
        var seduta = await svolgi.PreparaAsync(richiesta.Seduta, attore, adesso.GiornoInItalia, ct);
        if (!seduta.Accettato) return seduta.Rifiuti.ToArray();
        var (s, scheda) = (seduta.Valore, richiesta.Verbale);
        if (!s.Chiesto.Accertamenti.Contains(scheda.Accertamento))
            return new Rifiuto("B-01", "ACCERTAMENTO_NON_RICHIESTO", "la domanda non chiede di accertare l'invalidità civile", "scrivi i verbali degli accertamenti chiesti");
        var verbale = compila.Prepara(scheda, s.Aperto, s.Chiesto, s.Tipo, s.Componenti, adesso.GiornoInItalia);
        Rifiuto[] rifiuti = [.. s.Rifiuti, .. verbale.Rifiuti];
        if (rifiuti is not []) return rifiuti;

        var fascicolo = await svolgi.ScriviAsync(s, richiesta.Seduta, attore, adesso, ct);
        return await compila.ScriviAsync(verbale.Valore, scheda, fascicolo, attore, adesso, ct);
    }
}
