using Microsoft.Extensions.Configuration;

namespace Keten.Adapters.Http;

/// <summary>Who this hub is to partners.</summary>
/// <param name="Oin">Organisatie-identificatienummer, 20 positions; <c>Keten:Oin</c>.</param>
/// <param name="Hub">Where partners reach it, ends in a slash; <c>Keten:Address</c>.</param>
public sealed record Us(string Oin, Uri Hub)
{
    // Of the range that anybody may use for tests (OIN-Stelsel, prefix 00000099).
    private const string TestOin = "00000099000000001000";

    public static Us In(IConfiguration configuration) => new(
        configuration["Keten:Oin"] ?? TestOin,
        new Uri((configuration["Keten:Address"] ?? "http://localhost:5080").TrimEnd('/') + "/"));

    /// <summary>As the source of an event (NL GOV profile for CloudEvents, source).</summary>
    public string Source => $"urn:nld:oin:{Oin}:systeem:keten";

    /// <summary>Where a partner fetches what an event announced.</summary>
    public Uri DeliveryOf(string partner, Guid id) => new(Hub, $"api/v1/partners/{partner}/deliveries/{id}");

    /// <summary>Below it: what care partners call; ends in a slash.</summary>
    public string Fhir => $"{Hub}fhir/";
}
