using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Host.Recording;
using Keten.Sharing.Explaining;

namespace Keten.Host.Conformance;

/// <summary>
/// Each field of each example withheld in turn: nothing of it stands in what goes then, unless another field that is there says the
/// same. About the adapter alone; no partner is asked.
/// </summary>
internal static class Withheld
{
    private static readonly Uri Nowhere = new("http://nowhere.invalid/");

    public static async Task<Check> Try(Examples examples, string partner, Func<PartnerHttp, IPartnerAdapter> adapter, CancellationToken stop)
    {
        using var line = new PartnerLine(partner, adapter, Nowhere, instead: new TakesAll());
        var (traces, looked) = (new List<string>(), 0);
        foreach (var (name, whole) in examples.All)
        {
            var around = await Texts(line, MadeUp.Empty(whole), stop);
            foreach (var field in whole.View.Fields)
            {
                looked++;
                var rest = MadeUp.Without(whole, field);
                string[] said = [.. around, .. rest.View.Fields.SelectMany(other => TextsOf(other.Value))];
                var sent = await Texts(line, rest, stop);
                if (TextsOf(field.Value).Any(value => !said.Any(text => Holds(text, value)) && sent.Any(text => Holds(text, value))))
                    traces.Add($"{name} {field.Path}");
            }
        }

        return Check.That("withheld", traces.Count == 0 && looked > 0, traces.Count == 0 ? $"{looked} fields, no trace" : string.Join(", ", traces));
    }

    private static async Task<IReadOnlyList<string>> Texts(PartnerLine line, Outgoing outgoing, CancellationToken stop) =>
        (await line.Send(outgoing, stop)).Sent is { } sent ? [.. TextsOf(JsonNode.Parse(sent.Body)), .. sent.Headers.Values, sent.Url.ToString()] : throw new InvalidOperationException("nothing was sent");

    private static IEnumerable<string> TextsOf(JsonNode? json) => json switch
    {
        JsonObject members => members.SelectMany(member => TextsOf(member.Value)),
        JsonArray items => items.SelectMany(TextsOf),
        JsonValue value when value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number => [value.ToString()],
        _ => [],
    };

    // As a word of its own: PL is not in PLAATS.
    private static bool Holds(string text, string value) => value.Length > 0
        && Regex.IsMatch(text, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(value)}(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private sealed class TakesAll : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(Encoding.UTF8.GetBytes("")) });
    }
}
