using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Keten.Adapters.Events;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Simulators;

public class PartnersReply
{
    private const string Trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    [Fact]
    public async Task a_consultation_is_answered_with_the_partners_token_in_the_same_trace()
    {
        await using var hub = await Hub.Start();
        await using var outside = await RunningSimulators.Start($"--Keten:Simulators:Hub={hub.Address}", "--Keten:Simulators:Tokens:avim=token-of-avim");
        await outside.Behave("avim", """{"mode":"answer","body":{"answer":"against","text":"Verzonnen."}}""");
        var id = Guid.NewGuid();

        Assert.Equal(HttpStatusCode.Accepted, await Deliver(outside, "avim", id, "consultation", "melding"));

        await hub.Hears(1);
        var heard = Assert.Single(hub.Got);
        Assert.Equal(("/api/v1/partners/avim/events", "Bearer token-of-avim"), (heard.Path, heard.Bearer));
        Assert.StartsWith(Trace[..35], heard.Trace, StringComparison.Ordinal);
        var read = Assert.IsType<ConsultationAnsweredEvent>(PartnerEventReader.Read(heard.Body).Event);
        Assert.Equal((id, "against", "Verzonnen."), (read.ConsultationId, read.Answer, read.Text));
        Assert.Matches("^urn:nld:oin:00000099[0-9]{9}000:systeem:avim$", read.Source);
    }

    [Fact]
    public async Task a_referral_is_accepted_and_completed_in_that_order_or_as_told()
    {
        await using var hub = await Hub.Start();
        await using var outside = await RunningSimulators.Start($"--Keten:Simulators:Hub={hub.Address}");
        await Deliver(outside, "opvang", Guid.NewGuid(), "referral", "plaatsingsverzoek");
        await hub.Hears(2);
        await outside.Behave("opvang", """{"mode":"answer","body":{"referral":["refused"],"text":"Geen plaats."}}""");
        await Deliver(outside, "opvang", Guid.NewGuid(), "referral", "plaatsingsverzoek");
        await hub.Hears(3);

        Assert.Equal(["accepted", "completed", "refused"], hub.Got.Select(heard => Assert.IsType<ReferralEvent>(PartnerEventReader.Read(heard.Body).Event).Status));
    }

