using System.Globalization;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Regie.Carry;

/// <summary>How a message finds the dossier it is about.</summary>
internal static class Loading
{
    /// <summary>The signal as it stands, or a fresh dossier when its message is still under way.</summary>
    public static async Task<Step> Signal(this Work work, Guid id) =>
        await work.Load<SignalDossier>(id) is { } known ? Step.Of(known) : Arriving.Expected(id, work.Now);

    /// <summary>Null while the signal itself is not here.</summary>
    public static Region? Region(this Step step, RegionSet regions) => step.Signal.Region is { } id ? regions.Get(id) : null;

    public static Step Then(this Step step, Func<SignalDossier, Step> move)
    {
        var next = move(step.Signal);
        return next with { Effects = [.. step.Effects, .. next.Effects] };
    }

    /// <summary>Moves a signal that must be here, because we asked first. One that is gone was erased: nothing to do.</summary>
    public static async Task Move(this Work work, Guid id, RegionSet regions, Func<SignalDossier, Region, Step> move)
    {
        if (await work.Load<SignalDossier>(id) is { Region: { } name } known)
        {
            var step = move(known, regions.Get(name));
            if (step.Signal != known || step.Effects.Count > 0)
                await work.Carry(step, regions);
        }
    }

    /// <inheritdoc cref="Move"/>
    public static async Task MoveCase(this Work work, Guid id, RegionSet regions, Func<CaseDossier, Region, CaseStep> move, SignalDossier? moved = null)
    {
        if (await work.Load<CaseDossier>(id) is { } known)
        {
            var step = move(known, regions.Get(known.Region));
            if (step.Case != known || step.Effects.Count > 0)
                await work.CarryCase(step, regions, moved);
        }
    }

    public static async Task<string?> TextIn(this Work work, Sealed? text) =>
        text is null ? null : (await work.Open<PartnerText>(text)).Text;

    /// <summary>Null: nothing beside its status and words.</summary>
    public static async Task<Reported?> ToldIn(this Work work, PartnerResponded response) => response is { Judgement: null, TableOn: null, Agreed: null } ? null : new Reported(
        response.Judgement,
        response.TableOn is { } on ? DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        response.Agreed is { } agreed ? (await work.Open<PartnerAgreed>(agreed)).Actions : [],
        response.RespondedAt);
}
