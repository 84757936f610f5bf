using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>Whether a signal comes in here, by which entry, and if not, why or where else. Touches nothing.</summary>
internal abstract record Admission
{
    /// <param name="Region">Where it belongs.</param>
    /// <param name="Entry">internal, direct, public, partner, veilig_thuis or mma (routes.md).</param>
    /// <param name="Municipality">Null: nobody knows yet, so the reporter is asked.</param>
    public sealed record Admitted(Region Region, string Entry, string? Municipality) : Admission;

    /// <summary>The region sends this kind of reporter elsewhere; nothing is kept.</summary>
    public sealed record Referred(Region Region) : Admission;

    public sealed record Forbidden(string Code, string Detail) : Admission;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : Admission;

    public static Admission Of(Report report, Caller caller, RegionSet regions, MeldpuntSettings settings)
    {
        if (!regions.TryGet(report.Region, out var region))
        {
            return new Invalid([new FieldError("#/region", "unknown_region", "This region is not known here.")]);
        }

        if (report.Reporter.Kind == "partner" && caller.Partner is null)
        {
            return new Forbidden("partner_needs_token", "Only a partner's own token can report as a partner.");
        }

        if (!caller.MayReportIn(region.Id))
        {
            return new Forbidden("forbidden", "This token does not give access to this region.");
        }

        if (region.Intake.Refers.Contains(report.Reporter.Kind))
        {
            return new Referred(region);
        }

        var municipality = Placing.Of(report, region);
        List<FieldError> errors = [.. WebhookErrors(report, caller, settings)];
        if (report.Municipality is not null && municipality is null)
        {
            errors.Add(new FieldError("#/municipality", "unknown_municipality", "This municipality is not part of the region."));
        }

        return errors.Count > 0 ? new Invalid(errors) : new Admitted(region, EntryOf(report, caller), municipality);
    }

    private static string EntryOf(Report report, Caller caller) => caller switch
    {
        { Partner: "veilig-thuis" } => "veilig_thuis",
        { Partner: "mma" } => "mma",
        { Partner: not null } => "partner",
        { IsAandachtsfunctionaris: true } => "direct",
        _ => report.Reporter.Kind == "employee" ? "internal" : "public",
    };

    private static IEnumerable<FieldError> WebhookErrors(Report report, Caller caller, MeldpuntSettings settings)
    {
        if (report.Reporter.Webhook is not { } webhook)
        {
            yield break;
        }

        // An address that anybody may name would make this hub call wherever a stranger likes.
        if (caller.Subject is null)
        {
            yield return new FieldError("#/reporter/webhook", "webhook_needs_token", "Only a caller with a token can ask for feedback to a system.");
        }
        else if (!settings.MayTell(new Uri(webhook)))
        {
            yield return new FieldError("#/reporter/webhook", "webhook_not_allowed", "This host was not agreed upon.");
        }
    }
}
