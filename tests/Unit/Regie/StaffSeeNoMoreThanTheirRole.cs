using System.Text.Json;
using Keten.Regie.Dossiers;
using Keten.Regie.Show;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

public sealed class StaffSeeNoMoreThanTheirRole
{
    private static readonly Eyes _analist = new(true, false, false);
    private static readonly Eyes _judge = new(false, true, false);
    private static readonly Eyes _care = new(false, false, true);

    private static SignalDossier Full => A.InCase with
    {
        Report = A.Report with
        {
            Narrative = "canary-narrative",
            Reporter = new Reporter { Kind = "employee", Name = "canary-reporter", Organisation = "canary-reporter", Email = "canary-reporter", Phone = "canary-reporter", Webhook = "canary-reporter" },
            Persons = [
                A.Victim with { Health = "canary-health", Needs = ["canary-need"], Bsn = "canary-bsn", Description = "canary-victim" },
                new Person { Roles = ["suspect"], Health = "canary-suspect-health", Description = "canary-suspect" }],
            Locations = [new Location { Kind = "shelter", Street = "canary-shelter" }, new Location { Kind = "workplace", Street = "canary-work" }],
        },
        Facts = [new Fact { Source = "moviera", Origin = "care", At = A.Now, Text = "canary-care-text" }],
        Consultations = [new Consultation { Id = Guid.NewGuid(), Partner = "moviera", Purpose = "care", Question = "q", Sequence = 1, AskedAt = A.Now, AnswerBy = A.Now, Text = "canary-care-answer", Answer = "supports" }],
        Decision = new Decision { Level = "suspicion", Motivation = "canary-motivation", By = "x", At = A.Now },
    };

