using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Adapters.Views;

/// <summary>What went over a line: each call with what came back, in order.</summary>
public sealed class Calls
{
    private readonly ConcurrentQueue<Call> all = [];

    public IReadOnlyList<Call> All => [.. all];

    /// <summary>Listens in on the line of an adapter that its host added.</summary>
    public IServiceCollection On(IServiceCollection services, string party)
    {
        services.AddHttpClient(party).AddHttpMessageHandler(() => new Ear(all));
        return services;
    }

    /// <summary>Sends one that no adapter would send.</summary>
    /// <param name="url">All of it.</param>
    /// <param name="headers">Such as <c>X-API-KEY: wrong</c>.</param>
    /// <param name="body">Null: a GET.</param>
    public async Task<Call> Send(Uri url, IReadOnlyDictionary<string, string> headers, string? body = null)
    {
        using var client = new HttpClient(new Ear(all) { InnerHandler = new SocketsHttpHandler() });
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, url);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        }

        foreach (var (name, value) in headers.Where(header => header.Value.Length > 0))
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var answer = await client.SendAsync(request);
        return all.Last();
    }

    private sealed class Ear(ConcurrentQueue<Call> all) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            var answer = await base.SendAsync(request, cancellationToken);
            all.Enqueue(new(
                request.Method.Method,
                request.RequestUri!.AbsoluteUri,
                Flat(request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? [])),
                body,
                (int)answer.StatusCode,
                Flat(answer.Headers.Concat(answer.Content.Headers)),
                await answer.Content.ReadAsStringAsync(cancellationToken)));
            return answer;
        }

        private static Dictionary<string, string> Flat(IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers) =>
            headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>One call over HTTP. <c>Refused</c>: it was wrong on purpose, and only the answer has to be right.</summary>
public sealed record Call(
    string Method,
    string Url,
    IReadOnlyDictionary<string, string> Headers,
    string? Body,
    int Status,
    IReadOnlyDictionary<string, string> AnswerHeaders,
    string Answer,
    bool Refused = false);
