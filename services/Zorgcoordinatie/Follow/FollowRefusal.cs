using Keten.Adapters.Zorg;
using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>The care partner has no place, or will not take the victim on: the zorgcoördinator looks on.</summary>
public sealed class FollowRefusal(Work work) : IConsumer<ReferralRefused>
{
    public async Task Consume(ConsumeContext<ReferralRefused> context)
    {
        var refusal = context.Message;
        if (!ZorgAdapter.Served.Contains(refusal.Partner) || refusal.CaseId is not { } caseId)
            return;

        if (Care.Refused(await work.Load<CareTrajectory>(caseId), refusal) is { } trajectory)
            work.Save(caseId, trajectory);
    }
}
