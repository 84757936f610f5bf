using System.Security.Claims;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Carry;
using Keten.Regie.Desk;
using Keten.Regie.Dossiers;
using Keten.Sharing;
using Keten.Sharing.Consents;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Show;

/// <summary>
/// With which eyes somebody looks: staff are recipients of the engine that decides what partners get (infra/convenants, staf). An analist sees a
/// signal to enrich it, an aandachtsfunctionaris or ketenregisseur to judge it, and so does whoever else assesses in this region; a
/// zorgcoördinator for care.
/// </summary>
internal static class Eyes
{
    public static readonly string[] All = [.. Access.Assessors, Roles.Zorgcoordinator];

    /// <summary>Roles of staff that somebody looks with, as instruments call them. None: nothing is seen.</summary>
    public static IReadOnlyList<string> Of(ClaimsPrincipal user, RegionSet regions, string region, Turn turn)
    {
        var roles = Vocabulary.Staff.Where(user.IsInRole).ToList();
        if (!roles.Contains(Roles.Aandachtsfunctionaris) && regions.TryGet(region, out var known) && Access.Assesses(user, known, turn))
            roles.Add(Roles.Aandachtsfunctionaris);
        return roles;
    }

    /// <summary>Nothing but care: shown what care was called in for, and nothing else.</summary>
    public static bool OnlyCare(IReadOnlyList<string> roles) => roles is [Roles.Zorgcoordinator];

    public static async Task<Sight> On(Work work, SharingEngine engine, IReadOnlyList<string> roles, SignalDossier signal, CaseDossier? found)
    {
        // Its content is elsewhere, or gone.
        if (signal.Report is null)
            return engine.SightOf([], Nothing(signal));
        var dossier = found is null ? Contents.Of(signal) : Contents.Of(signal, found);
        var asked = Asked(roles, signal, found, work.Now);
        var consents = await work.ConsentsOf(dossier);
        return engine.SightOf([.. asked.Select(one => one with { Consents = consents })], dossier);
    }

    public static IEnumerable<Request> Asked(IReadOnlyList<string> roles, SignalDossier signal, CaseDossier? found, DateTimeOffset now) => roles.Select(role => new Request
    {
        DecisionId = Guid.Empty,
        Partner = role,
        Region = signal.Region!,
        RecipientClass = PartnerClass.Of(role)!,
        Purpose = role switch { Roles.Analist => Vocabulary.Enrich, Roles.Zorgcoordinator => "care", _ => "judge" },
        State = (found?.State ?? signal.State) == "closed" ? "closed" : found is null ? "signal" : found.Level ?? "case",
        Strands = found is null ? [] : [.. found.Strands.Where(strand => strand.Open).Select(strand => strand.Code)],
        Acute = signal.Acute,
        At = now,
    });

    private static Dossier Nothing(SignalDossier signal) => new()
    {
        SignalId = signal.SignalId,
        Report = new Report
        {
            Region = signal.Region!,
            Reporter = new Reporter { Kind = signal.ReporterKind },
        },
    };
}
