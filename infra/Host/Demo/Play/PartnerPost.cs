using System.Text.Json;
using Keten.Hosting.Regions;

namespace Keten.Host.Demo.Play;

/// <summary>Finds out at the partners themselves who got something: nobody's own word for it.</summary>
internal sealed class PartnerPost(Hub hub)
{
    /// <param name="ids">Of the signal (as an alarm has it), its consultations and its referrals.</param>
    /// <param name="stop">Ends the search.</param>
    public async Task<IReadOnlyList<string>> WhoGot(IReadOnlySet<Guid> ids, CancellationToken stop)
    {
        var found = new List<string>();
        foreach (var partner in Vocabulary.Partners)
        {
            if (await hub.Received(partner, stop) is { } post && post.EnumerateArray().Any(request => About(request, ids)))
            {
                found.Add(partner);
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static bool About(JsonElement request, IReadOnlySet<Guid> ids)
    {
        try
        {
            using var body = JsonDocument.Parse(request.GetProperty("body").GetString() ?? "");
            return Has(Form(body.RootElement), ids);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // Of an event its data. Without a form it only says that there is something to fetch, and nobody got anything yet.
    private static JsonElement Form(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("specversion", out _) && body.TryGetProperty("data", out var data)
            ? data.TryGetProperty("fields", out _) ? data : default
            : body;

    private static bool Has(JsonElement form, IReadOnlySet<Guid> ids) =>
        form.ValueKind == JsonValueKind.Object && form.TryGetProperty("id", out var id)
        && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var known) && ids.Contains(known);
}
