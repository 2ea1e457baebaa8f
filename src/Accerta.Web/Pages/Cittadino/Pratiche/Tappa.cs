using Accerta.Agenda;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Norma.Validazione;
using Accerta.Verbali;
using Accerta.Web.Componenti;

namespace Accerta.Web.Pages.Cittadino.Pratiche;

/// <summary>Una tappa della pratica, dal certificato ai pagamenti, con il suo termine e i ritardi annotati.</summary>
public sealed record Tappa(string Titolo, StatoPasso Stato, string? Quando = null, string? Nota = null, Azione? Collegamento = null)
{
    public static IEnumerable<Tappa> Di(Pratica p, NormeVigenti norme)
    {
        if (p.Tipo.DiRevisione)
        {
            yield return new(p.Tipo == TipoProcedura.Revisione ? "L'INPS ha cominciato la revisione" : "L'INPS ha cominciato un controllo straordinario", StatoPasso.Fatto, p.CertificatoDel.Italiana, "Tu non devi chiedere nulla: finché non è conclusa i diritti continuano.");
            yield return Visita(p);
            yield return Verbale(p);
            yield break;
        }
        yield return new("Certificato inviato dal medico", StatoPasso.Fatto, p.CertificatoDel.Italiana, null, new("Ricevuta del certificato (PDF)", $"/carte/{p.Id}/ricevuta-certificato"));
        yield return p.Domanda is { } domanda
            ? new($"Domanda presentata, numero {domanda.Protocollo}", StatoPasso.Fatto, domanda.PresentataIl.Italiana, null, new("Ricevuta (PDF)", $"/carte/{p.Id}/ricevuta-domanda"))
            : new("Domanda", StatoPasso.InCorso);
        yield return Visita(p);
        yield return Verbale(p);
        if (p.Verbale is not { CommissioneUnica: true } && p.Domanda?.Regime is null or Regime.Integrata) yield return Conferma(p, norme);
        yield return Dati(p, norme);
        yield return Decisione(p, norme);
    }

    private static Tappa Visita(Pratica p)
    {
        if (p.Visita is not { } visita) return new("Visita", p.Domanda is null ? StatoPasso.DaFare : StatoPasso.InCorso);
        if (p.Stato is StatoFascicolo.SospesoPerAssenza or StatoFascicolo.RevocatoPerAssenza)
            return new("Visita", StatoPasso.InCorso, null, $"Alla visita {visita.Giorno.Con("del")} non c'eri.", new("Giustifica l'assenza", $"{p.Indirizzo}/giustifica"));
        var ritardo = visita.OltreTermine
            ? $"Andava fatta entro {visita.EntroIl.Con("il")}: il ritardo di {Giorni(visita.Giorno.DayNumber - visita.EntroIl.DayNumber)} è annotato nella pratica."
            : $"Andava fatta entro {visita.EntroIl.Con("il")}: il termine è rispettato.";
        return visita.Stato switch
        {
            StatoVisita.Proposta => new("Visita", StatoPasso.InCorso, $"proposta per {visita.Giorno.Con("il")}", visita.OltreTermine ? ritardo : $"La commissione deve farla entro {visita.EntroIl.Con("il")}."),
            StatoVisita.Fissata => new("Visita", StatoPasso.InCorso, visita.Giorno.Italiana, visita.OltreTermine ? ritardo : $"La commissione deve farla entro {visita.EntroIl.Con("il")}.",
                new("Convocazione (PDF)", $"/carte/{p.Id}/convocazione")),
            StatoVisita.Assente => new("Visita", StatoPasso.InCorso, null, $"Alla visita {visita.Giorno.Con("del")} non c'eri: serve una nuova data."),
            StatoVisita.Annullata or StatoVisita.Disdetta => new("Visita", StatoPasso.InCorso, null, $"La visita {visita.Giorno.Con("del")} non si fa più: serve una nuova data."),
            StatoVisita.Svolta => new("Visita", StatoPasso.Fatto, visita.Giorno.Italiana, ritardo),
        };
    }

