using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing;
using MassTransit;

namespace Keten.Tests.Chain.Delivering;

/// <summary>Stands where Regie stands: asks partners and keeps what comes back.</summary>
internal static class Asker
{
    public const string Name = "asker";

    public static Report Report => new()
    {
        Region = "nijmegen",
        Forms = ["labour"],
        Narrative = "CANARY-verhaal",
        Locations = [new Location { Kind = "workplace", Street = "Proefweg", HouseNumber = "7", Postcode = "6511ZZ", City = "Nijmegen" }],
        Persons = [new Person { Id = Guid.CreateVersion7(), Roles = ["victim"], Name = new PersonName { Given = "Proef", Family = "Canaryvictim" }, AgeEstimate = 30 }],
        Reporter = new Reporter { Kind = "employee", Name = "Canaryreporter" },
    };

    public static void AddAsker(this KetenApp app) => app.AddService(Name, service =>
    {
        service.Consume<Hear, ConsultationAnswered>(message => message.SignalId);
        service.Consume<Hear, ReferralDelivered>(message => message.SignalId);
        service.Consume<Hear, ReferralRefused>(message => message.SignalId);
        service.Consume<Hear, PhoneTaskOpened>(message => message.SignalId);
        service.Consume<Hear, Disclosed>(message => message.SignalId);
    });

    /// <summary>Consults a partner about a signal; the id is made from signal and number.</summary>
    public static async Task<Guid> Consults(this Running hub, string host, string partner, Guid signal, int sequence = 1, string summary = "Slapen boven de kas.")
    {
        var id = Guid.CreateVersion7();
        await hub.Do(Name, async work =>
        {
            await work.NewKey(signal, host);
            await work.Publish(new ConsultationRequested
            {
                ConsultationId = id,
                SignalId = signal,
                Region = "nijmegen",
                Partner = partner,
                Purpose = "judge",
                Acute = "none",
                State = "signal",
                Sequence = sequence,
                RequestedAt = work.Now,
                AnswerBy = work.Now.AddDays(5),
                Dossier = await work.Seal(signal, new Dossier { SignalId = signal, Report = Report, Summary = summary }),
            });
        });
        return id;
    }

    public static Task RaisesAlarm(this Running hub, Guid signal) => hub.Do(Name, async work =>
    {
        work.Acute = true;
        await work.NewKey(signal, "avimpct");
        await work.Publish(new AlarmRaised
        {
            AlarmId = signal,
            SignalId = signal,
            Region = "nijmegen",
            RaisedAt = work.Now,
            Report = await work.Seal(signal, Report),
        });
    });

    public static async Task<string> Hears(this Running hub, Guid signal, Func<string, bool> holds) =>
        await Until.Holds(async () => string.Join('\n', (await hub.Look<Heard>(Name, signal))?.Said ?? []), holds);

    /// <summary>An event as a partner's system sends it.</summary>
    public static async Task<HttpStatusCode> Says(this Running hub, string token, string partner, string id, Guid consultation, string type = "application/cloudevents+json")
    {
        var body = JsonSerializer.Serialize(new
        {
            specversion = "1.0",
            id,
            source = "urn:test",
            type = "nl.keten.consultation.answered",
            data = new { consultationId = consultation, answer = "supports", text = "Bekend." },
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/partners/{partner}/events") { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await hub.Http.SendAsync(request);
        return response.StatusCode;
    }
}

/// <summary>What was said about one signal, in order, as words.</summary>
internal sealed record Heard : IDocument
{
    public static string Kind => "heard";
    public IReadOnlyList<string> Said { get; init; } = [];
    public Guid? DataKey => null;
    public Columns Columns => default;
}

internal sealed class Hear(Work work) :
    IConsumer<ConsultationAnswered>, IConsumer<ReferralDelivered>, IConsumer<ReferralRefused>, IConsumer<PhoneTaskOpened>, IConsumer<Disclosed>
{
    public Task Consume(ConsumeContext<ConsultationAnswered> context) => Note(context.Message.SignalId, $"answered {context.Message.Answer}");

    public Task Consume(ConsumeContext<ReferralDelivered> context) => Note(context.Message.SignalId, $"delivered {context.Message.Partner}");

    public Task Consume(ConsumeContext<ReferralRefused> context) => Note(context.Message.SignalId, $"refused {context.Message.Reason}");

    public Task Consume(ConsumeContext<PhoneTaskOpened> context) => Note(context.Message.SignalId, "phone");

    public Task Consume(ConsumeContext<Disclosed> context) => Note(context.Message.SignalId, $"disclosed {context.Message.Partner}");

    private async Task Note(Guid signal, string said)
    {
        var heard = await work.Load<Heard>(signal.ToString()) ?? new Heard();
        work.Save(signal.ToString(), heard with { Said = [.. heard.Said, said] });
    }
}
