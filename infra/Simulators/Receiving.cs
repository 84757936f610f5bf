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
            return Fail(behaviour);
        }

        return party switch
        {
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
        var delivery = InboxRules.Read(body, form, out var errors);
        if (!Guid.TryParseExact(http.Request.Headers["Idempotency-Key"], "D", out var key))
        {
            errors = [.. errors, new FieldError("#", "idempotency_key_missing", "Idempotency-Key must be a UUID.")];
        }

        if (delivery is null || errors.Count > 0)
        {
            return Invalid(errors);
        }

        switch (party.Seen.Add(key, body))
        {
            case null:
                return Invalid([new FieldError("#", "idempotency_key_reused", "This Idempotency-Key came with another body.")]);
            case false:
                return Problems.Of(StatusCodes.Status409Conflict, "already_received", "This delivery was received before.");
            default:
                var events = Replying.To(delivery, party.Id, wish, clock.GetUtcNow()).Select(one => one.ToJsonString());
                await replies.Enqueue(party.Id, new Reply([.. events], "application/cloudevents+json", hub => hub.EventsOf(party.Id), http.Request.Headers.TraceParent), life.ApplicationStopping);
                return Results.Accepted();
        }
    }

    private SimulatedQuestion Question(HttpContext http, string path, string body)
    {
        var request = http.Request;
        return new(request.Method, path, request.Query, request.Headers, body, $"{request.Scheme}://{request.Host}{request.Path}", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    // Who has an inbox as well may be told what to say to deliveries: that is no answer of its register.
    private static JsonNode? Instead(Party party, Behaviour behaviour) =>
        party.Form is not null && Replying.IsWish(behaviour.Body) ? null : behaviour.Body;

    private static IResult Fail(Behaviour behaviour)
    {
        var status = behaviour.Status ?? StatusCodes.Status500InternalServerError;
        return behaviour.Body is null ? Results.StatusCode(status) : Results.Json(behaviour.Body, statusCode: status);
    }

    private static IResult Invalid(IReadOnlyList<FieldError> errors) => Results.Json(
        new { type = "about:blank", title = "Unprocessable", status = StatusCodes.Status422UnprocessableEntity, errors },
        JsonSerializerOptions.Web,
        "application/problem+json",
        StatusCodes.Status422UnprocessableEntity);

    private static Dictionary<string, string> Headers(HttpRequest request) => request.Headers
        .Where(h => !Credentials.Contains(h.Key, StringComparer.OrdinalIgnoreCase))
        .ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
