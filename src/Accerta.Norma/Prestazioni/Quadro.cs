using Accerta.Norma.Norme;

namespace Accerta.Norma.Prestazioni;

/// <summary>
/// I valori di legge di un giorno, letti una volta sola: una liquidazione di massa ne prepara uno e lo usa per tutti.
/// Un valore che manca si lamenta quando serve, non prima.
/// </summary>
public sealed class Quadro
{
    private static readonly int Quante = Enum.GetValues<CodicePrestazione>().Length;

    private readonly Valore<Euro>?[] _importi = new Valore<Euro>?[Quante];
    private readonly Valore<Euro>?[] _limiti = new Valore<Euro>?[Quante];
    private readonly int[] _mensilita = new int[Quante];

    /// <summary>Prepara il quadro.</summary>
    /// <param name="norme">Le norme.</param>
    /// <param name="giorno">Il giorno valutato.</param>
    /// <param name="notoAl">Il giorno in cui si decide: gli importi definitivi usciti dopo non contano.</param>
    public Quadro(NormeVigenti norme, DateOnly giorno, DateOnly notoAl)
    {
        (Norme, Giorno, NotoAl) = (norme, giorno, notoAl);
        foreach (var codice in Enum.GetValues<CodicePrestazione>())
        {
            if (codice == CodicePrestazione.Incremento) continue;
            var voce = norme.Prestazioni.Di(codice);
            _importi[(int)codice] = voce.ImportoMensile.Cerca(giorno, notoAl);
            _limiti[(int)codice] = voce.LimiteReddito?.Cerca(giorno, notoAl);
            _mensilita[(int)codice] = voce.Mensilita.Cerca(giorno, notoAl)?.Vale ?? 0;
        }
        _mensilita[(int)CodicePrestazione.Incremento] = norme.Incremento.Mensilita.Cerca(giorno, notoAl)?.Vale ?? 0;
        AssegnoDa = norme.Giudizi.AssegnoDa.Al(giorno);
        SorditaDb = norme.Giudizi.SorditaDb.Al(giorno);
        SorditaDbMinoriDi12 = norme.Giudizi.SorditaDbMinoriDi12.Al(giorno);
        FrequenzaOltreDb = norme.Giudizi.FrequenzaOltreDb.Al(giorno);
        EtaEvolutiva = norme.Eta.SorditaEvolutivaAnni.Al(giorno);
        MaggioreEta = norme.Eta.MaggioreEtaAnni.Al(giorno);
        PermessoMesiMinimi = norme.Pagamenti.PermessoMesiMinimi.Cerca(giorno, notoAl)?.Vale ?? 0;
        RicoveroDaGiorni = norme.Scelte.RicoveroSospendeDaGiorni.Al(giorno);
        DecimistiEntroAnno = norme.Prestazioni.DecimistiEntroAnno.Al(giorno);
        FinestraMesi = norme.Prestazioni.FinestraMaggioreEtaMesi.Cerca(giorno, notoAl)?.Vale ?? 0;
        IncrementoEtaMinima = norme.Incremento.EtaMinima.Cerca(giorno, notoAl)?.Vale ?? int.MaxValue;
    }

    /// <summary>Le norme da cui viene.</summary>
    public NormeVigenti Norme { get; }

    /// <summary>Il giorno valutato.</summary>
    public DateOnly Giorno { get; }

    /// <summary>Il giorno in cui si decide.</summary>
    public DateOnly NotoAl { get; }

    internal int AssegnoDa { get; }
    internal int SorditaDb { get; }
    internal int SorditaDbMinoriDi12 { get; }
    internal int FrequenzaOltreDb { get; }
    internal int EtaEvolutiva { get; }
    internal int MaggioreEta { get; }
    internal int PermessoMesiMinimi { get; }
    internal int RicoveroDaGiorni { get; }
    internal int DecimistiEntroAnno { get; }
    internal int FinestraMesi { get; }
    internal int IncrementoEtaMinima { get; }

    internal int Mensilita(CodicePrestazione codice) => _mensilita[(int)codice];

    /// <summary>L'importo con la sua fonte; dell'assegno sociale sostitutivo può mancare (scelta C56), degli altri no.</summary>
    internal Valore<Euro>? Importo(CodicePrestazione codice) => _importi[(int)codice]
        ?? (codice == CodicePrestazione.AssegnoSocialeSostitutivo ? null : Norme.Prestazioni.Di(codice).ImportoMensile.Trova(Giorno, NotoAl));

    internal Valore<Euro> ImportoCiecoRicoverato => Norme.Prestazioni.Di(CodicePrestazione.PensioneCiechiAssoluti).ImportoRicoverati!.Trova(Giorno, NotoAl);

    internal Valore<Euro> Limite(CodicePrestazione codice) => _limiti[(int)codice]
        ?? Norme.Prestazioni.Di(codice).LimiteReddito!.Trova(Giorno, NotoAl);
}
