using Accerta.Agenda;
using Accerta.Fascicoli;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Giudizi;
using Accerta.Norma.Motivazione;
using Accerta.Persone;
using Accerta.Validazione;
using Accerta.Verbali;
using Accerta.Visite;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Casi.Procedura;

// La visita, il verbale, la convalida.
internal sealed partial class EventiDellaProcedura
{
    // La commissione del caso, se il caso decide sui documenti e non dice chi c'era.
    private static readonly (string Ruolo, string Nome)[] CommissioneSolita =
        [("PRESIDENTE_MEDICO_LEGALE", "M1"), ("MEDICO_ASL", "M2"), ("MEDICO_ASL_LAVORO", "M3"), ("MEDICO_INPS", "I1"), ("MEDICO_ANMIC", "A1"), ("OPERATORE_SOCIALE", "O1")];

    private async Task<IReadOnlyList<Rifiuto>> VisitaSvoltaAsync() => await SvolgiAsync(
        [.. Dati.Oggetti("componenti").Select(c => (c.Testo("ruolo"), c.Testo("nome")))], Dati.Ha("medico_fiducia") && Dati.TestoOVero("medico_fiducia"));

    private async Task<IReadOnlyList<Rifiuto>> SvolgiAsync(IReadOnlyList<(string Ruolo, string Nome)> componenti, bool medicoDiFiducia)
    {
        List<Presente> presenti = [];
        foreach (var (ruolo, nome) in componenti.Where(c => !Ingresso.Dice(c.Ruolo, "FIDUCIA")))
        {
            var (posto, associazione) = Posto(ruolo);
            presenti.Add(new((await scena.IncaricatoAsync(db, nome, Ruolo.Commissione, posto, associazione)).PersonaId, posto));
        }
        var richiesta = new SvolgiVisita.Richiesta(scena.Chiave(), FascicoloId, presenti, medicoDiFiducia);
        var attore = await ChiAsync("COMMISSIONE");
        memoria.Mancanti = Codici(await Atto<SvolgiVisita>().MancantiAsync(richiesta, attore, default));
        return (await Atto<SvolgiVisita>().HandleAsync(richiesta, attore, default)).Rifiuti;
    }

    private async Task<IReadOnlyList<Rifiuto>> VerbaleFirmatoAsync()
    {
        if (await db.Visite.AsNoTracking().UltimaAsync(FascicoloId, default) is { Modalita: ModalitaVisita.AgliAtti } visita && !await db.ComponentiVisita.AnyAsync(c => c.VisitaId == visita.Id)
            && await SvolgiAsync(CommissioneSolita, medicoDiFiducia: false) is { Count: > 0 } incompleta) return incompleta;
        var presidente = await ChiAsync("COMMISSIONE");
        var fascicolo = await db.Fascicoli.AsNoTracking().SingleOrDefaultAsync(f => f.Id == FascicoloId);
        IReadOnlyList<Accertamento> chiesti = fascicolo is null ? [Accertamento.InvaliditaCivile] : (await DaAccertare.PerAsync(db, fascicolo, default)).Accertamenti;
        foreach (var accertamento in chiesti)
        {
            var scritto = await Atto<CompilaVerbale>().HandleAsync(Scheda(accertamento), presidente, default);
            if (!scritto.Accettato) return scritto.Rifiuti;
            foreach (var nome in Dati.Testi("firme").Distinct())
                if (await Atto<FirmaVerbale>().HandleAsync(new(scena.Chiave(), scritto.Valore.VerbaleId), await FirmatarioAsync(nome), default) is { Accettato: false } nonFirma) return nonFirma.Rifiuti;
            db.ChangeTracker.Clear();
            var verbale = await db.Verbali.AsNoTracking().Include(v => v.Componenti).SingleAsync(v => v.Id == scritto.Valore.VerbaleId);
            Rifiuto[] mancanze = [.. ChiudiVerbale.Mancanze(verbale, scena.Oggi, scena.Norme)];
            if (mancanze is not []) return mancanze;
            if (verbale.CommissioneUnica && await ChiudiAsync(verbale) is { Count: > 0 } nonChiude) return nonChiude; // C29: con la firma è definitivo
        }
        return [];
    }

