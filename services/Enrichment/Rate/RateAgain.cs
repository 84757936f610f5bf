using Keten.Enrichment.Ask;
using Keten.Enrichment.Correlate;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using MassTransit;

namespace Keten.Enrichment.Rate;

/// <summary>Rates a signal again with what people added; new addresses, companies and persons are asked about too.</summary>
public sealed class RateAgain(Work work, RegionSet regions, Keying keying, Deciding deciding) : IConsumer<EnrichmentRequested>
{
    public async Task Consume(ConsumeContext<EnrichmentRequested> context)
    {
        var asked = context.Message;
        var inquiry = await work.Load<Inquiry>(asked.SignalId) ?? throw new NotNowException("signal_not_taken_up_yet");
        if (asked.Round <= inquiry.Round)
        {
            return;
        }

        var added = await work.Open<FactList>(asked.Facts);
        var view = InView.Of(added.Facts);
        var heard = inquiry with { PeopleAdded = inquiry.PeopleAdded || added.Facts.Count > 0, Region = asked.Region, Added = added.Facts, ByHand = asked.ByHand is { } said ? await work.Open<ByHand>(said) : inquiry.ByHand };
        if (asked.Report is { } righted)
        {
            var report = await work.Open<Report>(righted);
            heard = await Forget(heard with { Report = report with { Narrative = null } }, InView.Of(report), view);
            view = InView.Of(report).With(view);
        }

        if (inquiry.Region != asked.Region)
            await work.Move(heard, keying);
        await work.Begin(heard, asked.Round, view, regions, keying, deciding);
    }

    /// <summary>A value was put right: this signal is not found by the wrong one any more, here or from another region.</summary>
    private async Task<Inquiry> Forget(Inquiry inquiry, InView report, InView added)
    {
        // Apart, as they were matched: one list of all would leave some out (CorrelationKey.Most).
        List<MatchKey> matches = [.. MatchKey.Of(report, keying.Hashes), .. MatchKey.Of(added, keying.Hashes)];
        var only = inquiry.Only(matches, source => deciding.Decide(inquiry, source, Guid.Empty, work.Now, _ => true)?.Keys ?? []);
        await work.Forget(inquiry, [.. inquiry.Questions.SelectMany(question => question.Matches).Except(only.Questions.SelectMany(question => question.Matches))]);
        return only;
    }
}
