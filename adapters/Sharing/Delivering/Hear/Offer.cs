using Keten.Hosting;
using Keten.Hosting.Regions;

namespace Keten.Sharing.Delivering.Hear;

/// <summary>Whether a signal that a partner offers comes in, and if not, why. As strict as <c>POST /signals</c>. Touches nothing.</summary>
public abstract record Offer
{
    // Who reports is somebody who reported there: Veilig Thuis itself or a professional. Meld Misdaad Anoniem keeps nobody's name, so it can give none.
    private static readonly Dictionary<string, (string Entry, string[] Kinds)> _offerers = new(StringComparer.Ordinal)
    {
        ["veilig-thuis"] = ("veilig_thuis", ["partner", "professional"]),
        ["mma"] = ("mma", ["anonymous"]),
    };

    private Offer()
    {
    }

    /// <param name="Report">What is reported.</param>
    /// <param name="Entry">veilig_thuis or mma (routes.md).</param>
    public sealed record Taken(Report Report, string Entry) : Offer
    {
        public override string ToString() => $"Taken({Entry})";
    }

    /// <summary>It is no signal, or none that this partner can have.</summary>
    public sealed record Wrong(IReadOnlyList<FieldError> Errors) : Offer;

    /// <summary>Understood, and not for this partner or this hub.</summary>
    public sealed record Refused(FieldError Why) : Offer;

    /// <param name="partner">Who offers it.</param>
    /// <param name="signal">JSON.</param>
    /// <param name="regions">That are known here.</param>
    /// <param name="own">Regions of its token; none: the whole country.</param>
    /// <param name="mayTell">Whether this host was agreed upon for feedback.</param>
    /// <param name="today">In the Netherlands.</param>
    public static Offer Of(string partner, ReadOnlyMemory<byte> signal, RegionSet regions, IReadOnlyList<string> own, Func<Uri, bool> mayTell, DateOnly today)
    {
        if (!_offerers.TryGetValue(partner, out var offers))
            return new Refused(new FieldError("#/type", "not_yours", "This partner offers no signals here; it can report one with POST /signals."));
        if (!SignalReader.TryRead(signal.Span, today, out var report, out var errors))
            return new Wrong([.. errors.Select(Below)]);
        if (!regions.TryGet(report.Region, out var region))
            return new Wrong([At("region", "unknown_region", "This region is not known here.")]);
        if (own.Count > 0 && !own.Contains(report.Region))
            return new Refused(At("region", "not_yours", "This token does not give access to this region."));
        List<FieldError> wrong = [.. OfReporter(report.Reporter, offers.Kinds, mayTell)];
        if (report.Municipality is not null && Placing.Of(report, region) is null)
            wrong.Add(At("municipality", "unknown_municipality", "This municipality is not part of the region."));
        if (wrong.Count > 0)
            return new Wrong(wrong);
        return region.Intake.Refers.Contains(report.Reporter.Kind)
            ? new Refused(At("reporter/kind", "reports_elsewhere", "This region sends such reporters elsewhere."))
            : new Taken(report, offers.Entry);
    }

    private static IEnumerable<FieldError> OfReporter(Reporter reporter, string[] kinds, Func<Uri, bool> mayTell)
    {
        if (!kinds.Contains(reporter.Kind))
            yield return At("reporter/kind", "not_yours", $"From this partner: {string.Join(", ", kinds)}.");
        if (kinds is ["anonymous"])
        {
            foreach (var (name, value) in new[] { ("name", reporter.Name), ("email", reporter.Email), ("phone", reporter.Phone), ("organisation", reporter.Organisation), ("webhook", reporter.Webhook) })
            {
                if (value is not null)
                    yield return At($"reporter/{name}", "not_anonymous", "Who reports to this partner stays unknown; leave it out.");
            }
        }
        else if (reporter.Webhook is { } webhook && !mayTell(new Uri(webhook)))
        {
            yield return At("reporter/webhook", "webhook_not_allowed", "This host was not agreed upon.");
        }
    }

    private static FieldError At(string place, string code, string detail) => new($"#/data/signal/{place}", code, detail);

    private static FieldError Below(FieldError error) => error with { Pointer = $"#/data/signal{error.Pointer[1..]}" };
}
