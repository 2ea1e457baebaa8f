using System.Text.Json;
using Accerta.Dichiarazioni;
using Accerta.Documenti.Carte;
using Accerta.Economica;
using Accerta.Fascicoli;
using Accerta.Norma.Dichiarazioni;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Prestazioni;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Documenti;

// Le carte del denaro: ciò che la persona ha dichiarato, ciò che si ferma, ciò che si chiede indietro.
public sealed partial class CarteDelFascicolo
{
    private async Task<Esito<Carta>> Ap70Async(FascicoloAperto aperto, Attore attore, string scopo, CancellationToken ct)
    {
        if (aperto is not { Ap70: { } dati, Domanda: { } domanda })
            return NonAncora("i dati socio-economici (AP70) non ci sono ancora", "la copia nasce quando li dai");
        var atto = await db.Atti.AsNoTracking()
            .Where(a => a.FascicoloId == aperto.Fascicolo.Id && (a.Tipo == TipoAtto.DatiEconomiciPresentati || a.Tipo == TipoAtto.DatiEconomiciAnticipati))
            .OrderByDescending(a => a.Numero).FirstAsync(ct);
        var fatti = await FattiDellAttoAsync(aperto, atto, attore, scopo, ct);
        return CopiaAp70.Carta(new(
            await MittenteAsync(aperto, ct), domanda.Protocollo, PersonaDi(aperto), dati.PresentatiAlle, dati.Tardivi, dati.Anticipati,
            [
                .. dati.RedditiPersonali.Keys.Union(dati.RedditiConiuge.Keys).Order().Select(anno => new CopiaAp70.Reddito(anno,
                    dati.RedditiPersonali.TryGetValue(anno, out var suo) ? new Euro(suo) : null, dati.RedditiConiuge.TryGetValue(anno, out var altrui) ? new Euro(altrui) : null)),
            ],
            [
                new("Lavora", dati.Lavora ? "sì" : "no"),
                new("Coniuge", dati.Coniugato ? "sì" : "no"),
                new("Frequenza", dati.FrequenzaDal is { } dal ? $"{dati.Frequenza.InParole}, {ParoleDeiFatti.Periodo(dal, dati.FrequenzaAl)}" : "nessuna"),
                .. fatti.Any(f => f.Tipo == TipoFatto.Ricovero) ? Array.Empty<Dato>() : [new("Ricoveri", "nessuno")],
                .. fatti.Any(f => f.Tipo == TipoFatto.AltraPrestazione) ? Array.Empty<Dato>() : [new("Prestazioni di altri enti", "nessuna")],
                .. fatti.SelectMany(f => ParoleDeiFatti.Di(f.Contenuto)),
            ],
            dati switch
            {
                { Iban: { } iban, Modalita: { } come } => $"{come.InParole}, IBAN {iban}",
                { Iban: { } iban } => $"sul conto, IBAN {iban}",
                { Modalita: { } come } => come.InParole,
                _ => "non indicato: proponiamo il modo con cui già riceve altri pagamenti",
            })
        {
            PresentatiDa = await ChiPerLaPersonaAsync(aperto, dati.PresentatiDa, ct),
        });
    }

    private async Task<Esito<Carta>> RichiestaDichiarazioniAsync(FascicoloAperto aperto, Guid? quale, CancellationToken ct)
    {
        var atto = await (from a in db.Atti.AsNoTracking()
                          join f in db.Fascicoli on a.FascicoloId equals f.Id
                          where f.InteressatoId == aperto.Interessato.Id && (quale == null || a.Id == quale)
                                && (a.Tipo == TipoAtto.DichiarazioniRichieste || a.Tipo == TipoAtto.DichiarazioneSollecitata)
                          orderby a.Quando descending
                          select a).FirstOrDefaultAsync(ct);
        if (atto is null) return NonAncora("non ti abbiamo chiesto dichiarazioni", "la lettera nasce quando le chiediamo, una volta l'anno");
        var scritto = JsonSerializer.Deserialize<DichiarazioniChieste>(atto.Contenuto, Atto.Formato)!;
        var entro = scritto.EntroIl ?? await db.DichiarazioniDovute.AsNoTracking().Where(d => d.Id == scritto.Dichiarazione).Select(d => d.EntroIl).SingleAsync(ct);
        return RichiestaDichiarazioni.Carta(new(
            await MittenteAsync(aperto, ct), DestinatarioDi(aperto), $"{await ProtocolloAsync(aperto, ct)}/DA", atto.Quando.GiornoInItalia, aperto.Interessato.NomeCompleto, scritto.Anno,
            [.. (scritto.Modelli ?? [scritto.Modello!.Value]).Select(m => new RichiestaDichiarazioni.Modello(m.Sigla, ParoleDelModello(m)))], entro)
        {
            GiorniDelSollecito = scritto.Giorni,
        });
    }

