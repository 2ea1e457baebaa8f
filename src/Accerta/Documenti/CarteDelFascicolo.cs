using Accerta.Attestazioni;
using Accerta.Dati;
using Accerta.Documenti.Carte;
using Accerta.Fascicoli;
using Accerta.Norma.Certificati;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Documenti;

/// <summary>
/// Le carte di un fascicolo, per chi le può avere: si aprono dalla porta dei dati sanitari, che registra la lettura, e contengono solo
/// ciò che la relazione lascia vedere. Le usano il portale e i comandi; il disegno è di <see cref="DisegnaPdf"/>.
/// </summary>
public sealed partial class CarteDelFascicolo(AccertaDb db, ApriFascicolo porta, GeneraQr qr, NormeVigenti norme, OpzioniAccerta opzioni, TimeProvider clock)
{
    public const string RicevutaDelCertificato = "ricevuta-certificato";
    public const string RicevutaDellaDomanda = "ricevuta-domanda";
    public const string Convocazione = "convocazione";
    public const string Verbale = "verbale";
    public const string VerbaleOmissis = "verbale-omissis";
    public const string Decisione = "decisione";
    public const string Qr = "foglio-qr";
    public const string Provvisorio = "certificato-provvisorio";
    public const string Ap70 = "dati-economici";
    public const string Card = "foglio-card";
    public const string RichiestaDelleDichiarazioni = "richiesta-dichiarazioni";
    public const string RicevutaDellaDichiarazione = "ricevuta-dichiarazione";
    public const string Sospensione = "sospensione";
    public const string Indebito = "indebito";

    /// <summary>Le carte di ogni pratica che arriva in fondo, nell'ordine in cui nascono.</summary>
    public static IReadOnlyList<string> DiOgniPratica { get; } = [RicevutaDelCertificato, RicevutaDellaDomanda, Convocazione, Verbale, VerbaleOmissis, Ap70, Decisione, Qr];

    /// <summary>Tutte le carte.</summary>
    public static IReadOnlyList<string> Nomi { get; } = [.. DiOgniPratica, Provvisorio, Card, RichiestaDelleDichiarazioni, RicevutaDellaDichiarazione, Sospensione, Indebito];

    /// <summary>Una carta del fascicolo, da leggere o da disegnare.</summary>
    /// <param name="fascicoloId">Il fascicolo.</param>
    /// <param name="attore">Chi la chiede.</param>
    /// <param name="nome">Uno dei <see cref="Nomi"/>.</param>
    /// <param name="ct">Annullamento.</param>
    /// <param name="scopo">Perché la si legge, in parole; senza, per stamparla.</param>
    /// <param name="quale">
    /// Quale, se sono più d'una: il verbale, la dichiarazione, la sospensione, la card, la somma; per la richiesta delle dichiarazioni l'atto. Senza, l'ultima; per i verbali il primo che vale: quello
    /// di invalidità civile, se c'è.
    /// </param>
    public async Task<Esito<Carta>> HandleAsync(Guid fascicoloId, Attore attore, string nome, CancellationToken ct, string? scopo = null, Guid? quale = null)
    {
        // Si guarda prima se la può avere: una carta negata non è una lettura, e non deve comparire fra le letture.
        if (!Nomi.Contains(nome) || await Relazione.TrovaAsync(db, fascicoloId, attore, clock.GetUtcNow().GiornoInItalia, ct) is not { } relazione
            || !PuoAvere(nome, relazione))
            return Rifiuti.NessunFascicolo;
        var perche = scopo ?? $"stampa: {InParole(nome)}";
        var esito = await porta.HandleAsync(fascicoloId, attore, perche, ct);
        if (!esito.Accettato) return esito.Rifiuti.ToArray();
        var aperto = esito.Valore;
        return nome switch
        {
            RicevutaDelCertificato => await RicevutaCertificatoAsync(aperto, attore, ct),
            RicevutaDellaDomanda => await RicevutaDomandaAsync(aperto, ct),
            Convocazione => aperto.Fascicolo.Tipo is TipoProcedura.Revisione or TipoProcedura.ControlloStraordinario ? await ConvocazioneARevisioneAsync(aperto, ct) : await ConvocazioneAsync(aperto, ct),
            Verbale => await VerbaleAsync(aperto, attore, quale, ct),
            VerbaleOmissis => await OmissisAsync(aperto, quale, ct),
            Provvisorio => await ProvvisorioAsync(aperto, quale, ct),
            Ap70 => await Ap70Async(aperto, attore, perche, ct),
            Decisione => await DecisioneAsync(aperto, ct),
            Card => await CardAsync(aperto, quale, ct),
            RichiestaDelleDichiarazioni => await RichiestaDichiarazioniAsync(aperto, quale, ct),
            RicevutaDellaDichiarazione => await RicevutaDichiarazioneAsync(aperto, attore, perche, quale, ct),
            Sospensione => await SospensioneAsync(aperto, quale, ct),
            Indebito => await IndebitoAsync(aperto, quale, ct),
            _ => await FoglioQrAsync(aperto, ct),
        };
    }

