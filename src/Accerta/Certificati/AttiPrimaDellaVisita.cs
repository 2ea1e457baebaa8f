using Accerta.Fascicoli;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Certificati;

/// <summary>Gli atti dal certificato alla domanda (C, D).</summary>
internal static class AttiPrimaDellaVisita
{
    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.CertificatoInviato, "il medico invia il certificato", [MedicoCertificatore], "C-01 C-02 C-04", [CertificatoDisponibile], []),
        new(TipoAtto.DomandaPresentata, "la persona, o chi la rappresenta, presenta la domanda", [Cittadino], "C-05 C-08 D-01 D-02 D-06 G-00",
            [CertificatoDisponibile], [DomandaPresentata])
        {
            Avviso = "ricevuta con il protocollo e la data proposta per la visita",
            Legale = false, // la ricevuta la persona ce l'ha già: i termini che si aprono sono dell'ufficio
        },
    ];
}
