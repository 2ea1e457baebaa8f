using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Casi.Procedura;

// Chi agisce per la persona: deleghe, mandati, credenziali. Ciò che il caso non dice è in regola.
internal sealed partial class EventiDellaProcedura
{
    private async Task<IReadOnlyList<Rifiuto>> DelegaRichiestaAsync()
    {
        var modello = Modello(Dati.TestoONullo("modulo"));
        return await RichiediAsync(await ChiAsync(), memoria.Chiave, modello, QualitaPer(modello, "TUTORE"),
            Dati.Vero("documento_delegante", seManca: true), Dati.Vero("documento_delegato", seManca: true),
            Dati.Vero("attestazione_ssn", seManca: modello == ModelloDiDelega.PersonaImpedita));
    }

    private async Task<Attore> RichiedenteAsync(string chiave)
    {
        var chi = evento.Testo("attore");
        if (chi is "PATRONATO" or "ASSOCIAZIONE") return await AssistenteAsync(chiave);
        if (chi is not ("GENITORE" or "TUTORE" or "AMMINISTRATORE_SOSTEGNO" or "CURATORE" or "DELEGATO")) return chi is "CITTADINO" or "MINORE" ? await CittadinoAsync(chiave) : await ChiAsync(chi);
        var attore = await ChiAsync(chi);
        var delega = Dati.OggettoONullo("delega");
        var stato = delega?.TestoONullo("stato") ?? "VERIFICATA";
        if (Dati.Campi.Contains("delega") && delega is null || Ingresso.Dice(stato, "SCADUTA", "REVOCATA", "RIFIUTATA")) return attore;
        var modello = delega?.TestoONullo("modulo") is { } modulo ? Modello(modulo) : ModelloDiDelega.RappresentanteLegale;
        await DelegaAsync(attore, chiave, modello, QualitaPer(modello, chi), verificata: !Ingresso.Dice(stato, "IN_VERIFICA", "NON_VERIFICATA", "DA_VERIFICARE", "AUTOCERTIFICATA", "IN_ATTESA"));
        return attore;
    }

    private async Task DelegaAsync(Attore delegato, string chiave, ModelloDiDelega modello, QualitaDelRappresentante qualita, bool verificata)
    {
        var persona = await scena.PersonaAsync(db, chiave);
        await RichiediAsync(delegato, chiave, modello, qualita, conDelegante: true, conDelegato: true, conAttestazione: true);
        if (!verificata || await db.Deleghe.AsNoTracking().SingleOrDefaultAsync(d => d.DelegatoId == delegato.PersonaId && d.InteressatoId == persona.Id && d.VerificataIl == null && d.ChiusaIl == null)
            is not { } daVerificare) return;
        await Atto<VerificaDelega>().HandleAsync(new(scena.Chiave(), daVerificare.Id, Accettata: true, null), await scena.IncaricatoAsync(db, "operatore", Ruolo.Operatore), default);
    }

    private async Task<IReadOnlyList<Rifiuto>> RichiediAsync(
        Attore delegato, string chiave, ModelloDiDelega modello, QualitaDelRappresentante qualita, bool conDelegante, bool conDelegato, bool conAttestazione)
    {
        var persona = await scena.PersonaAsync(db, chiave);
        return (await Atto<RichiediDelega>().HandleAsync(
            new(scena.Chiave(), new(persona.CodiceFiscale, persona.Nome, persona.Cognome, persona.Nascita), modello, qualita, null,
                conDelegante ? FileDelCaso.Pdf("delegante") : null, conDelegato ? FileDelCaso.Pdf("delegato") : null, conAttestazione ? FileDelCaso.Pdf("attestazione") : null),
            delegato, default)).Rifiuti;
    }

    private static ModelloDiDelega Modello(string? modulo) => modulo switch
    {
        "AA08" => ModelloDiDelega.PersonaDiFiducia,
        "AA09" => ModelloDiDelega.PersonaImpedita,
        _ => ModelloDiDelega.RappresentanteLegale,
    };

    private static QualitaDelRappresentante QualitaPer(ModelloDiDelega modello, string chi) => modello != ModelloDiDelega.RappresentanteLegale ? QualitaDelRappresentante.PersonaDiFiducia : chi switch
    {
        "GENITORE" => QualitaDelRappresentante.Genitore,
        "AMMINISTRATORE_SOSTEGNO" => QualitaDelRappresentante.AmministratoreDiSostegno,
        "CURATORE" => QualitaDelRappresentante.Curatore,
        _ => QualitaDelRappresentante.Tutore,
    };

    // La sede dell'ente è abilitata, e ha il mandato, se il caso non dice altro.
    private async Task<Attore> AssistenteAsync(string chiave)
    {
        var ente = Dati.TestoONullo("associazione") ?? "PATRONATO";
        var tipo = Vocabolario.Cerca<TipoDiEnte>(ente);
        var abilitata = tipo is not null && Dati.Vero("struttura_abilitata", seManca: true);
        var sede = ScenaDelCaso.Id($"ente/{ente}/{abilitata}");
        if (!await db.SediDiAssistenza.AnyAsync(s => s.Id == sede))
            await ScenaDelCaso.AggiungiAsync(db,
                new EnteDiAssistenza { Id = ScenaDelCaso.Id($"sede/{ente}/{abilitata}"), Tipo = tipo ?? TipoDiEnte.Patronato, Nome = ente },
                new SedeDiAssistenza { Id = sede, EnteId = ScenaDelCaso.Id($"sede/{ente}/{abilitata}"), Nome = ente, Indirizzo = "via dell'Aiuto 1", Provincia = scena.Provincia, AbilitataDal = abilitata ? new(2010, 1, 1) : null });
        var attore = await scena.IncaricatoAsync(db, ente, Ruolo.Patronato, sede: sede);
        if (!abilitata || !Dati.Vero("mandato", seManca: true)) return attore;
        var persona = await scena.PersonaAsync(db, chiave);
        await Atto<RegistraMandato>().HandleAsync(
            new(scena.Chiave(), new(persona.CodiceFiscale, persona.Nome, persona.Cognome, persona.Nascita), sede, null, FileDelCaso.Pdf("mandato")), attore, default);
        return attore;
    }

    private AccessoDigitale Accesso() => Dati.TestoONullo("credenziale") switch
    {
        null => new(Credenziale.Spid, Livello: 2),
        var testo when Ingresso.Dice(testo, "SPID") => new(Credenziale.Spid, Livello(testo)),
        var testo when Ingresso.Dice(testo, "CIE") => new(Credenziale.Cie, Livello(testo)),
        var testo when Ingresso.Dice(testo, "CNS") => new(Credenziale.Cns, Livello(testo)),
        _ => new(Credenziale.Pin, Livello: 1),
    };

    private static int Livello(string credenziale) => Ingresso.Dice(credenziale, "1") ? 1 : 2;
}
