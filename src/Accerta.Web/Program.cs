#pragma warning disable RS0030 // solo l'avvio del programma sceglie l'orologio
using System.Text.Json.Serialization;
using Accerta.Casi;
using Accerta.Dati;
using Accerta.Documenti;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Web;
using Accerta.Web.Api;
using Accerta.Web.Componenti;
using Accerta.Web.Identita;
using Microsoft.AspNetCore.DataProtection;

var builder = WebApplication.CreateBuilder(args);
var opzioni = builder.Configuration.GetSection("Accerta").Get<OpzioniAccerta>() ?? new OpzioniAccerta();
if (opzioni.Demo && builder.Environment.IsProduction())
    throw new InvalidOperationException("il modo dimostrazione (Accerta:Demo) non parte in produzione: l'accesso sarebbe aperto a chiunque");

builder.Services.AddAccerta(opzioni, TimeProvider.System);
builder.AddPagineDelPortale();
builder.Services.Configure<Portale>(p => (p.Demo, p.Ente, p.Contatto) = (opzioni.Demo, opzioni.Ente, p.Contatto ?? (opzioni.Demo ? "assistenza@example.org" : null)));
var accesso = builder.Configuration.GetSection("Accerta:Accesso").Get<OpzioniAccesso>() ?? new OpzioniAccesso();
builder.AddAccesso(opzioni, accesso);
builder.Services.AddSingleton<RispostaAiCasi>();
builder.Services.AddOpenApi("v1");
builder.Services.AddProblemDetails(o => o.CustomizeProblemDetails = Problemi.Completa);
builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true); // così si sa quale campo non si legge
builder.WebHost.ConfigureKestrel(o => o.Limits.MaxRequestLineSize = 64 * 1024); // un indirizzo lungo riceve una pagina, non una riga muta
builder.Services.ConfigureHttpJsonOptions(o =>
{
    o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
    o.SerializerOptions.RespectNullableAnnotations = true; // un campo nullo dove non può esserlo è una richiesta illeggibile (400), non un guasto
});
builder.Services.AddSingleton<Preparazione>().AddHostedService(s => s.GetRequiredService<Preparazione>()).AddHostedService<LavoriDiFondo>();
if (opzioni.Demo) builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();

var app = builder.Build();
_ = app.Services.GetRequiredService<NormeVigenti>(); // un difetto nelle norme si dice prima di aprire
_ = app.Services.GetRequiredService<Cassaforte>(); // senza chiave maestra non si apre: meglio saperlo subito
if (!opzioni.Demo) _ = app.Services.GetRequiredService<FirmaDellEnte>(); // e senza certificato non si firma; la dimostrazione se lo crea alla prima carta
_ = app.Services.GetService<Fornitore>(); // e così la chiave dell'accesso

app.UseSecurityHeaders([.. accesso.Origini]);
app.UseWhen(c => c.Request.Path.StartsWithSegments("/api"), api => api.UseExceptionHandler(new ExceptionHandlerOptions
{
    StatusCodeSelector = Problemi.Stato,
    SuppressDiagnosticsCallback = errore => errore.Exception is BadHttpRequestException, // lo sbaglio è di chi chiede: non è un guasto da registrare
}).UseStatusCodePages());
app.UseWhen(c => !c.Request.Path.StartsWithSegments("/api"), pagine =>
{
    pagine.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/errore/500", StatusCodeSelector = Problemi.Stato });
    pagine.UseStatusCodePagesWithReExecute("/errore/{0}");
});
app.UseLimiteDeiFile();
app.UseRouting();
app.UseLingue();
app.UseAttesa(opzioni.Demo);
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
if (app.Services.GetService<Fornitore>() is { } fornitore) app.MapGet("/accesso/chiavi", () => fornitore.Chiavi).ExcludeFromDescription();
app.MapOpenApi();
app.MapProcedura(opzioni.Demo ? AccessoDemoApi.Schema : null);
app.MapPrimaDellaVisita(opzioni.Demo ? AccessoDemoApi.Schema : null);
app.MapAgenda(opzioni.Demo ? AccessoDemoApi.Schema : null);
app.MapLavoro(opzioni.Demo ? AccessoDemoApi.Schema : null);
app.MapVisitaEVerbale(opzioni.Demo ? AccessoDemoApi.Schema : null);
app.MapEconomia(opzioni.Demo ? AccessoDemoApi.Schema : null);
app.MapSeguito(opzioni.Demo ? AccessoDemoApi.Schema : null);
using var illeggibili = IndirizziIlleggibili.Ascolta(app.Services);
var preparazione = app.Services.GetRequiredService<Preparazione>();
var fermata = app.Lifetime.ApplicationStopping;
try
{
    await app.RunAsync();
}
catch (OperationCanceledException) when (fermata.IsCancellationRequested)
{
    // ci hanno chiesto di fermarci mentre il portale si stava ancora aprendo: non è un guasto
}
if (preparazione.Finita.IsFaulted) await preparazione.Finita; // il programma si è fermato per questo: lo dice, ed esce con errore

/// <summary>Il portale; pubblico perché le prove lo avviano.</summary>
public partial class Program;
