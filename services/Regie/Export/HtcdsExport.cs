using System.Text.Json.Serialization;
using Keten.Hosting;
using Keten.Messages;
using Keten.Regie.Show;

namespace Keten.Regie.Export;

/// <summary>
/// A case in the terms of IOM's HTCDS 2.0, made of nothing but what its reader may see of it (docs/htcds.md). What is withheld is absent. The fields
/// of the standard that say who somebody is (names, numbers, phone, address) are not in it at all, nor those that 2.0 gave up.
/// </summary>
public sealed record HtcdsExport(string Standard, string Version, HtcdsCase Case, IReadOnlyList<HtcdsVictim> Victims, IReadOnlyList<HtcdsPerpetrator> Perpetrators, OurCodes? Ours)
{
    internal static HtcdsExport Of(CaseView seen, SignalContent? content, IReadOnlyList<PersonView> persons)
    {
        var facts = HtcdsFacts.Of(content);
        return new HtcdsExport(
            "IOM Human Trafficking Case Data Standard",
            "2.0",
            HtcdsCase.Of(seen),
            [.. persons.Where(person => person.Roles.Contains("victim")).Select(person => HtcdsVictim.Of(person, seen.Level, facts))],
            // Who is suspected is for those who follow what was reported.
            content is null ? [] : [.. persons.Where(HtcdsPerpetrator.Has).Select(HtcdsPerpetrator.Of)],
            content is null ? null : new OurCodes(content.Forms, content.Sectors, content.Indicators, [.. seen.Strands.Select(strand => strand.Code)]));
    }
}

/// <summary>Our own codes beside the standard's: it has none for criminal exploitation, among others.</summary>
public sealed record OurCodes(IReadOnlyList<string> Forms, IReadOnlyList<string> Sectors, IReadOnlyList<string> Indicators, IReadOnlyList<string> Strands);

/// <summary>The case itself.</summary>
public sealed record HtcdsCase
{
    [JsonPropertyName("cas_Status")]
    public required string Status { get; init; }

    /// <summary>The role or partner whose turn it is.</summary>
    [JsonPropertyName("cas_CaseOwner"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CaseOwner { get; init; }

    [JsonPropertyName("cas_IncomingReferralDate")]
    public required DateOnly IncomingReferralDate { get; init; }

    /// <summary>How each strand ended, in codes; never the words of who closed it.</summary>
    [JsonPropertyName("cas_ReasonForCaseClosure"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReasonForCaseClosure { get; init; }

    public required IReadOnlyList<HtcdsReferral> OutgoingReferrals { get; init; }

    internal static HtcdsCase Of(CaseView seen) => new()
    {
        Status = Htcds.Of("states", seen.State)!.Value.Code,
        CaseOwner = seen.Turn.Owner,
        IncomingReferralDate = DutchDays.Of(seen.OpenedAt),
        ReasonForCaseClosure = seen.State == "closed" ? string.Join(", ", seen.Strands.Select(strand => $"{strand.Code}: {strand.Outcome}")) : null,
        OutgoingReferrals = [.. seen.Referrals.Select(HtcdsReferral.Of)],
    };
}

/// <summary>Something brought to a partner; the standard has these fields once for each.</summary>
public sealed record HtcdsReferral(
    [property: JsonPropertyName("cas_ReferredOrganisation")] string ReferredOrganisation,
    [property: JsonPropertyName("cas_OutgoingReferralDate")] DateOnly OutgoingReferralDate,
    [property: JsonPropertyName("cas_ReasonForOutgoingReferral")] string ReasonForOutgoingReferral)
{
    internal static HtcdsReferral Of(ReferralView referral) =>
        new(referral.Partner, DutchDays.Of(referral.RequestedAt), Htcds.Of("purposes", referral.Purpose)?.Code ?? "Other");
}
