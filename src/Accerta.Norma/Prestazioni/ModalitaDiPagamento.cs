using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;

namespace Accerta.Norma.Prestazioni;

/// <summary>Come si riceve il denaro.</summary>
public enum ModalitaDiPagamento
{
    /// <summary>Contanti allo sportello.</summary>
    Contanti,

    /// <summary>Conto corrente bancario o postale.</summary>
    AccreditoConto,

    /// <summary>Libretto nominativo di risparmio.</summary>
    Libretto,

    /// <summary>Carta di pagamento con IBAN.</summary>
    Carta,
}

/// <summary>D-10: oltre un certo importo mensile il pagamento è solo per accredito; l'IBAN non è obbligatorio nella domanda.</summary>
public static class Pagamento
{
    /// <summary>Dice se una modalità è possibile per un importo mensile.</summary>
    public static Esito<ModalitaDiPagamento> Valuta(Euro importoMensile, ModalitaDiPagamento modalita, NormeVigenti norme, DateOnly giorno)
    {
        var limite = norme.Pagamenti.ContantiFinoA.Al(giorno);
        return modalita == ModalitaDiPagamento.Contanti && importoMensile > limite
            ? new Rifiuto("D-10", "OLTRE_1000_SOLO_ACCREDITO", $"{importoMensile.Italiano} al mese in contanti: il limite è {limite.Italiano}",
                "indicare un conto, un libretto nominativo o una carta di pagamento", "modalita")
            : modalita;
    }
}
