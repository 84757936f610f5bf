namespace Keten.Adapters.Http;

/// <summary>On the line to every partner and register, so that no call can be forgotten: one line of the logboek for each, whatever becomes of it.</summary>
internal sealed class NoteOutside(string party, Logboek logboek) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (start, status) = (logboek.Now, "Error");
        try
        {
            var answer = await base.SendAsync(request, cancellationToken);
            status = answer.IsSuccessStatusCode ? "Ok" : "Unset";
            return answer;
        }
        catch (Exception away) when (away is HttpRequestException or OperationCanceledException)
        {
            status = "Unset";
            throw;
        }
        finally
        {
            logboek.Write($"{request.Method} {party}", party, Processing.Current, status, start);
        }
    }
}
