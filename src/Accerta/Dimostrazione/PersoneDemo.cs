using System.Security.Cryptography;
using System.Text;
using Accerta.Agenda;
using Accerta.Dati;
using Accerta.Norma.Certificati;
using Accerta.Norma.Commissioni;
using Accerta.Norma.Domande;
using Accerta.Norma.Persone;
using Accerta.Norma.Tempo;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Dimostrazione;

/// <summary>Le persone inventate della dimostrazione, le loro sedi e l'agenda. Nomi e codici fiscali sono palesemente finti.</summary>
public static class PersoneDemo
{
    /// <summary>Un cittadino inventato.</summary>
    public sealed record Cittadino(string Nome, string Cognome, DateOnly Nascita, string CodiceFiscale, string Provincia, string? Genitore = null);

    /// <summary>Un professionista inventato.</summary>
    public sealed record Professionista(string Nome, string Cognome, DateOnly Nascita, string CodiceFiscale, string Provincia, Ruolo Ruolo, string Qualifica, Componente? Posto = null, Associazione? Associazione = null);

    public static readonly Cittadino Ada = new("Ada", "Esempio", new(1980, 5, 12), "SMPDAA80E52G224N", "PD");
    public static readonly Cittadino Ugo = new("Ugo", "Fantasia", new(1975, 11, 3), "FNTGUO75S03G224J", "PD");
    public static readonly Cittadino Ines = new("Ines", "Simulata", new(1969, 2, 20), "SMLNSI69B60G224K", "PD");
    public static readonly Cittadino Dino = new("Dino", "Immagine", new(1988, 7, 9), "MMGDNI88L09G224U", "PD");
    public static readonly Cittadino Olga = new("Olga", "Figurante", new(1962, 4, 25), "FGRLGO62D65G224C", "PD");
    public static readonly Cittadino Mara = new("Mara", "Prova", new(1985, 9, 1), "PRVMRA85P41F257J", "MO");
    public static readonly Cittadino Leo = new("Leo", "Prova", new(2015, 2, 10), "PRVLEO15B10F257Z", "MO", "Mara");
    public static readonly Cittadino Paolo = new("Paolo", "Inventati", new(1979, 1, 15), "NVNPLA79A15F257X", "MO");
    public static readonly Cittadino Nina = new("Nina", "Inventati", new(2013, 6, 18), "NVNNNI13H58F257W", "MO", "Paolo");
    public static readonly Cittadino Bruno = new("Bruno", "Campione", new(1968, 3, 30), "CMPBRN68C30E472V", "LT");
    public static readonly Cittadino Rita = new("Rita", "Finzioni", new(1971, 12, 8), "FNZRTI71T48E472M", "LT");
    public static readonly Cittadino Aldo = new("Aldo", "Verosimile", new(1966, 8, 21), "VRSLDA66M21E472T", "LT");

    public static IReadOnlyList<Cittadino> Cittadini { get; } = [Ada, Ugo, Ines, Dino, Olga, Mara, Leo, Paolo, Nina, Bruno, Rita, Aldo];

    public static readonly Professionista MedicoPadova = new("Clara", "Modello", new(1974, 5, 5), "MDLCLR74E45G224N", "PD", Ruolo.MedicoCertificatore, "medico di medicina generale");
    public static readonly Professionista MedicoModena = new("Anna", "Ribalta", new(1971, 11, 11), "RBLNNA71S51F257J", "MO", Ruolo.MedicoCertificatore, "pediatra");
    public static readonly Professionista MedicoLatina = new("Guido", "Racconto", new(1967, 1, 30), "RCCGDU67A30E472W", "LT", Ruolo.MedicoCertificatore, "oncologo");

