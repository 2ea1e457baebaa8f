using System.Globalization;
using Accerta.Agenda;
using Accerta.Attestazioni;
using Accerta.Certificati;
using Accerta.Dati;
using Accerta.Dimostrazione;
using Accerta.Fascicoli;
using Accerta.Lotti;
using Accerta.Norma.Certificati;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Accerta.Notifiche;
using Accerta.Persone;
using Accerta.Revisioni;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Casi.Procedura;

/// <summary>
/// Dove si gioca un caso: i servizi veri su una base dati in memoria che dura quanto il caso, un orologio fermo al giorno dell'evento, e ciò che
/// il caso non dice (persone, incarichi, sedi, posti in agenda). Prepara, e non decide nulla.
/// </summary>
internal sealed partial class ScenaDelCaso : IAsyncDisposable
{
    // I lavori della notte da cui dipende ciò che si può fare il giorno dopo; le convocazioni e le date le dà il caso.
    private static readonly string[] Notte =
        [CertificatiScaduti.NomeDelLotto, DelegheScadute.NomeDelLotto, SilenziMaturati.NomeDelLotto, RevochePerAssenza.NomeDelLotto, CardScadute.NomeDelLotto];

    private static readonly DateOnly DaSempre = new(2010, 1, 1);

    private readonly Palco _palco;
    private DateOnly _ultimaNotte;

    private ScenaDelCaso(Regime regime, string provincia, DateOnly primo, NormeVigenti norme) =>
        (Regime, Provincia, Norme, _ultimaNotte, _palco) = (regime, provincia, norme, primo.AddDays(-1), Palco.Prendi(norme));

    public Regime Regime { get; }
    public string Provincia { get; }
    public NormeVigenti Norme { get; }

    /// <summary>La nascita che il caso dice della persona; nulla se la dice solo il codice fiscale.</summary>
    public DateOnly? Nascita { get; init; }
    public DateOnly Oggi => _palco.Orologio.GetUtcNow().GiornoInItalia;
    public DateTimeOffset Adesso => _palco.Orologio.GetUtcNow();

    public static async Task<ScenaDelCaso> ApriAsync(Regime regime, DateOnly primo, DateOnly ultimo, DateOnly? nascita, NormeVigenti norme)
    {
        var provincia = norme.Territori.Province.FirstOrDefault(p => Al(p, primo) == regime && Al(p, ultimo) == regime)
            ?? throw new IngressoNonValidoException($"non supportato: nessuna provincia è in regime {regime} dal {primo:yyyy-MM-dd} al {ultimo:yyyy-MM-dd}");
        var scena = new ScenaDelCaso(regime, provincia.Sigla, primo, norme) { Nascita = nascita };
        scena.Ferma(primo, 0);
        await using var scope = scena.Scope();
        await scena.PreparaSediAsync(scope.ServiceProvider.GetRequiredService<AccertaDb>());
        return scena;

        static Regime? Al(Territorio provincia, DateOnly giorno) => provincia.Regimi.Cerca(giorno, giorno)?.Vale;
    }

    /// <summary>Lo scope di un evento, come quello di una richiesta.</summary>
    public AsyncServiceScope Scope() => _palco.Servizi.CreateAsyncScope();

    /// <summary>Le nove del giorno in Italia, più i minuti che mettono in ordine gli eventi.</summary>
    public void Ferma(DateOnly giorno, int evento) => _palco.Orologio.Istante = giorno.AlleOre(new(9, 0)).AddMinutes(evento);

    public void Ferma(DateTimeOffset istante) => _palco.Orologio.Istante = istante;

    /// <summary>Passano le notti fino a un giorno: quelle dopo l'ultimo giorno di un termine, e quella del giorno stesso.</summary>
    public async Task PassaLeNottiAsync(DateOnly fino)
    {
        while (_ultimaNotte < fino)
        {
            await using var scope = Scope();
            var db = scope.ServiceProvider.GetRequiredService<AccertaDb>();
            var scaduto = await db.Obblighi.Where(o => o.Stato == StatoObbligo.Aperto && o.EntroIl >= _ultimaNotte && o.EntroIl < fino).MinAsync(o => (DateOnly?)o.EntroIl);
            _ultimaNotte = scaduto?.AddDays(1) ?? fino;
            Ferma(_ultimaNotte.AlleOre(new(1, 0)));
            var esegui = scope.ServiceProvider.GetRequiredService<EseguiLotto>();
            foreach (var lotto in Notte) await esegui.HandleAsync(lotto, sulSerio: true, racconta: null, default);
            await ConsegnaAsync(scope.ServiceProvider, EsitoConsegna.Consegnata);
        }
    }

    /// <summary>Parte ciò che è da notificare, e se ne sa l'esito. Quello del verbale lo dice un evento del caso.</summary>
    public async Task ConsegnaAsync(IServiceProvider servizi, EsitoConsegna esito)
    {
        var db = servizi.GetRequiredService<AccertaDb>();
        foreach (var id in await db.Notifiche.AsNoTracking().Where(n => n.Legale && n.Stato == StatoNotifica.DaInviare && !db.Verbali.Any(v => v.DefinitivoCon == n.AttoId)).OrderBy(n => n.Id).Select(n => n.Id).ToListAsync())
        {
            await servizi.GetRequiredService<SpedisciNotifiche>().UnaAsync(id, Adesso, default);
            await servizi.GetRequiredService<RegistraConsegna>().HandleAsync(new(Chiave(), id, esito, Oggi), Attore.Sistema, default);
        }
    }

