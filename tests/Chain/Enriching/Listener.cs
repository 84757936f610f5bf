using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing;
using MassTransit;

namespace Keten.Tests.Chain.Enriching;

/// <summary>Stands where Regie stands: sends signals in and keeps what Enrichment says of them.</summary>
internal static class Listener
{
    public const string Name = "listener";

    public static void AddListener(this KetenApp app) => app.AddService(Name, service =>
    {
        service.Consume<HearRating, SignalEnriched>(message => message.SignalId);
        service.Consume<HearFacts, FactsAdded>(message => message.SignalId);
    });

    public static Task<Guid> Receives(this Running hub, Report report) => hub.Receives(Guid.CreateVersion7(), report);

    public static async Task<Guid> Receives(this Running hub, Guid id, Report report)
    {
        await hub.Do(Name, async work =>
        {
            await work.NewKey(id, "enrichment");
            await work.Publish(new SignalReceived
            {
                SignalId = id,
                Region = report.Region,
                ReceivedAt = work.Now,
                Entry = "internal",
                ReporterKind = report.Reporter.Kind,
                Meldcode = "not_applicable",
                Acute = "none",
                SpecificVictim = false,
                MinorVictim = false,
                Report = await work.Seal(id, report),
            });
        });
        return id;
    }

    /// <summary>A value of it was put right: the report is this now.</summary>
    public static Task Corrects(this Running hub, Guid id, Report report, int round = 2) => hub.Do(Name, async work => await work.Publish(new EnrichmentRequested
    {
        SignalId = id,
        Region = report.Region,
        Round = round,
        RequestedAt = work.Now,
        Facts = await work.Seal(id, new FactList()),
        Report = await work.Seal(id, report),
    }));

    public static Task<Heard> Rated(this Running hub, Guid signal, int round = 1) => hub.Hears(signal, heard => heard.Ratings.Any(rating => rating.Round == round));

    public static async Task<Heard> Hears(this Running hub, Guid signal, Func<Heard, bool> holds) =>
        (await Until.Holds(() => hub.Look<Heard>(Name, signal), heard => heard is not null && holds(heard)))!;
}

/// <summary>All that was said about one signal, in order.</summary>
internal sealed record Heard : IDocument
{
    public static string Kind => "heard";

    public Guid SignalId { get; init; }

    public IReadOnlyList<SignalEnriched> Ratings { get; init; } = [];

    public IReadOnlyList<FactsAdded> Later { get; init; } = [];

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public Guid? DataKey => SignalId;

    public Columns Columns => new(At: DateTimeOffset.UnixEpoch);

    public override string ToString() =>
        $"{string.Join(", ", Ratings.Select(r => $"rating {r.Round}: {r.Strength} ({string.Join(' ', r.Reasons)}) without ({string.Join(' ', r.MissingSources)})"))}; {Later.Count} later, {Facts.Count} facts";
}

internal sealed class HearRating(Work work) : IConsumer<SignalEnriched>
{
    public async Task Consume(ConsumeContext<SignalEnriched> context)
    {
        var said = context.Message;
        var heard = await work.Load<Heard>(said.SignalId) ?? new Heard { SignalId = said.SignalId };
        var facts = (await work.Open<FactList>(said.Facts)).Facts;
        work.Save(said.SignalId, heard with { Ratings = [.. heard.Ratings, said], Facts = [.. heard.Facts, .. facts] });
    }
}

internal sealed class HearFacts(Work work) : IConsumer<FactsAdded>
{
    public async Task Consume(ConsumeContext<FactsAdded> context)
    {
        var said = context.Message;
        var heard = await work.Load<Heard>(said.SignalId) ?? new Heard { SignalId = said.SignalId };
        var facts = (await work.Open<FactList>(said.Facts)).Facts;
        work.Save(said.SignalId, heard with { Later = [.. heard.Later, said], Facts = [.. heard.Facts, .. facts] });
    }
}