    private static Tappa Verbale(Pratica p) => p.Verbale switch
    {
        null => new("Verbale della commissione", StatoPasso.DaFare),
        { Stato: StatoVerbale.DaFirmare } => new("Verbale della commissione", StatoPasso.InCorso, null, "Mancano le firme dei medici."),
        { CommissioneUnica: true, DefinitivoDal: { } dal } => new("Verbale definitivo", StatoPasso.Fatto, dal.Italiana, null, new("Leggi il verbale", $"{p.Indirizzo}/verbale")),
        var verbale => new("Verbale della commissione", StatoPasso.Fatto, verbale.VisitaDel.Italiana),
    };

    private static Tappa Conferma(Pratica p, NormeVigenti norme)
    {
        if (p.Verbale?.TrasmessoIl is not { } trasmesso) return new("Controllo dell'INPS", StatoPasso.DaFare);
        var ultimo = SilenzioAssenso.UltimoGiorno(trasmesso, norme);
        if (p.Verbale is { DefinitivoDal: null, Stato: not StatoVerbale.Trasmesso })
            return new("Controllo dell'INPS", StatoPasso.InCorso, null, "L'INPS ha chiesto altri documenti o una nuova visita.");
        return p.Verbale.DefinitivoDal is not { } dal
            ? new("Controllo dell'INPS", StatoPasso.InCorso, $"entro {ultimo.Con("il")}", $"Il verbale è arrivato all'INPS {trasmesso.Con("il")}.")
            : new("Verbale definitivo", StatoPasso.Fatto, dal.Italiana,
                p.Verbale.DefinitivoPer == DefinitivoPer.SilenzioAssenso
                    ? $"L'INPS non ha risposto entro {ultimo.Con("il")}: il verbale vale così com'è (silenzio-assenso)."
                    : $"L'INPS lo ha confermato; poteva farlo fino {ultimo.Con("al")}.",
                new("Leggi il verbale", $"{p.Indirizzo}/verbale"));
    }

    private static Tappa Dati(Pratica p, NormeVigenti norme)
    {
        const string Titolo = "I tuoi dati economici (AP70)";
        if (p.Verbale is { Favorevole: false, DefinitivoDal: not null }) return new(Titolo, StatoPasso.NonServe);
        if (p.Verbale?.NotificatoIl is not { } notificato) return new(Titolo, StatoPasso.DaFare);
        var ultimo = norme.Termini.Ap70Giorni.UltimoGiorno(notificato);
        return p.Economica.DatiIl is not { } dati
            ? new(Titolo, StatoPasso.InCorso, $"entro {ultimo.Con("il")}")
            : new(Titolo, StatoPasso.Fatto, dati.Italiana, p.Economica.Tardivi ? $"Sono arrivati oltre {ultimo.Con("il")}: li abbiamo accettati, e il ritardo è annotato." : null, new("La copia (PDF)", $"/carte/{p.Id}/dati-economici"));
    }

    private static Tappa Decisione(Pratica p, NormeVigenti norme)
    {
        const string Titolo = "Decisione e pagamenti";
        if (p.Verbale is { Favorevole: false, DefinitivoDal: not null }) return new(Titolo, StatoPasso.NonServe);
        if (p.Economica.DatiIl is not { } dati) return new(Titolo, StatoPasso.DaFare);
        var ultimo = norme.Termini.InteressiDopoGiorni.UltimoGiorno(dati);
        return p.Economica.DecisaIl is not { } decisa
            ? new(Titolo, StatoPasso.InCorso, $"entro {ultimo.Con("il")}; dopo, con gli interessi")
            : new(Titolo, StatoPasso.Fatto, decisa.Italiana,
                decisa > ultimo ? $"L'ufficio ha deciso oltre {ultimo.Con("il")}: gli interessi sono nella decisione." : null,
                new("Leggi la decisione", $"{p.Indirizzo}/decisione"));
    }

    private static string Giorni(int quanti) => quanti == 1 ? "un giorno" : $"{quanti} giorni";
}
