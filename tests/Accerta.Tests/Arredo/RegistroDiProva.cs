using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Accerta.Arredo;

/// <summary>Tiene ogni riga di log, per cercarvi ciò che non deve esserci.</summary>
public sealed class RegistroDiProva : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _righe = new();

    public IReadOnlyCollection<string> Righe => _righe;

    public ILogger CreateLogger(string categoryName) => new Penna(_righe, categoryName);

    public void Dispose()
    {
    }

    private sealed class Penna(ConcurrentQueue<string> righe, string categoria) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            righe.Enqueue($"{categoria} {formatter(state, exception)} {exception}");
    }
}
