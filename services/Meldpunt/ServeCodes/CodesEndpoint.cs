using System.Text.Json;
using Keten.Messages;

namespace Keten.Meldpunt.ServeCodes;

/// <summary><c>GET /codes</c>: every closed list, for forms and partners' systems. Written out once; it changes only with a release.</summary>
internal static class CodesEndpoint
{
    private static readonly byte[] _json = JsonSerializer.SerializeToUtf8Bytes(
        new SortedDictionary<string, object>(Codes.All.ToDictionary(list => list.Key, list => (object)list.Value), StringComparer.Ordinal)
        {
            ["countries"] = Iso.Countries.Order(StringComparer.Ordinal),
            ["languages"] = Iso.Languages.Order(StringComparer.Ordinal),
        },
        JsonSerializerOptions.Web);

    public static IResult Serve() => Results.Bytes(_json, "application/json; charset=utf-8");
}
