using System.Text.Json.Nodes;

namespace Keten.Tests.Chain.Route;

public class TheReporter
{
    [Fact]
    public async Task the_same_request_three_times_is_one_signal_with_one_receipt()
    {
        await using var hub = await Running.Hub();
        var key = Guid.NewGuid().ToString();
        var three = new List<Signal>();
        for (var n = 0; n < 3; n++)
        {
            three.Add(await Signal.Reported(hub, A.KnownPlace, key));
        }

        Assert.Single(three.Select(signal => (signal.Id, signal.Receipt)).Distinct());
        await three[0].Is("to_assess");
        var list = await Person.With(hub, "aandachtsfunctionaris").Get("/worklist");
        Assert.Single(list["items"]!.AsArray());
    }

    [Fact]
    public async Task a_question_is_put_and_its_answer_brings_the_signal_back()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");

        await signal.Assessor("question", new { code = "when" });
        await signal.ReporterHears("received", "taken_up", "question");
        var question = Assert.Single((await signal.Read())["questions"]!.AsArray())!;
        Assert.Equal("when", question["code"]!.GetValue<string>());

        await signal.ReporterReplies("Elke nacht. Verzonnen.");
        var seen = await signal.Is("to_assess");
        Assert.Equal("answered", seen["questions"]![0]!["status"]!.GetValue<string>());
        Assert.Empty((await signal.Read())["questions"]!.AsArray());
    }

    [Fact]
    public async Task a_question_that_stays_open_comes_back_to_the_assessor()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");
        await signal.Assessor("question", new { code = "when" });

        hub.Clock.Advance(TimeSpan.FromDays(15));

        var seen = await signal.Is("to_assess");
        Assert.Equal("no_answer", seen["questions"]![0]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task nothing_found_closes_it_and_the_reporter_hears_so()
    {
        await using var hub = await Running.Hub();
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");

        await signal.Assessor("decision", new { level = "none", wayOut = "nothing_found", motivation = "Verzonnen." });

        await signal.Is("closed");
        await signal.ReporterHears("received", "taken_up", "closed");
    }

    [Fact]
    public async Task a_resident_is_referred_and_nothing_is_stored()
    {
        await using var hub = await Running.Hub();
        var (status, answer) = await Person.Stranger(hub).Send(HttpMethod.Post, "/signals", new
        {
            region = "nijmegen",
            narrative = "Verzonnen.",
            reporter = new { kind = "resident" },
        });

        Assert.Equal(System.Net.HttpStatusCode.OK, status);
        Assert.IsType<JsonArray>(answer!["referral"]);
        Assert.Empty((await Person.With(hub, "aandachtsfunctionaris").Get("/worklist"))["items"]!.AsArray());
    }
}
