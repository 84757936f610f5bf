using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Carry;
using Keten.Regie.Desk;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;

namespace Keten.Regie.Transfer;

/// <summary>POST /transfers/{id}/acceptance and /refusal: the receiver takes a signal over, or not.</summary>
internal static class AnswerTransfer
{
    public static void Map(RouteGroupBuilder routes, RegionSet regions)
    {
        routes.MapPost("/transfers/{id:guid}/acceptance", (Guid id, HttpContext http) => Answer(id, http, regions, (work, signal, offer) =>
                Transferring.Accept(signal, id, regions.Get(offer.Region), work.Now)))
            .RequireAuthorization(Access.Receivers)
            .WithSummary("Takes over a signal that another municipality or region offers.")
            .Produces<SignalMoved>();

        routes.MapPost("/transfers/{id:guid}/refusal", (Guid id, HttpContext http) => Answer(id, http, regions, (work, signal, offer) =>
                Transferring.Refuse(signal, id, regions.Get(offer.From), work.Now)))
            .RequireAuthorization(Access.Receivers)
            .WithSummary("Refuses a signal that another municipality or region offers.")
            .Produces<SignalMoved>();
    }

    private static Task<IResult> Answer(Guid id, HttpContext http, RegionSet regions, Func<Work, SignalDossier, TransferOffer, Ruling<Step>> rule) => http.Act(async work =>
    {
        if (await work.Load<TransferOffer>(id) is not { } offer || !http.User.InRegion(offer.Region))
            return Problems.NotFound();
        if (!http.User.IsInRole(offer.Receiver))
            return Problems.Forbidden();
        // Gone: erased.
        if (await work.Load<SignalDossier>(offer.SignalId) is not { } signal)
            return Problems.NotFound();
        var ruling = rule(work, signal, offer);
        if (ruling is not Ruling<Step>.Go(var step))
            return Acts.Refusal(ruling);
        await work.Carry(step, regions);
        return Results.Ok(SignalMoved.Of(step.Signal));
    });
}
