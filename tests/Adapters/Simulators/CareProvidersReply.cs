using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Hl7.Fhir.Model;
using Keten.Adapters.Events;
using Keten.Adapters.Zorg.Message;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Adapters.Simulators;

/// <summary>Care providers speak FHIR, both ways, and are as strict as a real one.</summary>
public class CareProvidersReply
{
    [Fact]
    public async System.Threading.Tasks.Task a_referral_is_accepted_and_completed_and_a_consultation_answered()
    {
        await using var hub = await Hub.Start();
        await using var outside = await RunningSimulators.Start($"--Keten:Simulators:Hub={hub.Address}", "--Keten:Simulators:Tokens:moviera=token-of-moviera");
        await outside.Behave("moviera", """{"mode":"answer","body":{"answer":"against","text":"Verzonnen.","outcome":"helped"}}""");
        var delivery = A.Delivery("moviera");

        Assert.Equal((HttpStatusCode.OK, true), await Sends(outside, Message(delivery)));
        await hub.Hears(2);
        Assert.Equal((HttpStatusCode.OK, true), await Sends(outside, Message(A.Delivery("moviera") with { Kind = "consultation" })));
        await hub.Hears(3);

        Assert.All(hub.Got, heard => Assert.Equal(("/fhir/$process-message", "Bearer token-of-moviera"), (heard.Path, heard.Bearer)));
        var said = hub.Got.Select(heard => CareAnswer.Read(Fhir.TryRead<Bundle>(heard.Body)!)).ToList();
        Assert.All(said, one => Assert.Empty(one.Issues));
        Assert.Equal(["accepted", "completed"], said[..2].Select(one => Assert.IsType<ReferralEvent>(one.Event).Status));
        Assert.Equal((delivery.DeliveryId, "helped"), (((ReferralEvent)said[1].Event!).ReferralId, ((ReferralEvent)said[1].Event!).Outcome));
        var answered = Assert.IsType<ConsultationAnsweredEvent>(said[2].Event);
        Assert.Equal(("against", "Verzonnen."), (answered.Answer, answered.Text));
    }

    [Fact]
    public async System.Threading.Tasks.Task the_same_message_has_one_effect_and_the_same_answer()
    {
        await using var hub = await Hub.Start();
        await using var outside = await RunningSimulators.Start($"--Keten:Simulators:Hub={hub.Address}");
        var message = Message(A.Delivery("moviera"));

        Assert.Equal((HttpStatusCode.OK, true), await Sends(outside, message));
        Assert.Equal((HttpStatusCode.OK, true), await Sends(outside, message));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, false), await Sends(outside, message.Replace("Verzonnen", "Veranderd", StringComparison.Ordinal)));

        await hub.Hears(2);
        await Sends(outside, Message(A.Delivery("moviera") with { Kind = "consultation" }));
        await hub.Hears(3);
        Assert.Equal(3, hub.Got.Count);
    }

    [Theory]
    [InlineData("\"type\":\"message\"", "\"type\":\"collection\"")]
    [InlineData("\"code\":\"I12\"", "\"code\":\"A01\"")]
    [InlineData("\"status\":\"requested\"", "\"status\":\"completed\"")]
    [InlineData("\"status\":\"requested\"", "\"status\":\"gevraagd\"")]
    [InlineData("\"code\":\"fulfill\"", "\"code\":\"abort\"")]
    [InlineData("urn:keten:delivery", "urn:keten:anders")]
    [InlineData("\"resourceType\":\"Task\"", "\"resourceType\":\"Task\",\"bsn\":\"1\"")]
    [InlineData("\"resourceType\":\"Bundle\"", "\"resourceType\":\"Patient\"")]
    [InlineData("\"focus\":[{\"reference\":\"urn:uuid:", "\"focus\":[{\"reference\":\"urn:uuid:0")]
    [InlineData("{", "")]
    public async System.Threading.Tasks.Task a_wrong_message_is_refused_with_what_is_wrong(string right, string wrong)
    {
        await using var outside = await RunningSimulators.Start();
        var message = Message(A.Delivery("moviera"));
        var at = message.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0);

        Assert.Equal((HttpStatusCode.BadRequest, false), await Sends(outside, string.Concat(message.AsSpan(0, at), wrong, message.AsSpan(at + right.Length))));
    }

    private static string Message(Keten.Adapters.Outgoing outgoing) =>
        Encoding.UTF8.GetString(Fhir.Write(CareMessage.Of(outgoing, new Line("https://keten.example/fhir/$process-message", "00000099000000001000", "https://zorg.example/$process-message"))));

    private static async Task<(HttpStatusCode Status, bool IsOk)> Sends(RunningSimulators outside, string message)
    {
        using var http = new HttpClient();
        using var content = new StringContent(message, Encoding.UTF8, new MediaTypeHeaderValue("application/fhir+json"));
        using var answer = await http.PostAsync(new Uri(outside.Address, "moviera/$process-message"), content);
        var body = await answer.Content.ReadAsByteArrayAsync();
        var response = (Fhir.TryRead<Bundle>(body)?.Entry[0].Resource as MessageHeader)?.Response;
        Assert.True(response is not null || Fhir.TryRead<OperationOutcome>(body) is { Issue.Count: > 0 });
        return (answer.StatusCode, response?.Code == MessageHeader.ResponseType.Ok);
    }
}
