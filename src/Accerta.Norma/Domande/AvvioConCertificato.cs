using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Domande;

/// <summary>Che cosa guarda la legge quando il certificato avvia da solo la procedura.</summary>
/// <param name="Tipo">Prima istanza, o aggravamento se il certificato lo dice.</param>
/// <param name="Oncologica">Il certificato dichiara una patologia oncologica (L. 80/2006).</param>
/// <param name="Accertamenti">Che cosa si chiede.</param>
/// <param name="AccertamentiInCorso">Gli accertamenti per cui un'altra procedura è aperta, con il suo protocollo.</param>
/// <param name="AccertamentiInGiudizio">D-06: gli accertamenti per cui un giudizio è in corso.</param>
/// <param name="VisitaPrecedente">D-07: l'ultima visita conclusa; nulla se non ce n'è.</param>
/// <param name="ElementiDiAggravamento">D-07: il certificato dice che cosa è peggiorato.</param>
public sealed record CertificatoCheAvvia(
    TipoDomanda Tipo,
    bool Oncologica,
    IReadOnlyList<Accertamento> Accertamenti,
    IReadOnlyDictionary<Accertamento, string> AccertamentiInCorso,
    IReadOnlyDictionary<Accertamento, string> AccertamentiInGiudizio,
    DateOnly? VisitaPrecedente,
    bool ElementiDiAggravamento);

/// <summary>G-00: nei territori della riforma la procedura comincia con il certificato, senza domanda (D.Lgs. 62/2024 art. 8).</summary>
public static class AvvioConCertificato
{
    /// <summary>Vero se in quella provincia, quel giorno, il certificato avvia la procedura; falso se la provincia non si conosce ancora.</summary>
    public static bool Avvia(string? provincia, DateOnly giorno, NormeVigenti norme) =>
        norme.Territori.Trova(provincia) is { } territorio && territorio.Regimi.Al(giorno) == Regime.Riforma;

    /// <summary>Tutti i rifiuti insieme (D-06, D-07); nessuno = la procedura comincia.</summary>
    public static IEnumerable<Rifiuto> Valuta(CertificatoCheAvvia certificato, DateOnly giorno, NormeVigenti norme) =>
    [
        .. Presentazione.InCorso(certificato.Tipo, certificato.Oncologica, certificato.Accertamenti, certificato.AccertamentiInCorso, certificato.AccertamentiInGiudizio),
        .. certificato.Tipo == TipoDomanda.Aggravamento
            ? Aggravamento.Valuta(certificato.VisitaPrecedente, certificato.ElementiDiAggravamento, certificato.Oncologica, giorno, norme)
            : [],
    ];
}