    public static IReadOnlyList<Professionista> Professionisti { get; } =
    [
        MedicoPadova, MedicoModena, MedicoLatina,
        new("Elena", "Fittizia", new(1965, 10, 10), "FTTLNE65R50G224H", "PD", Ruolo.Commissione, "specialista in medicina legale", Componente.Presidente),
        new("Piero", "Supposto", new(1961, 1, 2), "SPPPRI61A02G224B", "PD", Ruolo.Commissione, "medico del lavoro", Componente.MedicoDelLavoro),
        new("Carla", "Ipotesi", new(1972, 3, 3), "PTSCRL72C43G224I", "PD", Ruolo.Commissione, "medico INPS", Componente.MedicoInps),
        new("Sandro", "Pretesto", new(1970, 6, 6), "PRTSDR70H06G224R", "PD", Ruolo.Commissione, "medico ANMIC", Componente.MedicoDiCategoria, Associazione.Anmic),
        new("Livia", "Maschera", new(1968, 9, 9), "MSCLVI68P49G224N", "PD", Ruolo.Cml, "medico del centro medico-legale"),
        new("Paola", "Ritratto", new(1970, 2, 2), "RTRPLA70B42G224Y", "PD", Ruolo.Operatore, "operatrice amministrativa"),
        new("Nora", "Quinta", new(1972, 5, 5), "QNTNRO72E45G224F", "PD", Ruolo.Segreteria, "segreteria della ASL"),
        new("Delia", "Commedia", new(1975, 3, 14), "CMMDLE75C54G224F", "PD", Ruolo.Patronato, "operatrice di patronato"),
        new("Ettore", "Platea", new(1960, 7, 7), "PLTTTR60L07G224G", "PD", Ruolo.Cms, "medico della commissione medica superiore"),
        new("Mino", "Biglietti", new(1985, 2, 2), "BGLMNI85B02G224X", "PD", Ruolo.GestoreServizi, "biglietteria di un museo"),
        new("Sara", "Loggione", new(1969, 11, 20), "LGGSRA69S60G224M", "PD", Ruolo.Revisore, "revisora degli accessi"),
        new("Ivo", "Repertorio", new(1971, 4, 4), "RPRVIO71D04G224L", "PD", Ruolo.CollocamentoMirato, "comitato tecnico del collocamento mirato"),
        new("Giorgio", "Teatro", new(1963, 2, 14), "TTRGRG63B14F257R", "MO", Ruolo.Commissione, "specialista in medicina legale", Componente.Presidente),
        new("Marta", "Scena", new(1976, 4, 4), "SCNMRT76D44F257S", "MO", Ruolo.Commissione, "neuropsichiatra infantile", Componente.Medico),
        new("Luca", "Copione", new(1980, 8, 8), "CPNLCU80M08F257I", "MO", Ruolo.Commissione, "medico INPS", Componente.MedicoInps),
        new("Franco", "Sipario", new(1969, 12, 12), "SPRFNC69T12F257I", "MO", Ruolo.Commissione, "medico ANFFAS", Componente.MedicoDiCategoria, Associazione.Anffas),
        new("Enzo", "Bozzetto", new(1966, 6, 16), "BZZNZE66H16F257S", "MO", Ruolo.Cml, "medico del centro medico-legale"),
        new("Lucia", "Disegno", new(1983, 9, 19), "DSGLCU83P59F257D", "MO", Ruolo.Operatore, "operatrice amministrativa"),
        new("Silvia", "Romanzo", new(1964, 5, 20), "RMNSLV64E60E472N", "LT", Ruolo.Commissione, "medico INPS, specialista in medicina legale", Componente.Presidente),
        new("Marco", "Novella", new(1973, 7, 7), "NVLMRC73L07E472D", "LT", Ruolo.Commissione, "oncologo", Componente.Medico),
        new("Irene", "Favola", new(1978, 10, 1), "FVLRNI78R41E472P", "LT", Ruolo.Commissione, "medico ANMIC", Componente.MedicoDiCategoria, Associazione.Anmic),
        new("Tina", "Cornice", new(1977, 8, 28), "CRNTNI77M68E472Z", "LT", Ruolo.Operatore, "operatrice amministrativa"),
    ];

