namespace Keten.Host.Recording;

/// <summary>What went over a line last.</summary>
internal sealed class Ear
{
    public Sent? Sent { get; private set; }

    public Got? Got { get; private set; }

    public void Forget() => (Sent, Got) = (null, null);

    private static Dictionary<string, string> Kept(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) => headers
        .Where(header => PartnerLine.Kept.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
        .OrderBy(header => header.Key, StringComparer.Ordinal)
        .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);

    internal sealed class OnLine(Ear ear) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
            ear.Sent = new(request.Method.Method, request.RequestUri!, Kept(request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])), body);
            var answer = await base.SendAsync(request, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
            ear.Got = new((int)answer.StatusCode, Kept(answer.Headers.Concat(answer.Content.Headers)), await answer.Content.ReadAsByteArrayAsync(cancellationToken));
            return answer;
        }
    }
}