    [Fact]
    public void nobody_sees_who_reported_and_nobody_a_bsn()
    {
        foreach (var eyes in new[] { _analist, _judge, _care, new Eyes(true, true, true) })
        {
            Assert.DoesNotContain("canary-reporter", Seen(eyes), StringComparison.Ordinal);
            Assert.DoesNotContain("canary-bsn", Seen(eyes), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("canary-health")]
    [InlineData("canary-need")]
    [InlineData("canary-shelter")]
    [InlineData("canary-care-text")]
    [InlineData("canary-care-answer")]
    public void health_shelter_and_the_words_of_care_are_for_the_zorgcoordinator_only(string canary)
    {
        Assert.Contains(canary, Seen(_care), StringComparison.Ordinal);
        Assert.DoesNotContain(canary, Seen(_judge), StringComparison.Ordinal);
        Assert.DoesNotContain(canary, Seen(_analist), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("canary-narrative")]
    [InlineData("canary-suspect")]
    [InlineData("canary-suspect-health")]
    [InlineData("canary-motivation")]
    public void care_sees_the_victim_and_nothing_of_suspects_narrative_or_judgement(string canary) =>
        Assert.DoesNotContain(canary, Seen(_care), StringComparison.Ordinal);

    [Fact]
    public void who_judges_sees_the_motivation_and_who_enriches_does_not()
    {
        Assert.Contains("canary-motivation", Seen(_judge), StringComparison.Ordinal);
        Assert.DoesNotContain("canary-motivation", Seen(_analist), StringComparison.Ordinal);
        Assert.Contains("canary-victim", Seen(_analist), StringComparison.Ordinal);
    }

    [Fact]
    public void care_answers_are_a_status_to_who_judges() => Assert.Contains("supports", Seen(_judge), StringComparison.Ordinal);

    [Fact]
    public void staff_see_that_a_value_was_put_right_and_not_what_was_wrong()
    {
        var suspect = Guid.NewGuid();
        Correction Of(Guid person) => new() { Field = "person.name.family", Person = person, Wrong = "canary-wrong", Value = "canary-right", By = "aandachtsfunctionaris", At = A.Now };
        var righted = Full with { Report = Full.Report! with { Persons = [A.Victim, new Person { Id = suspect, Roles = ["suspect"] }] }, Corrections = [Of(A.Victim.Id), Of(suspect)] };

        Assert.Equal([A.Victim.Id, suspect], SignalView.Of(righted, _judge).Corrections.Select(one => one.Person!.Value));
        Assert.Equal(("person.name.family", "aandachtsfunctionaris", A.Now), (SignalView.Of(righted, _judge).Corrections[0].Field, SignalView.Of(righted, _judge).Corrections[0].By, SignalView.Of(righted, _judge).Corrections[0].At));
        Assert.Equal([A.Victim.Id], SignalView.Of(righted, _care).Corrections.Select(one => one.Person!.Value));
        Assert.DoesNotContain("canary-wrong", JsonSerializer.Serialize(SignalView.Of(righted, new Eyes(true, true, true))), StringComparison.Ordinal);
    }

    [Fact]
    public void a_case_shows_the_words_of_care_to_care_and_those_of_others_to_others()
    {
        var found = A.Case with
        {
            Referrals = [
                new Referral { Id = Guid.NewGuid(), Partner = "moviera", Purpose = "care", Sequence = 1, RequestedAt = A.Now, Texts = ["canary-care"] },
                new Referral { Id = Guid.NewGuid(), Partner = "zvh-rijk-van-nijmegen", Purpose = "protect", Sequence = 1, RequestedAt = A.Now, Texts = ["canary-table"] }],
        };
        var care = JsonSerializer.Serialize(CaseView.Of(found, _care));
        var judge = JsonSerializer.Serialize(CaseView.Of(found, _judge));
        Assert.Equal((true, false), (care.Contains("canary-care", StringComparison.Ordinal), care.Contains("canary-table", StringComparison.Ordinal)));
        Assert.Equal((false, true), (judge.Contains("canary-care", StringComparison.Ordinal), judge.Contains("canary-table", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("moviera", "care")]
    [InlineData("ind", "residence")]
    [InlineData("veilig-thuis", "protect")]
    [InlineData("comensha", "register")]
    [InlineData("cosm", "care")]
    public void what_those_say_who_help_a_victim_is_for_care(string partner, string purpose)
    {
        var referral = new Referral { Id = Guid.NewGuid(), Partner = partner, Purpose = purpose, Strand = "care", Sequence = 1, RequestedAt = A.Now, Texts = ["canary-help"] };
        foreach (var see in (Func<Eyes, string>[])
        [
            eyes => JsonSerializer.Serialize(CaseView.Of(A.Case with { Referrals = [referral] }, eyes)),
            eyes => JsonSerializer.Serialize(SignalView.Of(Full with { CareReferrals = [referral], Referrals = [] }, eyes)),
        ])
        {
            Assert.Contains("canary-help", see(_care), StringComparison.Ordinal);
            Assert.DoesNotContain("canary-help", see(_judge), StringComparison.Ordinal);
            Assert.DoesNotContain("canary-help", see(_analist), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("cosm", "care", false)]
    [InlineData("nidos", "care", false)]
    [InlineData("ind", "residence", false)]
    [InlineData("moviera", "care", true)]
    [InlineData("comensha", "register", true)]
    [InlineData("zvh-rijk-van-nijmegen", "protect", true)]
    public void where_a_victim_is_sheltered_and_what_of_a_stay_is_asked_shows_to_care_alone(string partner, string purpose, bool shows)
    {
        var referral = new Referral { Id = Guid.NewGuid(), Partner = partner, Purpose = purpose, Sequence = 1, RequestedAt = A.Now, Status = "refused", Reason = "consent_withdrawn" };
        Assert.Single(ReferralView.Of([referral], _care));
        Assert.Equal(shows, ReferralView.Of([referral], _judge).Count == 1);
        Assert.DoesNotContain(ReferralView.Of([referral], _judge), seen => seen is { Purpose: "register", Reason: not null });
        Assert.Equal(shows, CaseView.Of(A.Case with { Referrals = [referral] }, _judge).Referrals.Count == 1);
        Assert.Equal(shows, SignalView.Of(A.InCase with { CareReferrals = [referral], Referrals = [] }, _analist).CareReferrals.Count == 1);
    }

    [Fact]
    public void dossiers_never_print_themselves()
    {
        Assert.DoesNotContain("canary", Full.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", Full.Consultations[0].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", SignalView.Of(Full, _judge).ToString(), StringComparison.Ordinal);
    }

    private static string Seen(Eyes eyes) => JsonSerializer.Serialize(SignalView.Of(Full, eyes));
}
