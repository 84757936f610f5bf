using System.Net;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Sharing;

/// <summary>sharing.md, never 26: no text goes unread to those who need a review, and a review is of the text as it was.</summary>
public class ReadingAText
{
    [Fact]
    public async Task riec_gets_a_text_that_somebody_read_for_it_and_no_other()
    {
        await using var hub = await Running.Hub();
        await hub.Outside.Behave("riec-oost-nederland", new { mode = "answer", body = new { referral = (string[])["accepted"] } });
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");
        var assessor = Person.With(hub, "aandachtsfunctionaris");
        object OfSignal(string field, string recipientClass) => new { field, recipientClass, signalId = signal.Id };

        Assert.Equal("400 #/field", await Refused(assessor, OfSignal("victim.name", "riec_member")));
        Assert.Equal("400 #/recipientClass", await Refused(assessor, OfSignal("signal.summary", "police_investigation")));
        Assert.Equal("400 #", await Refused(assessor, new { field = "signal.summary", recipientClass = "riec_member" }));
        Assert.Equal("403 forbidden", await Refused(Person.With(hub, "analist"), OfSignal("signal.summary", "riec_member")));
        Assert.Equal("404 not_found", await Refused(Person.With(hub, "ketenregisseur", "groningen"), OfSignal("signal.summary", "riec_member")));
        Assert.Equal("409 not_reviewable", await Refused(assessor, OfSignal("signal.summary", "enforcement")));
        Assert.Equal("409 nothing_to_review", await Refused(assessor, OfSignal("signal.summary", "riec_member")));

        await signal.Assessor("summary", new { text = "EERSTE-TEKST over de loods. Verzonnen." });
        await signal.Consults("avim");
        await signal.Is("to_decide");
        var caseId = (Guid)(await signal.Decides("organised_crime"))["caseId"]!;
        var got = await Until.Holds(() => hub.Outside.Received("riec-oost-nederland"), got => got.Count == 1);
        Assert.DoesNotContain("TEKST", got[0], StringComparison.Ordinal);
        var review = new { field = "signal.summary", recipientClass = "riec_member", caseId };
        Assert.Equal(("withhold", "review"), await Previewed());

        await assessor.Post("/reviews", review);
        got = await Until.Holds(() => hub.Outside.Received("riec-oost-nederland"), got => got.Count == 2);
        Assert.Contains("EERSTE-TEKST", got[1], StringComparison.Ordinal);
        Assert.Equal("share", (await Previewed()).Level);
        Assert.Equal("409 already_done", await Refused(assessor, review));

        // Another text was read by nobody.
        await signal.Assessor("summary", new { text = "TWEEDE-TEKST over de loods. Verzonnen." });
        Assert.Equal(("withhold", "review"), await Previewed());
        await assessor.Post("/reviews", review);
        Assert.Equal("share", (await Previewed()).Level);

        async Task<(string? Level, string? Way)> Previewed()
        {
            var seen = (await assessor.Get($"/cases/{caseId}/preview?partner=riec-oost-nederland"))["fields"]!.AsArray().Single(field => (string?)field!["path"] == "signal.summary")!;
            return ((string?)seen["level"], (string?)seen["way"]);
        }
    }

    private static async Task<string> Refused(Person by, object body)
    {
        var (status, answer) = await by.Send(HttpMethod.Post, "/reviews", body);
        Assert.NotEqual(HttpStatusCode.OK, status);
        return $"{(int)status} {(string?)answer?["errors"]?[0]?["pointer"] ?? (string?)answer?["code"]}";
    }
}
