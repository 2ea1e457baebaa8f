using Accerta.Dati;
using Accerta.Domande;
using Accerta.Fascicoli;
using Accerta.Norma.Notifiche;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Notifiche;

/// <summary>Prepara gli avvisi che un atto deve: entrano nello stesso commit, partono dopo (N-01).</summary>
public static class Avviso
{
    /// <summary>
    /// Un avviso di cortesia a chi ha presentato la domanda, all'indirizzo che ha dato; se l'atto lo vuole (<see cref="DescrizioneAtto.Legale"/>), anche la
    /// notifica per PEC o raccomandata. Il testo rimanda al portale: niente dati sanitari nella posta.
    /// </summary>
    public static async Task PreparaAsync(AccertaDb db, Atto atto, string oggetto, string testo, CancellationToken ct)
    {
        var riga = CatalogoDegliAtti.Di(atto.Tipo);
        if (riga.Avviso is null) throw new InvalidOperationException($"l'atto {atto.Tipo} non dà avvisi: il catalogo degli atti non lo prevede");
        var domanda = await DomandaDiAsync(db, atto.FascicoloId, ct);
        var (pratica, pagina) = (await db.FindAsync<Fascicolo>([atto.FascicoloId], ct))!.Tipo switch
        {
            TipoProcedura.PrimaIstanza or TipoProcedura.Aggravamento => ($"Domanda {domanda.Protocollo}", $"della domanda {domanda.Protocollo}"),
            TipoProcedura.Revisione => ($"Revisione (domanda {domanda.Protocollo})", "di questa revisione"),
            TipoProcedura.ControlloStraordinario => ($"Controllo (domanda {domanda.Protocollo})", "di questo controllo"),
        };
        var bozza = new Bozza(atto, domanda.PresentataDa, $"{pratica}: {oggetto}",
            $"{testo}\n\nTrovi tutto entrando sul portale, nella pagina {pagina}.\n"
            + "Questo avviso non contiene dati sulla salute. Non rispondere a questo messaggio.\n");
        if (domanda.Email is not "") // vuota solo nella riforma, se il certificato non la dice
            db.Add(bozza.Per(CanaleAvviso.Email, domanda.Email, "è la posta elettronica indicata nella domanda", legale: false));
        if (domanda.Telefono is { Length: > 0 } telefono && (riga.Legale || atto.Tipo == TipoAtto.PromemoriaInviato))
            db.Add(bozza.Per(CanaleAvviso.Sms, telefono, "è il telefono indicato nella domanda", legale: false));
        if (riga.Legale) db.Add(await LegaleAsync(db, bozza, ct));
    }

    /// <summary>Un avviso a una persona, al suo indirizzo se è noto: per gli atti che non dipendono da una domanda.</summary>
    public static void Prepara(AccertaDb db, Atto atto, Persona destinatario, string oggetto, string testo)
    {
        if (CatalogoDegliAtti.Di(atto.Tipo).Avviso is null)
            throw new InvalidOperationException($"l'atto {atto.Tipo} non dà avvisi: il catalogo degli atti non lo prevede");
        if (destinatario.Email is not { Length: > 0 } indirizzo) return;
        var bozza = new Bozza(atto, destinatario.Id, oggetto,
            $"{testo}\n\nTrovi tutto entrando sul portale.\nQuesto avviso non contiene dati sulla salute. Non rispondere a questo messaggio.\n");
        db.Add(bozza.Per(CanaleAvviso.Email, indirizzo, "è la posta elettronica della persona", legale: false));
    }

    /// <summary>La domanda di un fascicolo; per una revisione, quella da cui nasce.</summary>
    public static async Task<Domanda> DomandaDiAsync(AccertaDb db, Guid fascicoloId, CancellationToken ct)
    {
        for (Guid? id = fascicoloId; id is { } questo; id = (await db.FindAsync<Fascicolo>([questo], ct))!.OrigineId)
            if ((db.Domande.Local.FirstOrDefault(d => d.FascicoloId == questo) ?? await db.Domande.AsNoTracking().SingleOrDefaultAsync(d => d.FascicoloId == questo, ct)) is { } domanda)
                return domanda;
        throw new InvalidOperationException($"il fascicolo {fascicoloId} non ha una domanda, e nessuno di quelli da cui nasce");
    }

    /// <summary>La notifica non è arrivata: parte al recapito successivo. Nulla se non ne restano.</summary>
    public static async Task<Notifica?> RiprovaAsync(AccertaDb db, Notifica fallita, DateTimeOffset adesso, CancellationToken ct)
    {
        var provati = await db.Notifiche.Where(n => n.AttoId == fallita.AttoId && n.Legale).Select(n => n.Indirizzo).ToListAsync(ct);
        if (Notificazione.Prossimo(await RecapitiAsync(db, fallita.FascicoloId, ct), provati) is not { } prossimo) return null;
        var nuova = new Notifica
        {
            Id = Guid.CreateVersion7(adesso),
            FascicoloId = fallita.FascicoloId,
            AttoId = fallita.AttoId,
            DestinatarioId = fallita.DestinatarioId,
            Canale = Canale(prossimo.Mezzo),
            Legale = true,
            EsitoConsegna = EsitoConsegna.InAttesa,
            Indirizzo = prossimo.Indirizzo,
            IndirizzoPerche = prossimo.Perche,
            Oggetto = fallita.Oggetto,
            Testo = fallita.Testo,
            ProssimoTentativo = adesso,
            CreataAlle = adesso,
            TentativoDi = fallita.Id,
        };
        db.Add(nuova);
        return nuova;
    }

