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
    private readonly Euro?[] _quanto = new Euro?[Quante];
    private readonly Euro?[] _limite = new Euro?[Quante];
    private readonly int[] _mensilita = new int[Quante];
    private readonly uint[] _nonConAltriEnti = new uint[Quante];
    private readonly int? _drepanocitosiEta, _drepanocitosiContributi;
    private readonly Euro? _incrementoObiettivo, _incrementoPersonale, _incrementoConiugale;

    /// <summary>Prepara il quadro.</summary>
    /// <param name="norme">Le norme.</param>
    /// <param name="giorno">Il giorno valutato.</param>
    /// <param name="notoAl">Il giorno in cui si decide: gli importi definitivi usciti dopo non contano.</param>
    public Quadro(NormeVigenti norme, DateOnly giorno, DateOnly notoAl)
    {
        (Norme, Giorno, NotoAl, FineAnno) = (norme, giorno, notoAl, new(giorno.Year, 12, 31));
        FineMese = new(giorno.Year, giorno.Month, DateTime.DaysInMonth(giorno.Year, giorno.Month));
        foreach (var codice in Enum.GetValues<CodicePrestazione>())
        {
            if (codice == CodicePrestazione.Incremento) continue;
            var voce = norme.Prestazioni.Di(codice);
            _importi[(int)codice] = voce.ImportoMensile.Cerca(giorno, notoAl);
            _limiti[(int)codice] = voce.LimiteReddito?.Cerca(giorno, notoAl);
            _quanto[(int)codice] = _importi[(int)codice]?.Vale;
            _limite[(int)codice] = _limiti[(int)codice]?.Vale;
            _mensilita[(int)codice] = voce.Mensilita.Cerca(giorno, notoAl)?.Vale ?? 0;
        }
        _mensilita[(int)CodicePrestazione.Incremento] = norme.Incremento.Mensilita.Cerca(giorno, notoAl)?.Vale ?? 0;
        foreach (var coppia in norme.Incompatibilita)
        {
            if (coppia.Altra is { } altra) _nonConAltriEnti[(int)coppia.Prima] |= 1u << (int)altra;
            else if (coppia is { Prima: CodicePrestazione.IndennitaFrequenza, Seconda: { } seconda }) NonConLaFrequenza = NonConLaFrequenza.Con(seconda);
        }
        AssegnoDa = norme.Giudizi.AssegnoDa.Al(giorno);
        SorditaDb = norme.Giudizi.SorditaDb.Al(giorno);
        SorditaDbMinoriDi12 = norme.Giudizi.SorditaDbMinoriDi12.Al(giorno);
        FrequenzaOltreDb = norme.Giudizi.FrequenzaOltreDb.Al(giorno);
        EtaEvolutiva = norme.Eta.SorditaEvolutivaAnni.Al(giorno);
        MaggioreEta = norme.Eta.MaggioreEtaAnni.Al(giorno);
        UltimaNascitaAdulta = SoglieDiEta.UltimaNascita(new(MaggioreEta, 0), giorno);
        UltimaNascitaPerIlRateo = norme.Eta.UltimaNascitaPensionabile(new DateOnly(giorno.Year, giorno.Month, 1).AddDays(-1));
        UltimaNascitaPensionabile = norme.Scelte.TrasformazionePensionabile.Al(giorno) switch
        {
            TrasformazionePensionabile.DalCompleanno => norme.Eta.UltimaNascitaPensionabile(giorno),
            TrasformazionePensionabile.DalMeseSuccessivo => UltimaNascitaPerIlRateo,
        };
        PermessoMesiMinimi = norme.Pagamenti.PermessoMesiMinimi.Cerca(giorno, notoAl)?.Vale ?? 0;
        RicoveroDaGiorni = norme.Scelte.RicoveroSospendeDaGiorni.Al(giorno);
        RicoveroFinitoDal = new DateOnly(giorno.Year, giorno.Month, 1).AddMonths(-norme.Scelte.RicoveroFinitoContaMesi.Al(giorno));
        RicoveroNonEsaustivo = norme.Scelte.RicoveroNonEsaustivo.Al(giorno);
        RedditoDellAnno = norme.Scelte.AnnoDelReddito.Al(giorno);
        PermessoSensoriali = norme.Scelte.PermessoCiechiESordi.Al(giorno);
        Nido = norme.Scelte.AsiloNido.Al(giorno);
        UltimoMeseDiFrequenza = norme.Scelte.UltimoMeseDiFrequenza.Al(giorno);
        ComunicazioneNellIncremento = norme.Scelte.ComunicazioneNellIncremento.Al(giorno);
        Tredicesima = norme.Scelte.Tredicesima.Al(giorno);
        DecimistiEntroAnno = norme.Prestazioni.DecimistiEntroAnno.Al(giorno);
        FinestraMesi = norme.Prestazioni.FinestraMaggioreEtaMesi.Cerca(giorno, notoAl)?.Vale ?? 0;
        IncrementoEtaMinima = norme.Incremento.EtaMinima.Cerca(giorno, notoAl)?.Vale ?? int.MaxValue;
        _drepanocitosiEta = norme.Prestazioni.DrepanocitosiEtaMinima.Cerca(giorno, notoAl)?.Vale;
        _drepanocitosiContributi = norme.Prestazioni.DrepanocitosiContributiAnni.Cerca(giorno, notoAl)?.Vale;
        _incrementoObiettivo = norme.Incremento.ObiettivoMensile.Cerca(giorno, notoAl)?.Vale;
        _incrementoPersonale = norme.Incremento.LimitePersonale.Cerca(giorno, notoAl)?.Vale;
        _incrementoConiugale = norme.Incremento.LimiteConiugale.Cerca(giorno, notoAl)?.Vale;
    }

    /// <summary>Le norme da cui viene.</summary>
    public NormeVigenti Norme { get; }

    /// <summary>Il giorno valutato.</summary>
    public DateOnly Giorno { get; }

    /// <summary>Il giorno in cui si decide.</summary>
    public DateOnly NotoAl { get; }

    internal DateOnly FineAnno { get; }
    internal DateOnly FineMese { get; }
    internal int AssegnoDa { get; }
    internal int SorditaDb { get; }
    internal int SorditaDbMinoriDi12 { get; }
    internal int FrequenzaOltreDb { get; }
    internal int EtaEvolutiva { get; }
    internal int MaggioreEta { get; }

    /// <summary>L'ultimo giorno di nascita di chi è maggiorenne: un'età si decide con un confronto, senza contare gli anni di ciascuno.</summary>
    internal DateOnly UltimaNascitaAdulta { get; }

    /// <summary>C55: l'ultimo giorno di nascita di chi ha cambiato titolo all'età pensionabile.</summary>
    internal DateOnly UltimaNascitaPensionabile { get; }

    /// <summary>C55: lo stesso per un rateo, che cambia sempre il mese dopo, anche per chi compie gli anni il primo del mese.</summary>
    internal DateOnly UltimaNascitaPerIlRateo { get; }
    internal int PermessoMesiMinimi { get; }
    internal int RicoveroDaGiorni { get; }
    internal RicoveroNonEsaustivo RicoveroNonEsaustivo { get; }

    /// <summary>Un ricovero finito prima di questo giorno non conta più.</summary>
    internal DateOnly RicoveroFinitoDal { get; }
    internal AnnoDelReddito RedditoDellAnno { get; }
    internal PermessoCiechiESordi PermessoSensoriali { get; }
    internal AsiloNido Nido { get; }
    internal UltimoMeseDiFrequenza UltimoMeseDiFrequenza { get; }
    internal ComunicazioneNellIncremento ComunicazioneNellIncremento { get; }
    internal TredicesimaAnnoIncompleto Tredicesima { get; }
    internal int DecimistiEntroAnno { get; }
    internal int FinestraMesi { get; }
    internal int IncrementoEtaMinima { get; }
    internal int DrepanocitosiEtaMinima => _drepanocitosiEta ?? Norme.Prestazioni.DrepanocitosiEtaMinima.Al(Giorno, NotoAl);
    internal int DrepanocitosiContributi => _drepanocitosiContributi ?? Norme.Prestazioni.DrepanocitosiContributiAnni.Al(Giorno, NotoAl);
    internal Euro IncrementoObiettivo => _incrementoObiettivo ?? Norme.Incremento.ObiettivoMensile.Al(Giorno, NotoAl);
    internal Euro IncrementoLimitePersonale => _incrementoPersonale ?? Norme.Incremento.LimitePersonale.Al(Giorno, NotoAl);
    internal Euro IncrementoLimiteConiugale => _incrementoConiugale ?? Norme.Incremento.LimiteConiugale.Al(Giorno, NotoAl);

    /// <summary>E-05: le prestazioni di questa procedura che non si sommano alla frequenza.</summary>
    internal InsiemeDiPrestazioni NonConLaFrequenza { get; }

    /// <summary>E-05: le prestazioni di altri enti che non si sommano a questa, un bit per ciascuna.</summary>
    internal uint NonConAltriEnti(CodicePrestazione codice) => _nonConAltriEnti[(int)codice];

    internal int Mensilita(CodicePrestazione codice) => _mensilita[(int)codice];

    /// <summary>L'importo; nullo solo per l'assegno sociale sostitutivo (scelta C56).</summary>
    internal Euro? Quanto(CodicePrestazione codice) => _quanto[(int)codice] ?? Importo(codice)?.Vale;

    /// <summary>Il limite di reddito.</summary>
    internal Euro LimiteDi(CodicePrestazione codice) => _limite[(int)codice] ?? Limite(codice).Vale;

    /// <summary>L'importo con la sua fonte; dell'assegno sociale sostitutivo può mancare (scelta C56), degli altri no.</summary>
    internal Valore<Euro>? Importo(CodicePrestazione codice) => _importi[(int)codice]
        ?? (codice == CodicePrestazione.AssegnoSocialeSostitutivo ? null : Norme.Prestazioni.Di(codice).ImportoMensile.Trova(Giorno, NotoAl));

    internal Valore<Euro> ImportoCiecoRicoverato => Norme.Prestazioni.Di(CodicePrestazione.PensioneCiechiAssoluti).ImportoRicoverati!.Trova(Giorno, NotoAl);

    internal Valore<Euro> Limite(CodicePrestazione codice) => _limiti[(int)codice]
        ?? Norme.Prestazioni.Di(codice).LimiteReddito!.Trova(Giorno, NotoAl);
}
