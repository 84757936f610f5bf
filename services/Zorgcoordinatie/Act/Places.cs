using Keten.Hosting.Regions;
using Keten.Zorgcoordinatie.Remind;

namespace Keten.Zorgcoordinatie.Act;

/// <summary>
/// A place to stay: asked of a shelter through the hub, and had, not had or left when a person says so. What the shelter itself
/// says shows, and is a task until then.
/// </summary>
internal static class Places
{
    /// <summary>Codes of what has to be looked at, by the state of a place.</summary>
    private static readonly Dictionary<string, string> CodeOf = new(StringComparer.Ordinal)
    {
        ["asked"] = "shelter",
        ["accepted"] = "shelter_accepted",
        ["refused"] = "shelter_refused",
        ["completed"] = "shelter_completed",
        ["no_place"] = "no_place",
    };

    public static IReadOnlyCollection<string> Codes => CodeOf.Values;

    /// <param name="known">The trajectory as it is.</param>
    /// <param name="partner">The shelter.</param>
    /// <param name="person">For whom; null: for the only victim.</param>
    /// <param name="callId">Becomes the id of the referral.</param>
    /// <param name="region">Its region.</param>
    /// <param name="now">UTC.</param>
    public static Ruling Ask(CareTrajectory known, string partner, Guid? person, Guid callId, Region region, DateTimeOffset now)
    {
        if (!region.Care.Shelters.Contains(partner))
            return new Ruling.Wrong("#/partner", "unknown_partner", $"This region can ask: {string.Join(", ", region.Care.Shelters)}.");
        if (!Whose.Said(known, person, out var found))
            return Whose.Unsaid;
        if (found is not { } victim)
            return Steps.NotNow("Care knows of nobody here yet for whom a place could be asked.");
        if (known.Shelters.Any(place => place.Partner == partner && Whose.MayBe(place.Person, victim) && place.State is "asked" or "accepted" or "placed"))
            return Steps.Done("This shelter is asked already; say first how that ended.");
        var asked = new Shelter(partner, "asked", now) { ReferralId = callId, Person = victim };
        return new Ruling.Go(Tending.Settle(known, known with { Shelters = [.. known.Shelters, asked] }, region, now).With(new CareEffect.Ask(callId, partner, victim)));
    }

    /// <param name="known">The trajectory as it is.</param>
    /// <param name="step">placed, no_place or shelter_ended.</param>
    /// <param name="partner">Of which shelter; null: of the one that was asked last.</param>
    /// <param name="person">Of whose place; null where they are all of one victim.</param>
    /// <param name="region">Its region.</param>
    /// <param name="now">UTC.</param>
    public static Ruling Say(CareTrajectory known, string step, string? partner, Guid? person, Region region, DateTimeOffset now)
    {
        var places = Whose.Of(known.Shelters.Where(place => partner is null || place.Partner == partner), place => place.Person, person);
        if (places.Select(one => one.Person).OfType<Guid>().Distinct().Count() > 1)
            return Whose.Unsaid;
        var (state, fits) = step switch
        {
            "placed" => ("placed", (Shelter place) => place.State is not ("placed" or "completed" or "left")),
            "no_place" => ("no_place", place => place.State is "asked" or "accepted" or "refused"),
            _ => ("left", (Func<Shelter, bool>)(place => place.State != "left")),
        };
        // The last; or one that says nobody's name, which nothing else could reach behind the last.
        return places is [.., var last] && (fits(last) ? last : places.LastOrDefault(one => one.Person is null && fits(one))) is { } place
            ? Steps.Go(known, known with { Shelters = [.. known.Shelters.Select(one => ReferenceEquals(one, place) ? one with { State = state, Since = now } : one)] }, region, now)
            : Steps.NotNow("No place was asked that this could be said of.");
    }

    /// <summary>Of each victim who was asked and who has a place; and what came of the last, while nothing was done about that.</summary>
    public static IEnumerable<CareTask> Tasks(CareTrajectory known, Region region) =>
        from theirs in known.Shelters.GroupBy(place => place.Person ?? place.Of ?? (known.Victims is [var only] ? (Guid?)only.PersonId : null))
        let last = theirs.OrderBy(place => place.Since).Last()
        from place in theirs
        where place.State is "asked" or "accepted" || (ReferenceEquals(place, last) && CodeOf.ContainsKey(place.State))
        select new CareTask(CodeOf[place.State], place.Since, place.Since + region.Care.NoPlace)
        {
            Partner = place.Partner,
            ReferralId = place.ReferralId,
            Reason = place.Reason,
            Person = place.Person,
        };
}
