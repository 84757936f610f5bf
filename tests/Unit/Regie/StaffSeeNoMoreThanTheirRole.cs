using System.Text.Json;
using Keten.Hosting.Regions;
using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Show;
using Keten.Sharing;
using Keten.Sharing.Explaining;
using Keten.Sharing.Filtering;
using Keten.Tests.Unit.Sharing;
using Decision = Keten.Regie.Dossiers.Decision;

namespace Keten.Tests.Unit.Regie;

public sealed class StaffSeeNoMoreThanTheirRole
{
    private static readonly string[] _analist = ["analist"];
    private static readonly string[] _judge = ["aandachtsfunctionaris"];
    private static readonly string[] _care = ["zorgcoordinator"];
    private static readonly string[] _all = [.. Vocabulary.Staff];

    private static SignalDossier Full => A.InCase with
    {
        Report = A.Report with
        {
            Narrative = "canary-narrative",
            Reporter = new Reporter { Kind = "employee", Name = "zwijgzaam", Organisation = "zwijgzaam", Email = "zwijgzaam", Phone = "zwijgzaam", Webhook = "zwijgzaam" },
            Persons = [
                A.Victim with { Health = "canary-health", Needs = ["canary-need"], Bsn = "zwijgnummer", Description = "canary-victim" },
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
        foreach (var eyes in new[] { _analist, _judge, _care, _all })
        {
            Assert.DoesNotContain("zwijgzaam", Seen(eyes), StringComparison.Ordinal);
            Assert.DoesNotContain("zwijgnummer", Seen(eyes), StringComparison.Ordinal);
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

        Assert.Equal([A.Victim.Id, suspect], See(righted, _judge).Corrections.Select(one => one.Person!.Value));
        Assert.Equal(("person.name.family", "aandachtsfunctionaris", A.Now), (See(righted, _judge).Corrections[0].Field, See(righted, _judge).Corrections[0].By, See(righted, _judge).Corrections[0].At));
        Assert.Equal([A.Victim.Id], See(righted, _care).Corrections.Select(one => one.Person!.Value));
        Assert.DoesNotContain("canary-wrong", JsonSerializer.Serialize(See(righted, _all)), StringComparison.Ordinal);
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
        var care = JsonSerializer.Serialize(See(found, _care));
        var judge = JsonSerializer.Serialize(See(found, _judge));
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
        foreach (var see in (Func<string[], string>[])
        [
            eyes => JsonSerializer.Serialize(See(A.Case with { Referrals = [referral] }, eyes)),
            eyes => JsonSerializer.Serialize(See(Full with { CareReferrals = [referral], Referrals = [] }, eyes)),
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
        Assert.Single(See(A.Case with { Referrals = [referral] }, _care).Referrals);
        Assert.DoesNotContain(See(A.Case with { Referrals = [referral] }, _judge).Referrals, seen => seen is { Purpose: "register", Reason: not null });
        Assert.Equal(shows, See(A.Case with { Referrals = [referral] }, _judge).Referrals.Count == 1);
        Assert.Equal(shows, See(A.InCase with { CareReferrals = [referral], Referrals = [] }, _analist).CareReferrals.Count == 1);
    }

    [Fact]
    public void dossiers_never_print_themselves()
    {
        Assert.DoesNotContain("canary", Full.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", Full.Consultations[0].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", See(Full, _judge).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void the_police_spoke_to_who_judges()
    {
        var told = Full with
        {
            Facts = [new Fact { Source = "avim", Origin = "police", At = A.Now, Text = "canary-police-text", Persons = [new Person { Roles = ["suspect"], Name = new PersonName { Family = "canary-police-name" } }] }],
            Consultations = [new Consultation { Id = Guid.NewGuid(), Partner = "avim", Purpose = "judge", Question = "q", Sequence = 1, AskedAt = A.Now, AnswerBy = A.Now, Text = "canary-police-answer", Answer = "supports" }],
        };
        foreach (var canary in new[] { "canary-police-text", "canary-police-name", "canary-police-answer" })
        {
            Assert.Contains(canary, JsonSerializer.Serialize(See(told, _judge)), StringComparison.Ordinal);
            Assert.DoesNotContain(canary, JsonSerializer.Serialize(See(told, _analist)), StringComparison.Ordinal);
            Assert.DoesNotContain(canary, JsonSerializer.Serialize(See(told, _care)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void a_text_that_names_the_reporter_shows_without_the_name()
    {
        var named = Full with { Report = Full.Report! with { Narrative = "Gebeld door Melder Verzonnen over Anna Verzonnenvrouw.", Reporter = Full.Report!.Reporter with { Name = "Melder Verzonnen" }, Persons = [A.Victim with { Name = new PersonName { Given = "Anna", Family = "Verzonnenvrouw" } }] } };
        var read = See(named, _judge).Content!.Narrative!;
        Assert.DoesNotContain("Melder Verzonnen", read, StringComparison.Ordinal);
        Assert.Contains("Anna Verzonnenvrouw", read, StringComparison.Ordinal);
    }

    [Fact]
    public void whom_a_register_told_of_shows_to_who_judges_and_not_to_care()
    {
        var told = Full with { Facts = [new Fact { Source = "kvk", Origin = "register", At = A.Now, Text = "Bestuurder: canary-owner", Persons = [new Person { Roles = ["suspect"], Name = new PersonName { Family = "canary-owner" } }] }] };
        Assert.Equal(("canary-owner", "Bestuurder: canary-owner"), (See(told, _judge).Facts[0].Persons[0].Name!.Family, See(told, _judge).Facts[0].Text));
        Assert.DoesNotContain("canary-owner", JsonSerializer.Serialize(See(told, _care)), StringComparison.Ordinal);
    }

    [Fact]
    public void a_preview_shows_of_what_others_get_only_what_one_may_see_oneself()
    {
        var full = Full;
        var asked = new Request
        {
            DecisionId = Guid.Empty,
            Partner = "moviera",
            Region = "nijmegen",
            RecipientClass = "zorgcoordinatie",
            Purpose = "care",
            State = "signal",
            Accepted = true,
            At = A.Now,
        };
        IEnumerable<string> Paths(string[] eyes) =>
            Explanation.Of(Sample.Engine, asked, Contents.Of(full), Sample.Hash, Sample.Engine.SightOf([.. Eyes.Asked(eyes, full, null, A.Now)], Contents.Of(full)), []).Fields.Where(field => field.Level == "share").Select(field => field.Path);
        Assert.Contains("victim.health", Paths(_all));
        Assert.Contains("victim.name", Paths(_judge));
        Assert.DoesNotContain(Paths(_judge), path => path is "victim.health" or "care.needs");
    }

    [Fact]
    public void of_a_closed_signal_care_sees_nothing_and_who_judged_all() => Assert.Equal(
        (false, true),
        (JsonSerializer.Serialize(See(Full with { State = "closed" }, _care)).Contains("canary", StringComparison.Ordinal), JsonSerializer.Serialize(See(Full with { State = "closed" }, _judge)).Contains("canary-victim", StringComparison.Ordinal)));

    [Fact]
    public void without_an_instrument_nothing_shows() =>
        Assert.DoesNotContain("canary", JsonSerializer.Serialize(SignalView.Of(Full, Sample.Engine.SightOf([.. Eyes.Asked(_all, Full, null, A.Now).Select(one => one with { Partner = "niemand" })], Contents.Of(Full)))), StringComparison.Ordinal);

    private static string Seen(string[] eyes) => JsonSerializer.Serialize(See(Full, eyes));

    private static SignalView See(SignalDossier signal, string[] eyes) => SignalView.Of(signal, Sample.Engine.SightOf([.. Eyes.Asked(eyes, signal, null, A.Now)], Contents.Of(signal)));

    private static CaseView See(CaseDossier found, string[] eyes) => CaseView.Of(found, Full, Sample.Engine.SightOf([.. Eyes.Asked(eyes, Full, found, A.Now)], Contents.Of(Full, found)));
}
