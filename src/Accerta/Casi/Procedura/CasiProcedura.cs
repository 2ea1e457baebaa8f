using System.Globalization;
using System.Text.Json.Nodes;
using Accerta.Dati;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Norme;
using Accerta.Notifiche;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Casi.Procedura;

/// <summary>Area «procedura»: gli eventi di un caso, in ordine, compiuti con gli stessi atti del portale. Un evento rifiutato non cambia nulla.</summary>
internal static class CasiProcedura
{
    public static Risposta Rispondi(Ingresso input, NormeVigenti norme)
    {
        try
        {
            return RispondiAsync(input, norme).GetAwaiter().GetResult();
        }
        catch (Exception errore) when (errore is InvalidOperationException or ArgumentException or DbUpdateException)
        {
            throw new IngressoNonValidoException($"non supportato: {errore.Message}"); // un caso che nessun atto prevede non ferma gli altri
        }
    }

    private static async Task<Risposta> RispondiAsync(Ingresso input, NormeVigenti norme)
    {
        var eventi = input.Oggetti("eventi");
        if (eventi is []) throw input.Difetto("eventi", "nessun evento");
        var (primo, ultimo) = (eventi.Min(e => e.Giorno("data")), eventi.Max(e => e.Giorno("data")));
        var nascita = eventi.Select(e => Dati(e)?.GiornoONullo("data_nascita")).FirstOrDefault(n => n is not null);
        await using var scena = await ScenaDelCaso.ApriAsync(input.Oggetto("contesto").Codice<Regime>("regime"), primo, ultimo, nascita, norme);
        var memoria = new MemoriaDelCaso { Chiave = eventi.Select(e => Dati(e)?.TestoONullo("codice_fiscale")).FirstOrDefault(c => c is not null) ?? "interessato" };
        var passi = new List<(Ingresso Evento, IReadOnlyList<Rifiuto> Rifiuti)>();
        foreach (var evento in eventi)
        {
            await scena.PassaLeNottiAsync(evento.Giorno("data"));
            scena.Ferma(evento.Giorno("data"), passi.Count);
            passi.Add((evento, await CompiAsync(scena, memoria, evento)));
        }
        return await RispostaAsync(scena, memoria, passi);
    }

    private static async Task<IReadOnlyList<Rifiuto>> CompiAsync(ScenaDelCaso scena, MemoriaDelCaso memoria, Ingresso evento)
    {
        await using var scope = scena.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AccertaDb>();
        await using var transazione = await db.Database.BeginTransactionAsync();
        var eventi = new EventiDellaProcedura(scena, memoria, scope.ServiceProvider, db, evento);
        var rifiuti = await eventi.CompiAsync();
        if (rifiuti is not [] && !EventiDellaProcedura.IlNoRestaScritto(evento.Testo("evento")))
        {
            await transazione.RollbackAsync();
            return rifiuti;
        }
        await scena.ConsegnaAsync(scope.ServiceProvider, Consegna(Dati(evento)?.TestoONullo("consegna")));
        await transazione.CommitAsync();
        return rifiuti;
    }

    private static EsitoConsegna Consegna(string? consegna) => consegna switch
    {
        null => EsitoConsegna.Consegnata,
        var testo when Ingresso.Dice(testo, "INDIRIZZO") => EsitoConsegna.IndirizzoErrato,
        var testo when Ingresso.Dice(testo, "GIACENZA") => EsitoConsegna.CompiutaGiacenza,
        var testo when Ingresso.Dice(testo, "NON_") => EsitoConsegna.NonConsegnata,
        _ => EsitoConsegna.Consegnata,
    };

    private static async Task<Risposta> RispostaAsync(ScenaDelCaso scena, MemoriaDelCaso memoria, List<(Ingresso Evento, IReadOnlyList<Rifiuto> Rifiuti)> passi)
    {
        await using var scope = scena.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AccertaDb>();
        var esito = new JsonObject
        {
            ["passi"] = new JsonArray([.. passi.Select(p => new JsonObject
            {
                ["n"] = p.Evento.Intero("n"),
                ["esito"] = p.Rifiuti is [] ? "ACCETTATO" : "RIFIUTATO",
                ["motivo"] = p.Rifiuti is [] ? null : p.Rifiuti[0].Codice,
            })]),
            ["mancanti"] = memoria.Mancanti is null ? null : RispostaAiCasi.Elenco(memoria.Mancanti),
            ["qr"] = memoria.Qr,
            ["risposta_campi"] = RispostaAiCasi.Elenco(memoria.CampiDellaRisposta),
            ["omissis_campi"] = RispostaAiCasi.Elenco(memoria.CampiOmissis),
        };
        await StatoDelCaso.ScriviAsync(db, memoria.FascicoloId, scena.Oggi, esito);
        var citate = (await db.Atti.AsNoTracking().OrderBy(a => a.Quando).ThenBy(a => a.Numero).Select(a => a.Regole).ToListAsync()).SelectMany(r => r.Split(' '));
        return new(esito, [.. passi.SelectMany(p => p.Rifiuti).Select(r => r.Regola).Concat(citate).Distinct()],
            string.Join("; ", passi.Select(p => string.Create(CultureInfo.InvariantCulture,
                $"{p.Evento.Intero("n")} {p.Evento.Testo("evento")}: {(p.Rifiuti is [] ? "accettato" : string.Join(", ", p.Rifiuti.Select(r => $"{r.Trovato} ({r.Regola})")))}"))));
    }

    private static Ingresso? Dati(Ingresso evento) => evento.OggettoONullo("dati");
}

/// <summary>Ciò che passa da un evento all'altro: i nomi del caso e le cose vere a cui corrispondono.</summary>
internal sealed class MemoriaDelCaso
{
    /// <summary>Il codice fiscale della persona del caso.</summary>
    public required string Chiave { get; init; }

    /// <summary>Il fascicolo di cui si parla; nullo finché non ce n'è uno.</summary>
    public Guid? FascicoloId { get; set; }

    /// <summary>Il numero vero di ogni certificato del caso, e di chi è.</summary>
    public Dictionary<string, (string Numero, string DiChi)> Certificati { get; } = [];

    /// <summary>Il codice di ogni QR del caso.</summary>
    public Dictionary<string, string> CodiciQr { get; } = [];
    public Guid? VerificaId { get; set; }
    public DateTimeOffset OtpInviatoAlle { get; set; }
    public string? Otp { get; set; }
    public IReadOnlyList<string>? Mancanti { get; set; }
    public string? Qr { get; set; }
    public IReadOnlyList<string> CampiDellaRisposta { get; set; } = [];
    public IReadOnlyList<string> CampiOmissis { get; set; } = [];
}
