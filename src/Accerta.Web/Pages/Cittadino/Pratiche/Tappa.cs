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
            yield return new(p.Tipo == TipoProcedura.Revisione ? T("L'INPS ha cominciato la revisione") : T("L'INPS ha cominciato un controllo straordinario"), StatoPasso.Fatto, p.CertificatoDel.InBreve, T("Tu non devi chiedere nulla: finché non è conclusa i diritti continuano."));
            yield return Visita(p);
            yield return Verbale(p);
            yield break;
        }
        yield return new(T("Certificato inviato dal medico"), StatoPasso.Fatto, p.CertificatoDel.InBreve, null, new(T("Ricevuta del certificato (PDF)"), $"/carte/{p.Id}/ricevuta-certificato"));
        yield return p.Domanda is { } domanda
            ? new(T($"Domanda presentata, numero {domanda.Protocollo}"), StatoPasso.Fatto, domanda.PresentataIl.InBreve, null, new(T("Ricevuta (PDF)"), $"/carte/{p.Id}/ricevuta-domanda"))
            : new(T("Domanda"), StatoPasso.InCorso);
        yield return Visita(p);
        yield return Verbale(p);
        if (p.Verbale is not { CommissioneUnica: true } && p.Domanda?.Regime is null or Regime.Integrata) yield return Conferma(p, norme);
        yield return Dati(p, norme);
        yield return Decisione(p, norme);
    }

    private static Tappa Visita(Pratica p)
    {
        if (p.Visita is not { } visita) return new(T("Visita"), p.Domanda is null ? StatoPasso.DaFare : StatoPasso.InCorso);
        if (p.Stato is StatoFascicolo.SospesoPerAssenza or StatoFascicolo.RevocatoPerAssenza)
            return new(T("Visita"), StatoPasso.InCorso, null, T($"Alla visita {visita.Giorno.Detto("del")} non c'eri."), new(T("Giustifica l'assenza"), $"{p.Indirizzo}/giustifica"));
        var ritardo = visita.OltreTermine
            ? T($"Andava fatta {visita.EntroIl.Entro}: il ritardo di {Giorni(visita.Giorno.DayNumber - visita.EntroIl.DayNumber)} è annotato nella pratica.")
            : T($"Andava fatta {visita.EntroIl.Entro}: il termine è rispettato.");
        return visita.Stato switch
        {
            StatoVisita.Proposta => new(T("Visita"), StatoPasso.InCorso, T($"proposta per {visita.Giorno.Detto("il")}"), visita.OltreTermine ? ritardo : T($"La commissione deve farla {visita.EntroIl.Entro}.")),
            StatoVisita.Fissata => new(T("Visita"), StatoPasso.InCorso, visita.Giorno.InBreve, visita.OltreTermine ? ritardo : T($"La commissione deve farla {visita.EntroIl.Entro}."),
                new(T("Convocazione (PDF)"), $"/carte/{p.Id}/convocazione")),
            StatoVisita.Assente => new(T("Visita"), StatoPasso.InCorso, null, T($"Alla visita {visita.Giorno.Detto("del")} non c'eri: serve una nuova data.")),
            StatoVisita.Annullata or StatoVisita.Disdetta => new(T("Visita"), StatoPasso.InCorso, null, T($"La visita {visita.Giorno.Detto("del")} non si fa più: serve una nuova data.")),
            StatoVisita.Svolta => new(T("Visita"), StatoPasso.Fatto, visita.Giorno.InBreve, ritardo),
        };
    }

    private static Tappa Verbale(Pratica p) => p.Verbale switch
    {
        null => new(T("Verbale della commissione"), StatoPasso.DaFare),
        { Stato: StatoVerbale.DaFirmare } => new(T("Verbale della commissione"), StatoPasso.InCorso, null, T("Mancano le firme dei medici.")),
        { CommissioneUnica: true, DefinitivoDal: { } dal } => new(T("Verbale definitivo"), StatoPasso.Fatto, dal.InBreve, null, new(T("Leggi il verbale"), $"{p.Indirizzo}/verbale")),
        var verbale => new(T("Verbale della commissione"), StatoPasso.Fatto, verbale.VisitaDel.InBreve),
    };

    private static Tappa Conferma(Pratica p, NormeVigenti norme)
    {
        if (p.Verbale?.TrasmessoIl is not { } trasmesso) return new(T("Controllo dell'INPS"), StatoPasso.DaFare);
        var ultimo = SilenzioAssenso.UltimoGiorno(trasmesso, norme);
        if (p.Verbale is { DefinitivoDal: null, Stato: not StatoVerbale.Trasmesso })
            return new(T("Controllo dell'INPS"), StatoPasso.InCorso, null, T("L'INPS ha chiesto altri documenti o una nuova visita."));
        return p.Verbale.DefinitivoDal is not { } dal
            ? new(T("Controllo dell'INPS"), StatoPasso.InCorso, ultimo.Entro, T($"Il verbale è arrivato all'INPS {trasmesso.Detto("il")}."))
            : new(T("Verbale definitivo"), StatoPasso.Fatto, dal.InBreve,
                p.Verbale.DefinitivoPer == DefinitivoPer.SilenzioAssenso
                    ? T($"L'INPS non ha risposto {ultimo.Entro}: il verbale vale così com'è (silenzio-assenso).")
                    : T($"L'INPS lo ha confermato; poteva farlo fino {ultimo.Detto("al")}."),
                new(T("Leggi il verbale"), $"{p.Indirizzo}/verbale"));
    }

    private static Tappa Dati(Pratica p, NormeVigenti norme)
    {
        var titolo = T("I tuoi dati economici (AP70)");
        if (p.Verbale is { Favorevole: false, DefinitivoDal: not null }) return new(titolo, StatoPasso.NonServe);
        if (p.Verbale?.NotificatoIl is not { } notificato) return new(titolo, StatoPasso.DaFare);
        var ultimo = norme.Termini.Ap70Giorni.UltimoGiorno(notificato);
        return p.Economica.DatiIl is not { } dati
            ? new(titolo, StatoPasso.InCorso, ultimo.Entro)
            : new(titolo, StatoPasso.Fatto, dati.InBreve, p.Economica.Tardivi ? T($"Sono arrivati oltre {ultimo.Detto("il")}: li abbiamo accettati, e il ritardo è annotato.") : null, new(T("La copia (PDF)"), $"/carte/{p.Id}/dati-economici"));
    }

    private static Tappa Decisione(Pratica p, NormeVigenti norme)
    {
        var titolo = T("Decisione e pagamenti");
        if (p.Verbale is { Favorevole: false, DefinitivoDal: not null }) return new(titolo, StatoPasso.NonServe);
        if (p.Economica.DatiIl is not { } dati) return new(titolo, StatoPasso.DaFare);
        var ultimo = norme.Termini.InteressiDopoGiorni.UltimoGiorno(dati);
        return p.Economica.DecisaIl is not { } decisa
            ? new(titolo, StatoPasso.InCorso, T($"{ultimo.Entro}; dopo, con gli interessi"))
            : new(titolo, StatoPasso.Fatto, decisa.InBreve,
                decisa > ultimo ? T($"L'ufficio ha deciso oltre {ultimo.Detto("il")}: gli interessi sono nella decisione.") : null,
                new(T("Leggi la decisione"), $"{p.Indirizzo}/decisione"));
    }

    private static string Giorni(int quanti) => quanti == 1 ? T("un giorno") : T($"{quanti} giorni");
}
