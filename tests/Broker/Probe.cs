using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Tests.Broker;

/// <summary>Two small services on the real core, so that its promises are tested without a domain around them.</summary>
internal static class Probe
{
    public static void AddFirst(this KetenApp app) => app.AddService("first", s =>
    {
        s.Consume<CountSignal, SignalReceived>(m => m.SignalId);
        s.Consume<GrowCase, CaseOpened>(m => m.CaseId);
        s.Consume<NoteClosing, CaseClosed>(m => m.CaseId);
        s.Consume<NoteOutcomes, CaseClosed>(m => m.CaseId);
        s.Consume<HearBoth, FeedbackDue>(m => m.SignalId);
        s.Consume<HearBoth, QuestionAsked>(m => m.SignalId);
    });

    public static void AddSecond(this KetenApp app) => app.AddService("second", s =>
    {
        s.Consume<CountAssessed, SignalAssessed>(m => m.SignalId);
        s.Consume<TimerFired, TimerDue>(m => m.SubjectId);
        s.Consume<HearFault, MessageFaulted>(m => m.FaultId);
        s.Consume<HearClosed, FaultClosed>(m => m.FaultId);
        s.Consume<HearDisclosed, Disclosed>(m => m.SignalId);
        s.ConsumeFor<CountConsulted, ConsultationRequested>(["avim"], m => m.ConsultationId);
    });

    public static async Task<SignalReceived> Received(Work work, Guid id, string region = "nijmegen") => new()
    {
        SignalId = id,
        Region = region,
        ReceivedAt = work.Now,
        Entry = "internal",
        ReporterKind = "employee",
        Meldcode = "not_applicable",
        Acute = "none",
        SpecificVictim = false,
        MinorVictim = false,
        Report = await work.Seal(id, new Secret("CANARY-" + id.ToString("N"))),
    };
}

internal sealed record Secret(string Text);

/// <summary>How often something happened to a signal, a case or a timer.</summary>
internal sealed record Tally : IDocument
{
    public static string Kind => "tally";

    public Guid? DataKey { get; init; }

    public Columns Columns => new(State: "counted", At: DateTimeOffset.UnixEpoch);

    public int Count { get; init; }

    public string? Secret { get; init; }

    public List<Guid> Members { get; init; } = [];
}

internal static class Trouble
{
    public static Func<SignalReceived, Exception?> OnReceived { get; set; } = _ => null;
}

internal sealed class CountSignal(Work work) : IConsumer<SignalReceived>
{
    public async Task Consume(ConsumeContext<SignalReceived> context)
    {
        var id = context.Message.SignalId;
        var secret = await work.Open<Secret>(context.Message.Report);
        var tally = await work.Load<Tally>(id) ?? new Tally { DataKey = id };
        work.Save(id, tally with { Count = tally.Count + 1, Secret = secret.Text });
        await context.Publish(new SignalAssessed { SignalId = id, Region = "nijmegen", Level = "none", Strands = [], AssessedAt = work.Now });
        if (Trouble.OnReceived(context.Message) is { } trouble)
        {
            throw trouble;
        }
    }
}

internal sealed class CountAssessed(Work work) : IConsumer<SignalAssessed>
{
    public async Task Consume(ConsumeContext<SignalAssessed> context)
    {
        var tally = await work.Load<Tally>(context.Message.SignalId) ?? new Tally { DataKey = context.Message.SignalId };
        work.Save(context.Message.SignalId, tally with { Count = tally.Count + 1 });
    }
}

/// <summary>What Operations hears of faults.</summary>
internal sealed class HearFault : IConsumer<MessageFaulted>
{
    public static System.Collections.Concurrent.ConcurrentQueue<MessageFaulted> Heard { get; } = new();

    public Task Consume(ConsumeContext<MessageFaulted> context)
    {
        Heard.Enqueue(context.Message);
        return Task.CompletedTask;
    }
}

internal sealed class HearClosed : IConsumer<FaultClosed>
{
    public Task Consume(ConsumeContext<FaultClosed> context) => Task.CompletedTask;
}

internal sealed class HearDisclosed(Work work) : IConsumer<Disclosed>
{
    public Task Consume(ConsumeContext<Disclosed> context)
    {
        work.Collect(context.Message);
        return Task.CompletedTask;
    }
}

internal sealed class GrowCase(Work work) : IConsumer<CaseOpened>
{
    public async Task Consume(ConsumeContext<CaseOpened> context)
    {
        var tally = await work.Load<Tally>(context.Message.CaseId) ?? new Tally();
        work.Save(context.Message.CaseId, tally with { Count = tally.Count + 1, Members = [.. tally.Members, .. context.Message.SignalIds] });
    }
}

internal sealed class NoteClosing(Work work) : IConsumer<CaseClosed>
{
    public async Task Consume(ConsumeContext<CaseClosed> context)
    {
        var tally = await work.Load<Tally>(context.Message.CaseId) ?? new Tally();
        work.Save(context.Message.CaseId, tally with { Count = tally.Count + 1 });
    }
}

internal sealed class NoteOutcomes(Work work) : IConsumer<CaseClosed>
{
    public async Task Consume(ConsumeContext<CaseClosed> context)
    {
        var id = Other(context.Message.CaseId);
        var tally = await work.Load<Tally>(id) ?? new Tally();
        work.Save(id, tally with { Count = tally.Count + 1 });
    }

    public static Guid Other(Guid id) => new([.. id.ToByteArray().Reverse()]);
}

/// <summary>One consumer of two messages; counts its calls, as the inbox would hide a second one.</summary>
internal sealed class HearBoth(Work work) : IConsumer<FeedbackDue>, IConsumer<QuestionAsked>
{
    public static System.Collections.Concurrent.ConcurrentDictionary<(Guid, string), int> Calls { get; } = new();

    public Task Consume(ConsumeContext<FeedbackDue> context) => Hear(context.Message.SignalId, "due");

    public Task Consume(ConsumeContext<QuestionAsked> context) => Hear(context.Message.SignalId, "asked");

    private Task Hear(Guid id, string what)
    {
        Calls.AddOrUpdate((id, what), 1, (_, calls) => calls + 1);
        work.Save(Ids.Derive(id, what), new Tally { Count = 1 });
        return Task.CompletedTask;
    }
}

internal sealed class TimerFired(Work work) : IConsumer<TimerDue>
{
    public async Task Consume(ConsumeContext<TimerDue> context)
    {
        var tally = await work.Load<Tally>(context.Message.SubjectId) ?? new Tally();
        work.Save(context.Message.SubjectId, tally with { Count = tally.Count + 1 });
    }
}

internal sealed class CountConsulted(Work work) : IConsumer<ConsultationRequested>
{
    public async Task Consume(ConsumeContext<ConsultationRequested> context)
    {
        var tally = await work.Load<Tally>(context.Message.ConsultationId) ?? new Tally();
        work.Save(context.Message.ConsultationId, tally with { Count = tally.Count + 1 });
    }
}
