using System.Net;

namespace Keten.Adapters.Http;

/// <summary>Not now, and trying at once is of no use either: the text is a code and nothing of what the partner said.</summary>
/// <param name="partner">Whose line.</param>
/// <param name="code">Such as <c>circuit_open</c> or <c>429</c>.</param>
/// <param name="wait">How long at least; null: as long as who tries again thinks fit.</param>
/// <param name="status">What the partner answered, if anything.</param>
public sealed class NotYetException(string partner, string code, TimeSpan? wait, HttpStatusCode? status = null)
    : HttpRequestException($"not_now:{partner}:{code}", inner: null, status)
{
    public string Code => code;

    public TimeSpan? Wait => wait;
}
