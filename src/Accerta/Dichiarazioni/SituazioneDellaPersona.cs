using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;

namespace Accerta.Dichiarazioni;

/// <summary>Dal conto di una persona a ciò che la legge guarda per le dichiarazioni di un anno. Qui non si decide nulla.</summary>
public static class SituazioneDellaPersona
{
    /// <param name="conto">Il conto aperto.</param>
    /// <param name="anno">L'anno dichiarato.</param>
    /// <param name="conDelegato">Vero se la rappresenta chi ha una delega per tutori e genitori (AA10).</param>
    /// <param name="giorno">Il giorno in cui si guarda.</param>
    /// <param name="norme">Le norme.</param>
    public static SituazioneDichiarativa Di(ContoAperto conto, int anno, bool conDelegato, DateOnly giorno, NormeVigenti norme)
    {
        var fisco = conto.Fatti.Select(f => f.Contenuto.Fisco).OfType<RedditiNotiAlFisco>().LastOrDefault(f => f.Anno == anno);
        var certificato = conto.Fatti.Select(f => f.Contenuto.Certificato).OfType<CertificatoL662>().LastOrDefault();
        var adulto = Eta.Anni(conto.Persona.Nascita, giorno) >= norme.Eta.MaggioreEtaAnni.Al(giorno);
        return new()
        {
            Anno = anno,
            Prestazioni = [.. conto.Rate.Where(r => r.Mese.Year == anno && r.Tipo.DiPrestazione && r.Tipo != TipoRata.Storno).Select(r => r.Codice).Distinct()],
            DisabilitaIntellettivaOPsichica = certificato is not null,
            Tutela = adulto && conDelegato ? Tutela.Tutore : certificato?.Tutela ?? Tutela.Nessuna,
            CertificatoL662 = certificato is not null,
            RedditiAlFisco = fisco?.Quanto ?? RedditiAlFisco.No,
            RedditiVariati = fisco?.Variati ?? true,
            AltriRedditiPrima = fisco?.AltriPrima ?? true,
        };
    }
}
