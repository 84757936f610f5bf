using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Keten.Hosting;

namespace Keten.Simulators.Inbox;

/// <summary>What a partner's inbox takes: one CloudEvent 1.0 in structured JSON, by the NL GOV profile (1.1), with its form as data. As strict as a real one. Pure.</summary>
public static partial class EventRules
{
    private const int MaxDepth = 24;

    /// <param name="body">What came.</param>
    /// <param name="form">The one property of <c>fields</c>.</param>
    /// <param name="errors">What is wrong; empty when the delivery is returned.</param>
    public static ReceivedDelivery? Read(string body, string form, out IReadOnlyList<FieldError> errors)
    {
        var wrong = new List<FieldError>();
        errors = wrong;
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = MaxDepth });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                wrong.Add(new FieldError("#", "wrong_type", "This must be an object."));
                return null;
            }

            Attributes(document.RootElement, wrong);
            var delivery = Data(document.RootElement, form, wrong);
            return wrong.Count == 0 ? delivery : null;
        }
        catch (JsonException)
        {
            wrong.Add(new FieldError("#", "malformed_json", "Not one JSON value without doubled names."));
            return null;
        }
    }

    /// <summary>What was fetched after an announcement: the data by itself. Null: it is not this party's form.</summary>
    public static ReceivedDelivery? ReadFetched(string body, string form)
    {
        var wrong = new List<FieldError>();
        using var document = JsonDocument.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = MaxDepth });
        var delivery = InboxRules.Check(document.RootElement, form, wrong);
        return wrong.Count == 0 ? delivery : null;
    }

    private static void Attributes(JsonElement root, List<FieldError> wrong)
    {
        void Must(string name, Func<string, bool> holds, string detail, bool required = true)
        {
            var given = root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
            if (given ? value.ValueKind != JsonValueKind.String || !holds(value.GetString()!) : required)
            {
                wrong.Add(new FieldError($"#/{name}", given ? "invalid" : "required", detail));
            }
        }

        Must("specversion", text => text == "1.0", "1.0.");
        Must("id", text => text.Length > 0, "Not empty.");
        Must("source", Source().IsMatch, "urn:nld:oin: with an OIN of 20 positions, and the system: urn:nld:oin:00000099000000001000:systeem:keten.");
        Must("type", ReverseDomain().IsMatch, "In reverse-domain notation: nl.keten.referral.requested.");
        Must("time", text => Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _), "A date and time of RFC 3339.", required: false);
        Must("datacontenttype", text => text == "application/json", "application/json.", required: false);
        Must("dataschema", text => Uri.TryCreate(text, UriKind.Absolute, out _), "An absolute URI.", required: false);
        Must("dataref", text => Uri.TryCreate(text, UriKind.Absolute, out var at) && at.Scheme is "http" or "https", "Where the rest can be had: an absolute URI.", required: false);
        foreach (var attribute in root.EnumerateObject().Where(one => one.Name is not ("data" or "data_base64")))
        {
            if (!Name().IsMatch(attribute.Name))
            {
                wrong.Add(new FieldError($"#/{attribute.Name}", "invalid_name", "Names of attributes are of a-z and 0-9."));
            }
            else if (attribute.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                wrong.Add(new FieldError($"#/{attribute.Name}", "wrong_type", "An attribute is a string, an integer or a boolean."));
            }
        }
    }

    private static ReceivedDelivery? Data(JsonElement root, string form, List<FieldError> wrong)
    {
        if (root.TryGetProperty("data_base64", out _))
        {
            wrong.Add(new FieldError("#/data_base64", root.TryGetProperty("data", out _) ? "both" : "unsupported", "JSON, in data."));
            return null;
        }

        if (!root.TryGetProperty("data", out var data))
        {
            wrong.Add(new FieldError("#/data", "required", "The form."));
            return null;
        }

        return root.TryGetProperty("dataref", out var from) && from.ValueKind == JsonValueKind.String && Uri.TryCreate(from.GetString(), UriKind.Absolute, out var at)
            ? InboxRules.CheckAnnounced(data, at, wrong)
            : InboxRules.Check(data, form, wrong);
    }

    // Prefix of 8, number of 8 or 9, and zeros up to 20 (OIN-Stelsel, ch. 6).
    [GeneratedRegex(@"\Aurn:nld:oin:(?=[0-9A-Z]{20}:)000000(0[1-9]|10|99)[0-9A-Z]{8,9}0{3,4}(:[a-zA-Z0-9._-]+)+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Source();

    [GeneratedRegex(@"\A[a-z]{2,}(\.[a-z0-9]+(-[a-z0-9]+)*){2,}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex ReverseDomain();

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Rfc3339();

    [GeneratedRegex(@"\A[a-z0-9]+\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Name();
}