    /// <summary>Ciò che i due atti scrivono: la richiesta i modelli e il termine, il sollecito una dichiarazione e i giorni.</summary>
    private sealed record DichiarazioniChieste(int Anno, IReadOnlyList<ModelloDichiarazione>? Modelli, DateOnly? EntroIl, Guid? Dichiarazione, ModelloDichiarazione? Modello, int? Giorni);

    private async Task<Esito<Carta>> RicevutaDichiarazioneAsync(FascicoloAperto aperto, Attore attore, string scopo, Guid? quale, CancellationToken ct)
    {
        var dichiarazione = (await db.DichiarazioniDovute.AsNoTracking()
                .Where(d => d.InteressatoId == aperto.Interessato.Id && d.Stato == StatoDichiarazione.Presentata && (quale == null || d.Id == quale)).ToListAsync(ct))
            .OrderByDescending(d => d.PresentataIl).ThenByDescending(d => d.Anno).ThenBy(d => d.Modello).FirstOrDefault();
        if (dichiarazione is not { PresentataIl: { } presentata }) return NonAncora("non c'è una dichiarazione presentata", "la ricevuta nasce quando la presenti");
        var atto = await AttoDiAsync(aperto, TipoAtto.DichiarazionePresentata, dichiarazione.Id, ct);
        return RicevutaDichiarazione.Carta(new(
            await MittenteAsync(aperto, ct), $"{await ProtocolloAsync(aperto, ct)}/{dichiarazione.Modello.Sigla}/{dichiarazione.Anno}", PersonaDi(aperto),
            dichiarazione.Modello.Sigla, ParoleDelModello(dichiarazione.Modello), dichiarazione.Anno, presentata, dichiarazione.EntroIl, dichiarazione.Tardiva,
            [.. (await FattiDellAttoAsync(aperto, atto, attore, scopo, ct)).SelectMany(f => ParoleDeiFatti.Di(f.Contenuto))])
        {
            PresentataDa = await ChiPerLaPersonaAsync(aperto, atto.ChiId, ct),
        });
    }

    private async Task<Esito<Carta>> IndebitoAsync(FascicoloAperto aperto, Guid? quale, CancellationToken ct)
    {
        var indebito = await db.Indebiti.AsNoTracking().Include(i => i.Piano).Where(i => i.FascicoloId == aperto.Fascicolo.Id && (quale == null || i.Id == quale))
            .OrderByDescending(i => i.AccertatoIl).ThenByDescending(i => i.Id).FirstOrDefaultAsync(ct);
        if (indebito is null) return NonAncora("non c'è nessuna somma da restituire", "la lettera nasce solo se, rifatti i conti, è stato pagato in più");
        var trovato = (await porta.DecisioneAsync(aperto, indebito.LiquidazioneId, ct))?.DaRestituire;
        return LetteraIndebito.Carta(new(
            await MittenteAsync(aperto, ct), DestinatarioDi(aperto), $"{await ProtocolloAsync(aperto, ct)}/RI", indebito.AccertatoIl, aperto.Interessato.NomeCompleto,
            indebito.Causa.InParole, indebito.Importo, trovato?.Compensato ?? Euro.Zero,
            [
                .. (trovato?.Righe ?? []).Select(r => new LetteraIndebito.Riga(
                    r.Tredicesima ? $"tredicesima {r.Mese.Year}" : r.Mese.MeseItaliano, r.Prestazione.InParole, r.Pagato, r.Dovuto,
                    $"Conti rifatti per {indebito.Causa.InParole}. Regola {r.Motivo.Regola}: {r.Motivo.Articolo}.")),
            ],
            [.. (trovato?.Piano ?? []).Select(r => new LetteraIndebito.Rata(r.Mese, r.Importo))],
            norme.Recuperi.QuotaMassimaPercento.Al(indebito.AccertatoIl), $"{opzioni.IndirizzoPubblico}/cittadino")
        {
            Fonti = [.. PerLaLettera([.. (trovato?.Righe ?? []).Select(r => r.Motivo)]).Select(m => m.FonteInBreve).OfType<string>().Distinct().Select(f => $"Gli importi: {f}.")],
            Oggi = indebito.Stato switch
            {
                StatoIndebito.InRecupero => trovato is null || StessoPiano(trovato.Piano, indebito.Piano) ? null : "Il piano è cambiato dopo questa lettera: le rate di oggi sono sul portale.",
                StatoIndebito.Contestato => "La somma è contestata: finché non rispondiamo non tratteniamo nulla.",
                StatoIndebito.Annullato => "La contestazione è stata accolta: non deve restituire nulla.",
                StatoIndebito.Estinto => "La somma è stata restituita tutta: non deve più nulla.",
            },
        });
    }

