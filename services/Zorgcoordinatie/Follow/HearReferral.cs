using Keten.Adapters.Zorg;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using Keten.Zorgcoordinatie.Advise;
using Keten.Zorgcoordinatie.Carry;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>The care partner is asked, or a shelter. From the dossier that goes with it, care keeps what it needs to advise on shelter and to hear consents.</summary>
public sealed class HearReferral(Work work, RegionSet regions) : IConsumer<ReferralRequested>
{
    public async Task Consume(ConsumeContext<ReferralRequested> context)
    {
        var referral = context.Message;
        if (referral.Purpose != "care")
            return;

        referral = referral with { SignalId = await work.Lead(referral.SignalId, referral.Region) };
        var known = await work.Care(referral.CaseId, referral.SignalId, referral.Region);
        var dossier = await work.Open<Dossier>(referral.Dossier);
        var victims = VictimsInDossier.Of(dossier);
        var after = ZorgAdapter.Served.Contains(referral.Partner) ? Care.Requested(known, referral, victims) : Care.Known(known, victims);
        await work.Settle(known, after is null ? null : Seen(after, dossier), regions);
    }

    private static CareTrajectory Seen(CareTrajectory after, Dossier dossier)
    {
        var offenders = Offending.Of(after.Offenders, dossier);
        return after with
        {
            VictimReported = after.VictimReported || VictimsInDossier.Report(dossier),
            Offenders = offenders.SequenceEqual(after.Offenders) ? after.Offenders : offenders,
        };
    }
}
