using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Host.Conformance;
using Keten.Sharing.Explaining;

namespace Keten.Host.Recording;

/// <summary>Makes recordings, and holds the present adapter against one.</summary>
internal static class Recorder
{
    /// <summary>Every example of the adapter, as it is and as a correction, a recall and another ground, to this address.</summary>
    public static async Task<Recording> Record(IPartnerAdapter adapter, string partner, Uri url, string? token, CancellationToken stop)
    {
        using var line = new PartnerLine(partner, one => PartnerAdapters.With(adapter, one), url, token);
        var exchanges = new List<Recorded>();
        foreach (var (name, example) in new Examples(adapter, partner).All)
        {
            foreach (var (what, view) in Ways(example))
            {
                var named = what.Length == 0 ? name : $"{name}, {what}";
                exchanges.Add(new(named, view, await line.Send(view, stop)));
            }
        }

        return new(partner, url, exchanges);
    }

    /// <summary>The recorded views through this adapter, with the recorded answers in the order in which they came.</summary>
    /// <returns>What is other than it was, under the name of its exchange.</returns>
    public static async Task<IReadOnlyList<(string Name, Difference Difference)>> Rerun(string json, Func<PartnerHttp, IPartnerAdapter> adapter, CancellationToken stop)
    {
        var (recording, requests) = Recording.Read(json);
        var replay = new Replay();
        using var line = new PartnerLine(recording.Partner, adapter, recording.Url, instead: replay);
        var all = new List<(string, Difference)>();
        foreach (var (recorded, request) in recording.Exchanges.Zip(requests))
        {
            replay.Next = recorded.Exchange.Got;
            var now = await line.Send(recorded.View, stop);
            var was = new JsonObject { ["request"] = request.DeepClone(), ["read"] = recorded.Exchange.Read };
            var present = new JsonObject { ["request"] = Recording.Request(now) ?? [], ["read"] = now.Read };
            all.AddRange(Difference.Between(was, present).Select(difference => (recorded.Name, difference)));
        }

        return all;
    }

    // Ids of their own, but always the same: a recording of the same adapter is the same file.
    private static IEnumerable<(string What, Outgoing View)> Ways(Outgoing example)
    {
        string[] paths = [.. example.View.Fields.Select(field => field.Path).Distinct()];
        yield return ("", example);
        yield return ("corrected", MadeUp.Decided(example, 1) with { Corrects = paths });
        yield return ("recalled", MadeUp.Decided(MadeUp.Empty(example), 2) with { Recalls = paths });
        yield return ("on other ground", MadeUp.Decided(example, 3) with { GroundChanged = paths });
    }

    /// <summary>In place of the partner: what it said then.</summary>
    private sealed class Replay : HttpMessageHandler
    {
        public Got? Next { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Next is not { } got)
                throw new HttpRequestException("no answer was recorded");
            var answer = new HttpResponseMessage((HttpStatusCode)got.Status) { Content = new ByteArrayContent(got.Body) };
            if (got.Headers.TryGetValue("Content-Type", out var type))
                answer.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            if (got.Headers.TryGetValue("Retry-After", out var wait))
                answer.Headers.TryAddWithoutValidation("Retry-After", wait);
            return Task.FromResult(answer);
        }
    }
}