    private async Task<Esito<Carta>> SospensioneAsync(FascicoloAperto aperto, Guid? quale, CancellationToken ct)
    {
        var perAssenza = await db.SospensioniPerAssenza.AsNoTracking().Where(s => s.FascicoloId == aperto.Fascicolo.Id && (quale == null || s.Id == quale)).OrderByDescending(s => s.Dal).FirstOrDefaultAsync(ct);
        if (perAssenza is not null) return await PerAssenzaAsync(aperto, perAssenza, ct);
        var sospensione = await db.Sospensioni.AsNoTracking().Where(s => s.InteressatoId == aperto.Interessato.Id && (quale == null || s.Id == quale)).OrderByDescending(s => s.Dal).ThenByDescending(s => s.Id).FirstOrDefaultAsync(ct);
        if (sospensione is null) return NonAncora("nessun pagamento è mai stato fermato", "l'avviso nasce solo se un pagamento si ferma");
        var giorno = (await AttoDiAsync(aperto, TipoAtto.PrestazioneSospesa, sospensione.Id, ct)).Quando.GiornoInItalia;
        var (perche, rimedi, altrimenti) = await SenzaDichiarazioneAsync(sospensione, giorno, ct);
        return AvvisoDiSospensione.Carta(new(
            await MittenteAsync(aperto, ct), DestinatarioDi(aperto), $"{await ProtocolloAsync(aperto, ct)}/SO", giorno, aperto.Interessato.NomeCompleto, [sospensione.Codice.InParole], sospensione.Dal,
            [.. perche, $"Glielo avevamo scritto: la lettera è stata consegnata {sospensione.ConsegnatoIl.Con("il")} (regola N-01: senza la prova della consegna nessun pagamento si ferma)."],
            rimedi, altrimenti, RicorsoDa(giorno, null))
        {
            Oggi = sospensione.ChiusaIl is { } ripresa ? $"Il pagamento è ripreso {ripresa.Con("il")}." : sospensione.Definitiva ? "La prestazione è stata revocata." : null,
        });
    }

    private async Task<(string[] Perche, string[] Rimedi, string Altrimenti)> SenzaDichiarazioneAsync(Sospensione sospensione, DateOnly giorno, CancellationToken ct)
    {
        var modelli = norme.Dichiarazioni.Di(sospensione.Codice).Modelli;
        var mancate = (await db.DichiarazioniDovute.AsNoTracking().Where(d => d.InteressatoId == sospensione.InteressatoId && d.EntroIl < giorno).ToListAsync(ct))
            .Where(d => modelli.Contains(d.Modello) && (d.Stato == StatoDichiarazione.Mancata || d.PresentataIl > giorno)).OrderBy(d => d.Anno).ThenBy(d => d.Modello).ToList();
        return (
            [
                .. mancate.Select(d => $"Manca la dichiarazione {d.Modello.Sigla} per il {d.Anno} ({ParoleDelModello(d.Modello)}): il termine era {d.EntroIl.Con("il")}, e non è arrivata neppure dopo il sollecito (regola X-02)."),
                .. mancate is [] ? ["Manca una dichiarazione annuale, anche dopo il sollecito (regola X-02)."] : Array.Empty<string>(),
            ],
            [
                "Presenti la dichiarazione: dal portale, oppure con un CAF, un patronato o un'associazione. Non si manda per posta.",
                "Appena arriva il pagamento riprende, e riceve anche i mesi fermi. Non serve chiederli.",
            ],
            "Il pagamento resta fermo. Se la dichiarazione continua a mancare la prestazione può essere revocata, e i mesi fermi non si pagano più.");
    }

