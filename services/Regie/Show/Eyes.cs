using System.Security.Claims;
using Keten.Hosting;
using Keten.Regie.Desk;

namespace Keten.Regie.Show;

/// <summary>
/// With which eyes somebody looks (sharing.md, staff are recipients too): analist to enrich, aandachtsfunctionaris and
/// ketenregisseur to judge, and whoever else assesses in this region; zorgcoördinator for care. Several roles see what any of
/// them sees.
/// </summary>
/// <param name="Enriches">Everything but care and health.</param>
/// <param name="Judges">The same, and the motivation; care answers as status only.</param>
/// <param name="Cares">Victims with their health and needs; nothing about anybody else.</param>
internal sealed record Eyes(bool Enriches, bool Judges, bool Cares)
{
    public static readonly string[] All = [.. Access.Assessors, Roles.Zorgcoordinator];

    public bool OnlyCares => Cares && !Enriches && !Judges;

    public bool Closed => !Enriches && !Judges && !Cares;

    public static Eyes Of(ClaimsPrincipal user, bool assesses = false) => new(
        user.IsInRole(Roles.Analist),
        assesses || user.IsInRole(Roles.Aandachtsfunctionaris) || user.IsInRole(Roles.Ketenregisseur),
        user.IsInRole(Roles.Zorgcoordinator));
}
