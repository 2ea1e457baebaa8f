namespace Accerta.Fascicoli;

/// <summary>Che procedura contiene un fascicolo.</summary>
public enum TipoProcedura
{
    PrimaIstanza,
    Aggravamento,
    Revisione,
    ControlloStraordinario,
}

/// <summary>A che punto è la procedura.</summary>
public enum StatoFascicolo
{
    CertificatoDisponibile,

    /// <summary>C-05: nessun certificato vale più per la domanda; ne serve uno nuovo.</summary>
    CertificatoScaduto,
    DomandaPresentata,
    VisitaFissata,

    /// <summary>A-06: serve una data nuova, dopo un'assenza o una convocazione non consegnata.</summary>
    DaRiconvocare,

    /// <summary>La commissione ha visto la persona, o i documenti (V-02); i verbali non sono ancora scritti.</summary>
    VisitaSvolta,
    VerbaleDaFirmare,
    InVerificaSecondoGrado,
    VerbaleDefinitivo,
    DatiEconomiciPresentati,
    Liquidato,
    Concluso,

    /// <summary>A-06: due assenze di fila; si ricomincia dal certificato.</summary>
    DomandaDecaduta,

    /// <summary>R-02: assente alla visita di revisione, con la prova della convocazione; si può ancora giustificare.</summary>
    SospesoPerAssenza,

    /// <summary>R-02: l'assenza non è stata giustificata; la prestazione è revocata dal giorno della sospensione.</summary>
    RevocatoPerAssenza,
}

/// <summary>Che cosa vuol dire un tipo di procedura per chi deve decidere qualcosa.</summary>
public static class TipiDiProcedura
{
    extension(TipoProcedura tipo)
    {
        /// <summary>Vero se l'ha cominciata l'INPS su un verbale che c'è già: revisione, controllo. Chi manca non decade da nulla: vale R-02.</summary>
        public bool DiRevisione => tipo is TipoProcedura.Revisione or TipoProcedura.ControlloStraordinario;
    }
}

/// <summary>Che cosa vuol dire uno stato per chi deve decidere qualcosa.</summary>
public static class StatiDelFascicolo
{
    extension(StatoFascicolo stato)
    {
        /// <summary>Vero dal verbale definitivo in poi.</summary>
        public bool ColVerbale => stato is StatoFascicolo.VerbaleDefinitivo or StatoFascicolo.DatiEconomiciPresentati or StatoFascicolo.Liquidato or StatoFascicolo.Concluso;

        /// <summary>Vero se la procedura può ancora arrivare al verbale: si accettano documenti (V-01) e date.</summary>
        public bool PrimaDelVerbale => !stato.ColVerbale && stato is not (StatoFascicolo.DomandaDecaduta or StatoFascicolo.RevocatoPerAssenza);
    }
}
