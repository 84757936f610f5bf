using Keten.Sharing.Convenants;
using Keten.Sharing.Proving;

namespace Keten.Tests.Unit.Proving;

/// <summary>The convenants that come with the hub.</summary>
internal static class Shipped
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "convenants");

    public static readonly DateOnly Day = new(2026, 11, 27);

    public static readonly RuleBook Rules = RuleBook.Load(Folder);

    public static readonly IReadOnlyList<Statement> Statements = StatementReader.Read(Folder, []);

    public static readonly IReadOnlyList<Premise> Premises = Keten.Sharing.Proving.Premises.Of(Rules);

    /// <summary>The rules of one file and of the law, one of them changed (null: gone), for whom the file covers.</summary>
    public static IEnumerable<Premise> With(Premise premise, Rule rule, Rule? changed)
    {
        var law = premise.Law is { } found && found != premise.Instrument ? Rules.Of(found).Where(one => one.IsCap) : [];
        var rules = Rules.Of(premise.Instrument).Concat(law).Select(one => one == rule ? changed : one).OfType<Rule>();
        return [premise with { Plan = new Plan([.. rules.Where(one => one.SpeaksTo(premise.Class, premise.Purpose))]) }];
    }
}
