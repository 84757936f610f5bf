using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Zorgcoordinatie.Carry;
using MassTransit;

namespace Keten.Zorgcoordinatie.Follow;

/// <summary>Regie called in whom care asked for, or says why it could not.</summary>
public sealed class FollowAnswer(Work work, RegionSet regions) : IConsumer<CareCallAnswered>
{
    public async Task Consume(ConsumeContext<CareCallAnswered> context)
    {
        var answer = context.Message;
        var known = (await work.Find(answer.SignalId, answer.Region)).Trajectory;
        await work.Settle(known, Care.Answered(known, answer) ?? Asked.Answered(known, answer), regions);
    }
}