    private async Task<IReadOnlyList<Rifiuto>> VerbaleTrasmessoAsync()
    {
        var verbali = await VerbaliAsync();
        foreach (var verbale in verbali.Exists(v => v.Stato == StatoVerbale.DaFirmare) ? verbali.FindAll(v => v.Stato == StatoVerbale.DaFirmare) : verbali)
            if (await ChiudiAsync(verbale) is { Count: > 0 } no) return no;
        return verbali is [] ? [Rifiuti.NessunFascicolo] : [];
    }

    private async Task<IReadOnlyList<Rifiuto>> CmlValidaAsync()
    {
        var cml = await scena.IncaricatoAsync(db, Dati.TestoONullo("medico") ?? "CML", Ruolo.Cml);
        var giudizio = Dati.TestoONullo("giudizio");
        var correzione = giudizio is null && !Dati.Ha("percentuale") && !Dati.Ha("revisione") ? null : new Correzione(
            Dati.InteroONullo("percentuale"), Vocabolario.Cerca<Giudizio>(giudizio),
            giudizio is null ? null : Condizione(giudizio), Revisione(), "come indicato dal centro medico-legale");
        foreach (var verbale in await DaPronunciareAsync())
            if (await Atto<ConvalidaVerbale>().HandleAsync(new(scena.Chiave(), verbale, EsamiVisti: true, correzione), cml, default) is { Accettato: false } no) return no.Rifiuti;
        return [];
    }

    private async Task<IReadOnlyList<Rifiuto>> CmlDisponeVisitaAsync()
    {
        var cml = await ChiAsync("CML");
        foreach (var verbale in await DaPronunciareAsync())
            if (await Atto<DisponiVisita>().HandleAsync(new(scena.Chiave(), verbale), cml, default) is { Accettato: false } no) return no.Rifiuti;
        return [];
    }

    private async Task<IReadOnlyList<Rifiuto>> VisitaSecondoGradoAsync()
    {
        List<Presente> presenti = [];
        List<Attore> firmatari = [];
        foreach (var componente in Dati.Oggetti("componenti"))
        {
            var (posto, associazione) = Posto(componente.Testo("ruolo"));
            var inps = posto is Componente.MedicoInps or Componente.Presidente;
            var attore = inps ? await scena.IncaricatoAsync(db, componente.Testo("nome"), Ruolo.Cml)
                : await scena.IncaricatoAsync(db, componente.Testo("nome"), Ruolo.Commissione, posto, associazione, inCommissione: false);
            presenti.Add(new(attore.PersonaId, posto));
            firmatari.Add(attore);
        }
        var cml = await ChiAsync("CML");
        foreach (var verbale in await DaPronunciareAsync())
        {
            var richiesta = new RegistraVisitaSecondoGrado.Richiesta(scena.Chiave(), verbale, presenti, "esame obiettivo");
            memoria.Mancanti = Codici(await Atto<RegistraVisitaSecondoGrado>().MancantiAsync(richiesta, cml, default));
            if (await Atto<RegistraVisitaSecondoGrado>().HandleAsync(richiesta, cml, default) is { Accettato: false } no) return no.Rifiuti;
            foreach (var chi in firmatari) _ = await Atto<FirmaSecondoGrado>().HandleAsync(new(scena.Chiave(), verbale), chi, default); // il caso non racconta le firme
        }
        return [];
    }

    private async Task<IReadOnlyList<Rifiuto>> VerbaleNotificatoAsync()
    {
        var verbali = await VerbaliAsync();
        foreach (var verbale in verbali)
            if (await Atto<NotificaVerbale>().HandleAsync(new(scena.Chiave(), verbale.Id, scena.Oggi), Attore.Sistema, default) is { Accettato: false } no) return no.Rifiuti;
        if (verbali is []) return [Rifiuti.NessunFascicolo];
        if (!Dati.Ha("copie") || Dati.Testi("copie").Contains("OMISSIS")) memoria.CampiOmissis = CampiMostrati.Omissis;
        return [];
    }

