namespace Keten.Hosting.Regions;

/// <summary>Whom a region can tell something, by itself or by a decision of its people.</summary>
public static class Recipients
{
    /// <summary>Where shelters stand: asked from care, by hand, and never on the route.</summary>
    public const string Shelters = "care.shelters";

    /// <summary>
    /// All of them, each with the place in the region's file that names it (<c>assessment.consults[2]</c>); where a municipality
    /// has another partner instead, that one too.
    /// </summary>
    public static IEnumerable<(string Path, Recipient Recipient)> Of(Region region)
    {
        var named = Named(region).ToList();
        return named.Concat(region.Municipalities.SelectMany((municipality, at) => named
            .Where(one => municipality.Instead.ContainsKey(one.Recipient.Partner))
            .Select(one => ($"municipalities[{at}].instead", one.Recipient with { Partner = municipality.Instead[one.Recipient.Partner] })))).Distinct();
    }

    /// <summary>Whom care asks beside its provider, when a person in care is the reason: a shelter for a place, CoMensha to register on written consent, the IND on a stay.</summary>
    public static IEnumerable<(string Path, Recipient Recipient)> OfCare(Region region) =>
    [
        .. region.Care.Shelters.Select((shelter, at) => ($"{Shelters}[{at}]", new Recipient(shelter, "care"))),
        // Whoever registers in this region, it is there that a victim is registered.
        ("care.registrar", new("comensha", "register")),
        // A reflection period is the IND's to grant, in every region.
        ("care.reflection_period", new("ind", "residence")),
    ];

    private static IEnumerable<(string Path, Recipient Recipient)> Named(Region region) =>
    [
        ("alarm.partner", new(region.AlarmPartner, "alarm")),
        .. region.Assessment.Consults.Select((consult, at) => ($"assessment.consults[{at}]", new Recipient(consult.Partner, consult.Purpose))),
        .. region.Assessment.WaysOut.Select((way, at) => ($"assessment.ways_out[{at}].to", way.To!)).Where(one => one.Item2 is not null),
        ("meldcode.partner", new(region.Meldcode.Partner, "protect")),
        .. region.Strands.Values.SelectMany(strand => strand.To.Select((to, at) => ($"strands.{strand.Code}.to[{at}]", to))),
        ("care.provider", new(region.Care.Provider, "care")),
        .. OfCare(region),
    ];
}
