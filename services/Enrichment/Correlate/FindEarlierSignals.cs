using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing;
using MassTransit;

namespace Keten.Enrichment.Correlate;

/// <summary>The hub's own earlier signals as a source: finds those that share a key, and tells them too.</summary>
public sealed class FindEarlierSignals(Work work) : IConsumer<RegisterAsked>
{
    /// <summary>A busy address has more; the latest say enough.</summary>
    public const int Most = 20;

    public async Task Consume(ConsumeContext<RegisterAsked> context)
    {
        var asked = context.Message;
        var inquiry = await work.Load<Inquiry>(asked.SignalId);
        if (inquiry?.Waiting(asked.Partner, asked.Round) is not { } question)
        {
            return;
        }

        var entries = new List<Match>();
        foreach (var key in question.Matches)
        {
            // One more than wanted, since this signal finds itself.
            var page = await work.List<Match>(new Filter { Region = asked.Region, Lookup = key.Hash, NewestFirst = true, Limit = Most + 1 });
            entries.AddRange(page.Items.Select(item => item.Body));
        }

        var related = RelatedSignal.Among(entries, asked.SignalId, Most);
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

        await work.Publish(new RegisterAnswered
        {
            SignalId = asked.SignalId,
            Region = asked.Region,
            Register = asked.Partner,
            Round = asked.Round,
            AnsweredAt = work.Now,
            Facts = await work.Seal(asked.SignalId, new FactList { Facts = RelatedSignal.Facts(related, work.Now) }),
        });
    }
}
