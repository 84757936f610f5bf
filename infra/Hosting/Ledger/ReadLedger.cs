using Keten.Messages;
using MassTransit;

namespace Keten.Hosting;

/// <summary>Operations checks all ledgers: says what this service's own holds. Operations asks for the next part when it has this one.</summary>
internal sealed class ReadLedger(Work work) : IConsumer<LedgerAsked>
{
    // Some 150 kilobytes a message.
    private const int MostAtOnce = 2_000;

    public async Task Consume(ConsumeContext<LedgerAsked> context)
    {
        var asked = context.Message;
        var places = await work.OwnLedger(asked.After, MostAtOnce);
        await work.Publish(new LedgerRead
        {
            AskId = asked.AskId,
            Service = work.Service,
            Part = asked.Part,
            Last = places.Count < MostAtOnce,
            Sequences = [.. places.Select(place => place.Sequence)],
            Hashes = [.. places.Select(place => place.Hash)],
            Changed = [.. places.Where(place => place.Changed).Select(place => place.Sequence)],
            Unlinked = [.. places.Where(place => place.Unlinked).Select(place => place.Sequence)],
            AskedAt = asked.AskedAt,
        });
    }
}
