using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Keten.Adapters.Events;

/// <summary>What a partner's event must be: CloudEvents 1.0.2 with the NL GOV profile's sense of it, and our own types.</summary>
internal static partial class EventRules
{
    private const string Answered = "nl.keten.consultation.answered";
    private const string Offered = "nl.keten.signal.offered";
    private const string Referral = "nl.keten.referral.";
    internal const string Asked = "asked";
    internal const int MaxName = 256;
    internal const int MaxText = 4000;
    private const int MaxOnward = 50;

    private static readonly string[] Types = [Answered, Offered, .. ReferralStatuses.Select(s => Referral + s)];

    private static readonly string[] Attributes =
        ["specversion", "id", "source", "type", "time", "subject", "datacontenttype", "dataschema", "data", "data_base64"];

    private static string[] ReferralStatuses => ["accepted", "refused", "progressed", "completed", Asked];

    public static PartnerEventReading Check(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new() { Errors = [new EventError("#", "wrong_type", "An event is one JSON object.")] };
        }

        var errors = new List<EventError>();
        var envelope = new Fields(root, "#", errors);
        envelope.OneOf("specversion", ["1.0"]);
        var id = envelope.Text("id", MaxName, required: true);
        var source = Source(envelope);
        var type = envelope.OneOf("type", Types);
        var time = Time(envelope);
        envelope.Text("subject", MaxName);
        envelope.Text("dataschema", MaxName);
        if (envelope.Text("datacontenttype", MaxName) is { } media && !JsonMedia().IsMatch(media))
        {
            envelope.Wrong("datacontenttype", "unsupported", "Only JSON.");
        }

        if (envelope.Text("data_base64", PartnerEventReader.MaxBytes) is not null)
        {
            envelope.Wrong("data_base64", "unsupported", "Put JSON into data.");
        }

        envelope.Refuse(name => !Attributes.Contains(name, StringComparer.Ordinal) && !Extension().IsMatch(name), "Neither an attribute nor the name of an extension.");
        var data = envelope.Object("data");

        PartnerEvent? read = data is null || type is null ? null
            : type == Answered ? Consultation(data, id, source, time)
            : type == Offered ? Signal(data, id, source, time)
            : ReferralRules.Read(data, type[Referral.Length..], id, source, time);
        return errors.Count > 0 ? new() { Errors = errors } : new() { Event = read };
    }

    // While errors are being gathered a missing value is stood in for; with one error the event is dropped.
    private static ConsultationAnsweredEvent Consultation(Fields data, string? id, string? source, DateTimeOffset? time)
    {
        data.Refuse(name => name is not ("consultationId" or "answer" or "text" or "onward"), "Not a property of this event.");
        return new()
        {
            Id = id ?? "",
            Source = source ?? "",
            Time = time,
            ConsultationId = data.Uuid("consultationId") ?? default,
            Answer = data.OneOf("answer", ["supports", "against", "unknown"]) ?? "",
            Text = data.Text("text", MaxText),
            Onward = Onward(data),
        };
    }

    // What a signal is, its own reader says.
    private static SignalOfferedEvent Signal(Fields data, string? id, string? source, DateTimeOffset? time)
    {
        data.Refuse(name => name != "signal", "Not a property of this event.");
        return new() { Id = id ?? "", Source = source ?? "", Time = time, Signal = data.Raw("signal") };
    }

    internal static List<OnwardTo> Onward(Fields data)
    {
        var listed = new List<OnwardTo>();
        foreach (var one in data.Objects("onward", MaxOnward))
        {
            one.Refuse(name => name is not ("partner" or "purpose"), "Not a property of who is listed.");
            listed.Add(new OnwardTo(one.Text("partner", MaxName, required: true) ?? "", one.Text("purpose", MaxName, required: true) ?? ""));
        }

        return listed;
    }

    private static string? Source(Fields envelope) =>
        envelope.Text("source", MaxName, required: true) is not { } source ? null
        : Uri.IsWellFormedUriString(source, UriKind.RelativeOrAbsolute) ? source
        : envelope.Wrong("source", "not_a_uri", "This must be a URI reference.");

    private static DateTimeOffset? Time(Fields envelope)
    {
        if (envelope.Text("time", 64) is not { } text)
        {
            return null;
        }

        if (Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time))
        {
            return time;
        }

        envelope.Wrong("time", "not_a_time", "This must be a date and time of RFC 3339, with its offset.");
        return null;
    }

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,9})?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Rfc3339();

    [GeneratedRegex(@"\A[a-z0-9]+\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Extension();

    [GeneratedRegex(@"\Aapplication/([a-z0-9.-]+\+)?json(\s*;.*)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex JsonMedia();
}
