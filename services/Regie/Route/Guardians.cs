using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Regie.Dossiers;
using Keten.Sharing;

namespace Keten.Regie.Route;

/// <summary>Where a rule asks for it, the guardian of a child hears that the child's identity was given: something for the care strand to do.</summary>
public static class Guardians
{
    public static CaseStep Told(CaseStep step, Override held, Dossier dossier, Region region, DateTimeOffset now) =>
        held.Status != "valid" || !held.Obliges.Contains("tell_guardian") || !Minority.MayBeMinor(dossier, held.Person, DutchDays.Of(now))
            ? step
            : step.Change(found => found with
            {
                Actions =
                [
                    .. found.Actions,
                    new CaseAction(
                        $"Vertel wie het gezag heeft dat {held.Partner} de identiteit kreeg en waarom; niet wie zelf verdacht is. / Tell the guardian that {held.Partner} got the identity and why; nobody who is suspected. ({held.Id})",
                        found.Strands.FirstOrDefault(strand => strand is { Code: "care", Open: true })?.Lead ?? region.Assessment.Assessor,
                        DutchDays.Of(region.Timers.Decide.After(now)),
                        false),
                ],
            });
}
