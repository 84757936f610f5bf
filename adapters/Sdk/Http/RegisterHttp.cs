namespace Keten.Adapters.Http;

/// <summary>Asks a register. Knows HTTP and no register; nothing of a question or an answer is kept.</summary>
public sealed class RegisterHttp(IHttpClientFactory lines)
{
    /// <summary>For one key, however many calls that takes.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="register">Whose line.</param>
    /// <param name="request">Its address is below that of the register.</param>
    /// <param name="stop">Ends the call.</param>
    /// <exception cref="HttpRequestException">Not now: unreachable, too slow, or more than 1 MiB.</exception>
    public async Task<RegisterReply> Send(string register, HttpRequestMessage request, CancellationToken stop)
    {
        using var client = lines.CreateClient(register);
        using var response = await OutsideCall.Send(client, request, register, stop);
        return new(register, response.StatusCode, await response.Content.ReadAsByteArrayAsync(stop));
    }

    /// <summary>A POST, so that no key stands in an address: API Design Rules, /core/transport/no-sensitive-uris.</summary>
    public async Task<RegisterReply> Post<TQuestion>(string register, string path, TQuestion question, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = RegisterJson.Content(question) };
        return await Send(register, request, stop);
    }

    /// <summary>Asks in several calls, and gives up after 5 seconds of all of them.</summary>
    public static async Task<RegisterAnswer> InTime(string register, Func<CancellationToken, Task<RegisterAnswer>> ask, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            return await ask(patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw OutsideCall.NotNow(register, "timeout");
        }
    }
}
