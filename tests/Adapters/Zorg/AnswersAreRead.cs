using System.Net;
using Hl7.Fhir.Model;
using Keten.Adapters;
using Keten.Adapters.Events;
using Keten.Adapters.Http;
using Keten.Adapters.Zorg.Message;
using FhirTask = Hl7.Fhir.Model.Task;

namespace Keten.Tests.Adapters.Zorg;

/// <summary>What care says at once, and what it says later.</summary>
public class AnswersAreRead
{
    private static readonly Guid _sent = Guid.NewGuid();

    [Fact]
    public void at_once()
    {
        Assert.IsType<Answer.Accepted>(Reply(HttpStatusCode.OK, Response(MessageHeader.ResponseType.Ok)));
        Assert.IsType<Answer.Accepted>(Reply(HttpStatusCode.Accepted, null));
        Assert.IsType<Answer.Accepted>(Reply(HttpStatusCode.Conflict, null));
        Assert.Equal(new Answer.Refused("refused_by_partner", "Geen plaats."), Reply(HttpStatusCode.OK, Response(MessageHeader.ResponseType.FatalError, OperationOutcome.IssueType.BusinessRule)));
        Assert.Equal(new Answer.Refused("rejected_as_invalid", "Geen plaats."), Reply(HttpStatusCode.BadRequest, Outcome(OperationOutcome.IssueType.Structure)));
        Assert.Equal(new Answer.Refused("refused_by_partner", null), Reply(HttpStatusCode.UnprocessableEntity, null));
    }

    [Fact]
    public void a_yes_that_is_none_is_not_now()
    {
        Assert.Null(Reply(HttpStatusCode.OK, Response(MessageHeader.ResponseType.TransientError)));
        Assert.Null(Reply(HttpStatusCode.OK, Outcome(OperationOutcome.IssueType.Exception)));
        Assert.Null(Reply(HttpStatusCode.ServiceUnavailable, null));
        Assert.Null(CareReply.Read(new PartnerReply(HttpStatusCode.OK, "<html>"u8.ToArray()), _sent));
        Assert.Null(CareReply.Read(new PartnerReply(HttpStatusCode.OK, Fhir.Write(Response(MessageHeader.ResponseType.Ok))), Guid.NewGuid()));
    }

    [Theory]
    [InlineData(FhirTask.TaskStatus.Accepted, "accepted")]
    [InlineData(FhirTask.TaskStatus.Rejected, "refused")]
    [InlineData(FhirTask.TaskStatus.InProgress, "progressed")]
    [InlineData(FhirTask.TaskStatus.OnHold, "progressed")]
    [InlineData(FhirTask.TaskStatus.Completed, "completed")]
    public void later_by_the_status_of_the_task(FhirTask.TaskStatus status, string expected)
    {
        var about = Guid.NewGuid();
        var message = Said(about, status);
        ((FhirTask)message.Entry[1].Resource!).StatusReason = new CodeableConcept { Text = "Verzonnen reden." };

        var heard = Assert.IsType<ReferralEvent>(CareAnswer.Read(message).Event);

        Assert.Equal((about, expected, "Verzonnen reden.", "m-1", "https://zorg.example"), (heard.ReferralId, heard.Status, heard.Text, heard.Id, heard.Source));
    }

    [Fact]
    public void received_is_no_news()
    {
        var reading = CareAnswer.Read(Said(Guid.NewGuid(), FhirTask.TaskStatus.Received));

        Assert.Equal((null, 0), (reading.Event, reading.Issues.Count));
    }

    [Fact]
    public void but_with_words_it_is_a_question()
    {
        var message = Said(Guid.NewGuid(), FhirTask.TaskStatus.Received);
        message.AddResourceEntry(new Communication { Status = EventStatus.Completed, Payload = [new() { Content = new FhirString("Verzonnen vraag?") }] }, "urn:uuid:00000000-0000-4000-8000-000000000003");

        var heard = Assert.IsType<ReferralEvent>(CareAnswer.Read(message).Event);
        Assert.Equal(("asked", "Verzonnen vraag?"), (heard.Status, heard.Text));

        // It takes effect by itself, and so does a Consent.
        message.AddResourceEntry(new Consent { Identifier = [new() { Value = "t-1" }], Status = Consent.ConsentState.Inactive, Patient = new("urn:uuid:00000000-0000-4000-8000-000000000009") }, "urn:uuid:00000000-0000-4000-8000-000000000004");
        Assert.Contains(CareAnswer.Read(message).Issues, issue => issue.Code == OperationOutcome.IssueType.BusinessRule);
    }