    private async Task<Esito<Carta>> PerAssenzaAsync(FascicoloAperto aperto, Revisioni.SospensionePerAssenza sospensione, CancellationToken ct)
    {
        var giaGiustificata = await db.GiustificazioniDiAssenza.AsNoTracking().AnyAsync(g => g.FascicoloId == sospensione.FascicoloId && g.SospensioneId != sospensione.Id && g.Esito == Norma.Revisioni.Giustificazione.Accolta, ct);
        return AvvisoDiSospensione.Carta(new(
            await MittenteAsync(aperto, ct), DestinatarioDi(aperto), $"{await ProtocolloAsync(aperto, ct)}/SO", sospensione.Dal, aperto.Interessato.NomeCompleto, [], sospensione.Dal,
            [$"Non era alla visita {sospensione.VisitaDel.Con("del")}, e non ci ha detto perché (regola R-02).", "C'è la prova che la convocazione era arrivata (regola N-01): senza, nessun pagamento si ferma."],
            giaGiustificata ? ["Se ha un motivo serio e documentato ce lo scriva subito dal portale: era già la seconda data."] : Giustificazione(sospensione.Dal),
            giaGiustificata ? "Un'altra assenza era già stata giustificata: la prestazione sarà revocata dal giorno della sospensione." : Revoca, RicorsoDa(sospensione.Dal, null))
        {
            Oggi = sospensione.Al is { } ripresa ? $"L'assenza è stata giustificata: il pagamento è ripreso {ripresa.Con("il")}."
                : sospensione.RevocataIl is { } revoca ? $"La prestazione è stata revocata {revoca.Con("il")}." : null,
        });
    }

    private const string Revoca = "Passato quel termine la prestazione è revocata dal giorno della sospensione.";

    private string[] Giustificazione(DateOnly giorno) =>
    [
        $"Entro {norme.Revisioni.GiustificazioneGiorni.Al(giorno)} giorni da quando riceve questo avviso ci mandi, dal portale, un documento che prova il motivo dell'assenza: di salute o di altro genere.",
        "Se lo accogliamo il pagamento riprende e Le diamo un'altra data per la visita.",
    ];

    private static bool StessoPiano(IReadOnlyList<RataDiRecupero> proposto, List<TrattenutaPrevista> oggi) =>
        proposto.Select(r => (r.Mese, r.Importo)).SequenceEqual(oggi.OrderBy(t => t.Mese).Select(t => (t.Mese, t.Importo)));

    // Nelle lettere si dà del Lei.
    private static string ParoleDelModello(ModelloDichiarazione modello) => modello == ModelloDichiarazione.Iclav ? "il lavoro svolto" : modello.InParole;

    private async Task<IReadOnlyList<FattoAperto>> FattiDellAttoAsync(FascicoloAperto aperto, Atto atto, Attore attore, string scopo, CancellationToken ct) =>
        await porta.ContoAsync(aperto.Interessato.Id, attore, scopo, ct) is { Accettato: true, Valore: var conto }
            ? [.. conto.Fatti.Where(f => f.FascicoloId == atto.FascicoloId && f.Atto == atto.Numero)]
            : [];

    // L'atto che parla di quella cosa, in qualunque fascicolo della persona.
    private async Task<Atto> AttoDiAsync(FascicoloAperto aperto, TipoAtto tipo, Guid cosa, CancellationToken ct)
    {
        var atti = await (from a in db.Atti.AsNoTracking() join f in db.Fascicoli on a.FascicoloId equals f.Id where f.InteressatoId == aperto.Interessato.Id && a.Tipo == tipo select a).ToListAsync(ct);
        return atti.Single(a => a.Contenuto.Contains($"{cosa}", StringComparison.Ordinal));
    }

    private async Task<string?> ChiPerLaPersonaAsync(FascicoloAperto aperto, Guid chi, CancellationToken ct) => chi == aperto.Interessato.Id ? null : await NomeDiAsync(chi, ct);

    private async Task<string> ProtocolloAsync(FascicoloAperto aperto, CancellationToken ct) => (await DomandaAsync(aperto, ct)).Protocollo;

    // Una revisione non ha una domanda sua: si cita quella da cui viene.
    private async Task<(string Protocollo, DateOnly Del)> DomandaAsync(FascicoloAperto aperto, CancellationToken ct)
    {
        if (aperto.Domanda is { } domanda) return (domanda.Protocollo, domanda.PresentataIl);
        for (var origine = aperto.Fascicolo.OrigineId; origine is { } id;)
        {
            if (await db.Domande.AsNoTracking().Where(d => d.FascicoloId == id).Select(d => new { d.Protocollo, d.PresentataIl }).SingleOrDefaultAsync(ct) is { } prima) return (prima.Protocollo, prima.PresentataIl);
            origine = await db.Fascicoli.AsNoTracking().Where(f => f.Id == id).Select(f => f.OrigineId).SingleAsync(ct);
        }
        return (aperto.Fascicolo.Id.ToString()[..8], aperto.Fascicolo.ApertoIl.GiornoInItalia);
    }
}