    [Fact]
    public async Task a_hub_that_is_away_hears_the_same_event_again_and_a_no_ends_it()
    {
        await using var hub = await Hub.Start();
        await using var outside = await RunningSimulators.Start($"--Keten:Simulators:Hub={hub.Address}");
        foreach (var status in (int[])[503, 500, 429, 202, 404])
        {
            hub.Answers.Enqueue(status);
        }

        await Deliver(outside, "nla", Guid.NewGuid(), "referral", "signaal");
        await hub.Hears(5);
        await Deliver(outside, "nla", Guid.NewGuid(), "consultation", "signaal");
        await hub.Hears(6);

        var ids = hub.Got.Select(heard => PartnerEventReader.Read(heard.Body).Event!.Id).ToArray();
        Assert.Equal(6, ids.Length);
        Assert.Single(ids[..4].Distinct());
        Assert.EndsWith("completed", ids[4], StringComparison.Ordinal);
        Assert.EndsWith("answered", ids[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task the_same_key_is_one_effect_and_with_another_body_a_mistake()
    {
        await using var hub = await Hub.Start();
        await using var outside = await RunningSimulators.Start($"--Keten:Simulators:Hub={hub.Address}");
        var id = Guid.NewGuid();
        var key = Guid.NewGuid().ToString();

        Assert.Equal(HttpStatusCode.Accepted, await Deliver(outside, "avim", id, "consultation", "melding", key));
        Assert.Equal(HttpStatusCode.Conflict, await Deliver(outside, "avim", id, "consultation", "melding", key));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Deliver(outside, "avim", Guid.NewGuid(), "consultation", "melding", key));

        // A later delivery is answered after the first three: one event for those, one for this.
        await Deliver(outside, "avim", Guid.NewGuid(), "consultation", "melding");
        await hub.Hears(2);
        Assert.Equal(2, hub.Got.Count);
        Assert.Equal(4, (await outside.Received("avim")).Count);
    }

    [Fact]
    public async Task enforcement_answers_as_a_partner_and_as_a_register_and_one_does_not_spoil_the_other()
    {
        await using var hub = await Hub.Start();
        await using var outside = await RunningSimulators.Start($"--Keten:Simulators:Hub={hub.Address}");
        await outside.Behave("handhaving", """{"mode":"answer","body":{"referral":["refused"],"text":"Verzonnen."}}""");

        using var http = new HttpClient();
        using var question = new HttpRequestMessage(HttpMethod.Post, new Uri(outside.Address, "enforcement-files/dossiers/_zoek"))
        {
            Content = new StringContent("""{"kvkNummer":"34567890"}""", Encoding.UTF8, "application/json"),
        };
        question.Headers.Add("X-DOELBINDING", "Algemeen");
        using var answer = await http.SendAsync(question);
        await Deliver(outside, "handhaving", Guid.NewGuid(), "referral", "controleverzoek");
        await hub.Hears(1);

        Assert.Equal("""{"dossiers":[{"soort":"controle","datum":"2026-03-03"}]}""", await answer.Content.ReadAsStringAsync());
        var heard = Assert.Single(hub.Got);
        Assert.Equal("/api/v1/partners/handhaving/events", heard.Path);
        Assert.Equal("refused", Assert.IsType<ReferralEvent>(PartnerEventReader.Read(heard.Body).Event).Status);
        Assert.Equal(2, (await outside.Received("enforcement-files")).Count);
    }

    [Theory]
    [InlineData("consultation", "inbreng", "00000000-0000-4000-8000-000000000001")]
    [InlineData("chat", "melding", "00000000-0000-4000-8000-000000000001")]
    [InlineData("consultation", "melding", "no-key")]
    public async Task what_is_not_a_delivery_is_refused(string kind, string form, string key)
    {
        await using var outside = await RunningSimulators.Start();

        Assert.Equal(HttpStatusCode.BadRequest, await Deliver(outside, "avim", Guid.NewGuid(), kind, form, key));
    }

    [Fact]
    public async Task an_alarm_waits_for_a_human()
    {
        await using var hub = await Hub.Start();
        await using var outside = await RunningSimulators.Start($"--Keten:Simulators:Hub={hub.Address}");

        await Deliver(outside, "meldkamer", Guid.NewGuid(), "alarm", "melding");
        await Deliver(outside, "meldkamer", Guid.NewGuid(), "consultation", "melding");
        await hub.Hears(1);

        Assert.IsType<ConsultationAnsweredEvent>(PartnerEventReader.Read(Assert.Single(hub.Got).Body).Event);
    }

    [Fact]
    public async Task what_puts_an_earlier_delivery_right_is_not_answered_again()
    {
        await using var hub = await Hub.Start();
        await using var outside = await RunningSimulators.Start($"--Keten:Simulators:Hub={hub.Address}");

        Assert.Equal(HttpStatusCode.Accepted, await Deliver(outside, "opvang", Guid.NewGuid(), "referral", "plaatsingsverzoek", corrects: new JsonArray("clienten.geboortedatum")));
        await Deliver(outside, "opvang", Guid.NewGuid(), "consultation", "plaatsingsverzoek");
        await hub.Hears(1);

        Assert.IsType<ConsultationAnsweredEvent>(PartnerEventReader.Read(Assert.Single(hub.Got).Body).Event);
        Assert.Equal(HttpStatusCode.BadRequest, await Deliver(outside, "opvang", Guid.NewGuid(), "referral", "plaatsingsverzoek", corrects: "clienten.geboortedatum"));
    }

    private static async Task<HttpStatusCode> Deliver(
        RunningSimulators outside, string partner, Guid id, string kind, string form, string? key = null, JsonNode? corrects = null)
    {
        var data = new JsonObject { ["id"] = id, ["kind"] = kind, ["purpose"] = "judge", ["region"] = "nijmegen", ["answerBy"] = null, ["fields"] = new JsonObject { [form] = new JsonObject() } };
        if (corrects is not null)
        {
            data["corrects"] = corrects;
        }

        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(outside.Address, $"{partner}/inbox"))
        {
            Content = CloudEvent.Content(CloudEvent.Of("d-1", "urn:nld:oin:00000099000000001000:systeem:keten", "nl.keten.referral.requested", DateTimeOffset.UnixEpoch, data)),
        };
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        request.Headers.Add("traceparent", Trace);
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