    private async Task<IReadOnlyList<Rifiuto>> ChiudiAsync(Verbale verbale)
    {
        var presidente = await db.Verbali.Where(v => v.Id == verbale.Id).SelectMany(v => v.Componenti).Where(c => c.Posto == Componente.Presidente).Select(c => c.PersonaId).FirstOrDefaultAsync();
        var incarico = await db.Incarichi.Where(i => i.PersonaId == presidente && i.Ruolo == Ruolo.Commissione).Select(i => (Guid?)i.Id).FirstOrDefaultAsync();
        return (await Atto<ChiudiVerbale>().HandleAsync(new(scena.Chiave(), verbale.Id), new(presidente, Ruolo.Commissione, incarico), default)).Rifiuti;
    }

    // Chi firma: un componente, con l'incarico con cui c'era; un nome nuovo è di un altro medico della commissione.
    private async Task<Attore> FirmatarioAsync(string nome)
    {
        var persona = ScenaDelCaso.Id(nome);
        return await db.Incarichi.AsNoTracking().FirstOrDefaultAsync(i => i.PersonaId == persona && i.Ruolo == Ruolo.Commissione) is { } incarico
            ? new(persona, Ruolo.Commissione, incarico.Id)
            : await scena.IncaricatoAsync(db, nome, Ruolo.Commissione, Componente.Medico);
    }

    private Task<List<Verbale>> VerbaliAsync() =>
        db.Verbali.AsNoTracking().Where(v => v.FascicoloId == memoria.FascicoloId && v.Stato != StatoVerbale.Sostituito).OrderBy(v => v.Id).ToListAsync();

    // I verbali su cui il centro medico-legale può pronunciarsi; se non ce ne sono, l'ultimo: dirà lui perché no.
    private async Task<IReadOnlyList<Guid>> DaPronunciareAsync()
    {
        var verbali = await VerbaliAsync();
        return verbali.Exists(v => v.InConvalida) ? [.. verbali.Where(v => v.InConvalida).Select(v => v.Id)] : [verbali.LastOrDefault()?.Id ?? Guid.Empty];
    }

    private CompilaVerbale.Richiesta Scheda(Accertamento accertamento)
    {
        var giudizio = Dati.TestoONullo("giudizio") ?? "";
        var esente = Dati.Vero("dm_2_8_2007", seManca: false);
        var comune = new ParteComune("anamnesi", "esame obiettivo", ["certificato introduttivo"], "diagnosi")
        {
            RevisioneDal = Revisione(),
            EsenteRevisione = esente,
            VoceDm2007 = esente ? scena.Norme.PatologieEsenti[0].Voce : null,
        };
        var scheda = new CompilaVerbale.Richiesta(scena.Chiave(), FascicoloId, accertamento, comune);
        return accertamento switch
        {
            Accertamento.InvaliditaCivile => scheda with { Invalidita = Invalidita(giudizio) },
            Accertamento.Cecita => scheda with { Vista = Ingresso.Dice(giudizio, "ASSOLUTO") ? new("NULLO", "NULLO") : Ingresso.Dice(giudizio, "NON_") ? new("1", "1") : new("1/20", "1/20") },
            Accertamento.Sordita => scheda with { Udito = new(new(80, 80, 80), new(90, 90, 90), InsorgenzaMesi: 12, LinguaggioOstacolato: true) },
            Accertamento.Handicap => scheda with { Handicap = new(!Ingresso.Dice(giudizio, "NON_"), true, true, giudizio != "HANDICAP" && !Ingresso.Dice(giudizio, "NON_", "COMMA_1")) },
            Accertamento.CollocamentoMirato => scheda with
            {
                Lavoro = new("diagnosi funzionale", "scheda socio-lavorativa", Enum.GetValues<AreaDiCapacita>().ToDictionary(a => a, _ => GradoDiCapacita.Media), new(true, []), Dati.InteroONullo("percentuale") ?? 60),
            },
        };
    }

