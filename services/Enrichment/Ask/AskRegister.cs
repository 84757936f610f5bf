using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;
using Keten.Sharing.Delivering.Deliver;
using MassTransit;

namespace Keten.Enrichment.Ask;

/// <summary>
/// Asks one register and passes on what it says. Each register has its own queue, so a slow one keeps nobody waiting;
/// one that is down is asked again later. It is decided afresh each time: what may not be asked any more is not.
/// </summary>
public sealed class AskRegister(Work work, Deciding deciding, Hashes hashes, IEnumerable<IRegister> registers) : IConsumer<RegisterAsked>
{
    public async Task Consume(ConsumeContext<RegisterAsked> context)
    {
        var asked = context.Message;
        var inquiry = await work.Load<Inquiry>(asked.SignalId);
        if (inquiry?.Waiting(asked.Partner, asked.Round) is not { } question)
        {
            return;
        }

        var asking = await deciding.Again(work, inquiry, question);
        if (asking is not null && question.Recorded != Recorded.Of(asking.Decision))
        {
            // The new decision is recorded first, and only then asked by.
            var now = asking with { Decision = asking.Decision with { Id = work.NewId("decision") } };
            work.Save(asked.SignalId, inquiry.Ask(question.By(now)));
            await Deciding.Record(work, inquiry, asked.Partner, now.Decision);
            await work.Publish(asked with { AskedAt = work.Now });
            return;
        }

        var register = registers.Single(register => register.Name == asked.Partner);
        var facts = new List<Fact>();
        foreach (var key in asking?.Keys ?? [])
        {
            var persons = inquiry.PersonsOf(key);
            // To our own logboek: a register hears the key alone (never 25), and whose it is no more than it knows already.
            using var noted = Processing.Of(Noting.Of(asked.SignalId, Vocabulary.Enrich, persons, work, hashes));
            var answer = await register.Ask(key.ToQuery(), context.CancellationToken);
            facts.AddRange(RegisterReading.Of(asked.Partner, key, answer, work.Now, persons));
        }

        await work.Publish(new RegisterAnswered
        {
            SignalId = asked.SignalId,
            Region = asked.Region,
            Register = asked.Partner,
            Round = asked.Round,
            AnsweredAt = work.Now,
            Facts = await work.Seal(asked.SignalId, new FactList { Facts = facts }),
        });
    }
}
