using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Keten.Hosting;

namespace Keten.Tests.Chain.Steering;

public class LookingAtTheMonitor
{
    [Fact]
    public async Task what_happened_shows_from_k_on_and_a_day_that_is_over_is_added_up_once()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var assessor = As("aandachtsfunctionaris", "nijmegen");
        Guid[] ids = [.. Enumerable.Range(0, 11).Select(_ => Guid.CreateVersion7())];
        foreach (var id in ids)
            await hub.Receive(id);
        await Until.Holds(() => assessor.Sees("/monitor"), seen => (int?)Figure(seen, "signals")["count"] == ids.Length);

        foreach (var id in ids)
        {
            await hub.Rate(id);
            await assessor.Sees($"/signals/{id}", "to_assess");
            await assessor.Does($"/signals/{id}/decision", new { level = "suspicion", strands = new[] { "care" }, motivation = "made up" });
        }

        var now = await assessor.Sees("/monitor?region=nijmegen");
        Assert.Equal(("nijmegen", 11), ((string?)now["region"], (int)now["k"]!));
        Assert.Equal((11, "0"), ((int?)Figure(now, "decided")["count"], (string?)Figure(now, "decided")["medianDays"]));
        Assert.Equal(11, (int?)Figure(now, "possible_victims")["count"]);
        Assert.True((bool?)Figure(now, "suspects")["suppressed"]);
        Assert.Null(Figure(now, "suspects")["count"]);
        // All are cases: to say so would say of every other outcome that it is nought.
        Assert.All(Figure(now, "decided")["by"]![0]!["parts"]!.AsArray(), part => Assert.True((bool?)part!["suppressed"]));

        hub.Clock.Advance(TimeSpan.FromDays(3));
        var later = await assessor.Sees("/monitor");
        Assert.Equal(now["figures"]!.ToJsonString(), later["figures"]!.ToJsonString());
        await hub.Receive(Guid.CreateVersion7());
        await Until.Holds(() => assessor.Sees("/monitor"), seen => (int?)Figure(seen, "signals")["count"] == ids.Length + 1);
    }

    [Fact]
    public async Task who_may_not_look_or_asks_badly_is_told()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        foreach (var role in (string[])["aandachtsfunctionaris", "ketenregisseur", "table-chair", "privacy-officer"])
            Assert.Equal("nijmegen", (string?)(await As(role, "nijmegen").Sees("/monitor?region=nijmegen"))["region"]);
        foreach (var role in (string[])["operator", "analist", "duty-officer", "partner"])
            Assert.Equal(403, (await Ask(As(role, "nijmegen"), "/monitor?region=nijmegen")).Status);

        var assessor = As("aandachtsfunctionaris", "nijmegen");
        Assert.Equal(403, (await Ask(assessor, "/monitor?region=arnhem")).Status);
        Assert.Equal(404, (await Ask(As("aandachtsfunctionaris", "nergens"), "/monitor")).Status);
        Assert.Equal((400, "invalid", "?from"), await Ask(assessor, "/monitor?from=2026-02-30"));
        Assert.Equal((400, "invalid", "?from"), await Ask(assessor, "/monitor?from=2025-02-01"));
        Assert.Equal((400, "invalid", "?to"), await Ask(assessor, "/monitor?from=2025-01-01&to=2025-02-01"));
        Assert.Equal((400, "invalid", "?format"), await Ask(assessor, "/monitor?format=xml"));
    }

    [Fact]
    public async Task the_same_as_a_table_for_who_asks_for_it()
    {
        var (hub, As) = await Staff.Start();
        await using var _ = hub;
        var token = DevelopmentTokens.Issue(hub.Key, "test", [Roles.Ketenregisseur], ["nijmegen"]);
        foreach (var (path, accept) in ((string, string)[])[("/api/v1/monitor?format=csv", "application/json"), ("/api/v1/monitor", "text/csv")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            request.Headers.Accept.ParseAdd(accept);
            using var answer = await hub.Http.SendAsync(request);
            Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
            var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");
            Assert.Equal("region,from,to,k,figure,count,suppressed,median_days", lines[0]);
            Assert.Contains(lines, line => line.EndsWith(",11,signals/form/labour,,true,", StringComparison.Ordinal));
        }
    }

    private static JsonNode Figure(JsonNode seen, string name) => seen["figures"]!.AsArray().Single(figure => (string?)figure!["name"] == name)!;

    private static Task<(int Status, string? Code, string? Pointer)> Ask(Staff staff, string path) => staff.Refused(path, null, HttpMethod.Get);
}
