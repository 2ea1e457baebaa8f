using Accerta.Dati;
using Accerta.Fascicoli;
using Accerta.Norma.Norme;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Accerta.Verbali;
using Accerta.Web.Componenti;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Web.Pages.Dimostrazione;

/// <summary>Le persone inventate con cui si può entrare, e che cosa troverebbe da fare ciascuna oggi.</summary>
public static class PersoneDaProvare
{
    public sealed record DaProvare(Guid PersonaId, Guid? IncaricoId, string Nome, string CheCosaPuoFare);

    public sealed record Gruppo(string Titolo, IReadOnlyList<DaProvare> Persone)
    {
        public string Ancora => $"gruppo-{Titolo.ToLowerInvariant().Replace(' ', '-')}";
    }

    public static async Task<IReadOnlyList<Gruppo>> ElencoAsync(AccertaDb db, TimeProvider clock, CancellationToken ct)
    {
        var oggi = clock.GetUtcNow().GiornoInItalia;
        return
        [
            new("Persone e famiglie", await CittadiniAsync(db, oggi, ct)),
            .. (await ProfessionistiAsync(db, oggi, ct)).GroupBy(p => p.Gruppo, p => p.Persona).Select(g => new Gruppo(g.Key, [.. g])),
        ];
    }

    private static async Task<List<DaProvare>> CittadiniAsync(AccertaDb db, DateOnly oggi, CancellationToken ct)
    {
        var persone = await db.Persone.AsNoTracking().Where(p => !db.Incarichi.Any(i => i.PersonaId == p.Id)).ToListAsync(ct);
        var deleghe = (await db.Deleghe.AsNoTracking().Where(d => d.VerificataIl != null).ToListAsync(ct)).Where(d => d.Valida(oggi)).ToLookup(d => d.DelegatoId);
        var fascicoli = await db.Fascicoli.AsNoTracking().Select(f => new { f.InteressatoId, f.Stato, f.ApertoIl }).ToListAsync(ct);
        StatoFascicolo? Stato(Guid persona) => fascicoli.Where(f => f.InteressatoId == persona).OrderByDescending(f => f.ApertoIl).FirstOrDefault()?.Stato;

        return
        [
            .. from p in persone
               where Eta.Anni(p.Nascita, oggi) >= 18
               orderby Stato(p.Id) is null && !deleghe.Contains(p.Id), p.Cognome, p.Nome
               let figli = from d in deleghe[p.Id]
                           join f in persone on d.InteressatoId equals f.Id
                           select $"Rappresenta {f.Nome}, che {CheCosaPuoFare(Stato(f.Id), perAltri: true)}."
               let suo = Stato(p.Id) is null && figli.Any() ? "" : $"{Campo.Maiuscola(CheCosaPuoFare(Stato(p.Id), perAltri: false))}."
               select new DaProvare(p.Id, null, p.NomeCompleto, string.Join(' ', figli.Prepend(suo).Where(f => f.Length > 0))),
        ];
    }

    private static string CheCosaPuoFare(StatoFascicolo? stato, bool perAltri) => stato is not { } dove ? "non ha ancora un certificato: per cominciare serve un medico" : dove switch
    {
        StatoFascicolo.CertificatoDisponibile => perAltri ? "ha un certificato: per lei o lui può presentare la domanda" : "ha un certificato: può presentare la domanda",
        StatoFascicolo.DomandaPresentata => "ha presentato la domanda: può scegliere la data della visita",
        StatoFascicolo.VisitaFissata => "ha la visita fissata: tocca alla commissione",
        StatoFascicolo.CertificatoScaduto => "ha un certificato scaduto: ne serve uno nuovo",
        StatoFascicolo.DaRiconvocare => "aspetta una nuova data per la visita",
        StatoFascicolo.DomandaDecaduta => "ha la domanda decaduta: si ricomincia dal certificato",
        StatoFascicolo.SospesoPerAssenza => "non era alla visita di revisione: può giustificarsi",
        StatoFascicolo.RevocatoPerAssenza => "non era alla visita di revisione e non si è giustificata: la prestazione è revocata",
        StatoFascicolo.VisitaSvolta => "ha fatto la visita: la commissione deve scrivere il verbale",
        StatoFascicolo.VerbaleDaFirmare => "ha fatto la visita: la commissione deve firmare il verbale",
        StatoFascicolo.InVerificaSecondoGrado => "aspetta il centro medico-legale, o che il silenzio valga come conferma",
        StatoFascicolo.VerbaleDefinitivo => "ha il verbale: può dare i dati economici",
        StatoFascicolo.DatiEconomiciPresentati => "ha dato i dati economici: tocca all'ufficio prestazioni",
        StatoFascicolo.Liquidato => "riceve una prestazione: può rileggere la decisione e mostrare il QR",
        StatoFascicolo.Concluso => "ha la pratica conclusa: può rileggere il verbale e la decisione",
    };

