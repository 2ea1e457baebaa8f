using Accerta.Norma.Motivazione;

namespace Accerta.Norma.Commissioni;

/// <summary>Il posto di una persona nella commissione (M-01).</summary>
public enum Componente
{
    /// <summary>Specialista in medicina legale, presidente.</summary>
    Presidente,

    /// <summary>Medico, di preferenza specialista in medicina del lavoro.</summary>
    MedicoDelLavoro,

    /// <summary>Altro medico.</summary>
    Medico,

    /// <summary>Medico INPS.</summary>
    MedicoInps,

    /// <summary>Medico dell'associazione della categoria (ANMIC, UICI, ENS, ANFFAS).</summary>
    MedicoDiCategoria,

    /// <summary>Operatore sociale (M-02): non firma come medico.</summary>
    OperatoreSociale,

    /// <summary>Esperto nei casi da esaminare (M-02): non firma come medico.</summary>
    Esperto,
}

/// <summary>Chi deve esserci in commissione (M-01) e quante firme servono (M-05).</summary>
public static class Composizione
{
    // M-01, C25: presidente, medico INPS e medico di categoria sono obbligatori nella commissione integrata;
    // nella commissione unica INPS il presidente è il medico INPS.
    private static readonly Componente[] ObbligatoriIntegrata = [Componente.Presidente, Componente.MedicoInps, Componente.MedicoDiCategoria];
    private static readonly Componente[] ObbligatoriUnica = [Componente.Presidente, Componente.MedicoDiCategoria];

    /// <summary>M-01: chi manca perché la seduta possa giudicare; nessun rifiuto = composizione valida.</summary>
    /// <param name="presenti">I componenti presenti.</param>
    /// <param name="unica">Vero per la commissione unica INPS (regime convenzionato).</param>
    public static IEnumerable<Rifiuto> Valuta(IReadOnlyCollection<Componente> presenti, bool unica)
    {
        foreach (var mancante in (unica ? ObbligatoriUnica : ObbligatoriIntegrata).Except(presenti))
            yield return new("M-01", "COMPOSIZIONE_INCOMPLETA", $"manca {mancante.InParole}", "convoca chi manca: senza, il giudizio non è valido", "Componenti");
        if (presenti.Count(c => c == Componente.Presidente) > 1)
            yield return new("M-01", "COMPOSIZIONE_INCOMPLETA", "i presidenti sono più di uno", "indica un solo presidente", "Componenti");
    }

    /// <summary>M-05: le firme bastano?</summary>
    /// <param name="medici">I medici presenti alla visita, con il loro posto.</param>
    /// <param name="firmatari">Le posizioni (in <paramref name="medici"/>) di chi ha firmato.</param>
    /// <param name="firmeMinime">Quante firme di medici servono.</param>
    public static IEnumerable<Rifiuto> ValutaFirme(IReadOnlyList<Componente> medici, IReadOnlyCollection<int> firmatari, int firmeMinime)
    {
        var firme = firmatari.Count(i => medici[i].FirmaComeMedico);
        if (firme < firmeMinime)
            yield return new("M-05", "FIRME_INSUFFICIENTI", $"le firme di medici sono {firme}, ne servono almeno {firmeMinime}",
                "raccogli le firme che mancano, poi chiudi il verbale", "Firme");
        for (var i = 0; i < medici.Count; i++)
            if (medici[i] == Componente.MedicoDiCategoria && !firmatari.Contains(i)) // C27: se è presente, deve firmare
                yield return new("M-05", "FIRMA_CATEGORIA_MANCANTE", "il medico dell'associazione di categoria era presente e non ha firmato",
                    "fai firmare anche il medico di categoria", "Firme");
    }

    extension(Componente componente)
    {
        /// <summary>Vero se chi occupa questo posto è un medico, e la sua firma conta (M-05).</summary>
        public bool FirmaComeMedico => componente is not (Componente.OperatoreSociale or Componente.Esperto);

        /// <summary>Il posto in parole: «il medico INPS».</summary>
        public string InParole => componente switch
        {
            Componente.Presidente => "il presidente, specialista in medicina legale",
            Componente.MedicoDelLavoro => "il medico del lavoro",
            Componente.Medico => "il secondo medico",
            Componente.MedicoInps => "il medico INPS",
            Componente.MedicoDiCategoria => "il medico dell'associazione di categoria",
            Componente.OperatoreSociale => "l'operatore sociale",
            Componente.Esperto => "l'esperto",
        };
    }
}