    /// <summary>Chi siede in commissione solo per alcuni accertamenti: legge 104, collocamento mirato, cecità, sordità (M-01, M-02).</summary>
    public static IReadOnlyList<Professionista> MembriAggiunti { get; } =
    [
        new("Silvia", "Cartone", new(1974, 3, 5), "CRTSLV74C45G224O", "PD", Ruolo.Commissione, "operatrice sociale", Componente.OperatoreSociale),
        new("Aldo", "Trucco", new(1966, 4, 8), "TRCLDA66D08G224T", "PD", Ruolo.Commissione, "esperto dei casi da esaminare", Componente.Esperto),
        new("Ida", "Fondale", new(1971, 5, 9), "FNDDIA71E49G224Z", "PD", Ruolo.Commissione, "medico UICI, oculista", Componente.MedicoDiCategoria, Associazione.Uici),
        new("Rocco", "Applausi", new(1968, 6, 12), "PPLRCC68H12G224K", "PD", Ruolo.Commissione, "medico ENS, otorino", Componente.MedicoDiCategoria, Associazione.Ens),
    ];

    private static readonly (string Sigla, string Sede, string Indirizzo, string Comune, string Cap, bool Unica)[] Luoghi =
    [
        ("PD", "ASL di Padova, servizio di medicina legale", "via della Prova 12", "Padova", "35100", false),
        ("MO", "ASL di Modena, servizio di medicina legale", "viale dell'Esempio 3", "Modena", "41100", false),
        ("LT", "Centro medico-legale INPS di Latina", "piazza del Modello 7", "Latina", "04100", true),
    ];

