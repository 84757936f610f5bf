using Keten.Sharing.Filtering;

namespace Keten.Zorgcoordinatie.Consents;

/// <summary>
/// Registration with CoMensha, as consents for that recipient by name and that purpose say: an objection that holds refuses it,
/// and it takes the written permit of everybody whose permit it takes. Without it nothing about the person goes. With it a victim
/// may be brought there, and is registered once it is there (<see cref="Registering"/>).
/// </summary>
public static class Registration
{
    /// <summary>From what is not asked yet to what is done.</summary>
    public static IReadOnlyList<string> Order { get; } = ["not_asked", "asked", "refused", "registered"];

    public static bool Concerns(Consent consent) =>
        consent.Recipient == "comensha" && consent.Purposes.Contains("register") && consent.Data.Any(Consentable.SpeaksOfIdentity);

    /// <summary>The victim as the statements of today say, and the permits that a new registration rests on.</summary>
    public static (Victim Victim, IReadOnlyList<Guid> Permits) Of(Victim victim, IReadOnlyList<Consent> consents, DateOnly today)
    {
        // A later statement replaces an earlier one of the same giver.
        var counting = consents.Where(consent => consent.PersonId == victim.PersonId && Concerns(consent) && consent.HoldsOn(today))
            .GroupBy(consent => consent.Giver)
            .Select(same => same.Last())
            .ToList();
        if (counting.Exists(consent => consent.Statement == "objection"))
            return (victim with { Registration = "refused", Permitted = false }, []);

        var needed = Givers.For(victim, today);
        return needed.All(giver => counting.Exists(consent => consent.Giver == giver))
            ? (victim with { Registration = victim.Registration == "registered" ? "registered" : "asked", Permitted = true }, [.. counting.Select(consent => consent.Id)])
            : (victim with { Registration = "asked", Permitted = false }, []);
    }

    /// <summary>Of everybody in view together: what is furthest from done, so that nobody is forgotten behind another.</summary>
    public static string Together(IReadOnlyList<Victim> victims) =>
        Order[victims.Select(victim => Order.ToList().IndexOf(victim.Registration)).DefaultIfEmpty(0).Min()];
}