    /// <summary>Il nome della carta in una frase: «la copia completa del verbale».</summary>
    public static string InParole(string nome) => nome switch
    {
        RicevutaDelCertificato => "la ricevuta del certificato",
        RicevutaDellaDomanda => "la ricevuta della domanda",
        Convocazione => "la convocazione a visita",
        Verbale => "la copia completa del verbale",
        VerbaleOmissis => "la copia omissis del verbale",
        Decisione => "la decisione sulle prestazioni",
        Qr => "il foglio con il QR",
        Provvisorio => "il certificato provvisorio di handicap",
        Ap70 => "la copia dei dati socio-economici (AP70)",
        Card => "il foglio della Disability Card",
        RichiestaDelleDichiarazioni => "la richiesta delle dichiarazioni",
        RicevutaDellaDichiarazione => "la ricevuta della dichiarazione",
        Sospensione => "l'avviso di sospensione",
        Indebito => "la lettera sulla somma da restituire",
        _ => throw new ArgumentException($"la carta «{nome}» non esiste", nameof(nome)),
    };

    // Chi vede solo il sanitario ha inviato il certificato; chi vede solo l'economico liquida: nessuno dei due vede la copia completa.
    private static bool PuoAvere(string nome, Relazione r) => nome switch
    {
        RicevutaDelCertificato => r.VedeSanitari,
        RicevutaDellaDomanda or Convocazione or Verbale => r.VedeSanitari && r.VedeGiudizio,
        VerbaleOmissis or Provvisorio => r.VedeGiudizio,
        Decisione or Ap70 or Card or RichiestaDelleDichiarazioni or RicevutaDellaDichiarazione or Sospensione or Indebito => r.VedeEconomica,
        _ => r is { VedeSanitari: true, VedeGiudizio: true, VedeEconomica: true },
    };

    private static Rifiuto NonAncora(string trovato, string rimedio) => Rifiuti.StatoNonAmmesso(trovato, rimedio);

    private async Task<Esito<Carta>> RicevutaCertificatoAsync(FascicoloAperto aperto, Attore attore, CancellationToken ct)
    {
        // Più certificati: l'ultimo; per il medico, l'ultimo dei suoi.
        var certificato = aperto.Certificati.Select(c => c.Certificato).LastOrDefault(c => attore.Ruolo != Ruolo.MedicoCertificatore || c.MedicoId == attore.PersonaId);
        if (certificato is null) return NonAncora("nel fascicolo non c'è un certificato", "la ricevuta nasce quando il medico lo invia");
        var inviato = certificato.InviatoIl.GiornoInItalia;
        return RicevutaCertificato.Carta(new(
            await MittenteAsync(aperto, ct), certificato.Numero, await NomeDiAsync(certificato.MedicoId, ct), PersonaDi(aperto), certificato.InviatoIl,
            Abbinamento.UltimoGiorno(inviato, norme), InParole(certificato.Accertamenti))
        {
            Protocollo = aperto.Domanda is { ApertaDalCertificato: true } avviata && await db.CertificatiAbbinati.AnyAsync(a => a.CertificatoId == certificato.Id && a.DomandaId == avviata.Id, ct)
                ? avviata.Protocollo : null,
        });
    }

    private async Task<Esito<Carta>> RicevutaDomandaAsync(FascicoloAperto aperto, CancellationToken ct)
    {
        if (aperto.Domanda is not { } domanda) return NonAncora("la domanda non è ancora stata presentata", "la ricevuta nasce quando la presenti");
        var usati = await db.CertificatiAbbinati.AsNoTracking().Where(c => c.DomandaId == domanda.Id).Select(c => c.CertificatoId).ToListAsync(ct);
        var interessato = domanda.PresentataDa == domanda.InteressatoId;
        return RicevutaDomanda.Carta(new(
            await MittenteAsync(aperto, ct), domanda.Protocollo, domanda.PresentataAlle, PersonaDi(aperto),
            [.. aperto.Certificati.Where(c => usati.Contains(c.Certificato.Id)).Select(c => c.Certificato.Numero)],
            InParole(domanda.Accertamenti.Select(a => a.Tipo)),
            [
                new("Posta elettronica", domanda.Email),
                .. domanda.Pec is { } pec ? [new Dato("PEC", pec)] : Array.Empty<Dato>(),
                .. domanda.Telefono is { } telefono ? [new Dato("Telefono", telefono)] : Array.Empty<Dato>(),
                .. domanda.Domicilio is { } domicilio ? [new Dato("Domicilio", domicilio)] : Array.Empty<Dato>(),
            ],
            aperto.Visita?.Quando, aperto.Visita is null ? null : await LuogoAsync(aperto, ct),
            [
                .. aperto.Visita is { } visita ? [new Scadenza("visita medica", "la commissione", visita.EntroIl)] : Array.Empty<Scadenza>(),
                new("fine di tutta la procedura", "l'ente", norme.Termini.InteraProceduraGiorni.UltimoGiorno(domanda.PresentataIl)),
            ])
        {
            PresentataDa = interessato ? null : await NomeDiAsync(domanda.PresentataDa, ct),
        });
    }

