using Keten.Enrichment.Elsewhere;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using MassTransit;

namespace Keten.Enrichment.Correlate;

/// <summary>
/// The hub's own earlier signals as a source: finds those that share a key, and tells them too. Of other regions only that there
/// are some.
/// </summary>
public sealed class FindEarlierSignals(Work work, RegionSet regions, Keying keying) : IConsumer<RegisterAsked>
{
    /// <summary>A busy address has more; the latest say enough.</summary>
    public const int Most = 20;

    // Of those that came at one moment any may be the one before; more than two do not.
    private const int AtOneMoment = 3;

    public async Task Consume(ConsumeContext<RegisterAsked> context)
    {
        var asked = context.Message;
        var inquiry = await work.Load<Inquiry>(asked.SignalId);
        if (inquiry?.Waiting(asked.Partner, asked.Round) is not { } question)
        {
            return;
        }

        List<string> hashes = [.. question.Matches.Where(key => key.Stays).Select(key => key.Hash)];
        var here = await work.Find<Match>(hashes, Most + 1, asked.Region);
        if (here.DistinctBy(match => match.SignalId).Count() > Most)
            here = [.. here, .. await work.Find<Match>(hashes, AtOneMoment, asked.Region, inquiry.ReceivedAt)];
        var related = RelatedSignal.Among(here, asked.SignalId, inquiry.ReceivedAt, Most);
        foreach (var other in related)
        {
            await work.Publish(new RelatedSignalFound
            {
                SignalId = other.SignalId,
                OtherId = asked.SignalId,
                Region = asked.Region,
                Reasons = other.Reasons,
                FoundAt = work.Now,
            });
        }

        var seen = (await work.Look(question.Matches, asked.Region, keying)).ToLookup(one => one.Region == asked.Region);
        foreach (var told in OtherRegions.Told([.. seen[true]], seen[false], Most))
        {
            await work.Publish(new MatchElsewhereFound
            {
                SignalId = told.SignalId,
                Region = told.Region,
                OtherRegion = asked.Region,
                Signals = new Dictionary<string, int>(StringComparer.Ordinal) { [OtherRegions.Reason] = told.Signals },
                FoundAt = work.Now,
            });
        }

        await work.Publish(new RegisterAnswered
        {
            SignalId = asked.SignalId,
            Region = asked.Region,
            Register = asked.Partner,
            Round = asked.Round,
            AnsweredAt = work.Now,
            Facts = await work.Seal(asked.SignalId, new FactList { Facts = [.. RelatedSignal.Facts(related, work.Now), .. OtherRegions.Facts(seen[false], regions, work.Now)] }),
        });
    }
}
