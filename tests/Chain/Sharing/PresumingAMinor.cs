using System.Text.Json.Nodes;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Sharing;

/// <summary>sharing.md: whose age is disputed is treated as a minor, and the assessor may say so.</summary>
public class PresumingAMinor
{
    [Fact]
    public async Task counts_for_what_everybody_gets_until_it_is_taken_back_or_the_age_is_established()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, AloneWithPapers);
        var person = (Guid)(await signal.Is("to_assess"))["persons"]![0]!["id"]!;
        var assessor = Person.With(hub, "aandachtsfunctionaris");
        var path = $"/signals/{signal.Id}/persons/{person}/presumed-minor";

        // By her papers she is of age: nothing for the guardian, and a consulted partner reads a band or less.
        Assert.Null(await Level("nidos", "victim.name"));
        Assert.Equal("18+", await Value("avim", "victim.birthDate"));

        Assert.Equal(403, await Status(Person.With(hub, "analist"), path, new { presumed = true }));
        Assert.Equal(404, await Status(Person.With(hub, "ketenregisseur", "groningen"), path, new { presumed = true }));
        Assert.Equal(404, await Status(assessor, $"/signals/{signal.Id}/persons/{Guid.NewGuid()}/presumed-minor", new { presumed = true }));
        Assert.Equal(400, await Status(assessor, path, new { presumed = "maybe" }));
        Assert.Equal(409, await Status(assessor, path, new { presumed = false }));

        await assessor.Post(path, new { presumed = true });
        Assert.Equal(409, await Status(assessor, path, new { presumed = true }));
        Assert.Equal("share", await Level("nidos", "victim.name"));
        Assert.Equal("0-17", await Value("avim", "victim.birthDate"));
        Assert.Equal(person, (Guid)(await signal.Seen())["presumedMinors"]![0]!);
        await signal.Consults("avim");
        var body = (await Until.Holds(() => hub.Outside.Received("avim"), got => got.Count == 1))[0];
        Assert.Contains("0-17", body, StringComparison.Ordinal);

        await assessor.Post(path, new { presumed = false });
        Assert.Null(await Level("nidos", "victim.name"));

        await assessor.Post(path, new { presumed = true });
        await assessor.Post($"/signals/{signal.Id}/links", new { @do = "rectify", field = "person.birthDate", person, wrong = "1999-04-12", value = "1998-04-12" });
        Assert.Empty((await signal.Seen())["presumedMinors"]!.AsArray());
        Assert.Null(await Level("nidos", "victim.name"));

        async Task<JsonNode?> Field(string partner, string field) => (await assessor.Get($"/signals/{signal.Id}/preview?partner={partner}"))["fields"]!.AsArray().SingleOrDefault(one => (string?)one!["path"] == field);
        async Task<string?> Level(string partner, string field) => (await Field(partner, field))?["level"] is { } level && (string?)level != "withhold" ? (string?)level : null;
        async Task<string?> Value(string partner, string field) => (string?)(await Field(partner, field))?["value"];
    }

    private static object AloneWithPapers => new
    {
        region = "nijmegen",
        narrative = "Verzonnen.",
        forms = new[] { "sexual" },
        locations = new[] { new { kind = "dwelling", street = "Proefweg", houseNumber = "7", postcode = "6511AE", city = "Nijmegen" } },
        persons = new[]
        {
            new { roles = new[] { "victim" }, name = new { given = "CANARYGIVEN", family = "CANARYFAMILY" }, birthDate = "1999-04-12", unaccompanied = true },
        },
        reporter = new { kind = "employee" },
    };

    private static async Task<int> Status(Person by, string path, object body) => (int)(await by.Send(HttpMethod.Post, path, body)).Status;
}
