using static Accerta.Norma.Prestazioni.CodicePrestazione;

namespace Accerta.Norma.Prestazioni;

/// <summary>Perché una prestazione non riguarda la persona: l'età prima, poi il riconoscimento che non c'è (E-02, tabella I del manuale ANFFAS 2023).</summary>
internal static class NonRiguarda
{
    private const Riconoscimenti AltreViePerLaFrequenza = Riconoscimenti.MinoreAccompagnamento | Riconoscimenti.CiecoAssoluto
        | Riconoscimenti.CiecoParziale | Riconoscimenti.Sordo;

    /// <summary>Che cosa la tiene lontana; nullo se non c'è nulla da dire.</summary>
    public static Mancanza? Perche(CodicePrestazione prestazione, in Posizione p, Quadro q) => prestazione switch
    {
        AssegnoMensile or PensioneInabilita => !p.Adulta(q) ? Mancanza.MinoreEta
            : p.InEtaPensionabile(q) ? Mancanza.EtaPensionabile
            : Mancanza.RequisitoSanitario,
        PensioneCiechiAssoluti => p.Adulta(q) ? Mancanza.RequisitoSanitario : Mancanza.MinoreEta,
        PensioneSordi or IndennitaComunicazione => Mancanza.NonSordo,
        IndennitaFrequenza => p.Adulta(q) ? Mancanza.MaggioreEta
            : p.Ha(AltreViePerLaFrequenza) ? Mancanza.Frequenza
            : Mancanza.RequisitoSanitario,
        AssegnoSocialeSostitutivo => p.InEtaPensionabile(q) ? Mancanza.CategoriaEsclusa : Mancanza.EtaInsufficiente,
        Incremento => p.Adulta(q) ? Mancanza.CategoriaEsclusa : Mancanza.MinoreEta,
        // D-08: chi non l'ha chiesta prima dei 18 anni, o ha già l'esito, non l'aspetta più.
        PrestazioneProvvisoriaMaggiorenni => p.Adulta(q) && !p.PrimaDei18Anni && p.TitolareDaMinore.Contiene(IndennitaFrequenza)
            ? Mancanza.FuoriFinestra
            : null,
        IndennitaAccompagnamento or IndennitaAccompagnamentoCiechi or PensioneCiechiParziali or IndennitaSpecialeVentesimisti
            or AssegnoVitalizioDecimisti or IndennitaDrepanocitosi => Mancanza.RequisitoSanitario,
    };
}