    private async Task<Esito<Carta>> ConvocazioneAsync(FascicoloAperto aperto, CancellationToken ct)
    {
        if (aperto is not { Domanda: { } domanda, Visita: { } visita } || visita.Stato is Agenda.StatoVisita.Proposta or Agenda.StatoVisita.Annullata or Agenda.StatoVisita.Disdetta)
            return NonAncora("la visita non ha ancora una data definitiva", "la convocazione nasce quando la data è confermata");
        var massimo = norme.Termini.SpostamentiVisita.Al(visita.Giorno);
        var rimasti = Math.Max(0, massimo - visita.Spostamenti);
        return Carte.Convocazione.Carta(new(
            await MittenteAsync(aperto, ct), DestinatarioDi(aperto), domanda.Protocollo, domanda.PresentataIl, aperto.Interessato.NomeCompleto, domanda.Protocollo,
            InParole(domanda.Accertamenti.Select(a => a.Tipo)), visita.Quando, visita.Indirizzo ?? await LuogoAsync(aperto, ct), rimasti,
            rimasti > 0 ? visita.Giorno.AddDays(-1) : null)
        {
            ADomicilio = visita.Modalita == Agenda.ModalitaVisita.Domiciliare,
            SecondaChiamata = await db.Visite.AnyAsync(v => v.FascicoloId == visita.FascicoloId && v.Numero == visita.Numero - 1 && v.Stato == Agenda.StatoVisita.Assente, ct),
        });
    }

    private async Task<Esito<Carta>> OmissisAsync(FascicoloAperto aperto, Guid? quale, CancellationToken ct)
    {
        var verbale = aperto.Verbali.Select(v => v.Verbale).FirstOrDefault(v => v.Id == quale ? v.DefinitivoDal is not null : quale is null && v.Stato == StatoVerbale.Definitivo);
        if (verbale is null) return NonAncora("il verbale non è ancora definitivo", "la copia omissis nasce insieme a quella completa");
        var componenti = await ComponentiAsync(verbale, ct);
        return Carte.VerbaleOmissis.Carta(new( // P-02: qui non entra nulla di sanitario, non c'è neppure il posto
            await MittenteAsync(aperto, ct), await NumeroAsync(verbale, aperto, ct), verbale.DefinitivoDal ?? verbale.VisitaDel, await ComuneAsync(aperto, ct), PersonaDi(aperto),
            verbale.Accertamento.InParole, verbale.VisitaDel, verbale.Giudizio.SenzaDatiSanitari, verbale.Decorrenza!.Value, verbale.RevisioneDal,
            verbale.Contrassegno, verbale.AgevolazioniVeicoli, [.. componenti.Where(c => c.HaFirmato).Select(c => new Firmatario(c.Nome, c.Ruolo))],
            RicorsoDa(verbale.NotificatoIl ?? verbale.VisitaDel, verbale.NotificatoIl))
        {
            Destinatario = DestinatarioDi(aperto),
        });
    }

    private async Task<Esito<Carta>> FoglioQrAsync(FascicoloAperto aperto, CancellationToken ct)
    {
        var interessato = aperto.Interessato.Id;
        if (await qr.CodiceAsync(interessato, ct) is not { } codice)
            return NonAncora("non c'è ancora un QR valido", "lo può generare la persona, dal portale, quando ha un giudizio definitivo");
        var generato = await db.Attestazioni.AsNoTracking().Where(a => a.InteressatoId == interessato && a.RevocatoAlle == null).Select(a => a.GeneratoAlle).SingleAsync(ct);
        var riconosciuti = await db.VerbaliInVigore(clock.GetUtcNow().GiornoInItalia).AsNoTracking()
            .Where(v => v.InteressatoId == interessato && v.Giudizio != Giudizio.NonInvalido)
            .Select(v => v.Accertamento).Distinct().ToListAsync(ct);
        return FoglioQr.Carta(new(
            await MittenteAsync(aperto, ct), aperto.Interessato.NomeCompleto, generato.GiornoInItalia, $"{opzioni.IndirizzoPubblico}/q/{codice}",
            InParole(riconosciuti), $"{opzioni.IndirizzoPubblico}/cittadino"));
    }
}
