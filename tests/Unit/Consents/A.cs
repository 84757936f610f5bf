using Keten.Sharing.Consents;

namespace Keten.Tests.Unit.Consents;

/// <summary>Valid by default; a test writes only the values it is about.</summary>
internal static class A
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    public static readonly Guid Person = new("00000000-0000-0000-0000-0000000000f1");
    public static readonly Guid Parent = new("00000000-0000-0000-0000-0000000000f2");
    public static readonly Guid Other = new("00000000-0000-0000-0000-0000000000f3");
    public static readonly Recipient Moviera = new("moviera", "zorgcoordinatie");

    public static Subject Aged(params int?[] ages) => new() { Ids = [Person], Maturity = Maturities.Of(ages) };

    public static Statement Permit => new()
    {
        Id = Guid.NewGuid(),
        PersonId = Person,
        Recipient = "moviera",
        Data = ["victim.name"],
        Purposes = ["care"],
        From = Now.AddDays(-10),
        Until = Now.AddDays(10),
        Giver = "self",
        Says = "permit",
        GivenAt = Now.AddDays(-10),
    };

    public static Statement Objection => Permit with { Id = Guid.NewGuid(), Says = "objection", Until = null };

    public static Statement ByParent(Statement statement, string? who = "guardian") => statement with { Id = Guid.NewGuid(), Giver = "representative", Representative = who };

    public static Kappa Of(Subject subject, params IReadOnlyList<Statement> statements) => ConsentTable.Of(statements, subject, Moviera, "victim.name", "care", Now);

    /// <summary>What it comes to for somebody of 30.</summary>
    public static Consented Of(params IReadOnlyList<Statement> statements) => Of(Aged(30), statements).Consent;
}
