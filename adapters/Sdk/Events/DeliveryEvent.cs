using System.Text.Json.Nodes;
using Keten.Adapters.Http;

namespace Keten.Adapters.Events;

/// <summary>
/// A delivery as a CloudEvent: its id is the decision's, so the same decision is the same event to the byte, and its time is when that
/// was recorded. Pure.
/// </summary>
public static class DeliveryEvent
{
    /// <param name="outgoing">The delivery.</param>
    /// <param name="message">The envelope with the partner's form.</param>
    /// <param name="us">Who sends it.</param>
    public static JsonObject Of(Outgoing outgoing, JsonObject message, Us us) =>
        CloudEvent.Of(outgoing.View.DecisionId.ToString(), us.Source, TypeOf(outgoing), outgoing.DecidedAt, message);

    /// <summary>Only that there is something, for when, and where to fetch it: nothing of what it is (informatiearm notificeren, NL GOV profile, dataref).</summary>
    public static JsonObject Announcing(Outgoing outgoing, Us us) => CloudEvent.Of(
        outgoing.View.DecisionId.ToString(),
        us.Source,
        TypeOf(outgoing),
        outgoing.DecidedAt,
        Envelope.Announcing(outgoing),
        ("dataref", us.DeliveryOf(outgoing.View.Partner, outgoing.DeliveryId).ToString()));

    // That something has to be given up tells that somebody took back a permit: which of the three it is stands in the data.
    private static string TypeOf(Outgoing outgoing) => outgoing switch
    {
        { Amends: true } => "nl.keten.delivery.changed",
        { Kind: "alarm" } => "nl.keten.alarm.raised",
        { Kind: "consultation" } => "nl.keten.consultation.requested",
        _ => "nl.keten.referral.requested",
    };
}
