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
            Event(["nl.keten.signal.offered"], Object(
                "A signal of the sender's own; of Veilig Thuis and Meld Misdaad Anoniem.",
                Must("signal", SignalSchema.Signal()))),
            Event([.. ((string[])["accepted", "refused", "progressed", "completed"]).Select(status => $"nl.keten.referral.{status}")], Object(
                "Where a referral stands.",
                Must("referralId", Text("The id it came with.", format: "uuid")),
                May("outcome", Text("A code; of a RIEC and of Veilig Thuis one of a list (docs/partners.md).", pattern: "^[a-z][a-z0-9_]{0,63}$")),
                May("judgement", Text("Of a RIEC, progressed: taken_up, not_taken_up or more_needed.", pattern: "^[a-z][a-z0-9_]{0,63}$")),
                May("table", Object("Of a RIEC, progressed: when it is on the table.", Must("on", Text(format: "date")))),
                May("agreements", List(Agreed(), 50, "Of a Zorg- en Veiligheidshuis, progressed: what was agreed at its table.")),
                May("actions", List(Agreed(May("id", Text("Your own name for it.", 64)), May("done", YesOrNo())), 50, "The same, to be followed.")),
                May("text", Text("For the caseworker.", 4_000)),
                May("onward", Onward()))),
            Event(["nl.keten.referral.asked"], Object(
                "A question about a referral, which stands where it stood.",
                Must("referralId", Text("The id it came with.", format: "uuid")),
                Must("text", Text("For the caseworker.", 4_000)))),
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

    private static OpenApiSchema Agreed(params (string Name, OpenApiSchema Schema, bool Required)[] more) => Object(
        null,
        [Must("what", Text(most: 2_000)), Must("who", Text(most: 200)), Must("by", Text(format: "date")), .. more]);

    private static OpenApiSchema Onward() => List(
        Object(null, Must("partner", OneOf(Vocabulary.Partners)), Must("purpose", OneOf(Vocabulary.Purposes))),
        50,
        "To whom, and for what, the sender lets this go on. Read of the police; default: nobody.");
}
