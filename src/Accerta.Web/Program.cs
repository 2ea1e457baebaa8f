#pragma warning disable RS0030 // solo l'avvio del programma sceglie l'orologio
using Accerta.Web;
using Accerta.Web.Componenti;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.AddPagineDelPortale();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseExceptionHandler("/errore/500");
app.UseStatusCodePagesWithReExecute("/errore/{0}");
app.UseRouting();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.Run();
