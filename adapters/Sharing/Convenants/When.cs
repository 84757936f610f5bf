namespace Keten.Sharing.Convenants;

/// <summary>Three-valued: what is not known is not true, and not false either.</summary>
internal enum Truth
{
    No,
    Yes,
    Unknown,
}

/// <summary>Conditions of a rule or a statement, one a dimension; an empty list asks nothing. All of them together.</summary>
internal sealed record When
{
    public IReadOnlyList<string> Stages { get; init; } = [];

    /// <summary>One of these strands runs.</summary>
    public IReadOnlyList<string> Strands { get; init; } = [];
    public IReadOnlyList<string> Acute { get; init; } = [];

    /// <summary>One of these forms is in view.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];
    public IReadOnlyList<string> Roles { get; init; } = [];
    public IReadOnlyList<string> Ages { get; init; } = [];
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Of statements only: what rules ask of a consent is their basis.</summary>
    public IReadOnlyList<string> Consents { get; init; } = [];
    public IReadOnlyDictionary<string, bool> Facts { get; init; } = new Dictionary<string, bool>(StringComparer.Ordinal);

    public Truth State(int state)
    {
        var (stage, strands) = Space.States[state];
        return Of((Stages.Count == 0 || Stages.Contains(stage)) && (Strands.Count == 0 || (Space.Set(Strands, Space.Strands) & strands) != 0));
    }

    public Truth AcuteIs(int acute) => Of(Acute.Count == 0 || Acute.Contains(Space.Acute[acute]));

    public Truth FormsAre(int forms) => Forms.Count == 0 ? Truth.Yes : forms == 0 ? Truth.Unknown : Of((Space.Set(Forms, Space.Forms) & forms) != 0);

    /// <summary>Nobody's roles lie within a list; a cell without a subject has none to be among it.</summary>
    public Truth RolesAreWithin(int roles) => Of(Roles.Count == 0 || (roles != 0 && (roles & ~Space.Set(Roles, Space.Roles)) == 0));

    public Truth RolesMeet(int roles) => Of(Roles.Count == 0 || (roles & Space.Set(Roles, Space.Roles)) != 0);

    public Truth AgeIs(int age) =>
        Ages.Count == 0 || Ages.Contains(Space.Ages[age]) ? Truth.Yes : age == Space.AgeUnknown ? Truth.Unknown : Truth.No;

    public Truth OriginIs(int origin) => Of(Origins.Count == 0 || Origins.Contains(Space.Origins[origin]));

    public Truth ConsentIs(int consent) => Of(Consents.Count == 0 || Consents.Contains(Space.Consents[consent]));

    public Truth FactIs(string fact, int value) =>
        !Facts.TryGetValue(fact, out var asked) ? Truth.Yes : value == Space.Unknown ? Truth.Unknown : Of((value == 1) == asked);

    private static Truth Of(bool holds) => holds ? Truth.Yes : Truth.No;
}