    /// <summary>L'identificativo stabile di una persona o di una cosa della dimostrazione: lo stesso a ogni avvio.</summary>
    public static Guid Id(string che) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"accerta-dimostrazione/{che}")).AsSpan(0, 16));

    public static Attore Attore(Cittadino cittadino) => new(Id(cittadino.CodiceFiscale), Ruolo.Cittadino);

    public static Attore Attore(Professionista professionista) =>
        new(Id(professionista.CodiceFiscale), professionista.Ruolo, Id($"incarico/{professionista.CodiceFiscale}"));

    /// <summary>Scrive persone, incarichi, deleghe, sedi e agenda; se ci sono già non fa nulla.</summary>
    public static async Task ScriviAsync(AccertaDb db, DateOnly agendaDal, DateOnly agendaAl, CancellationToken ct)
    {
        if (await db.Sedi.AnyAsync(ct)) return;
        foreach (var luogo in Luoghi)
        {
            db.Add(new Sede { Id = Id($"sede/{luogo.Sigla}"), Nome = luogo.Sede, Indirizzo = $"{luogo.Indirizzo}, {luogo.Cap} {luogo.Comune}", Provincia = luogo.Sigla, Tipo = luogo.Unica ? TipoSede.Cml : TipoSede.Asl });
            db.Add(new CommissioneMedica { Id = Id($"commissione/{luogo.Sigla}"), SedeId = Id($"sede/{luogo.Sigla}"), Nome = $"Commissione medica di {luogo.Comune}", Unica = luogo.Unica });
            db.AddRange(AgendaDi(luogo.Sigla, agendaDal, agendaAl));
        }
        db.Add(new EnteDiAssistenza { Id = Id("ente/patronato"), Tipo = TipoDiEnte.Patronato, Nome = "Patronato Immaginario" });
        db.Add(new SedeDiAssistenza { Id = SedeDelPatronato, EnteId = Id("ente/patronato"), Nome = "Patronato Immaginario, sede di Padova", Indirizzo = "via della Prova 20, Padova", Provincia = "PD", AbilitataDal = new(2020, 1, 1) });
        db.AddRange(Cittadini.Select(PersonaDi));
        foreach (var figlio in Cittadini.Where(c => c.Genitore is not null))
            db.Add(new Delega
            {
                Id = Id($"delega/{figlio.CodiceFiscale}"),
                InteressatoId = Id(figlio.CodiceFiscale),
                DelegatoId = Id(Cittadini.Single(c => c.Nome == figlio.Genitore).CodiceFiscale),
                Modulo = "AA10",
                Qualita = QualitaDelRappresentante.Genitore,
                Dal = agendaDal,
                Al = figlio.Nascita.AddYears(18).AddDays(-1),
                VerificataDa = Id(Professionisti.First(p => p.Ruolo == Ruolo.Operatore && p.Provincia == figlio.Provincia).CodiceFiscale),
                VerificataIl = agendaDal.AlleOre(new(10, 0)),
            });
        foreach (var p in Professionisti.Concat(MembriAggiunti))
        {
            db.Add(PersonaDi(new Cittadino(p.Nome, p.Cognome, p.Nascita, p.CodiceFiscale, p.Provincia)));
            db.Add(new Incarico
            {
                Id = Id($"incarico/{p.CodiceFiscale}"),
                PersonaId = Id(p.CodiceFiscale),
                Ruolo = p.Ruolo,
                SedeId = SedeDi(p),
                CommissioneId = p.Ruolo == Ruolo.Commissione ? Id($"commissione/{p.Provincia}") : null,
                Qualifica = p.Qualifica,
                Componente = p.Posto,
                Associazione = p.Associazione,
                Struttura = p.Ruolo == Ruolo.MedicoCertificatore ? StrutturaSanitaria.Pubblica : null,
                Dal = new(2020, 1, 1),
            });
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>La sede del patronato inventato.</summary>
    public static Guid SedeDelPatronato { get; } = Id("sede/patronato/PD");

    private static Guid? SedeDi(Professionista p) => p.Ruolo switch
    {
        Ruolo.Commissione or Ruolo.Cml or Ruolo.Operatore or Ruolo.Segreteria or Ruolo.CollocamentoMirato => Id($"sede/{p.Provincia}"),
        Ruolo.Patronato => SedeDelPatronato,
        Ruolo.MedicoCertificatore or Ruolo.Cms or Ruolo.GestoreServizi or Ruolo.Revisore or Ruolo.Cittadino or Ruolo.Sistema => null,
    };

    internal static Persona PersonaDi(Cittadino c)
    {
        var luogo = Luoghi.Single(l => l.Sigla == c.Provincia);
        return new Persona
        {
            Id = Id(c.CodiceFiscale),
            CodiceFiscale = CodiceFiscale.Parse(c.CodiceFiscale),
            Nome = c.Nome,
            Cognome = c.Cognome,
            Nascita = c.Nascita,
            Indirizzo = "via dell'Invenzione 1",
            Cap = luogo.Cap,
            Comune = luogo.Comune,
            Provincia = c.Provincia,
            Email = $"{c.Nome}.{c.Cognome}@example.org".ToLowerInvariant(),
            Telefono = "+39 000 000000",
        };
    }

    // Martedì e giovedì mattina, cinque visite.
    private static IEnumerable<Posto> AgendaDi(string sigla, DateOnly dal, DateOnly al)
    {
        for (var giorno = dal; giorno <= al; giorno = giorno.AddDays(1))
            if (giorno.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Thursday)
                for (var visita = 0; visita < 5; visita++)
                {
                    var ora = new TimeOnly(9, 0).AddMinutes(40 * visita);
                    yield return new Posto
                    {
                        Id = Id($"posto/{sigla}/{giorno:yyyy-MM-dd}/{ora:HH-mm}"),
                        CommissioneId = Id($"commissione/{sigla}"),
                        Quando = giorno.AlleOre(ora),
                        Giorno = giorno,
                    };
                }
    }
}