    // Una menomazione sola, con il criterio analogico: la percentuale è quella che il caso dice.
    private SchedaInvalidita Invalidita(string giudizio)
    {
        int? percentuale = Dati.InteroONullo("percentuale") ?? (Ingresso.Dice(giudizio, "MINORE", "ULTRA") ? null : Ingresso.Dice(giudizio, "TOTALE") ? 100 : Ingresso.Dice(giudizio, "NON_") ? 20 : 80);
        return new(
            percentuale is { } valore ? [new("menomazione", null, Analoga: true, "401.9", "apparato", valore, null, Deroga: false, "come indicato dalla commissione")] : [], [],
            DifficoltaPersistenti: Ingresso.Dice(giudizio, "DIFFICOLTA"), Condizione: Condizione(giudizio));
    }

    private static CondizioneAccompagnamento Condizione(string giudizio) =>
        Ingresso.Dice(giudizio, "ACCOMPAGNAMENTO") ? CondizioneAccompagnamento.Deambulazione : CondizioneAccompagnamento.Nessuna;

    private DateOnly? Revisione() => Dati.TestoONullo("revisione") is not { } testo ? null : testo.Length == 7 ? Dati.Mese("revisione") : Dati.Giorno("revisione");

    private static IReadOnlyList<string> Codici(IEnumerable<PostoMancante> mancanti) => [.. mancanti.Select(m => m.Codice == Componente.Presidente.Codice() ? "PRESIDENTE_MEDICO_LEGALE" : m.Codice)];

    private (Componente Posto, Associazione? Associazione) Posto(string ruolo) => ruolo switch
    {
        _ when Ingresso.Dice(ruolo, "ANMIC") => (Componente.MedicoDiCategoria, Associazione.Anmic),
        _ when Ingresso.Dice(ruolo, "UICI") => (Componente.MedicoDiCategoria, Associazione.Uici),
        _ when Ingresso.Dice(ruolo, "ANFFAS") => (Componente.MedicoDiCategoria, Associazione.Anffas),
        _ when Ingresso.Dice(ruolo, "ENS") => (Componente.MedicoDiCategoria, Associazione.Ens),
        _ when Ingresso.Dice(ruolo, "ASSOCIAZIONE", "CATEGORIA") => (Componente.MedicoDiCategoria, null),
        _ when Ingresso.Dice(ruolo, "PRESIDENTE") => (Componente.Presidente, null),
        _ when Ingresso.Dice(ruolo, "LAVORO") => (Componente.MedicoDelLavoro, null),
        _ when Ingresso.Dice(ruolo, "INPS") => (Componente.MedicoInps, null),
        _ when Ingresso.Dice(ruolo, "PEDIATRA", "NEUROPSICHIATRA") => (Componente.PediatraONeuropsichiatraInfantile, null),
        _ when Ingresso.Dice(ruolo, "ASSISTENTE_SPECIALISTICO") => (Componente.AssistenteSpecialistico, null),
        _ when Ingresso.Dice(ruolo, "SPECIALISTA") => (Componente.SpecialistaDellaPatologia, null),
        _ when Ingresso.Dice(ruolo, "SOCIALE") => (Componente.OperatoreSociale, null),
        _ when Ingresso.Dice(ruolo, "ESPERTO") => (Componente.Esperto, null),
        _ when Ingresso.Dice(ruolo, "PSICOLOGO") => (Componente.Psicologo, null),
        _ when Ingresso.Dice(ruolo, "MEDICO") => (Componente.Medico, null),
        _ => throw Dati.Difetto("componenti", $"ruolo «{ruolo}» sconosciuto"),
    };
}