    /// <summary>Una chiave di idempotenza mai usata.</summary>
    public Guid Chiave() => Guid.CreateVersion7(Adesso);

    public static Guid Id(string che) => PersoneDemo.Id($"caso/{che}");

    /// <summary>Il testo dell'ultimo SMS spedito.</summary>
    public string UltimoSms() => File.ReadAllText(_palco.Posta.GetFiles("*", SearchOption.AllDirectories).Where(f => f.Directory!.Name == "sms").OrderBy(f => f.LastWriteTimeUtc).Last().FullName);

    /// <summary>La persona con una chiave del caso: il codice fiscale dei casi non si verifica, questo è valido e ha la stessa data di nascita.</summary>
    public async Task<Persona> PersonaAsync(AccertaDb db, string chiave, DateOnly? nascita = null)
    {
        var id = Id(chiave);
        if (await db.Persone.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is { } nota) return nota;
        var nata = nascita ?? Nascita ?? NascitaDi(chiave, Oggi) ?? new(Oggi.Year - 45, 1, 1);
        var persona = new Persona
        {
            Id = id,
            CodiceFiscale = Codice(nata, await db.Persone.CountAsync()),
            Nome = "Persona",
            Cognome = "Inventata",
            Nascita = nata,
            Indirizzo = "via dell'Invenzione 1",
            Cap = "00000",
            Comune = "Comune",
            Provincia = Provincia,
            Email = "persona@example.org",
            Telefono = "+390000000000",
        };
        await AggiungiAsync(db, persona);
        return persona;
    }

    /// <summary>Qualcuno che lavora alla procedura, con il suo incarico.</summary>
    public async Task<Attore> IncaricatoAsync(
        AccertaDb db, string nome, Ruolo ruolo, Componente? posto = null, Associazione? associazione = null, bool inCommissione = true, Guid? sede = null)
    {
        var persona = await PersonaAsync(db, nome, new(1970, 1, 1));
        var id = Id($"incarico/{nome}/{ruolo}/{posto}/{inCommissione}/{sede}");
        if (!await db.Incarichi.AnyAsync(i => i.Id == id))
            await AggiungiAsync(db, new Incarico
            {
                Id = id,
                PersonaId = persona.Id,
                Ruolo = ruolo,
                SedeId = ruolo is Ruolo.MedicoCertificatore or Ruolo.GestoreServizi ? null : sede ?? Id(ruolo == Ruolo.Cml || Regime != Regime.Integrata ? "sede/cml" : "sede/asl"),
                CommissioneId = ruolo == Ruolo.Commissione && inCommissione ? Id("commissione") : null,
                Qualifica = ruolo.ToString(),
                Componente = posto,
                Associazione = associazione,
                Struttura = ruolo == Ruolo.MedicoCertificatore ? StrutturaSanitaria.Pubblica : null, // il caso dice soltanto se è abilitato
                Dal = DaSempre,
            });
        return new(persona.Id, ruolo, id);
    }

    /// <summary>Un posto libero della commissione in un giorno.</summary>
    public async Task<Guid> PostoAsync(AccertaDb db, DateOnly giorno)
    {
        var posto = new Posto
        {
            Id = Chiave(),
            CommissioneId = Id("commissione"),
            Giorno = giorno,
            Quando = giorno.AlleOre(new(9, 0)).AddMinutes(await db.Posti.CountAsync(p => p.Giorno == giorno)),
        };
        await AggiungiAsync(db, posto);
        return posto.Id;
    }

    public static async Task AggiungiAsync(AccertaDb db, params object[] cose)
    {
        db.ChangeTracker.Clear();
        db.AddRange(cose);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    public ValueTask DisposeAsync()
    {
        _palco.Lascia();
        return ValueTask.CompletedTask;
    }

    private Task PreparaSediAsync(AccertaDb db) => AggiungiAsync(db,
        new Sede { Id = Id("sede/asl"), Nome = "ASL", Indirizzo = "via della Salute 1", Provincia = Provincia, Tipo = TipoSede.Asl },
        new Sede { Id = Id("sede/cml"), Nome = "Centro medico-legale", Indirizzo = "via della Salute 2", Provincia = Provincia, Tipo = TipoSede.Cml },
        new CommissioneMedica { Id = Id("commissione"), SedeId = Id(Regime == Regime.Integrata ? "sede/asl" : "sede/cml"), Nome = "Commissione", Unica = Regime != Regime.Integrata });

    private static CodiceFiscale Codice(DateOnly nascita, int numero)
    {
        const string mesi = "ABCDEHLMPRST";
        var primi = string.Create(CultureInfo.InvariantCulture, $"CSAPRV{nascita.Year % 100:00}{mesi[nascita.Month - 1]}{nascita.Day:00}H{numero:000}");
        return CodiceFiscale.Parse(primi + CodiceFiscale.Controllo(primi));
    }

    private static DateOnly? NascitaDi(string chiave, DateOnly oggi)
    {
        if (chiave.Length < 11 || !int.TryParse(chiave.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var anno)
            || !int.TryParse(chiave.AsSpan(9, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var giorno)) return null;
        var mese = "ABCDEHLMPRST".IndexOf(chiave[8], StringComparison.Ordinal) + 1;
        var (secolo, suo) = (anno <= oggi.Year % 100 ? 2000 : 1900, giorno > 40 ? giorno - 40 : giorno);
        return mese > 0 && suo >= 1 && suo <= DateTime.DaysInMonth(secolo + anno, mese) ? new(secolo + anno, mese, suo) : null;
    }
}
