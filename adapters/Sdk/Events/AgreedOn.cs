namespace Keten.Adapters.Events;

/// <summary>What was agreed at a partner's table: who does what, by when. Words may name people.</summary>
/// <param name="Id">The partner's own name for it; null: it is known by what and who.</param>
/// <param name="What">In words.</param>
/// <param name="Who">A person, role or organisation.</param>
/// <param name="By">Last day.</param>
/// <param name="Done">It is done.</param>
public sealed record AgreedOn(string? Id, string What, string Who, DateOnly By, bool Done)
{
    public override string ToString() => "AgreedOn(withheld)";
}
