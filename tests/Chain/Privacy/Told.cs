using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Privacy;

/// <summary>Looks whether anybody got a canary that the record of the decision, or the explanation, does not name.</summary>
internal sealed class Told(Running hub, Search search)
{
    private static readonly string[] _texts = ["signal.narrative", "signal.summary", "consultation.question", "assessment.motivation"];

    // What a partner was asked and said is in no dossier that is sent, and so in no preview: care's words are for care.
    private static readonly (string Role, string Canary)[] _said = [.. Vocabulary.Staff.Select(role => (role, "question")), ("zorgcoordinator", "moviera says")];

    /// <summary>Requests with a decision that were looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>What partners got and no record names: partner and field.</summary>
    public async Task<IReadOnlyList<string>> Partners(IEnumerable<Guid> signals)
    {
        var records = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        foreach (var signal in signals)
        {
            foreach (var line in (await Person.With(hub, Roles.PrivacyOfficer).Get($"/audit?subject={signal}"))["items"]!.AsArray().Where(line => line!["disclosure"] is not null))
                records[(string)line!["disclosure"]!["decisionId"]!] = line["disclosure"]!;
        }

        var found = new List<string>();
        foreach (var partner in Vocabulary.Partners)
        {
            var answer = await hub.Http.GetAsync($"/sim/{partner}/received");
            if (!answer.IsSuccessStatusCode)
                continue;
            foreach (var request in (await answer.Content.ReadFromJsonAsync<JsonElement[]>())!)
            {
                // Nothing may be told without a decision that is recorded.
                var record = records.GetValueOrDefault(request.GetProperty("headers").EnumerateObject().FirstOrDefault(header => header.Name.Equals("Idempotency-Key", StringComparison.OrdinalIgnoreCase)).Value is { ValueKind: JsonValueKind.String } key ? key.GetString()! : "");
                Looked += record is null ? 0 : 1;
                found.AddRange(Beyond(search.In(request.GetRawText()), Paths(record?["shared"]), Paths(record?["reduced"])).Select(field => $"{partner}: {field}"));
            }
        }

        return found;
    }

    /// <summary>What staff see and the explanation for their role does not give: role and field.</summary>
    public async Task<IReadOnlyList<string>> Staff(Guid signal)
    {
        var everybody = new Person(hub, DevelopmentTokens.Issue(hub.Key, "made-up-everybody", Vocabulary.Staff, ["nijmegen"]));
        var found = new List<string>();
        foreach (var role in Vocabulary.Staff)
        {
            var (status, seen) = await Person.With(hub, role).Send(HttpMethod.Get, $"/signals/{signal}");
            if (seen is null || (int)status != 200)
                continue;
            Looked++;
            var fields = (await everybody.Get($"/signals/{signal}/preview?partner={role}"))["fields"]!.AsArray();
            found.AddRange(Beyond(search.In(seen.ToJsonString()), Of(fields, "share"), Of(fields, "reduce")).Where(field => !_said.Contains((role, field))).Select(field => $"{role}: {field}"));
        }

        return found;
    }

    /// <summary>Fields of canaries that none of these paths gives.</summary>
    public static IEnumerable<string> Beyond(IEnumerable<string> canaries, IReadOnlyCollection<string> shared, IReadOnlyCollection<string> reduced) => canaries.Where(canary =>
        PathOf(canary) is var path && !shared.Contains(path) && !(reduced.Contains(path) && (_texts.Contains(path) || canary.EndsWith(".Address.City", StringComparison.Ordinal))));

    private static IReadOnlyCollection<string> Paths(JsonNode? paths) => [.. (paths?.AsArray() ?? []).Select(path => (string)path!)];

    private static IReadOnlyCollection<string> Of(JsonArray fields, string level) => [.. fields.Where(field => (string?)field!["level"] == level).Select(field => (string)field!["path"]!)];

    /// <summary>The path by which the canary of a field goes; empty: by none.</summary>
    private static string PathOf(string canary)
    {
        var parts = canary.Split('.');
        string Leaf(int at) => JsonNamingPolicy.CamelCase.ConvertName(parts[at]);
        return parts switch
        {
            ["summary" or "question" or "motivation" or "close" or "reopen" or "way out" or "nothing found", ..] => canary switch
            {
                "summary" => "signal.summary",
                "question" => "consultation.question",
                _ => "assessment.motivation",
            },
            ["alarmed and right" or "told and right"] => "victim.name",
            [_, "Health"] => "victim.health",
            [_, "Narrative" or "ObservedOn"] => $"signal.{Leaf(1)}",
            ["fact", "Text"] or ["reply"] => "signal.narrative",
            [_, "Online", ..] => "signal.online",
            [_, "Locations", ..] => $"location.{Leaf(2)}",
            [_, "Organisations", ..] => $"organisation.{Leaf(2)}",
            [_, "Vehicles", ..] => "vehicle.licensePlate",
            [_, "Accounts", ..] => "account.iban",
            [_, "Reporter", ..] => $"reporter.{Leaf(2)}",
            ["fact", "Persons", "Health"] => "victim.health",
            ["fact", "Persons", ..] => $"victim.{Leaf(2)}",
            [_, var person, "Health"] when Role(person) is not null => "victim.health",
            [_, var person, ..] when Role(person) is { } role => $"{role}.{Leaf(2)}",
            // What a partner said, by whom it may be read; nothing of it goes to a partner.
            ["moviera says" or "zvh-rijk-van-nijmegen says" or "avim says" or "pct says" or "nla says" or "nla refuses"] => "signal.narrative",
            _ => "",
        };
    }

    private static string? Role(string part) => part.StartsWith("Persons(", StringComparison.Ordinal) ? part["Persons(".Length..^1] : null;
}
