using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;
using MassTransit;

namespace Keten.Regie.Rate;

/// <summary>How strong a signal is: it goes to the assessor, or is held. Kept when the signal itself is not here yet.</summary>
public sealed class TakeRating(Work work, RegionSet regions) : IConsumer<SignalEnriched>
{
    public async Task Consume(ConsumeContext<SignalEnriched> context)
    {
        var rated = context.Message;
        var facts = (await work.Open<FactList>(rated.Facts)).Facts;
        var step = await work.Signal(rated.SignalId);
        // Its own region's, where it was handed over since.
        var region = step.Region(regions) ?? regions.Get(rated.Region);
        var strength = new Strength(rated.Round, rated.Strength, rated.Reasons, rated.MissingSources);
        await work.Carry(step.Then(signal => Arriving.Rated(signal, strength, facts, region, work.Now)), regions);
    }
}
