using System.Text.Json.Serialization;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;

namespace Accerta.Economica;

/// <summary>Una prestazione riconosciuta dalla decisione.</summary>
/// <param name="UltimoMese">Ultimo mese dovuto, compreso; nullo = finché durano i requisiti.</param>
public sealed record PrestazioneDecisa(
    CodicePrestazione Codice, Euro ImportoMensile, int Mensilita, DateOnly Decorrenza, DateOnly? UltimoMese, IReadOnlyList<DateOnly> MesiDovuti);

/// <summary>Una prestazione negata, con il motivo che l'ha esclusa.</summary>
public sealed record PrestazioneNegata(CodicePrestazione Codice, string Motivo);

/// <summary>Perché una prestazione spetta o no: ogni cosa guardata, con il valore trovato, la soglia e la fonte.</summary>
public sealed record MotiviDiPrestazione(CodicePrestazione Codice, bool Spetta, IReadOnlyList<Motivo> Motivi);

/// <summary>Una riga degli arretrati.</summary>
public sealed record RigaArretrato(CodicePrestazione Codice, DateOnly Mese, bool Tredicesima, Euro Importo);

/// <summary>La decisione economica intera, com'è conservata (cifrata) nella liquidazione e stampata nella lettera.</summary>
public sealed record Decisione(
    DateOnly Giorno,
    string ImprontaNorme,
    IReadOnlyList<PrestazioneDecisa> Prestazioni,
    IReadOnlyList<PrestazioneNegata> Negate,
    IReadOnlyList<RigaArretrato> Arretrati,
    Euro TotaleArretrati,
    Euro Interessi,
    IReadOnlyList<MotiviDiPrestazione> Motivi)
{
    /// <summary>Perché si sono rifatti i conti; nulla per la decisione di una domanda.</summary>
    public CausaDelRicalcolo? Causa { get; init; }

    /// <summary>Che cosa cambia rispetto a ciò che era stato riconosciuto, riga per riga, con il perché.</summary>
    public IReadOnlyList<RigaDiRicalcolo> Differenze { get; init; } = [];

    /// <summary>E-10: ciò che la persona deve restituire, con il piano proposto; nullo se nulla.</summary>
    public Accerta.Norma.Prestazioni.Indebito? DaRestituire { get; init; }

    /// <summary>Le prestazioni fra cui si può scegliere, con le cifre dell'anno (E-05).</summary>
    public IReadOnlyList<Opzione> Opzioni { get; init; } = [];

    /// <summary>Quante di queste scelte la persona non ha ancora fatto.</summary>
    [JsonIgnore] public int ScelteAperte => Opzioni.Count(o => !o.Esercitata);
}
