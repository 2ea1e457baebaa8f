using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>La mia pratica a colpo d'occhio: dov'è, di chi è il turno, entro quando, e poi. Nessun dato sanitario.</summary>
public sealed class IndexModel(AccertaDb db, PresentaAp70 dati, NormeVigenti norme, TimeProvider clock) : PaginaDellaPratica(db, clock)
{
    public sealed record Voce(Azione Azione, string Spiega);

    public Turno Turno => Turno.Di(Pratica, Oggi, norme);
    public IEnumerable<Tappa> Tappe => Tappa.Di(Pratica, norme);
    public IReadOnlyList<Lettera> Avvisi { get; private set; } = [];
    public IReadOnlyList<Voce> Voci { get; private set; } = [];

    /// <summary>Ciò che riguarda somme e diritti.</summary>
    public IReadOnlyList<Voce> Denaro { get; private set; } = [];

    /// <summary>I termini che corrono, o passati senza che nessuno abbia fatto nulla, di tutte e due le parti; poi quelli chiusi.</summary>
    public IReadOnlyList<TermineInParole> Aperti { get; private set; } = [];
    public IReadOnlyList<TermineInParole> Chiusi { get; private set; } = [];

    /// <summary>A-04: la visita è fissata e si può ancora spostare.</summary>
    public bool PuoSpostare => Pratica.Visita is { Stato: StatoVisita.Fissata } v && !TermineVisita.ValutaSpostamento(v.Spostamenti, v.Giorno, Oggi, norme).Any();

    /// <summary>K-04: il termine dell'intera procedura, rispettato o no.</summary>
    public (int Giorni, string Frase)? FineProcedura
    {
        get
        {
            if (Pratica.Domanda is not { PresentataIl: var del }) return null;
            var giorni = norme.Termini.InteraProceduraGiorni.Al(del);
            var ultimo = norme.Termini.InteraProceduraGiorni.UltimoGiorno(del);
            return (giorni, Pratica.Verbale?.DefinitivoDal is { } dal
                ? dal <= ultimo ? T($"il termine era {ultimo.Detto("il")}, ed è rispettato.") : T($"il termine era {ultimo.Detto("il")}, e non è stato rispettato.")
                : Oggi <= ultimo ? T($"fino {ultimo.Detto("al")}.") : T($"il termine era {ultimo.Detto("il")}, ed è passato."));
        }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Avvisi = await Lettera.DellaPraticaAsync(Db, Id, ct);
        var obblighi = await Db.Obblighi.AsNoTracking().Where(o => o.FascicoloId == Id).OrderBy(o => o.EntroIl).ThenBy(o => o.Id).ToListAsync(ct);
        var termini = obblighi.ToLookup(o => o.Stato is StatoObbligo.Aperto or StatoObbligo.Mancato, o => TermineInParole.Di(o, Oggi, PerSe ? null : Pratica.Nome));
        (Aperti, Chiusi) = ([.. termini[true]], [.. termini[false]]);
        Denaro = [.. DelDenaro(
            Pratica.Stato != StatoFascicolo.VerbaleDefinitivo && await dati.SiPossonoDareAsync(Id, ct),
            await Db.PosizioniEconomiche.AnyAsync(p => p.InteressatoId == Pratica.InteressatoId, ct),
            await Db.Indebiti.AnyAsync(i => i.InteressatoId == Pratica.InteressatoId, ct))];
        Voci = [.. VociDi(await Db.Allegati.CountAsync(a => a.FascicoloId == Id, ct), await Db.Letture.CountAsync(l => l.FascicoloId == Id, ct))];
    }

