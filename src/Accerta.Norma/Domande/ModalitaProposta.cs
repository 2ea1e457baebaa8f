using Accerta.Norma.Norme;
using Accerta.Norma.Prestazioni;

namespace Accerta.Norma.Domande;

/// <summary>D-10: nella domanda l'IBAN non è obbligatorio; si propone come la persona è già pagata.</summary>
public static class ModalitaProposta
{
    /// <summary>La modalità già in uso, se resta possibile per quell'importo; nulla = si chiederà con i dati economici.</summary>
    /// <param name="inUso">Come l'ente paga già la persona; nulla se non la paga.</param>
    /// <param name="importoMensile">Quanto riceverebbe al mese.</param>
    /// <param name="giorno">Il giorno della domanda.</param>
    /// <param name="norme">Le norme in vigore.</param>
    public static ModalitaDiPagamento? Di(ModalitaDiPagamento? inUso, Euro importoMensile, DateOnly giorno, NormeVigenti norme) =>
        inUso is { } modalita && Pagamento.Valuta(importoMensile, modalita, norme, giorno).Accettato ? modalita : null;
}
