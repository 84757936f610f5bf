using Keten.Adapters.Events;
using Keten.Hosting;
using Keten.Hosting.Convenants;
using Keten.Hosting.Regions;
using Keten.Sharing;
using Keten.Sharing.Convenants;
using Keten.Sharing.Delivering;
using Keten.Sharing.Delivering.Hear;
using Keten.Sharing.Filtering;
using Keten.Tests.Unit.Sharing;

namespace Keten.Tests.Unit.Delivering;

/// <summary>sharing.md, "Inbound": the same function with the sender as R and P = receive.</summary>
public class OnlyWhatMayBeToldIsTaken
{
    private static readonly DateTimeOffset Noon = DutchDays.Start(Sample.Today).AddHours(12);

    private static readonly IReadOnlyList<OnwardTo> Listed = [new("riec-oost-nederland", "organised_crime")];

    private static ConsultationAnsweredEvent Answer => new() { Id = "1", Source = "urn:test", ConsultationId = A.Consultation.Id, Answer = "supports", Text = "Verzonnen." };

    private static ReferralEvent Ended => new() { Id = "1", Source = "urn:test", ReferralId = A.Referral.Id, Status = "completed", Outcome = "helped", Text = "Verzonnen." };

    private static Delivery Asked(string partner, string purpose) => A.Consultation with { Partner = partner, RecipientClass = PartnerClass.Of(partner)!, Purpose = purpose, State = "signal", Dossier = Sample.Whole };

    private static Delivery Told(string partner, string purpose, string state = "case", params string[] strands) =>
        A.Referral with { Partner = partner, RecipientClass = PartnerClass.Of(partner)!, Purpose = purpose, State = state, Strands = strands, Dossier = Sample.Whole };

    private static Delivery Closed(Delivery known) => known with { Dossier = known.Dossier with { ByHand = new ByHand { Version = 1, Closed = true } } };

    private static Taking Take(Delivery delivery, PartnerEvent heard, SharingEngine? engine = null) => Taking.Of(engine ?? Sample.Engine, delivery, heard, Noon);

    private static string Refused(Delivery delivery, PartnerEvent heard) => string.Join(' ', Take(delivery, heard).Refused.Select(part => part.Pointer));

    [Theory]
    [InlineData("avim", "judge")]
    [InlineData("pct", "judge")]
    [InlineData("nla", "judge")]
    [InlineData("moviera", "care")]
    [InlineData("zvh-rijk-van-nijmegen", "protect")]
    public void whoever_is_consulted_answers_in_words(string partner, string purpose) => Assert.Equal("", Refused(Asked(partner, purpose), Answer));

    [Theory]
    [InlineData("moviera", "care", "")]
    [InlineData("opvang", "care", "")]
    [InlineData("nidos", "care", "")]
    [InlineData("hulp", "care", "")]
    [InlineData("veilig-thuis", "protect", "")]
    [InlineData("zvh-rijk-van-nijmegen", "protect", "")]
    [InlineData("nla", "investigate", "")]
    [InlineData("avim", "investigate", "")]
    [InlineData("riec-oost-nederland", "organised_crime", "/data/text")]
    [InlineData("handhaving", "administrate", "/data/text")]
    [InlineData("ind", "residence", "/data/text")]
    [InlineData("comensha", "register", "/data/text")]
    public void of_what_was_brought_to_them_some_tell_codes_only(string partner, string purpose, string refused)
    {
        var told = Told(partner, purpose, "case", "care", "criminal", "organised_crime");
        Assert.Equal(refused, Refused(told, Ended));

        var taken = Assert.IsType<ReferralEvent>(Take(told, Ended).Event);
        Assert.Equal(("completed", "helped", refused.Length == 0 ? "Verzonnen." : null), (taken.Status, taken.Outcome, taken.Text));
    }

    [Fact]
    public void police_judge_while_there_is_something_to_judge()
    {
        var late = Take(Closed(Asked("avim", "judge")), Answer);
        Assert.Equal(("/data/answer", null), (late.Missing?.Pointer, late.Event.Text));
        Assert.Null(Take(Asked("avim", "judge"), Answer).Missing);
        Assert.Null(Take(Closed(Asked("nla", "judge")), Answer).Missing);
    }

    [Fact]
    public void and_of_an_investigation_that_runs()
    {
        Assert.Equal("/data/text", Refused(Closed(Told("avim", "investigate", "case", "criminal")), Ended));
        Assert.Equal("/data/text", Refused(Told("avim", "investigate", "case", "care"), Ended));
    }

    [Fact]
    public void only_police_say_to_whom_it_goes_on_and_not_with_a_no()
    {
        Assert.Equal(Listed, Take(Asked("avim", "judge"), Answer with { Onward = Listed }).Event.Onward);
        var others = Take(Asked("nla", "judge"), Answer with { Onward = Listed });
        Assert.Equal(("/data/onward", 0), (Assert.Single(others.Refused).Pointer, others.Event.Onward.Count));
        Assert.Equal("/data/onward", Refused(Told("avim", "investigate", "case", "criminal"), Ended with { Status = "refused", Onward = Listed }));
    }

    [Fact]
    public void nobody_is_listed_who_is_nobody_here() => Assert.Equal(
        ["#/data/onward/1/partner", "#/data/onward/1/purpose", "#/data/onward/2/purpose"],
        Taking.Unknown(Answer with { Onward = [Listed[0], new("de buren", "gossip"), new("nla", "receive")] }).Select(error => error.Pointer));

    [Fact]
    public void without_an_instrument_nothing_is_taken()
    {
        var vreemdelingenpolitie = Take(Asked("vreemdelingenpolitie", "judge"), Answer);
        Assert.Equal(("/data/answer", ""), (vreemdelingenpolitie.Missing?.Pointer, vreemdelingenpolitie.Instrument));
        Assert.NotEmpty(Take(Asked("avim", "judge"), Answer).Instrument);
    }

    /// <summary>What somebody may tell us is no word on what that one may be told.</summary>
    [Fact]
    public void nobody_is_told_anything_for_it()
    {
        var said = new PartnerSaid { Partner = "nla", Origin = "own", Answer = "supports", Text = "Verzonnen." };
        Assert.Null(Sample.Decide(Sample.Asks("nla", "judge") with { Purpose = Vocabulary.Receive }, Sample.Whole with { Said = [said] }));
        Assert.DoesNotContain(Vocabulary.Receive, Sample.Engine.Purposes("nijmegen", "nla", Noon));
    }

    [Fact]
    public void whoever_is_told_something_may_say_what_became_of_it()
    {
        var receiving = Sample.Rules.Instruments.All.SelectMany(one => one.Covers).Where(one => one.Purpose == Vocabulary.Receive).Select(one => one.Partner);
        // Who is only named in a file that shares nothing yet is told nothing.
        var told = Sample.Rules.Instruments.All.Where(one => one.Rules.Count > 0).SelectMany(one => one.Covers).Where(one => Vocabulary.HostOf.ContainsKey(one.Partner) && one.Purpose is not ("alarm" or Vocabulary.Receive)).Select(one => one.Partner).Distinct();
        Assert.Equal(told.Order(StringComparer.Ordinal), receiving.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void an_instrument_of_what_is_received_is_of_partners()
    {
        var errors = new List<RegionError>();
        InstrumentFile.Read("x.2026-01-01.yaml", "instrument: x\nname: X\nfrom: 2026-01-01\nuntil: open\nregions: [all]\ncovers:\n  - { partner: analist, purpose: receive }\nground: none\n", errors);
        Assert.Contains(errors, error => error.Message.StartsWith("only partners say something to us", StringComparison.Ordinal));
    }
}
