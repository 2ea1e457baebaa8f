namespace Accerta.Casi;
public sealed class RispostaAiCasi { public string Rispondi(string riga) => throw new NotSupportedException(); }
