using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;

namespace Accerta.Norma.Certificati;

/// <summary>Un certificato inviato, come lo vede la domanda che lo cita.</summary>
/// <param name="Numero">Il numero unico.</param>
/// <param name="InviatoIl">Il giorno dell'invio, in Italia.</param>
/// <param name="UsatoDa">Il protocollo della domanda che lo ha già usato; nullo se è libero.</param>
public sealed record CertificatoCitato(string Numero, DateOnly InviatoIl, string? UsatoDa);

/// <summary>Quando un certificato può sostenere una domanda (C-05, C-08).</summary>
public static class Abbinamento
{
    /// <summary>L'ultimo giorno in cui il certificato si può abbinare, compreso (C-05, T-01).</summary>
    public static DateOnly UltimoGiorno(DateOnly inviatoIl, NormeVigenti norme) =>
        norme.Termini.ValiditaCertificatoGiorni.UltimoGiorno(inviatoIl);

    /// <summary>Tutti i rifiuti insieme; nessuno = si può abbinare.</summary>
    public static IEnumerable<Rifiuto> Valuta(CertificatoCitato certificato, DateOnly giorno, NormeVigenti norme)
    {
        if (giorno < certificato.InviatoIl)
            yield return new("C-05", "DATA_NON_VALIDA",
                $"il certificato {certificato.Numero} è {certificato.InviatoIl.Con("del")}, dopo la domanda {giorno.Con("del")}",
                "controlla le due date: la domanda viene dopo il certificato", "Certificato");
        var scadenza = UltimoGiorno(certificato.InviatoIl, norme);
        if (giorno > scadenza)
            yield return new("C-05", "CERTIFICATO_SCADUTO",
                $"il certificato {certificato.Numero} è {certificato.InviatoIl.Con("del")} e valeva fino {scadenza.Con("al")}",
                "chiedi al medico un nuovo certificato: la domanda resta salvata", "Certificato");
        if (certificato.UsatoDa is { } protocollo)
            yield return new("C-08", "CERTIFICATO_GIA_UTILIZZATO",
                $"il certificato {certificato.Numero} è già usato dalla domanda {protocollo}",
                "se devi fare un'altra domanda chiedi al medico un nuovo certificato", "Certificato");
    }
}