    private static async Task<List<(string Gruppo, DaProvare Persona)>> ProfessionistiAsync(AccertaDb db, DateOnly oggi, CancellationToken ct)
    {
        var incarichi = await (from i in db.Incarichi.AsNoTracking()
                               join p in db.Persone.AsNoTracking() on i.PersonaId equals p.Id
                               join s in db.Sedi.AsNoTracking() on i.SedeId equals (Guid?)s.Id into sedi
                               from s in sedi.DefaultIfEmpty()
                               join c in db.Commissioni.AsNoTracking() on i.CommissioneId equals (Guid?)c.Id into commissioni
                               from c in commissioni.DefaultIfEmpty()
                               select new { Incarico = i, Persona = p, Sede = s, Commissione = c }).ToListAsync(ct);
        var lavoro = await Lavoro.LeggiAsync(db, ct);
        return
        [
            .. from x in incarichi
               where x.Incarico.Attivo(oggi)
               orderby x.Incarico.Ruolo, x.Commissione is null ? "" : x.Commissione.Nome == "Commissione medica di Padova" ? "" : x.Commissione.Nome, x.Incarico.Componente, x.Persona.Provincia is "PD" ? 0 : 1, x.Persona.Cognome
               let gruppo = x.Incarico.Ruolo switch
               {
                   Ruolo.MedicoCertificatore => "Medici certificatori",
                   Ruolo.Commissione => x.Commissione.Nome.Replace("Commissione medica", "Commissione"),
                   Ruolo.Cml => "Centro medico-legale",
                   Ruolo.Operatore => "Ufficio prestazioni",
                   Ruolo.Cittadino or Ruolo.Revisore or Ruolo.Sistema or Ruolo.Patronato or Ruolo.Segreteria or Ruolo.Cms or Ruolo.GestoreServizi or Ruolo.CollocamentoMirato => "Altri",
               }
               let daFare = x.Incarico.Ruolo switch
               {
                   Ruolo.MedicoCertificatore => "può inviare un certificato e rivedere quelli inviati",
                   Ruolo.Commissione => lavoro.DellaCommissione(x.Incarico, oggi),
                   Ruolo.Cml => lavoro.DelCentro(x.Sede.Provincia),
                   Ruolo.Operatore => lavoro.DellUfficio(x.Sede.Provincia),
                   Ruolo.Segreteria => "prepara le sedute e registra le consegne",
                   Ruolo.Cms => "sorteggia i verbali da rileggere e conclude gli esami",
                   Ruolo.Patronato => "segue le scadenze delle persone che gli hanno dato mandato",
                   Ruolo.GestoreServizi => "può verificare un codice QR",
                   Ruolo.Revisore => "guarda chi ha letto i fascicoli e se la storia è intatta",
                   Ruolo.Cittadino or Ruolo.Sistema or Ruolo.CollocamentoMirato => "non ha ancora pagine sue",
               }
               select (gruppo, new DaProvare(x.Persona.Id, x.Incarico.Id, x.Persona.NomeCompleto, $"{Campo.Maiuscola(x.Incarico.Qualifica)}{Luogo(x.Incarico, x.Persona, x.Sede?.Provincia)}: {daFare}.")),
        ];
    }

    private static string Luogo(Incarico incarico, Persona persona, string? provincia) =>
        incarico.Ruolo is Ruolo.Commissione ? "" : $" a {(incarico.SedeId is null || provincia is null ? persona.Comune : provincia switch { "PD" => "Padova", "MO" => "Modena", "LT" => "Latina", var altra => altra })}";

    /// <summary>Che cosa aspetta chi: solo conteggi.</summary>
    private sealed record Lavoro(
        List<(Guid Commissione, DateOnly Giorno)> Visite, List<(Guid Commissione, Guid Componente)> DaFirmare, List<string?> DaConvalidare, List<string?> DaLiquidare)
    {
        public static async Task<Lavoro> LeggiAsync(AccertaDb db, CancellationToken ct) => new(
            [
                .. (from v in db.Visite join f in db.Fascicoli on v.FascicoloId equals f.Id where f.Stato == StatoFascicolo.VisitaFissata && v.Stato == Accerta.Agenda.StatoVisita.Fissata select new { v.CommissioneId, v.Giorno })
                    .AsEnumerable().Select(v => (v.CommissioneId, v.Giorno)),
            ],
            [
                .. (await db.Verbali.AsNoTracking().Include(v => v.Componenti).Where(v => v.Stato == StatoVerbale.DaFirmare).ToListAsync(ct))
                    .SelectMany(v => v.Componenti.Where(c => c.FirmatoAlle is null).Select(c => (v.CommissioneId, c.PersonaId))),
            ],
            await (from v in db.Verbali join f in db.Fascicoli on v.FascicoloId equals f.Id where v.Stato == StatoVerbale.Trasmesso select f.Provincia).ToListAsync(ct),
            await db.Fascicoli.Where(f => f.Stato == StatoFascicolo.DatiEconomiciPresentati).Select(f => f.Provincia).ToListAsync(ct));

        public string DellaCommissione(Incarico incarico, DateOnly oggi)
        {
            var visite = Visite.Count(v => v.Commissione == incarico.CommissioneId && v.Giorno <= oggi);
            var firme = DaFirmare.Count(f => f.Componente == incarico.PersonaId);
            return (visite, firme) switch
            {
                (0, 0) => "oggi non ha visite né verbali da firmare",
                (_, 0) => $"ha {Quante(visite, "visita da fare", "visite da fare")} oggi",
                (0, _) => $"ha {Quante(firme, "verbale da firmare", "verbali da firmare")}",
                _ => $"ha {Quante(visite, "visita da fare", "visite da fare")} oggi e {Quante(firme, "verbale da firmare", "verbali da firmare")}",
            };
        }

        public string DelCentro(string provincia) => DaConvalidare.Count(p => p == provincia) switch
        {
            0 => "non ha verbali da leggere",
            var n => $"ha {Quante(n, "verbale da leggere e convalidare", "verbali da leggere e convalidare")}",
        };

        public string DellUfficio(string provincia) => DaLiquidare.Count(p => p == provincia) switch
        {
            0 => "non ha pratiche da decidere",
            var n => $"ha {Quante(n, "pratica da decidere", "pratiche da decidere")}",
        };

        private static string Quante(int numero, string una, string molte) => $"{numero} {(numero == 1 ? una : molte)}";
    }
}
