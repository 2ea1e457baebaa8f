using Accerta.Fascicoli;
using static Accerta.Fascicoli.StatoFascicolo;
using static Accerta.Persone.Ruolo;

namespace Accerta.Ricorsi;

/// <summary>Gli atti del ricorso (L). Il deposito lo comunica la persona; il resto lo scrive l'ufficio legale.</summary>
internal static class AttiDeiRicorsi
{
    private static readonly StatoFascicolo[] ColVerbale = [VerbaleDefinitivo, DatiEconomiciPresentati, Liquidato, Concluso];

    public static readonly DescrizioneAtto[] Tutti =
    [
        new(TipoAtto.AtpDepositato, "la persona comunica di aver depositato il ricorso al tribunale", [Cittadino, Patronato], "L-01 L-04", ColVerbale, [])
        {
            Avviso = "il ricorso è annotato, e che cosa succede adesso",
            Chiude = [TipoObbligo.FareRicorso],
        },
        Passo(TipoAtto.CtuNominato, "il giudice nomina il consulente", "L-01"),
        Passo(TipoAtto.OperazioniAnnunciate, "il consulente dice all'INPS quando comincia", "L-01"),
        Passo(TipoAtto.BozzaDiPeriziaRicevuta, "arriva la bozza della perizia", "L-01"),
        Passo(TipoAtto.OsservazioniInviate, "l'INPS manda le sue osservazioni alla bozza", "L-01"),
        Passo(TipoAtto.PeriziaDepositata, "il consulente deposita la perizia", "L-01"),
        new(TipoAtto.TermineDelDissensoFissato, "il giudice fissa il termine per dissentire dalla perizia", [Operatore], "L-02", ColVerbale, [])
        {
            Avviso = "entro quando si può dissentire",
            Apre = [TipoObbligo.DissentireDallaPerizia],
        },
        new(TipoAtto.DissensoProposto, "una parte dissente dalla perizia", [Operatore], "L-02", ColVerbale, [])
        {
            Avviso = "chi dissente, e entro quando deposita il ricorso",
            Apre = [TipoObbligo.DepositareIlRicorso],
            Chiude = [TipoObbligo.DissentireDallaPerizia],
        },
        new(TipoAtto.RicorsoDepositato, "chi ha dissentito deposita il ricorso: si va a sentenza", [Operatore], "L-02", ColVerbale, [])
        {
            Chiude = [TipoObbligo.DepositareIlRicorso],
        },
        new(TipoAtto.GiudizioConcluso, "il giudice decide: omologa, che non si appella, o sentenza", [Operatore], "L-02 L-03 L-04", ColVerbale, [])
        {
            Avviso = "la decisione del giudice, e che cosa segue",
            Apre = [TipoObbligo.PagareDopoIlGiudizio],
            Chiude = [TipoObbligo.DissentireDallaPerizia, TipoObbligo.DepositareIlRicorso],
        },
    ];

    private static DescrizioneAtto Passo(TipoAtto tipo, string inParole, string regole) => new(tipo, inParole, [Operatore], regole, ColVerbale, []);
}
