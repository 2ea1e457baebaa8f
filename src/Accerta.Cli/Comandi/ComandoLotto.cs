using System.CommandLine;
using Accerta.Dimostrazione;
using Accerta.Lotti;
using Microsoft.Extensions.DependencyInjection;

namespace Accerta.Cli.Comandi;

/// <summary><c>accerta lotto</c>: quali lavori ci sono; <c>accerta lotto NOME [--a-vuoto]</c>: ne fa uno, o dice che cosa farebbe.</summary>
internal static class ComandoLotto
{
    public static Command Crea()
    {
        var nome = new Argument<string?>("nome") { Description = "quale lavoro; senza nome, l'elenco", Arity = ArgumentArity.ZeroOrOne };
        var aVuoto = new Option<bool>("--a-vuoto") { Description = "non scrive nulla: dice che cosa farebbe di ogni elemento, e perché" };
        var comando = new Command("lotto", "i lavori della notte, uno alla volta; interrotto, la volta dopo riparte da dove era") { nome, aVuoto };
        comando.SetAction((r, ct) => EseguiAsync(r.GetValue(nome), r.GetValue(aVuoto), ct));
        return comando;
    }

    private static async Task<int> EseguiAsync(string? nome, bool aVuoto, CancellationToken ct)
    {
        var opzioni = Servizi.Opzioni();
        await using var servizi = Servizi.Crea(opzioni);
        await using var scope = servizi.CreateAsyncScope();
        if (opzioni.Demo) await scope.ServiceProvider.GetRequiredService<SpostaOrologio>().RileggiAsync(ct); // il giorno della dimostrazione, non quello vero
        var esegui = scope.ServiceProvider.GetRequiredService<EseguiLotto>();
        if (nome is null)
        {
            foreach (var lavoro in esegui.Lavori) Console.WriteLine($"{lavoro.Nome,-22} {lavoro.InParole}");
            return 0;
        }
        if (esegui.Lavori.All(l => l.Nome != nome))
        {
            await Console.Error.WriteLineAsync($"nome: il lavoro «{nome}» non c'è; ci sono: {string.Join(", ", esegui.Lavori.Select(l => l.Nome))}");
            return 2;
        }
        var rendiconto = await esegui.HandleAsync(nome, !aVuoto, aVuoto ? passo => Console.WriteLine($"{passo.Id}  {(passo.Fatti > 0 ? "sì" : "no")}  {passo.Perche}") : null, ct);
        Console.WriteLine($"{rendiconto.Nome}: guardati {rendiconto.Guardati}, {(aVuoto ? "da fare" : "fatti")} {rendiconto.Fatti}");
        return 0;
    }
}