    [Fact]
    public void what_cannot_be_taken_is_named_by_its_place_and_not_by_what_stands_there()
    {
        Action<Bundle>[] mistakes =
        [
            message => message.Type = Bundle.BundleType.Collection,
            message => message.Entry.RemoveAt(0),
            message => message.Entry.RemoveAt(1),
            message => message.Entry[0].Resource!.Id = null,
            message => ((MessageHeader)message.Entry[0].Resource!).Source!.Endpoint = new string('x', 300),
            message => ((FhirTask)message.Entry[1].Resource!).Identifier[0].Value = "geen uuid",
            message => ((FhirTask)message.Entry[1].Resource!).Identifier[0].System = "urn:anders",
            message => ((FhirTask)message.Entry[1].Resource!).Status = FhirTask.TaskStatus.Draft,
            message => ((FhirTask)message.Entry[1].Resource!).Output = [new() { Type = new CodeableConcept("urn:keten:codes:output", "answer"), Value = new Code("CANARY") }],
            message => ((FhirTask)message.Entry[1].Resource!).Note = [new() { Text = new string('x', 20_001) }],
            message => message.AddResourceEntry(new Patient { Id = "CANARY" }, "urn:uuid:00000000-0000-4000-8000-000000000003"),
            message => message.AddResourceEntry(new FhirTask(), "urn:uuid:00000000-0000-4000-8000-000000000004"),
        ];

        Assert.All(mistakes, mistake =>
        {
            var message = Said(Guid.NewGuid(), FhirTask.TaskStatus.Completed);
            mistake(message);
            var reading = CareAnswer.Read(message);
            Assert.Null(reading.Event);
            Assert.NotEmpty(reading.Issues);
            Assert.All(reading.Issues, issue => Assert.DoesNotContain("CANARY", issue.Diagnostics, StringComparison.Ordinal));
        });
    }

    private static Bundle Said(Guid about, FhirTask.TaskStatus status)
    {
        const string At = "urn:uuid:00000000-0000-4000-8000-000000000002";
        var message = new Bundle { Type = Bundle.BundleType.Message };
        message.AddResourceEntry(
            new MessageHeader
            {
                Id = "m-1",
                Event = new Coding("http://terminology.hl7.org/CodeSystem/v2-0003", "I12"),
                Source = new() { Endpoint = "https://zorg.example" },
                Focus = [new(At)],
            },
            "urn:uuid:00000000-0000-4000-8000-000000000001");
        message.AddResourceEntry(new FhirTask { Identifier = [new("urn:keten:delivery", about.ToString())], Status = status, Intent = FhirTask.TaskIntent.Order }, At);
        return message;
    }

    private static Answer? Reply(HttpStatusCode status, Resource? body) => CareReply.Read(new PartnerReply(status, body is null ? [] : Fhir.Write(body)), _sent);

    private static OperationOutcome Outcome(OperationOutcome.IssueType code) => OperationOutcome.ForMessage("Geen plaats.", code);

    private static Bundle Response(MessageHeader.ResponseType code, OperationOutcome.IssueType? issue = null)
    {
        var bundle = new Bundle { Type = Bundle.BundleType.Message };
        bundle.AddResourceEntry(
            new MessageHeader
            {
                Event = new Coding("http://terminology.hl7.org/CodeSystem/v2-0003", "I12"),
                Source = new() { Endpoint = "https://zorg.example" },
                Response = new() { Identifier = _sent.ToString(), Code = code },
            },
            "urn:uuid:00000000-0000-4000-8000-000000000001");
        if (issue is { } wrong)
            bundle.AddResourceEntry(Outcome(wrong), "urn:uuid:00000000-0000-4000-8000-000000000002");
        return bundle;
    }
}
