using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Keten.Adapters.Events;

namespace Keten.Host.Conformance;

/// <summary>Answers as CloudEvents, read as the hub reads them. Pure.</summary>
internal static class EventLanguage
{
    public static Heard Read(string? type, byte[] body)
    {
        if (!MediaTypeHeaderValue.TryParse(type, out var media) || !PartnerEventReader.MediaTypes.Contains(media.MediaType, StringComparer.OrdinalIgnoreCase))
            return new(null, "", "", "", "", ["# unsupported_media_type"]);
        var reading = PartnerEventReader.Read(body);
        return reading.Event switch
        {
            ConsultationAnsweredEvent answered => new(answered.ConsultationId, "answered", answered.Source, answered.Id, "", []),
            ReferralEvent said => new(said.ReferralId, said.Status, said.Source, said.Id, "", []),
            { } other => new(null, other.GetType().Name, other.Source, other.Id, "", []),
            null => new(null, "", "", "", "", [.. reading.Errors.Select(error => $"{error.Pointer} {error.Code}")]),
        };
    }

    public static IResult Say(Heard heard, Saying saying) => (heard.Errors.Count, saying) switch
    {
        ( > 0, _) => Problem(StatusCodes.Status400BadRequest, heard.Errors),
        (_, Saying.Refuses) => Problem(StatusCodes.Status422UnprocessableEntity, ["#/data not_covered"]),
        (_, Saying.IsBusy) => new Busy(),
        _ => Results.Json(new { refused = Array.Empty<string>() }, statusCode: StatusCodes.Status202Accepted),
    };

    private static IResult Problem(int status, IReadOnlyList<string> errors) => Results.Json(
        new
        {
            type = "about:blank",
            title = "Not taken",
            status,
            errors = errors.Select(error => error.Split(' ', 2)).Select(error => new { pointer = error[0], code = error[^1], detail = "Said by the conformance kit." }),
        },
        JsonSerializerOptions.Web,
        "application/problem+json",
        status);
}

/// <summary>503, and when to try again.</summary>
internal sealed class Busy : IResult
{
    private const int Seconds = 1;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = Seconds.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }
}
