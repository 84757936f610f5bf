namespace Keten.Sharing.Masking;

/// <summary>
/// Somebody known, in every writing known of them; or something that points to people and is nobody's in particular: a plate,
/// an account. Any list may hold more than one: what was once written down wrongly points to them no less.
/// </summary>
/// <param name="Label">What is said instead: role and number, such as <c>slachtoffer 1</c>, of the words that <see cref="Masking.Label"/> has.</param>
public sealed record Somebody(string Label)
{
    /// <summary>False: may be named. Is here so that who shares a name with somebody hidden is told apart from them.</summary>
    public bool Hidden { get; init; } = true;

    public IReadOnlyList<PersonName> Names { get; init; } = [];
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public IReadOnlyList<DateOnly> BirthDates { get; init; } = [];
    public IReadOnlyList<string> Bsns { get; init; } = [];
    public IReadOnlyList<string> Phones { get; init; } = [];
    public IReadOnlyList<string> Emails { get; init; } = [];
    public IReadOnlyList<Address> Addresses { get; init; } = [];
    public IReadOnlyList<string> Ibans { get; init; } = [];
    public IReadOnlyList<string> Plates { get; init; } = [];

    /// <summary>Names of accounts online, or addresses of pages.</summary>
    public IReadOnlyList<string> Handles { get; init; } = [];

    public override string ToString() => "Somebody(withheld)";
}
