using System.Text.Json.Serialization;
using Keten.Adapters.Events;
using Keten.Hosting;
using Microsoft.AspNetCore.Http;

namespace Keten.Sharing.Delivering.Hear;

/// <summary><c>POST /partners/{partner}/events</c>: one CloudEvent of a partner, about something it got or with a signal of its own.</summary>
internal sealed class HearPartner(string partner)
{
    public async Task<IResult> Event(HttpContext http, Listening listening, Offering offering)
    {
        if (http.User.Partner() != partner)
            return Problems.Forbidden();
        if (!PartnerBody.IsEvent(http.Request))
            return Problems.Of(415, "unsupported_media_type", "Send one CloudEvent as application/cloudevents+json.");
        if (await PartnerBody.Read(http.Request, PartnerEventReader.MaxBytes, http.RequestAborted) is not { } body)
            return Problems.Of(413, "too_large", $"An event is at most {PartnerEventReader.MaxBytes} bytes.");
        var reading = PartnerEventReader.Read(body);
        return reading.Event switch
        {
            null => Problems.Invalid([.. reading.Errors.Select(e => new FieldError(e.Pointer, e.Code, e.Detail))]),
            SignalOfferedEvent offered => await offering.Take(http, partner, offered),
            var heard => await listening.Take(http, partner, heard, Say),
        };
    }

    private static IResult Say(Heard heard) => heard switch
    {
        Heard.Took(var refused) => Results.Accepted(value: new EventHeard(refused)),
        Heard.MovedOn => Problems.MovedOn("This is not a next step of that consultation or referral."),
        Heard.Wrong(var errors) => Problems.Invalid(errors),
        Heard.NotTaken(var errors) => Problems.NotTaken(errors),
        _ => Problems.NotFound(),
    };
}

/// <summary>The event took effect.</summary>
/// <param name="Refused">JSON pointers to what of it the sender may not tell, and was not kept; mostly none.</param>
/// <param name="SignalId">Of a signal that was offered: what it is known by here.</param>
public sealed record EventHeard(IReadOnlyList<string> Refused, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? SignalId = null);
