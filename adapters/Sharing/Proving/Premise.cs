using Keten.Hosting.Convenants;
using Keten.Sharing.Convenants;

namespace Keten.Sharing.Proving;

/// <summary>One thing that can be asked for: under this instrument and this law, to this class, for this purpose.</summary>
internal sealed record Premise(Instrument Instrument, Instrument? Law, string Class, string Purpose, Plan Plan)
{
    public override string ToString() => $"{Class} for {Purpose} under {Instrument.File}";
}

internal static class Premises
{
    /// <summary>All of them, in every version, and with every version of the law of the same days.</summary>
    public static IReadOnlyList<Premise> Of(RuleBook rules) =>
    [
        .. from instrument in rules.Instruments.All
           from law in rules.LawsBeside(instrument)
           from to in instrument.Covers.Select(covered => (Class: PartnerClass.Of(covered.Partner), covered.Purpose)).Distinct()
           where to.Class is not null
           select new Premise(instrument, law, to.Class, to.Purpose, rules.Plan(instrument, law, to.Class, to.Purpose)),
    ];
}
