using Accerta.Documenti.Carte;
using Accerta.Economica;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;

namespace Accerta.Documenti;

/// <summary>Come si scrive in una lettera ciò che la persona ha dichiarato, e perché si sono rifatti i conti.</summary>
internal static class ParoleDeiFatti
{
    /// <summary>Un fatto, voce per voce.</summary>
    public static IEnumerable<Dato> Di(ContenutoDelFatto fatto)
    {
        if (fatto.Redditi is { } redditi)
        {
            yield return new($"Redditi della persona, {redditi.Anno}", new Euro(redditi.Personali).Italiano);
            if (redditi.Coniuge is { } coniuge) yield return new($"Redditi del coniuge, {redditi.Anno}", new Euro(coniuge).Italiano);
        }
        if (fatto.Fisco is { } fisco)
            yield return new($"Redditi già detti al fisco, {fisco.Anno}", fisco.Quanto switch
            {
                RedditiAlFisco.No => "no",
                RedditiAlFisco.Parzialmente => "in parte",
                RedditiAlFisco.Integralmente => "tutti",
            });
        if (fatto.Ricovero is { } ricovero) yield return new("Ricovero", $"{Parti.Maiuscola(ricovero.Tipo.InParole)}, {Periodo(ricovero.Dal, ricovero.Al)}; paga {ricovero.Retta.InParole}");
        if (fatto.Frequenza is { } frequenza) yield return new("Frequenza", $"{Parti.Maiuscola(frequenza.Tipo.InParole)}, {Periodo(frequenza.Dal, frequenza.Al)}");
        if (fatto.Altra is { } altra)
            yield return new("Prestazione di un altro ente", $"{Parti.Maiuscola(altra.Prestazione.Codice.InParole)}{(altra.Prestazione.ImportoMensile is { } quanto ? $", {quanto.Italiano} al mese" : "")}, {Periodo(altra.Dal, altra.Al)}");
    }

    /// <summary>«dal 1° marzo 2025 al 10 aprile 2025».</summary>
    public static string Periodo(DateOnly dal, DateOnly? al) => al is { } fine ? $"{dal.Con("dal")} {fine.Con("al")}" : $"{dal.Con("dal")}, ancora in corso";

    extension(CausaDelRicalcolo causa)
    {
        /// <summary>«un ricovero».</summary>
        public string InParole => causa switch
        {
            CausaDelRicalcolo.ImportoDefinitivo => "l'importo definitivo dell'anno",
            CausaDelRicalcolo.Ricovero => "un ricovero di cui abbiamo saputo dopo",
            CausaDelRicalcolo.Frequenza => "la frequenza, come è stata dichiarata dopo",
            CausaDelRicalcolo.Reddito => "i redditi, come sono stati dichiarati dopo",
            CausaDelRicalcolo.Giudizio => "un giudizio sanitario nuovo",
            CausaDelRicalcolo.Sospensione => "una sospensione o una revoca",
            CausaDelRicalcolo.Opzione => "la scelta fra due prestazioni che non si sommano",
            CausaDelRicalcolo.MaggioreEta => "i 18 anni",
            CausaDelRicalcolo.EtaPensionabile => "l'età pensionabile",
        };
    }

    extension(TipoFrequenza tipo)
    {
        public string InParole => tipo switch
        {
            TipoFrequenza.Scuola => "scuola o formazione professionale",
            TipoFrequenza.AsiloNido => "asilo nido",
            TipoFrequenza.CentroConvenzionato => "centro pubblico o convenzionato",
            TipoFrequenza.CentroNonConvenzionato => "centro non convenzionato",
        };
    }

    extension(TipoRicovero tipo)
    {
        public string InParole => tipo switch
        {
            TipoRicovero.Ospedale => "in ospedale",
            TipoRicovero.LungodegenzaRiabilitativa => "in lungodegenza o riabilitazione",
            TipoRicovero.ContinuativoPermanente => "in una struttura residenziale",
            TipoRicovero.DayHospital => "in day hospital",
        };
    }

    extension(Retta retta)
    {
        public string InParole => retta switch
        {
            Retta.Gratuito => "l'ente pubblico",
            Retta.GratuitoConSupplementoMigliore => "l'ente pubblico, con un supplemento per stare meglio",
            Retta.APagamentoParziale => "in parte la persona",
            Retta.APagamentoIntero => "la persona",
        };
    }

    extension(ModalitaDiPagamento modalita)
    {
        public string InParole => modalita switch
        {
            ModalitaDiPagamento.Contanti => "in contanti, allo sportello",
            ModalitaDiPagamento.AccreditoConto => "sul conto corrente",
            ModalitaDiPagamento.Libretto => "sul libretto di risparmio",
            ModalitaDiPagamento.Carta => "sulla carta di pagamento con IBAN",
        };
    }
}
