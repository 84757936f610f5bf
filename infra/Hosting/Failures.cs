namespace Keten.Hosting;

/// <summary>Not now: try again shortly, then later. The text is a code; it reaches logs and fault rows.</summary>
/// <param name="code">Why.</param>
/// <param name="wait">How long at least, because somebody asked for that; null: as the bus thinks fit.</param>
public sealed class NotNowException(string code, TimeSpan? wait = null) : Exception(code), ICoded
{
    public string Code => Message;

    public TimeSpan? Wait => wait;
}

/// <summary>
/// Not done, and waiting makes no difference: a fault at once, so that an operator sees it, mends what is wrong and lets it be tried
/// again. The text is a code; it reaches logs and fault rows.
/// </summary>
public sealed class NotDoneException(string code) : Exception(code), ICoded
{
    public string Code => Message;
}

/// <summary>The document moved on between load and save: the attempt is done again.</summary>
internal sealed class ConflictException() : Exception("conflict");

/// <summary>Nonsense: a bug or an unreadable message, reduced to a code before MassTransit puts it in a header or a log line.</summary>
internal sealed class NonsenseException(string code) : Exception(code), ICoded
{
    public string Code => Message;
}

/// <summary>Turns any exception into a short coded one, without the text: texts may hold personal data (a value that did not parse).</summary>
internal static class Failure
{
    public static Exception Code(Exception e) => e switch
    {
        NotNowException or ConflictException or NonsenseException or OperationCanceledException => e,
        NotDoneException or SealedAwayException => new NonsenseException(((ICoded)e).Code),
        HttpRequestException http => new NotNowException($"http_{(int?)http.StatusCode ?? 0}"),
        TimeoutException => new NotNowException("timeout"),
        _ => new NonsenseException(CauseOf(e)),
    };

    private static string CauseOf(Exception e)
    {
        var frame = new System.Diagnostics.StackTrace(e).GetFrames()
            .Select(f => System.Diagnostics.DiagnosticMethodInfo.Create(f))
            .FirstOrDefault(m => m?.DeclaringTypeName?.StartsWith("Keten.", StringComparison.Ordinal) == true);
        return frame is null ? e.GetType().Name : $"{e.GetType().Name} in {frame.DeclaringTypeName}.{frame.Name}";
    }
}

/// <summary>This service holds no key for it: never entitled, or erased.</summary>
public sealed class SealedAwayException(Guid key) : Exception($"no key {key} for this service"), ICoded
{
    public string Code => "sealed_away";
}
