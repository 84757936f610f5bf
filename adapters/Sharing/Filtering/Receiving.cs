using Keten.Adapters;
using Keten.Hosting.Regions;
using Keten.Sharing.Convenants;

namespace Keten.Sharing.Filtering;

/// <summary>What is taken of what a partner says.</summary>
/// <param name="Instrument">Hash of the files whose rules decided; empty: none holds, so nothing is taken.</param>
/// <param name="Paths">Those that are taken.</param>
public sealed record Taken(string Instrument, IReadOnlyList<string> Paths);

/// <summary>Inbound (sharing.md): the same function, with the sender as R and P = receive. What no rule names is not taken.</summary>
public static class Receiving
{
    /// <param name="engine">With the rules in force.</param>
    /// <param name="told">The sender as the recipient, where the matter stands; for <see cref="Vocabulary.Receive"/>.</param>
    /// <param name="origin">Of what it says, as stamped by us.</param>
    /// <param name="dossier">What it speaks about.</param>
    /// <param name="paths">What it would tell: paths of the catalogue that are nobody's.</param>
    public static Taken Of(SharingEngine engine, Request told, string origin, Dossier dossier, IReadOnlyList<string> paths)
    {
        if (engine.FootingOf(told) is not { } footing)
            return new Taken("", []);
        var situation = new Situation(footing.Plan, told with { Origin = origin }, new InView(dossier));
        return new Taken(footing.Hash, [.. paths.Where(path => situation.Decide(Slot.Find(path)!, Situation.Nobody).Level == Level.Share)]);
    }
}
