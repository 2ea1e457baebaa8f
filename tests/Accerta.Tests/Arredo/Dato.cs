using Accerta.Certificati;
using Accerta.Dimostrazione;
using Accerta.Persone;
using Accerta.Visite;

namespace Accerta.Arredo;

/// <summary>Una pratica di prova e chi la porta avanti.</summary>
public sealed class Pratica(PersoneDemo.Cittadino chi, string numero, Guid fascicoloId)
{
    public PersoneDemo.Cittadino Chi => chi;

    /// <summary>Il numero del certificato.</summary>
    public string Numero => numero;
    public Guid FascicoloId => fascicoloId;
    public Guid VerbaleId { get; set; }

    /// <summary>Chi agisce: la persona, o il genitore.</summary>
    public Attore Cittadino => PersoneDemo.Attore(chi.Genitore is { } genitore ? PersoneDemo.Cittadini.Single(c => c.Nome == genitore) : chi);
}

/// <summary>Pratiche valide, portate al punto che serve con gli atti veri. Il protagonista, se non importa, è Ada: adulta, Padova, regime integrato.</summary>
public sealed partial class Dato(TestApp app)
{
    public async Task<Pratica> UnCertificato(PersoneDemo.Cittadino? chi = null, DatiCertificato? dati = null)
    {
        var persona = chi ?? PersoneDemo.Ada;
        var ricevuta = (await app.Invia(persona, dati)).Valore;
        return new(persona, ricevuta.Numero, ricevuta.FascicoloId);
    }

    public async Task<Pratica> UnaDomanda(PersoneDemo.Cittadino? chi = null, DatiCertificato? dati = null)
    {
        var pratica = await UnCertificato(chi, dati);
        _ = (await app.Presenta(pratica)).Valore;
        return pratica;
    }

    public async Task<Pratica> UnaVisitaFissata(PersoneDemo.Cittadino? chi = null, DatiCertificato? dati = null)
    {
        var pratica = await UnaDomanda(chi, dati);
        _ = (await app.Scegli(pratica, (await app.VisitaDi(pratica)).PostoId)).Valore;
        return pratica;
    }

    /// <summary>Porta l'orologio al giorno della visita.</summary>
    public async Task<Pratica> UnVerbaleDaFirmare(
        PersoneDemo.Cittadino? chi = null, Func<RegistraVisita.Richiesta, RegistraVisita.Richiesta>? visita = null, DatiCertificato? dati = null)
    {
        var pratica = await UnaVisitaFissata(chi, dati);
        app.Oggi = (await app.VisitaDi(pratica)).Giorno;
        pratica.VerbaleId = (await app.RegistraVisita(pratica, visita)).Valore.VerbaleId;
        return pratica;
    }

    /// <summary>Firmato da tutti e chiuso: trasmesso al centro medico-legale, o definitivo se la commissione è unica.</summary>
    public async Task<Pratica> UnVerbaleChiuso(
        PersoneDemo.Cittadino? chi = null, Func<RegistraVisita.Richiesta, RegistraVisita.Richiesta>? visita = null, DatiCertificato? dati = null)
    {
        var pratica = await UnVerbaleDaFirmare(chi, visita, dati);
        foreach (var membro in TestApp.Commissione(pratica.Chi.Provincia)) _ = (await app.Firma(pratica, membro)).Valore;
        _ = (await app.Chiudi(pratica)).Valore;
        return pratica;
    }

    public async Task<Pratica> UnVerbaleDefinitivo(
        PersoneDemo.Cittadino? chi = null, Func<RegistraVisita.Richiesta, RegistraVisita.Richiesta>? visita = null, DatiCertificato? dati = null)
    {
        var pratica = await UnVerbaleChiuso(chi, visita, dati);
        if (pratica.Chi.Provincia != "LT") _ = (await app.Convalida(pratica)).Valore;
        return pratica;
    }

    /// <summary>Con i dati economici: tocca all'operatrice.</summary>
    public async Task<Pratica> UnAp70(PersoneDemo.Cittadino? chi = null, Func<RegistraVisita.Richiesta, RegistraVisita.Richiesta>? visita = null)
    {
        var pratica = await UnVerbaleDefinitivo(chi, visita ?? (v => v with
        {
            Menomazioni = [.. v.Menomazioni, new("Anchilosi del rachide lombare", "7010", false, "724.9", "locomotore", 40, null, false, null)],
        }));
        _ = (await app.DaiAp70(pratica)).Valore;
        return pratica;
    }
}
