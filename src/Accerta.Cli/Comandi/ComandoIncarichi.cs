using System.CommandLine;
using Accerta.Norma.Certificati;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Persone;
using Accerta.Persone;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta incarichi registra</c>: chi lavora alla procedura, prima che entri; ripetuto con un'altra fine, la cambia.</summary>
internal static class ComandoIncarichi
{
    private static readonly Option<string> Codice = Testo("--codice-fiscale", "il codice fiscale"), Nome = Testo("--nome", "il nome"), Cognome = Testo("--cognome", "il cognome");
    private static readonly Option<DateOnly?> Nascita = Obbligatorio(Comune.Giorno("--nascita", "la data di nascita"));
    private static readonly Option<Ruolo> DelRuolo = new("--ruolo") { Description = "il ruolo: MedicoCertificatore, Commissione, Cml, Operatore, …", HelpName = "RUOLO", Required = true };
    private static readonly Option<string> Qualifica = Testo("--qualifica", "come si chiama il suo lavoro");
    private static readonly Option<DateOnly?> Dal = Obbligatorio(Comune.Giorno("--dal", "il primo giorno")), Al = Comune.Giorno("--al", "l'ultimo giorno, compreso; se manca, non ha fine");
    private static readonly Option<Guid?> Sede = new("--sede") { Description = "la sede in cui lavora", HelpName = "ID" }, Commissione = new("--commissione") { Description = "la commissione di cui fa parte", HelpName = "ID" };
    private static readonly Option<Componente?> Posto = new("--posto") { Description = "il posto in commissione", HelpName = "POSTO" };
    private static readonly Option<Associazione?> DellAssociazione = new("--associazione") { Description = "per il medico di categoria, l'associazione che lo manda", HelpName = "NOME" };
    private static readonly Option<StrutturaSanitaria?> Struttura = new("--struttura") { Description = "per il medico certificatore, la struttura in cui è in servizio", HelpName = "TIPO" };

    public static Command Crea()
    {
        var registra = new Command("registra", "dà un incarico a una persona, o ne cambia la fine") { Codice, Nome, Cognome, Nascita, DelRuolo, Qualifica, Dal, Al, Sede, Commissione, Posto, DellAssociazione, Struttura };
        registra.SetAction(EseguiAsync);
        return new Command("incarichi", "chi lavora alla procedura, e con quale ruolo entra") { registra };
    }

    private static async Task<int> EseguiAsync(ParseResult letto, CancellationToken ct)
    {
        var (uscita, errori) = (letto.InvocationConfiguration.Output, letto.InvocationConfiguration.Error);
        if (!CodiceFiscale.TryParse(letto.GetRequiredValue(Codice), out var codice, out var difetto))
        {
            await errori.WriteLineAsync($"--codice-fiscale: {difetto}");
            return 2;
        }
        await using var servizi = Servizi.Crea(Servizi.Opzioni());
        await using var scope = servizi.CreateAsyncScope();
        var esito = await scope.ServiceProvider.GetRequiredService<RegistraIncarico>().HandleAsync(
            new(Guid.CreateVersion7(), codice, letto.GetRequiredValue(Nome), letto.GetRequiredValue(Cognome), letto.GetRequiredValue(Nascita)!.Value, letto.GetRequiredValue(DelRuolo),
                letto.GetRequiredValue(Qualifica), letto.GetRequiredValue(Dal)!.Value, letto.GetValue(Al), letto.GetValue(Sede), letto.GetValue(Commissione), letto.GetValue(Posto),
                letto.GetValue(DellAssociazione), letto.GetValue(Struttura)), Attore.Sistema, ct);
        if (esito.Accettato)
        {
            await uscita.WriteLineAsync($"Incarico registrato: {esito.Valore.IncaricoId}");
            return 0;
        }
        foreach (var no in esito.Rifiuti) await errori.WriteLineAsync($"{no.Trovato}: {no.Rimedio}");
        return 2;
    }

    private static Option<string> Testo(string nome, string descrizione) => new(nome) { Description = descrizione, HelpName = "TESTO", Required = true };

    private static Option<DateOnly?> Obbligatorio(Option<DateOnly?> opzione)
    {
        opzione.Required = true;
        return opzione;
    }
}
