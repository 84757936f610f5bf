using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing;
using MassTransit;

namespace Keten.Tests.Chain.Steering;

/// <summary>
/// Stands where all other services stand: says what they would say, and keeps what Regie says. It bears the name of the
/// service that hosts NLA and the ZVH, so that it can open exactly what that service may.
/// </summary>
internal static class Others
{
    public const string Name = "partners";

    private static readonly string[] _partners = ["nla", "zvh-rijk-van-nijmegen", "hulp"];

    public static void AddOthers(this KetenApp app) => app.AddService(Name, service =>
    {
        service.Consume<KeepFeedback, FeedbackDue>(message => message.SignalId);
        service.ConsumeFor<KeepConsultation, ConsultationRequested>(_partners, message => message.SignalId);
        service.ConsumeFor<KeepReferral, ReferralRequested>(_partners, message => message.SignalId);
    });

    public static Report Report => new()
    {
        Region = "nijmegen",
        Narrative = "made up",
        Persons = [new Person { Roles = ["victim"], Description = "made up" }],
        Reporter = new Reporter { Kind = "employee" },
    };

    /// <summary>As Meldpunt does: the key first, then the signal.</summary>
    public static Task Receive(this Running hub, Guid id, string region = "nijmegen", string municipality = "Nijmegen") => hub.Do(Name, async work =>
    {
        await work.NewKey(id, "regie");
        await work.Publish(new SignalReceived
        {
            SignalId = id,
            Region = region,
            Municipality = municipality,
            ReceivedAt = work.Now,
            Entry = "internal",
            ReporterKind = "employee",
            Meldcode = "not_applicable",
            Acute = "none",
            SpecificVictim = true,
            MinorVictim = false,
            Report = await work.Seal(id, Report with { Region = region }),
        });
    });

    public static Task Rate(this Running hub, Guid id, int round = 1, string region = "nijmegen") => hub.Do(Name, async work => await work.Publish(new SignalEnriched
    {
        SignalId = id,
        Region = region,
        Round = round,
        Strength = "y",
        Reasons = ["kvk_known"],
        MissingSources = [],
        EnrichedAt = work.Now,
        Facts = await work.Seal(id, new FactList { Facts = [new Fact { Source = "kvk", Origin = "register", At = work.Now }] }),
    }));

    /// <summary>Received and rated, so that its assessor has it.</summary>
    public static async Task<Guid> ToAssess(this Running hub, Staff assessor, string region = "nijmegen", string municipality = "Nijmegen")
    {
        var id = Guid.CreateVersion7();
        await hub.Receive(id, region, municipality);
        await assessor.Sees($"/signals/{id}", "enriching");
        await hub.Rate(id, region: region);
        await assessor.Sees($"/signals/{id}", "to_assess");
        return id;
    }

    /// <summary>The reporter tells more.</summary>
    public static Task Reply(this Running hub, Guid id, string text) => hub.Do(Name, async work => await work.Publish(new ReporterReplied
    {
        SignalId = id,
        RepliedAt = work.Now,
        Reply = await work.Seal(id, new Reply { Text = text }),
    }));

    public static Task Say<T>(this Running hub, Func<Work, T> message)
        where T : class => hub.Do(Name, work => work.Publish(message(work)));

    public static async Task<Kept> Kept(this Running hub, Guid id, Func<Kept, bool> holds) =>
        (await Until.Holds(() => hub.Look<Kept>(Name, id), kept => kept is not null && holds(kept)))!;
}

/// <summary>All that Regie said about one signal.</summary>
internal sealed record Kept : IDocument
{
    public static string Kind => "kept";

    public IReadOnlyList<FeedbackDue> Feedback { get; init; } = [];

    public IReadOnlyList<ConsultationRequested> Consultations { get; init; } = [];

    public IReadOnlyList<ReferralRequested> Referrals { get; init; } = [];

    /// <summary>Persons in the dossiers that came along: proof that this service could open them.</summary>
    public int Persons { get; init; }

    public Guid? DataKey => null;

    public Columns Columns => default;

    public override string ToString() => $"{string.Join(", ", Feedback.Select(due => due.Code))}; {Consultations.Count} consultations, {Referrals.Count} referrals";
}

internal sealed class KeepFeedback(Work work) : IConsumer<FeedbackDue>
{
    public async Task Consume(ConsumeContext<FeedbackDue> context)
    {
        var kept = await work.Load<Kept>(context.Message.SignalId) ?? new Kept();
        work.Save(context.Message.SignalId, kept with { Feedback = [.. kept.Feedback.Append(context.Message).OrderBy(due => due.Sequence)] });
    }
}

internal sealed class KeepConsultation(Work work) : IConsumer<ConsultationRequested>
{
    public async Task Consume(ConsumeContext<ConsultationRequested> context)
    {
        var kept = await work.Load<Kept>(context.Message.SignalId) ?? new Kept();
        var dossier = await work.Open<Dossier>(context.Message.Dossier);
        work.Save(context.Message.SignalId, kept with { Consultations = [.. kept.Consultations, context.Message], Persons = kept.Persons + dossier.Report.Persons.Count });
    }
}

internal sealed class KeepReferral(Work work) : IConsumer<ReferralRequested>
{
    public async Task Consume(ConsumeContext<ReferralRequested> context)
    {
        var kept = await work.Load<Kept>(context.Message.SignalId) ?? new Kept();
        var dossier = await work.Open<Dossier>(context.Message.Dossier);
        work.Save(context.Message.SignalId, kept with { Referrals = [.. kept.Referrals, context.Message], Persons = kept.Persons + dossier.Report.Persons.Count });
    }
}
