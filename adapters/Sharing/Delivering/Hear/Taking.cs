using Keten.Adapters.Events;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing.Filtering;

namespace Keten.Sharing.Delivering.Hear;

/// <summary>What of a partner's event is taken (sharing.md, "Inbound"). What is not is neither kept nor passed on; the reply names it.</summary>
/// <param name="Event">With only what is taken of it.</param>
/// <param name="Refused">What is not.</param>
/// <param name="Instrument">Hash of the files whose rules decided; empty: none holds.</param>
internal sealed record Taking(PartnerEvent Event, IReadOnlyList<Taking.Part> Refused, string Instrument)
{
    private const string Text = "partner.text";
    private const string Outcome = "partner.outcome";

    /// <summary>A part of an event.</summary>
    /// <param name="Pointer">JSON pointer to it.</param>
    /// <param name="Path">Path of the catalogue that it tells of.</param>
    /// <param name="Essential">Without it there is no event.</param>
    internal sealed record Part(string Pointer, string Path, bool Essential = false);

    /// <summary>The answer or status itself, when that is not taken: then nothing is.</summary>
    public Part? Missing => Refused.FirstOrDefault(part => part.Essential);

    public static Taking Of(SharingEngine engine, Delivery delivery, PartnerEvent heard, DateTimeOffset now)
    {
        var origin = Origin.Of(delivery.Partner, delivery.Purpose);
        List<Part> homeless = delivery.CaseId is null ? [.. Agreed(heard)] : [];
        if (homeless.Count > 0)
            heard = ((ReferralEvent)heard) with { Agreements = [], Actions = [] };
        var parts = PartsOf(heard).ToList();
        var taken = Receiving.Of(engine, delivery.Tells(now), origin, delivery.Dossier, [.. parts.Select(part => part.Path)]);
        List<Part> refused = [.. parts.Where(part => !taken.Paths.Contains(part.Path)), .. homeless];
        // Only what the police say goes on by a list, and a no is nothing to tell others.
        if (heard.Onward.Count > 0 && (origin != Origin.Police || heard is ReferralEvent { Status: "refused" }))
        {
            refused.Add(new Part("/data/onward", "partner.onward"));
            heard = heard with { Onward = [] };
        }

        if (refused.Exists(part => part.Path == Text))
            heard = heard is ReferralEvent words ? words with { Text = null, Agreements = [], Actions = [] } : heard with { Text = null };
        if (heard is ReferralEvent codes && refused.Exists(part => part.Path == Outcome))
            heard = codes with { Judgement = null, Outcome = null };
        return new Taking(heard, refused, taken.Instrument);
    }

    /// <summary>Whom or what for a partner listed that is nobody or nothing here.</summary>
    public static IReadOnlyList<FieldError> Unknown(PartnerEvent heard) =>
    [
        .. heard.Onward.SelectMany((to, at) => new (string Place, string Code, IReadOnlyList<string> Codes)[]
            {
                ($"#/data/onward/{at}/partner", to.Partner, Vocabulary.Partners), ($"#/data/onward/{at}/purpose", to.Purpose, Vocabulary.Purposes),
            })
            .Where(one => !one.Codes.Contains(one.Code))
            .Select(one => new FieldError(one.Place, "unknown_code", $"Choose from: {string.Join(", ", one.Codes)}.")),
    ];

    private static IEnumerable<Part> PartsOf(PartnerEvent heard)
    {
        yield return heard is ConsultationAnsweredEvent ? new Part("/data/answer", "partner.answer", Essential: true) : new Part("/type", "case.status", Essential: true);
        if (heard is ReferralEvent { Outcome: not null })
            yield return new Part("/data/outcome", Outcome);
        if (heard.Text is not null)
            yield return new Part("/data/text", Text, Essential: heard is ReferralEvent { Status: "asked" });
        if (heard is not ReferralEvent told)
            yield break;
        // A judgement is a code like an outcome; the day of a table says no more than that it progresses; what was agreed is words.
        if (told.Judgement is not null)
            yield return new Part("/data/judgement", Outcome);
        foreach (var part in Agreed(told))
            yield return part with { Path = Text };
    }

    // What is agreed is work of a case: without one it is nobody's.
    private static IEnumerable<Part> Agreed(PartnerEvent heard)
    {
        if (heard is ReferralEvent { Agreements.Count: > 0 })
            yield return new Part("/data/agreements", "partner.agreed");
        if (heard is ReferralEvent { Actions.Count: > 0 })
            yield return new Part("/data/actions", "partner.agreed");
    }
}