    // Dove una notifica di questo fascicolo non è arrivata non si riprova, se c'è un altro recapito; e neppure dove non se n'è saputo nulla e la visita si è dovuta rifare.
    private static async Task<Notifica> LegaleAsync(AccertaDb db, Bozza bozza, CancellationToken ct)
    {
        var recapiti = await RecapitiAsync(db, bozza.Atto.FascicoloId, ct);
        var legali = db.Notifiche.Where(n => n.FascicoloId == bozza.Atto.FascicoloId && n.Legale);
        var falliti = await legali.Where(n => n.EsitoConsegna == EsitoConsegna.NonConsegnata || n.EsitoConsegna == EsitoConsegna.IndirizzoErrato).Select(n => n.Indirizzo).ToListAsync(ct);
        var rifatta = bozza.Atto.Tipo == TipoAtto.ConvocazioneDaRifare;
        var incerti = await legali.Where(n => n.EsitoConsegna == EsitoConsegna.InAttesa
            && (rifatta || db.Atti.Any(a => a.FascicoloId == n.FascicoloId && a.Tipo == TipoAtto.ConvocazioneDaRifare && a.Quando > n.CreataAlle))).Select(n => n.Indirizzo).ToListAsync(ct);
        if ((Notificazione.Prossimo(recapiti, [.. falliti, .. incerti]) ?? Notificazione.Prossimo(recapiti, falliti) ?? Notificazione.Prossimo(recapiti, [])) is { } scelto)
            return bozza.Per(Canale(scelto.Mezzo), scelto.Indirizzo, scelto.Perche, legale: true);
        var senzaRecapito = bozza.Per(CanaleAvviso.Raccomandata, "", "non c'è nessun recapito", legale: true);
        (senzaRecapito.Stato, senzaRecapito.EsitoConsegna) = (StatoNotifica.Fallita, EsitoConsegna.IndirizzoErrato);
        return senzaRecapito;
    }

    private static async Task<RecapitiDellaPersona> RecapitiAsync(AccertaDb db, Guid fascicoloId, CancellationToken ct)
    {
        var fascicolo = (await db.FindAsync<Fascicolo>([fascicoloId], ct))!;
        var persona = (await db.FindAsync<Persona>([fascicolo.InteressatoId], ct))!;
        var recapito = await RecapitoAsync(db, fascicolo, ct);
        return new(recapito?.Pec, recapito?.Domicilio, persona.Indirizzo is null ? null : $"{persona.Indirizzo}, {persona.Cap} {persona.Comune} ({persona.Provincia})");
    }

    /// <summary>
    /// D-03: il recapito che la persona ha dato: quello indicato per il fascicolo, o, finché non ne indica uno, quello scritto nella domanda. Una revisione
    /// nasce con la sua convocazione: vale quello del fascicolo d'origine (N-01: la lettera non va alla residenza di chi ha detto di essere altrove).
    /// </summary>
    public static async Task<Recapito?> RecapitoAsync(AccertaDb db, Fascicolo fascicolo, CancellationToken ct)
    {
        if (await db.FindAsync<Recapito>([fascicolo.Id], ct) is { } indicato) return indicato;
        if (fascicolo is { OrigineId: { } origine } && fascicolo.Tipo.DiRevisione) return await RecapitoAsync(db, (await db.FindAsync<Fascicolo>([origine], ct))!, ct);
        var domanda = await DomandaDiAsync(db, fascicolo.Id, ct);
        return domanda is { Pec: null, DomicilioIndirizzo: null } ? null : new Recapito
        {
            FascicoloId = fascicolo.Id,
            Pec = domanda.Pec,
            Domicilio = domanda.Domicilio,
            Cap = domanda.DomicilioCap,
            Provincia = domanda.DomicilioProvincia,
        };
    }

    private static CanaleAvviso Canale(MezzoLegale mezzo) => mezzo switch
    {
        MezzoLegale.Pec => CanaleAvviso.Pec,
        MezzoLegale.Raccomandata => CanaleAvviso.Raccomandata,
    };

    private sealed record Bozza(Atto Atto, Guid Destinatario, string Oggetto, string Testo)
    {
        public Notifica Per(CanaleAvviso canale, string indirizzo, string perche, bool legale) => new()
        {
            Id = Guid.CreateVersion7(Atto.Quando),
            FascicoloId = Atto.FascicoloId,
            AttoId = Atto.Id,
            DestinatarioId = Destinatario,
            Canale = canale,
            Legale = legale,
            EsitoConsegna = legale ? EsitoConsegna.InAttesa : EsitoConsegna.NonSiSegue,
            Indirizzo = indirizzo,
            IndirizzoPerche = perche,
            Oggetto = Oggetto,
            Testo = Testo,
            ProssimoTentativo = Atto.Quando,
            CreataAlle = Atto.Quando,
        };
    }
}
