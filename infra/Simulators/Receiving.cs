using System.Text.Json;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Simulators.Inbox;
using Keten.Simulators.Registers;
using Keten.Simulators.Replies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Keten.Simulators;

/// <summary>What happens to a request at a party: it is written down, the behaviour has its say, then it is dealt with.</summary>
internal sealed class Receiving(ReplySender replies, TimeProvider clock, IHostApplicationLifetime life)
{
    private const int MaxBytes = 1024 * 1024;

    public async Task<IResult> Receive(Party party, string path, HttpContext http)
    {
        if (http.Request.ContentLength > MaxBytes)
        {
            return Problems.Of(StatusCodes.Status413PayloadTooLarge, "too_large", "At most 1 MiB.");
        }

        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var behaviour = party.BehaviourTo(body);
        if (behaviour.Mode == "down")
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        party.Received.Add(new(clock.GetUtcNow(), http.Request.Method, http.Request.Path, Headers(http.Request), body));

        // Who hangs up on a slow partner is still heard by it: that is what makes Idempotency-Key worth its name.
        await Task.Delay(behaviour.Delay, TimeProvider.System, life.ApplicationStopping);
        if (behaviour.Mode == "fail")
        {
            return Fail(behaviour);
        }

        return party switch
        {
            { Form: { } form } when path == "inbox" => await Deliver(party, form, body, behaviour.Body as JsonObject, http),
            // Who has an inbox as well may be told what to say to deliveries: that is no answer of its register.
            { Register: { } register } when path == register.Path => Ask(register, body, party.Form is not null && Replying.IsWish(behaviour.Body) ? null : behaviour.Body),
            { Form: null, Register: null } => Results.NoContent(),
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
                var events = Replying.To(delivery, party.Id, wish, clock.GetUtcNow());
                await replies.Enqueue(party.Id, new Reply(events, http.Request.Headers.TraceParent), life.ApplicationStopping);
                return Results.Accepted();
        }
    }

    private IResult Ask(ISimulatedRegister register, string body, JsonNode? instead)
    {
        try
        {
            using var question = JsonDocument.Parse(body);
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            return question.RootElement.ValueKind == JsonValueKind.Object && register.Answer(question.RootElement, today) is { } answer
                ? Results.Json(instead ?? answer)
                : Invalid([new FieldError("#", "not_a_question", "Not a question this register knows.")]);
        }
        catch (JsonException)
        {
            return Invalid([new FieldError("#", "malformed_json", "Not JSON.")]);
        }
    }

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

    // A credential is nobody's test data.
    private static Dictionary<string, string> Headers(HttpRequest request) => request.Headers
        .Where(h => !h.Key.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
