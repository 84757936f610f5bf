namespace Keten.Regie.Cases;

/// <summary>One more partner for the case.</summary>
public sealed record ReferralRequest(string Partner, string Purpose);

/// <summary>A strand to add or to end, or one that others are asked about: go or wait. Exactly one of the four.</summary>
public sealed record StrandRequest(string? Add, string? End, string? Go, string? Wait);

/// <summary>Something somebody will do. The same what and who again changes by when, and whether it is done.</summary>
public sealed record ActionRequest(string What, string Who, DateOnly By, bool Done = false)
{
    public override string ToString() => "ActionRequest(withheld)";
}

/// <summary>How each strand ended, and why the case closes.</summary>
public sealed record CloseRequest(IReadOnlyDictionary<string, string> Outcomes, string Motivation)
{
    public override string ToString() => "CloseRequest(withheld)";
}

/// <summary>Why the case is work again.</summary>
public sealed record ReopenRequest(string Motivation)
{
    public override string ToString() => "ReopenRequest(withheld)";
}
