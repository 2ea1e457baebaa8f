using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Validazione;

/// <summary>K-03: il campione di verbali definitivi che la commissione superiore riesamina.</summary>
public static class CampioneCms
{
    /// <summary>
    /// Vero se il verbale esce dal sorteggio. Chiunque conosca il seme pubblicato lo può rifare: i primi otto byte di SHA-256(«seme|verbale»),
    /// letti come intero senza segno dal più significativo, diviso 1000: esce se il resto è minore della quota per mille.
    /// </summary>
    /// <param name="seme">Il seme pubblicato prima del sorteggio.</param>
    /// <param name="verbale">L'identificativo del verbale.</param>
    /// <param name="norme">Le norme: la quota è in <c>scelte.yaml</c>.</param>
    /// <param name="giorno">Il giorno del sorteggio.</param>
    /// <exception cref="ArgumentException">Il seme è vuoto: il sorteggio non sarebbe verificabile.</exception>
    public static bool Sorteggiato(string seme, Guid verbale, NormeVigenti norme, DateOnly giorno)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(seme);
        var impronta = SHA256.HashData(Encoding.UTF8.GetBytes($"{seme}|{verbale:D}"));
        return BinaryPrimitives.ReadUInt64BigEndian(impronta) % 1000 < (ulong)norme.Scelte.CampioneCmsPerMille.Al(giorno);
    }

    /// <summary>Vero se il verbale va riesaminato: sorteggiato, oppure segnalato da un centro medico-legale; anche dopo la consegna.</summary>
    public static bool DaRiesaminare(string seme, Guid verbale, bool segnalatoDalCml, NormeVigenti norme, DateOnly giorno) =>
        segnalatoDalCml || Sorteggiato(seme, verbale, norme, giorno);
}
