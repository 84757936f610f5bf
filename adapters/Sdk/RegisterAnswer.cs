namespace Keten.Adapters;

/// <summary>What a register knows about one key. Nothing of it is kept by the adapter.</summary>
public sealed record RegisterAnswer
{
    /// <summary>This register does not take that kind of key; nothing left the hub.</summary>
    public static RegisterAnswer NotAsked { get; } = new() { Asked = false, Found = false };

    /// <summary>
    /// The register was asked and would not take the question, and asking again will not help. No reason: it says nothing of whom or
    /// what was asked about.
    /// </summary>
    /// <param name="register">As a Dutch sentence begins with it: De BRP.</param>
    /// <param name="code">The register's own code, where we know it; never its text, which may quote the question.</param>
    public static RegisterAnswer Refused(string register, string? code) =>
        new() { Found = false, Facts = [new() { Text = $"{register} nam de vraag niet aan{(code is null ? "" : $" ({code})")}." }] };

    /// <summary>False when the register was not asked at all.</summary>
    public bool Asked { get; init; } = true;

    /// <summary>The register has an entry under this key.</summary>
    public required bool Found { get; init; }

    /// <summary>In the order in which a caseworker should read them; may be empty either way.</summary>
    public IReadOnlyList<RegisterFact> Facts { get; init; } = [];

    public override string ToString() => $"RegisterAnswer({(Asked ? Found ? "found" : "not found" : "not asked")}, {Facts.Count} facts)";
}
