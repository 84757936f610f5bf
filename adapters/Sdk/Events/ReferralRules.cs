using System.Text.RegularExpressions;

namespace Keten.Adapters.Events;

/// <summary>What an event about a referral must be. Which partner may say which of it is its adapter's to say (<see cref="Saying"/>).</summary>
internal static partial class ReferralRules
{
    private const int MostAgreed = 50;
    private const int MaxWhat = 2000;

    // While errors are being gathered a missing value is stood in for; with one error the event is dropped.
    public static ReferralEvent Read(Fields data, string status, string? id, string? source, DateTimeOffset? time)
    {
        var asks = status == EventRules.Asked;
        data.Refuse(
            name => name is not ("referralId" or "text") && (asks || name is not ("outcome" or "onward" or "judgement" or "table" or "agreements" or "actions")),
            "Not a property of this event.");
        return new()
        {
            Id = id ?? "",
            Source = source ?? "",
            Time = time,
            ReferralId = data.Uuid("referralId") ?? default,
            Status = status,
            Outcome = CodeIn(data, "outcome"),
            Text = data.Text("text", EventRules.MaxText, required: asks),
            Onward = EventRules.Onward(data),
            Judgement = CodeIn(data, "judgement"),
            TableOn = Table(data),
            Agreements = Agreed(data, "agreements", ofActions: false),
            Actions = Agreed(data, "actions", ofActions: true),
        };
    }

    private static string? CodeIn(Fields data, string name) =>
        data.Text(name, EventRules.MaxName) is not { } code ? null
        : Code().IsMatch(code) ? code
        : data.Wrong(name, "not_a_code", "Lower-case letters, digits and underscores, at most 64.");

    private static DateOnly? Table(Fields data)
    {
        if (!data.Has("table") || data.Object("table") is not { } table)
            return null;
        table.Refuse(name => name != "on", "Not a property of a table.");
        return table.Day("on");
    }

    private static List<AgreedOn> Agreed(Fields data, string name, bool ofActions)
    {
        var agreed = new List<AgreedOn>();
        foreach (var one in data.Objects(name, MostAgreed))
        {
            one.Refuse(part => part is not ("what" or "who" or "by") && !(ofActions && part is ("id" or "done")), "Not a property of what was agreed.");
            agreed.Add(new AgreedOn(
                ofActions ? one.Text("id", 64) : null,
                one.Text("what", MaxWhat, required: true) ?? "",
                one.Text("who", 200, required: true) ?? "",
                one.Day("by") ?? default,
                ofActions && one.YesOrNo("done")));
        }

        return agreed;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,63}\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Code();
}
