using Keten.Adapters.Events;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Microsoft.OpenApi;
using static Keten.Hosting.Schemas;

namespace Keten.Sharing.Delivering.Hear;

/// <summary>A partner's event as the description of the API has it. <see cref="PartnerEventReader"/> is what checks.</summary>
internal static class EventSchema
{
    public static ReadByHand Body { get; } = new("PartnerEvent", PartnerEventReader.MediaTypes, () => new OpenApiSchema
    {
        Description = "One CloudEvent 1.0 in structured JSON (NL GOV profile), at most 64 KiB. Attributes of extensions are allowed and not read.",
        OneOf =
        [
            Event(["nl.keten.consultation.answered"], Object(
                "The answer to a consultation.",
                Must("consultationId", Text("The id it came with.", format: "uuid")),
                Must("answer", OneOf(["supports", "against", "unknown"])),
                May("text", Text("For the caseworker.", 4_000)),
                May("onward", Onward()))),
            Event([.. ((string[])["accepted", "refused", "progressed", "completed"]).Select(status => $"nl.keten.referral.{status}")], Object(
                "Where a referral stands.",
                Must("referralId", Text("The id it came with.", format: "uuid")),
                May("outcome", Text("A code.", pattern: "^[a-z][a-z0-9_]{0,63}$")),
                May("text", Text("For the caseworker.", 4_000)),
                May("onward", Onward()))),
        ],
    });

    private static OpenApiSchema Event(IReadOnlyList<string> types, OpenApiSchema data)
    {
        var schema = Object(
            null,
            Must("specversion", OneOf(["1.0"])),
            Must("id", Text("With source: the same twice is one event.", 256)),
            Must("source", Text("Such as urn:nld:oin:OIN:systeem:NAME.", 256, format: "uri-reference")),
            Must("type", OneOf(types)),
            May("time", Text("When it was logged.", format: "date-time")),
            May("subject", Text(most: 256)),
            May("datacontenttype", Text("application/json")),
            May("dataschema", Text(most: 256, format: "uri")),
            Must("data", data));
        schema.AdditionalPropertiesAllowed = true;
        return schema;
    }

    private static OpenApiSchema Onward() => List(
        Object(null, Must("partner", OneOf(Vocabulary.Partners)), Must("purpose", OneOf(Vocabulary.Purposes))),
        50,
        "To whom, and for what, the sender lets this go on. Read of the police; default: nobody.");
}
