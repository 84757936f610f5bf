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

    // In whatever language it came: each names what it is about. Of an event that only says where to fetch it nobody got anything yet.
    private static bool About(JsonElement request, IReadOnlySet<Guid> ids) =>
        request.GetProperty("body").GetString() is { } body && !body.Contains("\"dataref\":", StringComparison.Ordinal)
        && ids.Any(id => body.Contains(id.ToString(), StringComparison.OrdinalIgnoreCase));
}
