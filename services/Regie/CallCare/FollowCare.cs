using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using MassTransit;

namespace Keten.Regie.CallCare;

/// <summary>Where care stands is shown beside the signal or its case, as a status. It moves neither.</summary>
public sealed class FollowCare(Work work, RegionSet regions) : IConsumer<CareChanged>
{
    public Task Consume(ConsumeContext<CareChanged> context)
    {
        var changed = context.Message;
        var care = new CareStanding(changed.State, changed.Change, changed.ChangedAt);
        return changed.CaseId is { } caseId
            ? work.MoveCase(caseId, regions, (found, _) => Caring.Stands(found, changed.Region, care))
            : work.Move(changed.SignalId, regions, (signal, _) => Caring.Stands(signal, changed.Region, care));
    }
}
