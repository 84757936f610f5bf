using Keten.Hosting;
using Keten.Messages;
using Keten.Regie;
using Keten.Regie.Dossiers;
using Keten.Tests.Chain.Steering;
using MassTransit;

namespace Keten.Tests.Chain.Care;

public class RegieAnswersCalls
{
    [Fact]
    public async Task a_call_from_another_region_sounds_like_one_for_nothing()
    {
        await using var hub = await Running.Start(app =>
        {
            app.AddRegie();
            app.AddOthers();
            app.AddService("listener", service => service.Consume<KeepAnswer, CareCallAnswered>(message => message.SignalId));
        });
        var (here, nowhere) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await hub.Receive(here);
        await Until.Holds(() => hub.Look<SignalDossier>("regie", here), signal => signal?.Region == "nijmegen");

        foreach (var (signal, region) in (IEnumerable<(Guid, string)>)[(here, "arnhem"), (nowhere, "nijmegen")])
        {
            var callId = Guid.CreateVersion7();
            await hub.Say(work => new CareCalled { CallId = callId, SignalId = signal, Region = region, CalledAt = work.Now });
            var kept = (await Until.Holds(() => hub.Look<KeptAnswer>("listener", callId), kept => kept is not null))!;
            Assert.Equal(("not_there", region, null, null), (kept.Answer.Answer, kept.Answer.Region, kept.Answer.CaseId, kept.Answer.ReferralId));
        }

        Assert.Empty((await hub.Look<SignalDossier>("regie", here))!.CareReferrals);
    }

    private sealed record KeptAnswer(CareCallAnswered Answer) : IDocument
    {
        public static string Kind => "kept";
        public Guid? DataKey => null;
        public Columns Columns => default;
    }

    private sealed class KeepAnswer(Work work) : IConsumer<CareCallAnswered>
    {
        public Task Consume(ConsumeContext<CareCallAnswered> context)
        {
            work.Save(context.Message.CallId, new KeptAnswer(context.Message));
            return Task.CompletedTask;
        }
    }
}
