using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Route;
using Keten.Sharing;
using MassTransit;

namespace Keten.Regie.Learn;

/// <summary>The reporter answered or told more; what was waiting for it goes on.</summary>
public sealed class TakeReply(Work work, RegionSet regions) : IConsumer<ReporterReplied>
{
    public async Task Consume(ConsumeContext<ReporterReplied> context)
    {
        var replied = context.Message;
        var reply = await work.Open<Reply>(replied.Reply);
        var step = await work.Signal(replied.SignalId);
        var region = step.Region(regions);
        await work.Carry(step.Then(signal => Adding.ByReporter(signal, replied.QuestionId, reply, region, replied.RepliedAt, work.Now)), regions);
    }
}
