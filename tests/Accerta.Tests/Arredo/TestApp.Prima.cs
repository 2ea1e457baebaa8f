using Accerta.Certificati;
using Accerta.Dimostrazione;
using Accerta.Domande;
using Accerta.Lotti;
using Accerta.Norma.Domande;
using Accerta.Norma.Motivazione;
using Accerta.Norma.Persone;
using Accerta.Persone;

namespace Accerta.Arredo;

// Prima della visita: certificati di ogni tipo, deleghe, mandati, diffida.
public sealed partial class TestApp
{
    public static PersonaDichiarata Dichiarata(PersoneDemo.Cittadino chi) => new(CodiceFiscale.Parse(chi.CodiceFiscale), chi.Nome, chi.Cognome, chi.Nascita);

    public Task<Esito<InviaCertificato.Ricevuta>> InviaCertificato(
        PersoneDemo.Cittadino chi, Func<InviaCertificato.Richiesta, InviaCertificato.Richiesta> cambia, Attore? medico = null) =>
        ConAsync((InviaCertificato atto) => atto.HandleAsync(
            cambia(new(Chiave(), CodiceFiscale.Parse(chi.CodiceFiscale), chi.Nome, chi.Cognome, chi.Nascita, [Accertamento.InvaliditaCivile], DatiSanitari)),
            medico ?? PersoneDemo.Attore(Chi(Ruolo.MedicoCertificatore, chi.Provincia)), default));

    /// <summary>Un certificato per questi accertamenti.</summary>
    public async Task<Pratica> UnCertificatoPer(PersoneDemo.Cittadino chi, params IReadOnlyList<Accertamento> accertamenti)
    {
        var ricevuta = (await InviaCertificato(chi, c => c with { Accertamenti = accertamenti })).DeveAccettare();
        return new(chi, ricevuta.Numero, ricevuta.FascicoloId);
    }

    /// <summary>Una delega AA08 in regola: Ugo chiede di agire per Ada.</summary>
    public RichiediDelega.Richiesta DelegaPer(PersoneDemo.Cittadino chi, ModelloDiDelega modello = ModelloDiDelega.PersonaDiFiducia) => new(
        Chiave(), Dichiarata(chi), modello, modello == ModelloDiDelega.RappresentanteLegale ? QualitaDelRappresentante.Tutore : QualitaDelRappresentante.PersonaDiFiducia,
        Al: null, PdfDiProva.Buono, PdfDiProva.Buono, modello == ModelloDiDelega.PersonaImpedita ? PdfDiProva.Buono : null);

    public Task<Esito<RichiediDelega.Ricevuta>> ChiediDelega(
        PersoneDemo.Cittadino per, PersoneDemo.Cittadino chi, Func<RichiediDelega.Richiesta, RichiediDelega.Richiesta>? cambia = null, ModelloDiDelega modello = ModelloDiDelega.PersonaDiFiducia) =>
        ConAsync((RichiediDelega atto) => atto.HandleAsync((cambia ?? Uguale)(DelegaPer(per, modello)), PersoneDemo.Attore(chi), default));

    public Task<Esito<VerificaDelega.Ricevuta>> VerificaDelega(Guid delegaId, bool accettata = true, string? motivo = null, Attore? attore = null) =>
        ConAsync((VerificaDelega atto) => atto.HandleAsync(new(Chiave(), delegaId, accettata, motivo), attore ?? PersoneDemo.Attore(Chi(Ruolo.Operatore, "PD")), default));

    public Task<Esito<RevocaDelega.Ricevuta>> RevocaDelega(Guid delegaId, Attore attore) =>
        ConAsync((RevocaDelega atto) => atto.HandleAsync(new(Chiave(), delegaId), attore, default));

    /// <summary>Dino lavora in una sede di patronato, abilitata in questo periodo.</summary>
    public async Task<(Attore Attore, Guid SedeId)> UnPatronato(DateOnly? abilitataDal = null, DateOnly? abilitataAl = null)
    {
        var (ente, sede, incarico) = (Chiave(), Chiave(), Chiave());
        var persona = PersoneDemo.Id(PersoneDemo.Dino.CodiceFiscale);
        await AggiungiAsync(
            new EnteDiAssistenza { Id = ente, Tipo = TipoDiEnte.Patronato, Nome = "Patronato della Prova" },
            new SedeDiAssistenza { Id = sede, EnteId = ente, Nome = "Patronato della Prova, sede di Padova", Indirizzo = "via della Prova 2", Provincia = "PD", AbilitataDal = abilitataDal ?? new(2024, 1, 1), AbilitataAl = abilitataAl },
            new Incarico { Id = incarico, PersonaId = persona, Ruolo = Ruolo.Patronato, SedeId = sede, Qualifica = "operatore di patronato", Dal = new(2024, 1, 1) });
        return (new(persona, Ruolo.Patronato, incarico), sede);
    }

    public Task<Esito<RegistraMandato.Ricevuta>> DaMandato(PersoneDemo.Cittadino chi, Guid? sedeId, Attore? attore = null, DateOnly? al = null, byte[]? modulo = null) =>
        ConAsync((RegistraMandato atto) => atto.HandleAsync(new(Chiave(), Dichiarata(chi), sedeId, al, modulo), attore ?? PersoneDemo.Attore(chi), default));

    public Task<Esito<RevocaMandato.Ricevuta>> RevocaMandato(Guid mandatoId, Attore attore) =>
        ConAsync((RevocaMandato atto) => atto.HandleAsync(new(Chiave(), mandatoId), attore, default));

    public Task<Esito<PresentaDiffida.Ricevuta>> Diffida(Pratica pratica, Attore? attore = null) =>
        ConAsync((PresentaDiffida atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId), attore ?? pratica.Cittadino, default));

    public Task<Esito<RichiediProgettoDiVita.Ricevuta>> ChiediProgetto(Pratica pratica) =>
        ConAsync((RichiediProgettoDiVita atto) => atto.HandleAsync(new(Chiave(), pratica.FascicoloId), pratica.Cittadino, default));

    public Task<RendicontoLotto> Lotto(string nome) => ConAsync((EseguiLotto esegui) => esegui.HandleAsync(nome, sulSerio: true, racconta: null, default));
}
