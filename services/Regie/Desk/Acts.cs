using System.Security.Claims;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Regie.Desk;

/// <summary>What everything that staff do to a signal or case has in common: not of your region is 404, not yours to do 403, moved on 409.</summary>
internal static class Acts
{
    public static Task<IResult> OnSignal(
        this HttpContext http, Guid id, RegionSet regions, Func<ClaimsPrincipal, Region, Turn, bool> may, Func<Work, SignalDossier, Region, Ruling<Step>> rule,
        Func<SignalDossier, object>? answer = null) =>
        http.Act(async work =>
        {
            if (await work.Load<SignalDossier>(id) is not { Region: { } name } known || !http.User.InRegion(name))
                return Problems.NotFound();
            var region = regions.Get(name);
            if (!may(http.User, region, known.Turn))
                return Problems.Forbidden();
            var ruling = rule(work, known, region);
            if (ruling is not Ruling<Step>.Go(var step))
                return Refusal(ruling);
            await work.Carry(step, regions);
            return Results.Ok(answer?.Invoke(step.Signal) ?? SignalMoved.Of(step.Signal));
        });

    public static Task<IResult> OnCase(
        this HttpContext http, Guid id, RegionSet regions, Func<ClaimsPrincipal, Region, CaseDossier, bool> may, Func<Work, CaseDossier, Region, Ruling<CaseStep>> rule,
        Func<CaseDossier, object>? answer = null) =>
        http.Act(async work =>
        {
            if (await work.Load<CaseDossier>(id) is not { } known || !http.User.InRegion(known.Region))
                return Problems.NotFound();
            var region = regions.Get(known.Region);
            if (!may(http.User, region, known))
                return Problems.Forbidden();
            var ruling = rule(work, known, region);
            if (ruling is not Ruling<CaseStep>.Go(var step))
                return Refusal(ruling);
            await work.CarryCase(step, regions);
            return Results.Ok(answer?.Invoke(step.Case) ?? new CaseMoved(id, step.Case.State, step.Case.Turn.Owner, step.Case.Turn.DueAt));
        });

    public static IResult Refusal<T>(Ruling<T> ruling) => ruling switch
    {
        Ruling<T>.Wrong wrong => Problems.Invalid(wrong.Pointer, wrong.Code, wrong.Detail),
        Ruling<T>.No no => Problems.Of(409, no.Code, no.Detail),
        Ruling<T>.Missing => Problems.NotFound(),
        _ => throw new InvalidOperationException("no refusal"),
    };
}

/// <summary>How a signal stands after what was done.</summary>
public sealed record SignalMoved(Guid SignalId, string State, string? Owner, DateTimeOffset? DueAt, Guid? CaseId)
{
    internal static SignalMoved Of(SignalDossier signal) => new(signal.SignalId, signal.State, signal.Turn.Owner, signal.Turn.DueAt, signal.CaseId);
}

/// <summary>How a case stands after what was done.</summary>
public sealed record CaseMoved(Guid CaseId, string State, string? Owner, DateTimeOffset? DueAt);
