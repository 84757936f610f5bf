using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using MassTransit;

namespace Keten.Regie.CallCare;

/// <summary>The zorgcoördinator calls care in: the care provider is asked, or whom else of care the call names, beside the route. The call gets an answer whatever it is.</summary>
public sealed class TakeCall(Work work, RegionSet regions) : IConsumer<CareCalled>
{
    public async Task Consume(ConsumeContext<CareCalled> context)
    {
        var call = context.Message;
        var signal = await work.Load<SignalDossier>(call.SignalId);
        // Merged since: who calls hears of it on its own, and care goes on where the signal does.
        while (signal is { State: States.Merged, Into: { } into })
            signal = await work.Load<SignalDossier>(into);
        // Something about it came before the signal itself: it is on its way.
        if (signal is { Region: null })
            throw new NotNowException("signal_not_here");

        var found = (call.CaseId ?? signal?.CaseId) is { } caseId ? await work.Load<CaseDossier>(caseId) : null;
        var referral = found is null ? await OnSignal(signal, call) : await OnCase(found, call);
        await work.Publish(new CareCallAnswered
        {
            CallId = call.CallId,
            SignalId = call.SignalId,
            CaseId = found?.Region == call.Region ? found.CaseId : null,
            Region = call.Region,
            Answer = referral is not null ? "called_in" : (found?.Region ?? signal?.Region) == call.Region && Knows(call) ? "closed" : "not_there",
            ReferralId = referral?.Id,
            Partner = referral?.Partner,
            AnsweredAt = work.Now,
        });
    }

    private bool Knows(CareCalled call) => call.Partner is not { } partner || Caring.Asks(regions.Get(call.Region), partner, null) is not null;

    private async Task<Referral?> OnSignal(SignalDossier? signal, CareCalled call)
    {
        if (signal?.Region != call.Region || Asked(signal, call, regions.Get(call.Region)) is not var (step, referral))
            return null;
        if (step.Effects.Count > 0)
            await work.Carry(step, regions);
        return referral;
    }

    private async Task<Referral?> OnCase(CaseDossier found, CareCalled call)
    {
        if (found.Region != call.Region || Asked(found, call, regions.Get(call.Region)) is not var (step, referral))
            return null;
        if (step.Effects.Count > 0)
            await work.CarryCase(step, regions);
        return referral;
    }

    private (Step Step, Referral Referral)? Asked(SignalDossier signal, CareCalled call, Region region) => call.Partner is not { } partner
        ? Caring.Call(signal, work.NewId("care"), region, work.Now)
        : Caring.Asks(region, partner, signal.Municipality) is { } to ? Caring.Ask(signal, to, call.CallId, call.PersonId, work.Now) : null;

    private (CaseStep Step, Referral Referral)? Asked(CaseDossier found, CareCalled call, Region region) => call.Partner is not { } partner
        ? Caring.Call(found, work.NewId, region, work.Now)
        : Caring.Asks(region, partner, found.Municipality) is { } to ? Caring.Ask(found, to, call.CallId, call.PersonId, work.Now) : null;
}
