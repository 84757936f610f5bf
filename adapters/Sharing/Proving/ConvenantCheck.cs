using System.Collections.Concurrent;
using System.Diagnostics;
using Keten.Hosting.Convenants;
using Keten.Hosting.Regions;
using Keten.Sharing.Convenants;

namespace Keten.Sharing.Proving;

/// <summary>One thing found in a set of convenants.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Message">What, and how to mend it.</param>
/// <param name="Example">The smallest case in which it shows; empty where it is not about one.</param>
public sealed record Finding(string File, int Line, string Message, string Example);

/// <summary>What <c>convenant check --json</c> prints.</summary>
/// <param name="Combinations">All points of the space, each looked at: the product of its dimensions, over every plan.</param>
/// <param name="Classes">Sets of points in which the same rules and statements stand: each looked at once.</param>
/// <param name="Seconds">That took.</param>
/// <param name="Breaches">Files that cannot be read, and statements that do not hold. Empty: accepted.</param>
/// <param name="Warnings">Rules that never do anything; and, where whoever prints it knows regions and adapters, gaps: partners who are told too little to act on.</param>
public sealed record ConvenantCheck(long Combinations, long Classes, double Seconds, IReadOnlyList<Finding> Breaches, IReadOnlyList<Finding> Warnings)
{
    /// <summary>Reads a folder and walks the whole space of every plan in it. Touches nothing else.</summary>
    /// <param name="folder">Instruments, never.yaml and must.yaml.</param>
    /// <param name="day">On which every must has to have an instrument.</param>
    public static ConvenantCheck Of(string folder, DateOnly day)
    {
        var watch = Stopwatch.StartNew();
        var errors = new List<RegionError>();
        var (rules, statements) = Read(folder, errors);
        return errors.Count == 0
            ? Of(rules, statements, day, watch)
            : new(0, 0, watch.Elapsed.TotalSeconds, [.. errors.Select(error => new Finding(error.File, error.Line, $"{error.Path}: {error.Message}", ""))], []);
    }

    /// <summary>The rules of a folder, when they are proven. Throws <see cref="RegionException"/> with all that is wrong.</summary>
    public static RuleBook Proven(string folder, DateOnly day)
    {
        var errors = new List<RegionError>();
        var (rules, statements) = Read(folder, errors);
        if (errors.Count == 0)
            errors.AddRange(Of(rules, statements, day, Stopwatch.StartNew()).Breaches.Select(one => new RegionError(one.File, one.Line, one.Example, one.Message)));
        return errors.Count == 0 ? rules : throw new RegionException(errors);
    }

    private static (RuleBook Rules, IReadOnlyList<Statement> Statements) Read(string folder, List<RegionError> errors) =>
        (RuleBook.Of(InstrumentSet.Load(folder, errors), errors), StatementReader.Read(folder, errors));

    private static ConvenantCheck Of(RuleBook rules, IReadOnlyList<Statement> statements, DateOnly day, Stopwatch watch)
    {
        var found = new ConcurrentBag<PlanProof>();
        Parallel.ForEach(Premises.Of(rules), one => found.Add(PlanProof.Of(one, statements)));
        var proofs = found.OrderBy(one => one.Premise.Instrument.File, StringComparer.Ordinal).ThenBy(one => one.Premise.Class, StringComparer.Ordinal).ToList();
        return new(
            proofs.Sum(one => one.Combinations),
            proofs.Sum(one => one.Classes),
            watch.Elapsed.TotalSeconds,
            [.. Absent(rules, statements, day), .. proofs.SelectMany(one => one.Breaches).DistinctBy(one => (one.File, one.Line, one.Message))],
            [.. Idle(rules, proofs)]);
    }

    /// <summary>A must that nothing could fulfil: an empty set of rules would pass every never. Which regions need which instruments region check proves.</summary>
    private static IEnumerable<Finding> Absent(RuleBook rules, IReadOnlyList<Statement> statements, DateOnly day) =>
        from must in statements.Where(one => one.AtLeast is not null)
        from recipientClass in must.To
        from purpose in must.For
        where !rules.Instruments.All.Any(one => one.HoldsOn(day)
            && one.Covers.Any(covered => covered.Purpose == purpose && PartnerClass.Of(covered.Partner) == recipientClass))
        select new Finding(must.File, must.Line, $"{must.Id} ({must.Text}) has no instrument: add one that covers a partner of class {recipientClass} for {purpose} on {day:yyyy-MM-dd}", "");

    private static IEnumerable<Finding> Idle(RuleBook rules, IReadOnlyList<PlanProof> proofs)
    {
        var (live, needed) = (proofs.SelectMany(one => one.Live).ToHashSet(), proofs.SelectMany(one => one.Needed).ToHashSet());
        return rules.Instruments.All.SelectMany(rules.Of).Where(rule => !needed.Contains(rule)).Select(rule => new Finding(
            rule.File,
            rule.Line,
            live.Contains(rule)
                ? $"{rule.Id} is shadowed: wherever it holds, other rules decide the same without it; take it out, or say when it alone should"
                : $"{rule.Id} is dead: there is no case in which it holds; its conditions exclude each other, or what it speaks to is not covered",
            ""));
    }
}
