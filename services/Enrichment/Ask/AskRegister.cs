using Keten.Adapters;
using Keten.Hosting;
using Keten.Messages;
using Keten.Sharing;
using MassTransit;

namespace Keten.Enrichment.Ask;

/// <summary>
/// Asks one register and passes on what it says. Each register has its own queue, so a slow one keeps nobody waiting;
/// one that is down is asked again later.
/// </summary>
public sealed class AskRegister(Work work, IEnumerable<IRegister> registers) : IConsumer<RegisterAsked>
{
    public async Task Consume(ConsumeContext<RegisterAsked> context)
    {
        var asked = context.Message;
        var inquiry = await work.Load<Inquiry>(asked.SignalId);
        if (inquiry?.Waiting(asked.Partner, asked.Round) is not { } question)
        {
            return;
        }

        var register = registers.Single(register => register.Name == asked.Partner);
        var facts = new List<Fact>();
        foreach (var key in question.Keys)
        {
            var answer = await register.Ask(key.ToQuery(), context.CancellationToken);
            facts.AddRange(RegisterReading.Of(asked.Partner, key, answer, work.Now, inquiry.PersonsOf(key)));
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
