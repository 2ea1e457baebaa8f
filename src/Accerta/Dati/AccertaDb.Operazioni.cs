using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Accerta.Fascicoli;
using Accerta.Norma.Motivazione;
using Accerta.Persone;
using Microsoft.EntityFrameworkCore;

namespace Accerta.Dati;

public sealed partial class AccertaDb
{
    private const int TentativiPerGara = 5;

    private static readonly JsonSerializerOptions FormatoRicevute = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>
    /// Un'operazione che cambia lo stato: legge, decide, scrive, in <b>un solo commit</b> con la chiave di idempotenza.
    /// La stessa chiave dà la stessa ricevuta. Chi perde una gara (vincolo unico o versione) rilegge e decide di nuovo:
    /// il rifiuto che riceve è quello della legge, con ciò che è cambiato, non un errore della base dati.
    /// </summary>
    /// <param name="chiave">La chiave di idempotenza, scelta da chi chiede.</param>
    /// <param name="richiesta">La richiesta intera: se cambia, la chiave non si può riusare.</param>
    /// <param name="attore">Chi agisce.</param>
    /// <param name="adesso">L'istante dell'operazione, letto una volta.</param>
    /// <param name="decidi">Legge dalla base dati, aggiunge le modifiche senza salvarle, restituisce la ricevuta o i rifiuti.</param>
    /// <param name="ct">Annullamento.</param>
    public async Task<Esito<T>> EseguiAsync<TRichiesta, T>(
        Guid chiave, TRichiesta richiesta, Attore attore, DateTimeOffset adesso, Func<Task<Esito<T>>> decidi, CancellationToken ct)
    {
        var operazione = typeof(TRichiesta).DeclaringType?.Name ?? typeof(TRichiesta).Name;
        var impronta = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(richiesta, FormatoRicevute));
        for (var tentativo = 1; ; tentativo++)
        {
            ChangeTracker.Clear();
            if (await GiaFattaAsync() is { } giaFatta) return giaFatta;

            try
            {
                var esito = await decidi();
                if (!esito.Accettato) return await GiaFattaAsync() ?? esito; // la stessa richiesta, mandata due volte insieme, può essere passata mentre si decideva

                Add(new ChiaveUsata
                {
                    AttoreId = attore.PersonaId,
                    Chiave = chiave,
                    Operazione = operazione,
                    ImprontaRichiesta = impronta,
                    Ricevuta = JsonSerializer.Serialize(esito.Valore, FormatoRicevute),
                    Quando = adesso,
                });
                await SaveChangesAsync(ct);
                return esito;
            }
            catch (Exception gara) when (tentativo < TentativiPerGara && GaraPersa(gara))
            {
                // qualcun altro è arrivato prima: si rilegge e si decide di nuovo
            }
        }

        async Task<Esito<T>?> GiaFattaAsync() =>
            await Chiavi.AsNoTracking().SingleOrDefaultAsync(c => c.AttoreId == attore.PersonaId && c.Chiave == chiave, ct) is not { } usata ? null
            : usata.Operazione == operazione && usata.ImprontaRichiesta.AsSpan().SequenceEqual(impronta) ? JsonSerializer.Deserialize<T>(usata.Ricevuta, FormatoRicevute)!
            : new Rifiuto("I-01", "CHIAVE_GIA_USATA", "questa chiave è già servita per una richiesta diversa", "ripeti la richiesta con una chiave nuova");
    }

    /// <summary>Il prossimo numero di una serie. I numeri non si ripetono; se l'operazione poi fallisce ne resta uno vuoto.</summary>
    public Task<long> ProssimoNumeroAsync(string serie, CancellationToken ct) => NumeriAsync(serie, 1, ct);

    /// <summary>L'ultimo di un blocco di numeri di una serie: il blocco è di chi lo chiede.</summary>
    /// <remarks>
    /// Su PostgreSQL il contatore non aspetta il disco: lo aspetta il commit dell'atto che usa il numero, e ciò che è scritto prima arriva prima.
    /// </remarks>
    public async Task<long> NumeriAsync(string serie, int quanti, CancellationToken ct) =>
        (await Database.SqlQuery<long>(Database.IsNpgsql()
            ? (FormattableString)$"""INSERT INTO "Contatori" ("Nome", "Ultimo") SELECT {serie}, {quanti} FROM set_config('synchronous_commit', 'off', true) ON CONFLICT ("Nome") DO UPDATE SET "Ultimo" = "Contatori"."Ultimo" + {quanti} RETURNING "Ultimo" AS "Value" """
            : $"""INSERT INTO "Contatori" ("Nome", "Ultimo") VALUES ({serie}, {quanti}) ON CONFLICT ("Nome") DO UPDATE SET "Ultimo" = "Contatori"."Ultimo" + {quanti} RETURNING "Ultimo" AS "Value" """)
            .ToListAsync(ct)).Single();

    /// <summary>Vero se il salvataggio è fallito solo perché qualcun altro è arrivato prima: si può rileggere e riprovare.</summary>
    /// <remarks>Npgsql avvolge gli errori passeggeri (uno stallo, 40P01) in altre eccezioni: si guarda tutta la catena.</remarks>
    internal static bool GaraPersa(Exception? errore) => errore switch
    {
        null => false,
        DbUpdateConcurrencyException => true,
        AttoImprevistoException => true, // deciso su uno stato che intanto è cambiato; se è un difetto, resta anche riprovando, e allora vola
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 2067 or 1555, // UNIQUE, PRIMARY KEY
        Npgsql.PostgresException postgres => postgres.SqlState is Npgsql.PostgresErrorCodes.UniqueViolation
            or Npgsql.PostgresErrorCodes.SerializationFailure or Npgsql.PostgresErrorCodes.DeadlockDetected,
        _ => GaraPersa(errore.InnerException),
    };

    /// <summary>Vero se la base dati non ha risposto: ferma, in riavvio, o occupata troppo a lungo. La richiesta si può ripetere uguale.</summary>
    public static bool NonRisponde(Exception? errore) => errore switch
    {
        null => false,
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6, // occupata, chiusa a chiave
        Npgsql.PostgresException postgres => postgres.SqlState.StartsWith("57P", StringComparison.Ordinal) || postgres.SqlState.StartsWith("08", StringComparison.Ordinal),
        Npgsql.NpgsqlException => true, // non è una risposta del server: la connessione non c'è, o è caduta
        _ => NonRisponde(errore.InnerException),
    };
}
