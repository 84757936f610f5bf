using System.Net;
using System.Text.Json.Nodes;

namespace Keten.Tests.Chain.Route;

/// <summary>A region that no code knows (tests/Unit/Regions/Voorbeeldland), beside those that are shipped: its file is all it takes.</summary>
public class AFileIsARegion
{
    [Fact]
    public async Task a_signal_goes_through_it_to_its_end_as_its_own_file_says()
    {
        await using var hub = await Running.Hub(settings =>
        {
            settings["Keten:Regions"] = Together("regions", "");
            settings["Keten:Convenants"] = Together("convenants", "convenants");
        });
        var (chair, id) = (Person.With(hub, "table-chair", "voorbeeldland"), Guid.Empty);
        var answer = await Person.Stranger(hub).Post("/signals", new
        {
            region = "voorbeeldland",
            narrative = "Zij mag niet weg. Verzonnen.",
            forms = new[] { "sexual" },
            locations = new[] { new { kind = "dwelling", street = "Proefweg", houseNumber = "7", postcode = "8998AE", city = "Verzonnendam" } },
            persons = new[] { new { roles = new[] { "victim" }, name = new { given = "Niemand", family = "Verzonnen" }, birthDate = "1999-04-12" } },
            reporter = new { kind = "employee" },
        });
        (id, var receipt) = (answer["signalId"]!.GetValue<Guid>(), answer["receipt"]!.GetValue<string>());

        // A table judges here: its chair sees what is to be judged, and nobody of another region does.
        var taken = await Until.Holds(() => Seen(chair, $"/signals/{id}"), seen => State(seen) == "to_assess");
        Assert.Equal(("Verzonnendam", "table-chair"), ((string?)taken!["municipality"], (string?)taken["turn"]!["owner"]));
        Assert.Equal(HttpStatusCode.NotFound, (await Person.With(hub, "table-chair", "nijmegen").Send(HttpMethod.Get, $"/signals/{id}")).Status);

        await chair.Post($"/signals/{id}/question", new { code = "number_plate" });
        await Person.Stranger(hub).Post("/receipts/replies", new { receipt, text = "Nee. Verzonnen." });
        await Until.Holds(() => Seen(chair, $"/signals/{id}"), seen => State(seen) == "to_assess" && (string?)seen!["questions"]![0]!["status"] == "answered");

        // It decides after its own table advised.
        var decision = new { level = "established", strands = new[] { "criminal" }, motivation = "Verzonnen." };
        Assert.Equal(HttpStatusCode.Conflict, (await chair.Send(HttpMethod.Post, $"/signals/{id}/decision", decision)).Status);
        await chair.Post($"/signals/{id}/consultations", new { partners = new[] { "weegtafel" }, question = "Wat nu? Verzonnen." });
        await chair.Post("/tables/weegtafel/agreements", new { signalId = id, answer = "supports", advice = "Doen. Verzonnen." });
        await Until.Holds(() => Seen(chair, $"/signals/{id}"), seen => State(seen) == "to_decide");
        await chair.Post($"/signals/{id}/decision", decision);

        // Its own partners do the work, and in this municipality another house.
        var caseId = (await Until.Holds(() => Seen(chair, $"/signals/{id}"), seen => seen?["caseId"] is not null))!["caseId"]!.GetValue<Guid>();
        var work = await Until.Holds(() => Seen(chair, $"/cases/{caseId}"), seen => State(seen) == "closing");
        Assert.Equal(["moviera", "zvh-rijk-van-nijmegen"], work!["referrals"]!.AsArray().Select(one => (string)one!["partner"]!).Order());

        await chair.Post($"/cases/{caseId}/close", new { outcomes = new { }, motivation = "Verzonnen." });
        await Until.Holds(() => Seen(chair, $"/signals/{id}"), seen => State(seen) == "closed");
        var heard = await Until.Holds(
            async () => (await Person.Stranger(hub).Post("/receipts/status", new { receipt }))["feedback"]!,
            feedback => string.Join(' ', feedback.AsArray().Select(told => (string)told!["code"]!)) == "received taken_up question passed_on closed");
        Assert.Equal("Afgehandeld in Voorbeeldland.", (string?)heard.AsArray()[^1]!["text"]!["nl"]);
    }

    private static async Task<JsonNode?> Seen(Person by, string path)
    {
        var (status, body) = await by.Send(HttpMethod.Get, path);
        return status == HttpStatusCode.OK ? body : null;
    }

    private static string? State(JsonNode? seen) => (string?)seen?["state"];

    /// <summary>What is shipped and what is made up, in one folder.</summary>
    private static string Together(string shipped, string made)
    {
        var folder = Directory.CreateTempSubdirectory($"voorbeeldland-{shipped}-").FullName;
        foreach (var from in (string[])[Path.Combine(AppContext.BaseDirectory, shipped), Path.Combine(AppContext.BaseDirectory, "voorbeeldland", made)])
        {
            foreach (var file in Directory.GetFiles(from, "*.yaml"))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }
}
