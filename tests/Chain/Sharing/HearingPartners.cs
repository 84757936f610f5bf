using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Keten.Regie.Dossiers;
using Keten.Sharing.Delivering;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Sharing;

/// <summary>sharing.md, "Inbound" and never 8: what partners may tell, and to whom what the police said goes on.</summary>
public class HearingPartners
{
    private const string Words = "CANARY-woorden over de loods. Verzonnen.";
    private const string Zvh = "zvh-rijk-van-nijmegen";
    private const string Riec = "riec-oost-nederland";

    [Theory]
    [InlineData(Zvh, "protect", Zvh)]
    [InlineData(Zvh, "judge", null)]
    [InlineData(Riec, "organised_crime", null)] // in words only once somebody read them for it
    [InlineData(null, null, null)]
    public async Task what_police_answer_goes_to_exactly_whom_they_list(string? listed, string? purpose, string? reads)
    {
        await using var hub = await Quiet();
        var (signal, consultation) = await Consulted(hub, "avim");
        object[] onward = listed is null ? [] : [new { partner = listed, purpose }];
        Assert.Equal("202 ", await Says(hub, "avim", "1", "consultation.answered", new { consultationId = consultation, answer = "supports", text = Words, onward }));
        await signal.Is("to_decide");

        // Who judges reads it, listed or not.
        Assert.Equal(Words, (string?)(await signal.Seen())["consultations"]![0]!["text"]);
        await signal.Decides("care", "criminal", "organised_crime");
        foreach (var partner in (string[])[Zvh, Riec])
        {
            var got = Assert.Single(await Until.Holds(() => hub.Outside.Received(partner), got => got.Count == 1));
            Assert.Equal(partner == reads, got.Contains("CANARY", StringComparison.Ordinal));
            Assert.Equal(partner == listed && purpose is "protect" or "organised_crime", got.Contains("\"oordeel\":\"supports\"", StringComparison.Ordinal));
        }

        foreach (var partner in (string[])["avim", "pct", "nla", "moviera", "handhaving", "hulp", "meldkamer"])
            Assert.DoesNotContain("CANARY", string.Join(' ', await hub.Outside.Received(partner)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_a_partner_may_not_tell_is_named_in_the_reply_and_nowhere_else()
    {
        await using var hub = await Quiet();
        var (signal, consultation) = await Consulted(hub, "nla");
        object answer = new { consultationId = consultation, answer = "supports", text = "Bekend. Verzonnen.", onward = new[] { new { partner = Riec, purpose = "organised_crime" } } };
        for (var time = 0; time < 2; time++)
            Assert.Equal("202 /data/onward", await Says(hub, "nla", "1", "consultation.answered", answer));
        await signal.Is("to_decide");
        await signal.Decides("organised_crime");
        var referral = (Guid)(await signal.CaseShows(seen => seen["referrals"]!.AsArray().Any(one => (string?)one!["partner"] == Riec && (string?)one["status"] == "delivered")))["referrals"]![0]!["referralId"]!;

        for (var time = 0; time < 2; time++)
            Assert.Equal("202 /data/text", await Says(hub, Riec, "1", "referral.accepted", new { referralId = referral, text = Words }));

        // The rest took effect.
        var seen = await signal.CaseShows(seen => (string?)seen["referrals"]![0]!["status"] == "accepted");
        Assert.DoesNotContain("CANARY", seen.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", (await signal.Seen()).ToJsonString(), StringComparison.Ordinal);
        var caseId = (Guid)seen["caseId"]!;
        Assert.Empty((await hub.Look<CaseDossier>("regie", caseId))!.Referrals.Single(one => one.Id == referral).Texts);
        foreach (var file in Directory.GetFiles(hub.Folder))
            Assert.Equal((file, -1), (file, Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes("CANARY-woorden"))));

        // A trace, of which fields and no more.
        var audit = await Until.Holds(() => Person.With(hub, "privacy-officer").Get($"/audit?subject={caseId}"), audit => Received(audit).Any());
        var line = Assert.Single(Received(audit))!["disclosure"]!;
        Assert.Equal((Riec, "receive", "partner.text", 0), ((string?)line["partner"], (string?)line["purpose"], string.Join(' ', line["refused"]!.AsArray()), line["shared"]!.AsArray().Count));
        Assert.DoesNotContain("CANARY", audit.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await Person.With(hub, "privacy-officer").Get("/audit/verify"))["findings"]!.AsArray());
    }

    [Fact]
    public async Task whom_nobody_knows_is_refused_with_its_place()
    {
        await using var hub = await Quiet();
        var (signal, consultation) = await Consulted(hub, "avim");
        object Answer(params object[] onward) => new { consultationId = consultation, answer = "supports", onward };

        Assert.Equal("400 #/data/onward/0/partner", await Says(hub, "avim", "1", "consultation.answered", Answer(new { partner = "buren", purpose = "judge" })));
        Assert.Equal("400 #/data/onward/1/purpose", await Says(hub, "avim", "1", "consultation.answered", Answer(new { partner = "nla", purpose = "judge" }, new { partner = "nla", purpose = "roddel" })));
        Assert.Equal("open", (string?)(await signal.Seen())["consultations"]![0]!["status"]);
        Assert.Equal("202 ", await Says(hub, "avim", "1", "consultation.answered", Answer(new { partner = "nla", purpose = "judge" })));
        await signal.Is("to_decide");
    }

    [Fact]
    public async Task police_that_answer_when_all_is_closed_are_told_that_nothing_is_left_to_judge()
    {
        await using var hub = await Quiet();
        var (signal, consultation) = await Consulted(hub, "avim");
        hub.Clock.Advance(TimeSpan.FromDays(14));
        await signal.Is("to_decide");
        await signal.Assessor("decision", new { level = "none", wayOut = "nothing_found", motivation = "Verzonnen." });
        await signal.Is("closed");
        await Until.Holds(() => hub.Look<Delivery>("avimpct", consultation), known => known is { Closed: true });

        for (var time = 0; time < 2; time++)
            Assert.Equal("422 #/data/answer", await Says(hub, "avim", "1", "consultation.answered", new { consultationId = consultation, answer = "supports", text = Words }));
        Assert.Equal("delivered", (await hub.Look<Delivery>("avimpct", consultation))!.Status);
        Assert.DoesNotContain("CANARY", (await signal.Seen()).ToJsonString(), StringComparison.Ordinal);
    }

    // Partners take what they get; the test says when they answer.
    private static Task<Running> Quiet() => Running.Start(Running.AddAll);

    private static async Task<(Signal Signal, Guid Consultation)> Consulted(Running hub, string partner)
    {
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");
        await signal.Consults(partner);
        await Until.Holds(() => hub.Outside.Received(partner), got => got.Count == 1);
        return (signal, (Guid)(await signal.Seen())["consultations"]![0]!["consultationId"]!);
    }

    private static async Task<string> Says(Running hub, string partner, string id, string type, object data)
    {
        var (status, body) = await Person.Partner(hub, partner).Send(HttpMethod.Post, $"/partners/{partner}/events", new { specversion = "1.0", id, source = $"urn:test:{partner}", type = $"nl.keten.{type}", data });
        return status == HttpStatusCode.Accepted
            ? $"202 {string.Join(' ', body!["refused"]!.AsArray())}"
            : $"{(int)status} {string.Join(' ', body?["errors"]?.AsArray().Select(error => (string?)error!["pointer"]) ?? [(string?)body?["code"]])}";
    }

    private static IEnumerable<JsonNode?> Received(JsonNode audit) => audit["items"]!.AsArray().Where(line => (string?)line!["what"] == "received");

    private static byte[] Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
