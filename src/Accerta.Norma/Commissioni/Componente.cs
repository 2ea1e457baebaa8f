namespace Accerta.Norma.Commissioni;

/// <summary>Il posto di una persona nella commissione (M-01…M-04).</summary>
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

    /// <summary>Specialista in pediatria o in neuropsichiatria infantile (M-03).</summary>
    PediatraONeuropsichiatraInfantile,

    /// <summary>Specialista nella patologia della persona (M-03; in secondo grado come consulente).</summary>
    SpecialistaDellaPatologia,

    /// <summary>Psicologo (M-03): non firma come medico.</summary>
    Psicologo,

    /// <summary>Assistente specialistico (M-03): non firma come medico.</summary>
    AssistenteSpecialistico,
}

/// <summary>Le associazioni che mandano un medico in commissione (L. 295/1990 art. 1 c. 3).</summary>
public enum Associazione
{
    /// <summary>Mutilati e invalidi civili.</summary>
    Anmic,

    /// <summary>Ciechi e ipovedenti.</summary>
    Uici,

    /// <summary>Sordi.</summary>
    Ens,

    /// <summary>Persone con disabilità intellettiva o relazionale.</summary>
    Anffas,
}

/// <summary>Le commissioni che accertano.</summary>
public enum TipoCommissione
{
    /// <summary>Commissione ASL integrata con il medico INPS.</summary>
    PrimoGrado,

    /// <summary>Commissione INPS di verifica.</summary>
    SecondoGrado,

    /// <summary>Commissione unica INPS nei territori convenzionati (CIC).</summary>
    Unica,

    /// <summary>Unità di valutazione di base (D.Lgs. 62/2024).</summary>
    Riforma,
}

/// <summary>Una persona presente in commissione. Il medico di fiducia assiste la persona e non è un componente.</summary>
/// <param name="Nome">Chi è: basta che distingua le persone fra loro.</param>
/// <param name="Posto">Il posto che occupa.</param>
/// <param name="Associazione">Per il medico di categoria, la sua associazione; nulla = quella che il caso chiede.</param>
public sealed record Membro(string Nome, Componente Posto, Associazione? Associazione = null);

/// <summary>Come si scrivono i posti.</summary>
public static class Componenti
{
    extension(Componente componente)
    {
        /// <summary>Vero se chi occupa questo posto è un medico, e la sua firma conta (M-05).</summary>
        public bool FirmaComeMedico => componente switch
        {
            Componente.OperatoreSociale or Componente.Esperto or Componente.Psicologo or Componente.AssistenteSpecialistico => false,
            Componente.Presidente or Componente.MedicoDelLavoro or Componente.Medico or Componente.MedicoInps or Componente.MedicoDiCategoria
                or Componente.PediatraONeuropsichiatraInfantile or Componente.SpecialistaDellaPatologia => true,
        };

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
            Componente.PediatraONeuropsichiatraInfantile => "lo specialista in pediatria o in neuropsichiatria infantile",
            Componente.SpecialistaDellaPatologia => "lo specialista della patologia",
            Componente.Psicologo => "lo psicologo",
            Componente.AssistenteSpecialistico => "l'assistente specialistico",
        };
    }
}
