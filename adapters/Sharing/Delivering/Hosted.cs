using System.Text.Json.Nodes;
using Keten.Adapters.Http;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing.Convenants;
using Keten.Sharing.Delivering.Change;
using Keten.Sharing.Delivering.Collect;
using Keten.Sharing.Delivering.Correct;
using Keten.Sharing.Delivering.Deliver;
using Keten.Sharing.Delivering.Hear;
using Keten.Sharing.Delivering.ListDeliveries;
using Keten.Sharing.Delivering.Recall;
using Keten.Sharing.Delivering.TakeUp;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Keten.Sharing.Delivering;

/// <summary>Makes a service the host of a partner adapter.</summary>
public static class Hosted
{
    /// <summary>
    /// Deliveries to these partners go out through this service, and their events come in here. The adapter itself is added by
    /// its own AddXxxAdapter. Routes are literal, because several hosts can live in one process.
    /// </summary>
    /// <param name="service">The host.</param>
    /// <param name="partners">Ids of the partners it serves.</param>
    public static void HostAdapter(this ServiceBuilder service, IReadOnlyList<string> partners)
    {
        service.AddConvenants();
        service.Services.TryAddScoped<Desk>();
        service.Services.TryAddScoped<Reception>();
        service.AddListening();
        service.KeepLedger();
        service.ConsumeFor<TakeUpConsultation, ConsultationRequested>(partners, m => m.SignalId);
        service.ConsumeFor<TakeUpReferral, ReferralRequested>(partners, m => m.CaseId ?? m.SignalId);
        service.ConsumeFor<DeliverNow, DeliveryDue>(partners, m => m.DeliveryId);
        service.ConsumeFor<TakeCorrection, Corrected>(partners, m => m.DeliveryId);
        service.ConsumeFor<TakeLoss, GroundLost>(partners, m => m.DeliveryId);
        service.ConsumeFor<TakeChange, SharingChanged>(partners, m => m.DeliveryId);
        service.Map(routes =>
        {
            foreach (var partner in partners)
            {
                MapEvents(routes, partner);
                routes.MapGet($"/partners/{partner}/deliveries", new OwnDeliveries(partner).Page)
                    .RequireAuthorization(Roles.Partner)
                    .WithSummary("What this partner got or is to get, oldest first.")
                    .Produces<DeliveryPage>();
                routes.MapGet($"/partners/{partner}/deliveries/{{id:guid}}", new CollectDelivery(partner).Form)
                    .AddEndpointFilter<NoteHeard>()
                    .RequireAuthorization(Roles.Partner)
                    .WithSummary("What an event with a dataref announced: the form in this partner's words, as it may have it at this moment. 410: nothing of it may go there any more.")
                    .Produces<JsonObject>()
                    .Produces(StatusCodes.Status404NotFound)
                    .Produces(StatusCodes.Status410Gone);
            }
        });
    }

    /// <summary>What this partner says comes in through this service, and it is told nothing: it has no adapter, and no deliveries.</summary>
    /// <param name="service">The host.</param>
    /// <param name="partner">Its id.</param>
    public static void HearOnly(this ServiceBuilder service, string partner)
    {
        service.AddConvenants();
        service.AddListening();
        service.Map(routes => MapEvents(routes, partner));
    }

    private static void AddListening(this ServiceBuilder service)
    {
        service.AddRegions();
        service.Services.TryAddSingleton<Listening>();
        service.Services.TryAddSingleton<Offering>();
        service.Services.AddLogboek(service.Configuration);
    }

    private static void MapEvents(RouteGroupBuilder routes, string partner) => routes
        .MapPost($"/partners/{partner}/events", new HearPartner(partner).Event)
        .AddEndpointFilter<NoteHeard>()
        .WithMetadata(EventSchema.Body)
        .RequireAuthorization(Roles.Partner)
        .WithSummary("One CloudEvent about a consultation or referral this partner got, or with a signal of its own. What this partner may not tell is not kept, and named under refused; the rest takes effect. 422, and nothing does: the answer or status itself may not be told, onward names nobody there is, or this partner offers no such signals.")
        .Produces<EventHeard>(StatusCodes.Status202Accepted)
        .Produces(StatusCodes.Status422UnprocessableEntity);
}
