using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Simulators.Care;
using Keten.Simulators.Inbox;
using Keten.Simulators.Registers;
using Keten.Simulators.Replies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Keten.Simulators;

/// <summary>What happens to a request at a party: it is written down, the behaviour has its say, then it is dealt with.</summary>
internal sealed class Receiving(ReplySender replies, CareReceiving care, TimeProvider clock, IHostApplicationLifetime life)
{
    private const int MaxBytes = 1024 * 1024;
    private const string CloudEvents = "application/cloudevents+json";

    // A credential is nobody's test data.
    private static readonly string[] Credentials = ["Authorization", "apikey", "X-Api-Key"];

    public async Task<IResult> Receive(Party party, string path, HttpContext http)
    {
        if (http.Request.ContentLength > MaxBytes)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "too_large", "At most 1 MiB.");
        }

        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        // Of a GET the question stands in the address.
        var query = Uri.UnescapeDataString(http.Request.QueryString.Value ?? "");
        var behaviour = party.BehaviourTo($"{path} {query} {body}");
        if (behaviour.Mode == "down")
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        party.Received.Add(new(clock.GetUtcNow(), http.Request.Method, http.Request.Path, Headers(http.Request), body, query));

        // Who hangs up on a slow partner is still heard by it: that is what makes Idempotency-Key worth its name.
        await Task.Delay(behaviour.Delay, TimeProvider.System, life.ApplicationStopping);
        if (behaviour.Mode == "fail")
        {
            return Fail(behaviour, http);
        }

        if (party.Register is null && behaviour.Body is JsonValue page && page.TryGetValue<string>(out var html) && html.StartsWith('<'))
        {
            return Results.Text(html, "text/html");
        }

        return party switch
        {
            { Form: not null } when path == "inbox" && HttpMethods.IsOptions(http.Request.Method) => Handshake.Answer(http),
            { Register: null } when !HttpMethods.IsPost(http.Request.Method) => Results.StatusCode(StatusCodes.Status405MethodNotAllowed),
            { SpeaksFhir: true } when path == "$process-message" => await care.Process(party, body, behaviour.Body as JsonObject, http),
            { Form: { } form } when path == "inbox" => await Deliver(party, form, body, behaviour.Body as JsonObject, http),
            { Register: { } register } => register.Answer(Question(http, path, body)).To(http, Instead(party, behaviour)),
            { Form: null, Register: null, SpeaksFhir: false } => Results.NoContent(),
            _ => Problems.Of(StatusCodes.Status404NotFound, "not_found", "Nothing here."),
        };
    }

    private async Task<IResult> Deliver(Party party, string form, string body, JsonObject? wish, HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || type.MediaType != CloudEvents || !(type.CharSet ?? "utf-8").Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", $"Send {CloudEvents}; charset=utf-8.");
        }

        var delivery = EventRules.Read(body, form, out var errors);
        if (!Guid.TryParseExact(http.Request.Headers["Idempotency-Key"], "D", out var key))
        {
            errors = [.. errors, new FieldError("#", "idempotency_key_missing", "Idempotency-Key must be a UUID.")];
        }

        if (delivery is null || errors.Count > 0)
        {
            return Invalid(StatusCodes.Status400BadRequest, errors);
        }

        switch (party.Seen.Add(key, body))
        {
            case null:
                return Invalid(StatusCodes.Status422UnprocessableEntity, [new FieldError("#", "idempotency_key_reused", "This Idempotency-Key came with another body.")]);
            case false:
                return Problems.Of(StatusCodes.Status409Conflict, "already_received", "This delivery was received before.");
            default:
                var reply = new Reply(fetched => Say(party, form, delivery, wish, fetched), CloudEvents, hub => hub.EventsOf(party.Id), http.Request.Headers.TraceParent, delivery.From);
                await replies.Enqueue(party.Id, reply, life.ApplicationStopping);
                return Results.Accepted();
        }
    }

    // What was only announced is answered by what it turned out to be.
    private IReadOnlyList<string> Say(Party party, string form, ReceivedDelivery delivery, JsonObject? wish, string? fetched)
    {
        if (fetched is not null)
        {
            wish = party.BehaviourTo(fetched).Body as JsonObject;
        }

        var known = fetched is null ? delivery : EventRules.ReadFetched(fetched, form);
        return known is null ? [] : [.. Replying.To(known, form, party.Source, wish, clock.GetUtcNow()).Select(one => one.ToJsonString())];
    }

    private SimulatedQuestion Question(HttpContext http, string path, string body)
    {
        var request = http.Request;
        return new(request.Method, path, request.Query, request.Headers, body, $"{request.Scheme}://{request.Host}{request.Path}", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    // Who has an inbox as well may be told what to say to deliveries: that is no answer of its register.
    private static JsonNode? Instead(Party party, Behaviour behaviour) =>
        party.Form is not null && Replying.IsWish(behaviour.Body) ? null : behaviour.Body;

    private static IResult Fail(Behaviour behaviour, HttpContext http)
    {
        http.Response.Headers.RetryAfter = behaviour.RetryAfter?.ToString(CultureInfo.InvariantCulture);
        var status = behaviour.Status ?? StatusCodes.Status500InternalServerError;
        return behaviour.Body is null ? Results.StatusCode(status) : Results.Json(behaviour.Body, statusCode: status);
    }

    private static IResult Invalid(int status, IReadOnlyList<FieldError> errors) => Results.Json(
        new { type = "about:blank", title = "Not an event this inbox takes", status, errors },
        JsonSerializerOptions.Web,
        "application/problem+json",
        status);

    private static Dictionary<string, string> Headers(HttpRequest request) => request.Headers
        .Where(h => !Credentials.Contains(h.Key, StringComparer.OrdinalIgnoreCase))
        .ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