    private IEnumerable<Voce> DelDenaro(bool datiGiaAdesso, bool conUnaDecisione, bool conIndebiti)
    {
        if (datiGiaAdesso) yield return new(new(T("Dai già i dati economici"), $"{Pratica.Indirizzo}/dati-economici"), T("Li puoi dare già adesso: la decisione arriva prima."));
        if (Pratica.Economica.DecisaIl is not null)
        {
            yield return new(new(T("La decisione"), $"{Pratica.Indirizzo}/decisione"), T("Che cosa ti spetta, da quando, quanto, e perché."));
            if (Pratica.Stato == StatoFascicolo.Liquidato) yield return new(new(T("I pagamenti"), $"{Pratica.Indirizzo}/pagamenti"), T("Le somme, mese per mese, e il conto su cui arrivano."));
        }
        if (!conUnaDecisione) yield break;
        yield return new(new(T("Il film dei tuoi diritti"), $"{Pratica.Indirizzo}/film"), T("Che cosa cambierà negli anni, quando, e che cosa dovrai fare."));
        yield return new(new(T("Le dichiarazioni di ogni anno"), $"{Pratica.Indirizzo}/dichiarazioni"), T("Quali devi, entro quando, quali hai presentato."));
        yield return new(new(T("È cambiato qualcosa?"), $"{Pratica.Indirizzo}/cambiamenti"), T("Un ricovero, la frequenza, i redditi, una prestazione di un altro ente."));
        yield return new(new(T("Scegliere fra due prestazioni"), $"{Pratica.Indirizzo}/opzione"), T("Quando due prestazioni non si sommano, con le cifre dell'anno davanti."));
        if (conIndebiti) yield return new(new(T("Somme da restituire"), $"{Pratica.Indirizzo}/indebiti"), T("Da dove vengono, come si restituiscono, come contestarle."));
    }

    private IEnumerable<Voce> VociDi(int documenti, int letture)
    {
        var definitivo = Pratica.Stato.ColVerbale;
        if (definitivo)
        {
            yield return new(new(T("Il verbale"), $"{Pratica.Indirizzo}/verbale"), T("Il giudizio in parole semplici e le due copie da scaricare."));
            if (Pratica.Verbale is { Favorevole: true })
            {
                yield return new(new(T("Il codice QR"), $"{Pratica.Indirizzo}/qr"), T("Per mostrare che il riconoscimento vale, senza dire altro; e chi l'ha verificato."));
                yield return new(new(T("La Disability Card"), $"{Pratica.Indirizzo}/card"), T("Chiederla, seguirla, sostituirla se la perdi."));
            }
            yield return new(new(T("Non sei d'accordo?"), $"{Pratica.Indirizzo}/non-sono-d-accordo"), T("Il ricorso al giudice, entro quando e dove; oppure l'aggravamento."));
        }
        foreach (var voce in Richieste()) yield return voce;
        yield return new(new(T($"Documenti ({documenti})"), $"{Pratica.Indirizzo}/documenti"), definitivo ? T("I documenti che hai dato.") : T("I documenti che hai dato, e come aggiungerne."));
        yield return new(new(T($"Chi ha visto il fascicolo ({letture})"), $"{Pratica.Indirizzo}/letture"), T("Quando, chi, perché."));
    }

    // Che cosa si può chiedere adesso: se poi non si può, la pagina dice perché.
    private IEnumerable<Voce> Richieste()
    {
        if (Pratica.Domanda is not { } domanda) yield break;
        if (Pratica.Stato.PrimaDelVerbale)
        {
            yield return new(new(T("Chiedere che si decida sui documenti"), ChiediModel.Indirizzo(Pratica, Richiesta.AgliAtti)), T("Se bastano, la visita non serve."));
            if (PuoSpostare) yield return new(new(T("Disdire la visita"), ChiediModel.Indirizzo(Pratica, Richiesta.Disdetta)), T("Senza scegliere un'altra data: te la proponiamo noi."));
            if (Pratica.Visita is null) yield return new(new(T("Diffidare l'ente"), ChiediModel.Indirizzo(Pratica, Richiesta.Diffida)), T("Se il termine per chiamarti a visita è passato."));
        }
        if (domanda.Regime == Regime.Riforma) yield return new(new(T("Chiedere il progetto di vita"), ChiediModel.Indirizzo(Pratica, Richiesta.ProgettoDiVita)), T("Un progetto fatto con te; passa al tuo comune."));
        yield return new(new(T("Dove ricevere le lettere"), $"{Pratica.Indirizzo}/recapito"), T("Una PEC, o un domicilio diverso dalla residenza."));
    }
}
