using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Host;
using Keten.Host.Conformance;
using Keten.Host.Serve;

namespace Keten.Tests.Unit.Conformance;

/// <summary>A check that cannot fail is none: for each there is a partner, or an adapter, that does only that wrong.</summary>
public class EachCheckBites
{
    public static TheoryData<string> Faults => [.. Sentences.All.Keys.Where(id => id != "withheld")];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task on_a_partner_with_that_fault(string fault)
    {
        var checks = await Try(fault);

        Assert.Equal(Check.Fail, checks.Single(check => check.Id == fault).Outcome);
        // What one fault brings with it is little; a kit that finds everything finds nothing.
        Assert.InRange(checks.Count(check => check.Outcome == Check.Fail), 1, 3);
    }

    [Theory]
    [InlineData("nla")]
    [InlineData("opvang")]
    public async Task and_not_on_one_without(string partner) => Assert.DoesNotContain(await Try("none", partner), check => check.Outcome is Check.Fail or Check.NotSeen);

    [Fact]
    public async Task who_refuses_everything_passes_nothing_that_has_to_be_taken()
    {
        var checks = await Try("everything", patience: 1);

        Assert.All(checks.Where(check => check.Id.StartsWith("takes-", StringComparison.Ordinal) && check.Outcome != Check.NotApplicable), check => Assert.Equal(Check.Fail, check.Outcome));
        Assert.Equal(Check.NotSeen, checks.Single(check => check.Id == "hub-busy").Outcome);
    }

    /// <summary>What another delivery had, and this one may not have, is found in the message.</summary>
    [Fact]
    public async Task on_an_adapter_that_remembers()
    {
        var nla = PartnerAdapters.Of("nla")!;
        var examples = new Examples(nla, "nla");
        var seen = new List<string>();

        var leak = await Withheld.Try(examples, "nla", line => new Remembers(PartnerAdapters.With(nla, line), line, seen), TestContext.Current.CancellationToken);
        var sound = await Withheld.Try(examples, "nla", line => PartnerAdapters.With(nla, line), TestContext.Current.CancellationToken);

        Assert.Equal((Check.Fail, Check.Pass), (leak.Outcome, sound.Outcome));
        Assert.Contains("organisation.kvkNumber", leak.Seen, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Check>> Try(string fault, string? partner = null, int? patience = null)
    {
        partner ??= fault switch { "takes-alarm" => "meldkamer", "takes-referral" => "opvang", _ => "nla" };
        var port = ServeCommand.FreePort();
        await using var faulty = new FaultyPartner(fault, partner, port);
        await faulty.Start();
        // Short only where what is waited for never comes: a busy machine is not the partner's fault.
        patience ??= partner == "meldkamer" ? 1 : fault.StartsWith("takes-", StringComparison.Ordinal) || fault is "answers-readable" or "answers-known" or "hub-busy" or "hub-silent" or "goes-on" ? 5 : 60;
        var quiet = fault is "repeat-once" or "hub-refuses" ? 5000 : 400;
        return await ConformanceRun.Of(
            new(faulty.Address, partner, PartnerAdapters.Of(partner)!, null, port, TimeSpan.FromSeconds(patience.Value), TimeSpan.FromMilliseconds(quiet)), _ => { }, TestContext.Current.CancellationToken);
    }

    /// <summary>Adds to each form the employer of the first one that had any.</summary>
    private sealed class Remembers(IPartnerAdapter inner, PartnerHttp line, List<string> seen) : IPartnerAdapter
    {
        public string Name => inner.Name;

        public IReadOnlyList<string> Partners => inner.Partners;

        public string RecipientClass(string partner) => inner.RecipientClass(partner);

        public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => inner.EssentialFor(partner, purpose);

        public JsonObject? Form(Outgoing outgoing)
        {
            var form = inner.Form(outgoing)!;
            if ((string?)form["fields"]!["signaal"]!["werkgevers"]?[0]?["kvkNummer"] is { } number)
                seen.Add(number);
            form["vorige"] = seen.FirstOrDefault();
            return form;
        }

        public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing)!, stop);
    }
}
