using System.Globalization;
using System.Text.Json;
using Keten.Hosting;

namespace Keten.Simulators.Inbox;

/// <summary>
/// What the data of an event must be: the envelope and, under <c>fields</c>, the partner's own form. Of what is only announced: of the
/// envelope what says that there is something, and no more. Pure.
/// </summary>
internal static class InboxRules
{
    private const string At = "#/data";
    private static readonly string[] Announcing = ["id", "kind", "region", "answerBy"];
    private static readonly string[] Properties = ["id", "kind", "purpose", "region", "answerBy", "corrects", "recalls", "groundChanged", "obliges", "fields"];
    private static readonly string[] Notices = ["corrects", "recalls", "groundChanged"];

    /// <param name="root">The data of the event.</param>
    /// <param name="form">The one property of <c>fields</c>.</param>
    /// <param name="wrong">Gets what is wrong; the delivery counts for nothing then.</param>
    internal static ReceivedDelivery? Check(JsonElement root, string form, List<FieldError> wrong)
    {
        if (Envelope(root, Properties, wrong) is not { } delivery)
        {
            return null;
        }

        Text(root, "purpose", wrong);
        var isNotice = false;
        foreach (var notice in Notices)
        {
            isNotice |= root.TryGetProperty(notice, out var words);
            if (words.ValueKind != JsonValueKind.Undefined && !IsListOfWords(words))
            {
                wrong.Add(new FieldError($"{At}/{notice}", "wrong_type", "This must be a list of words of the form."));
            }
        }

        Form(root, form, wrong);
        return delivery with { IsNotice = isNotice };
    }

    /// <param name="root">The data of an event with a dataref.</param>
    /// <param name="from">Where the rest is.</param>
    /// <param name="wrong">As above.</param>
    internal static ReceivedDelivery? CheckAnnounced(JsonElement root, Uri from, List<FieldError> wrong) =>
        Envelope(root, Announcing, wrong) is { } delivery ? delivery with { From = from } : null;

    private static ReceivedDelivery? Envelope(JsonElement root, string[] properties, List<FieldError> wrong)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            wrong.Add(new FieldError(At, "wrong_type", "This must be an object."));
            return null;
        }

        foreach (var unknown in root.EnumerateObject().Where(p => !properties.Contains(p.Name, StringComparer.Ordinal)))
        {
            wrong.Add(new FieldError($"{At}/{unknown.Name}", "unknown_property", "Not a property of a delivery."));
        }

        var id = Guid.Empty;
        if (!root.TryGetProperty("id", out var given) || given.ValueKind != JsonValueKind.String || !given.TryGetGuid(out id))
        {
            wrong.Add(new FieldError($"{At}/id", "not_a_uuid", "This must be a UUID."));
        }

        var kind = Text(root, "kind", wrong);
        if (kind is not (null or "alarm" or "consultation" or "referral"))
        {
            wrong.Add(new FieldError($"{At}/kind", "unknown_code", "One of alarm, consultation, referral."));
        }

        Text(root, "region", wrong);
        if (root.TryGetProperty("answerBy", out var by) && by.ValueKind != JsonValueKind.Null
            && !(by.ValueKind == JsonValueKind.String && DateTimeOffset.TryParse(by.GetString(), CultureInfo.InvariantCulture, out _)))
        {
            wrong.Add(new FieldError($"{At}/answerBy", "not_a_time", "This must be a date and time."));
        }

        return new ReceivedDelivery(id, kind ?? "");
    }

    private static bool IsListOfWords(JsonElement words) =>
        words.ValueKind == JsonValueKind.Array && words.EnumerateArray().All(word => word.ValueKind == JsonValueKind.String && word.GetString() is { Length: > 0 });

    private static void Form(JsonElement root, string form, List<FieldError> wrong)
    {
        if (!root.TryGetProperty("fields", out var fields) || fields.ValueKind != JsonValueKind.Object)
        {
            wrong.Add(new FieldError($"{At}/fields", "wrong_type", "This must be an object."));
        }
        else if (!fields.TryGetProperty(form, out var filled) || filled.ValueKind != JsonValueKind.Object || fields.EnumerateObject().Count() != 1)
        {
            wrong.Add(new FieldError($"{At}/fields/{form}", "required", $"Exactly one form: {form}."));
        }
    }

    private static string? Text(JsonElement root, string name, List<FieldError> wrong)
    {
        if (root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
        {
            return text;
        }

        wrong.Add(new FieldError($"{At}/{name}", "required", "This must be a word."));
        return null;
    }
}
