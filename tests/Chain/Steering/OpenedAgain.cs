using System.Text.Json.Nodes;
using Keten.Messages;
using Keten.Sharing;

namespace Keten.Tests.Chain.Steering;

/// <summary>POST /cases/{id}/reopen: a case, its signals, and again the case move in one work.</summary>
public class OpenedAgain
{
    [Fact]
    public async Task who_came_into_view_while_a_case_was_closed_has_care_when_it_runs_again()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var assessor = As("aandachtsfunctionaris", "nijmegen");
        var id = await hub.ToAssess(assessor);
        await assessor.Does($"/signals/{id}/roles", new { person = Guid.Empty, role = "victim", status = "rejected" });
        var decided = await assessor.Does($"/signals/{id}/decision", new { level = "suspicion", strands = new[] { "organised_crime" }, motivation = "made up" });
        var found = $"/cases/{decided["caseId"]}";
        await assessor.Does($"{found}/close", new { outcomes = new { organised_crime = "ended" }, motivation = "made up" });

        await hub.Do(Others.Name, async work => await work.Publish(new FactsAdded
        {
            SignalId = id,
            Source = "kvk",
            AddedAt = work.Now,
            Strengthens = false,
            Reasons = [],
            Facts = await work.Seal(id, new FactList
            {
                Facts = [new Fact { Source = "kvk", Origin = "register", At = work.Now, Text = "made up", Persons = [new Person { Id = id, Roles = ["victim"] }] }],
            }),
        }));
        await Until.Holds(() => assessor.Sees($"/signals/{id}"), seen => seen["facts"]!.AsArray().Count == 2);
        Assert.Equal("closed", (string?)(await assessor.Sees(found))["state"]);

        var again = await assessor.Does($"{found}/reopen", new { motivation = "made up" });
        Assert.Equal(("case", "aandachtsfunctionaris"), ((string?)again["state"], (string?)again["owner"]));
        var seen = await assessor.Sees(found);
        Assert.Equal("case", (string?)seen["state"]);
        Assert.Equal(["organised_crime", "care"], Open(seen));
        Assert.Equal("moviera", (string?)seen["referrals"]!.AsArray()[^1]!["partner"]);
        Assert.Equal("case", (string?)(await assessor.Sees($"/signals/{id}"))["state"]);
    }

    private static IEnumerable<string?> Open(JsonNode found) => found["strands"]!.AsArray().Where(strand => (bool)strand!["open"]!).Select(strand => (string?)strand!["code"]);
}
