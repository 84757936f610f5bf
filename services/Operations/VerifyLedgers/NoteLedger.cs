using Keten.Hosting;
using Keten.Messages;
using MassTransit;

namespace Keten.Operations.VerifyLedgers;

/// <summary>A service said what a part of its ledger holds. Asks for the next one.</summary>
public sealed class NoteLedger(Work work) : IConsumer<LedgerRead>
{
    public async Task Consume(ConsumeContext<LedgerRead> context)
    {
        var news = context.Message;
        var id = LedgerPart.IdOf(news.Service, news.Part);
        if (await work.Load<LedgerPart>(id) is { } known && known.AskedAt > news.AskedAt)
        {
            return; // a check that began later has overtaken this one, and serves it too
        }

        work.Save(id, LedgerPart.Of(news));
        if (!news.Last)
        {
            await work.Publish(Asking.After(news));
        }
    }
}
