using Keten.Adapters;
using Keten.Enrichment;
using Keten.Enrichment.Ask;
using Keten.Hosting;
using Keten.Sharing;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;
using Microsoft.Extensions.Configuration;

namespace Keten.Tests.Unit.Enrichment;

/// <summary>Inquiries, and what the rules that come with the hub let registers be asked of them.</summary>
internal static class A
{
    public static readonly DateTimeOffset Now = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    public static readonly Deciding Deciding = By(Keten.Tests.Unit.Sharing.Sample.Rules);

    public static Deciding By(RuleBook rules) => new(new SharingEngine(() => rules), new Hashes(new KeyRing(new KetenSettings(
        new ConfigurationBuilder().AddInMemoryCollection([new("Keten:Keys:Master", Convert.ToBase64String(new byte[32]))]).Build()))));

    public static Inquiry Inquiry(Report report) => new() { SignalId = Guid.Parse("00000000-0000-0000-0000-000000000001"), Region = report.Region, ReceivedAt = Now, Report = report };

    public static Asking? Asking(string register, Inquiry inquiry) => Deciding.Decide(inquiry, register, Guid.Empty, Now, _ => true);

    public static IEnumerable<RegisterQuery> Asked(string register, Inquiry inquiry) => Asking(register, inquiry)?.Keys.Select(key => key.ToQuery()) ?? [];
}
