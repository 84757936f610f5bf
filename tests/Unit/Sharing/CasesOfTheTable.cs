using Keten.Sharing;
using Keten.Sharing.Consents;
using Keten.Sharing.Explaining;
using Keten.Sharing.Filtering;

namespace Keten.Tests.Unit.Sharing;

/// <summary>
/// The rows of sharing.md, "Cases it must get right", that a decision answers, in its order. What is more than a decision stands elsewhere: an alarm
/// that cannot be recorded, what a reporter reads in the end (AsWasSaidBeforehand), a guardian's consent and a closed case's questions.
/// </summary>
public class CasesOfTheTable
{
    private const string Victims = "Givenvictim1 Familyvictim1";

    private static readonly Request Judges = Sample.Asks("police_investigation", "judge");
    private static readonly Request Alarm = Sample.Asks("police_emergency", "alarm") with { Acute = "claimed" };
    private static readonly Request Investigates = Sample.Asks("police_investigation", "investigate", "case", "criminal");
    private static readonly Request Riec = Sample.Asks("riec_member", "organised_crime", "case", "organised_crime");
    private static readonly Request Care = Sample.Asks("zorgcoordinatie", "care", "case", "care");
    private static readonly Person Both = Sample.Victim with { Roles = ["victim", "suspect"] };

    [Fact]
    public void a_minor_victim_who_is_a_suspect_too_is_a_pseudonym_to_who_judges_and_nobody_to_riec()
    {
        var dossier = Sample.Of(Sample.Minor with { Roles = ["victim", "suspect"] });

        Assert.StartsWith("\"P-", Value(Judges, dossier, "victim.name"), StringComparison.Ordinal);
        Assert.StartsWith("\"P-", Value(Investigates, dossier, "victim.name"), StringComparison.Ordinal);
        Assert.DoesNotContain("3", string.Join(' ', Sample.Seen(Riec, dossier).Where(field => field.Path.StartsWith("suspect", StringComparison.Ordinal) || field.Path.StartsWith("victim", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.All([Judges, Investigates, Riec], request => Assert.DoesNotContain("Health", Sample.Text(request, dossier), StringComparison.Ordinal));
    }

    [Fact]
    public void an_offender_whom_an_accomplice_calls_a_victim_is_held_back_and_who_judges_sees_why()
    {
        var claimed = Sample.Of(Both);
        Assert.DoesNotContain(Victims, Sample.Text(Judges, claimed), StringComparison.Ordinal);

        ExplainedField Name(params Guid[] confirmed) =>
            Explanation.Of(Sample.Engine, Judges, claimed, Sample.Hash, null, confirmed).Fields.Single(field => field.Path == "victim.name");
        Assert.Equal(("reduce", "role:victim"), (Name().Level, Name().Way));
        // Judged to be one after all: then nobody can open more of somebody who is suspected too.
        Assert.Null(Name(Both.Id).Way);
        // Judged not to be: then as of any suspect.
        Assert.Equal($"\"{Victims}\"", Value(Judges, Sample.Of(Both with { Roles = ["suspect"] }), "suspect.name"));
    }

    [Fact]
    public void in_danger_the_emergency_desk_gets_where_what_and_who_and_of_health_only_what_is_confirmed()
    {
        var claim = Sample.Text(Alarm, Sample.Dossier);
        Assert.All(["location.street=", "signal.forms=", "victim.description=", $"victim.name=\"{Victims}\""], part => Assert.Contains(part, claim, StringComparison.Ordinal));
        Assert.DoesNotContain("victim.health", claim, StringComparison.Ordinal);
        Assert.Contains("victim.health=\"Health-canary victim1\"", Sample.Text(Alarm with { Acute = "confirmed" }, Sample.Dossier), StringComparison.Ordinal);
        // And nobody else gets more on a claim alone.
        foreach (var request in Sample.EveryRequest.Where(request => request.Purpose != "alarm"))
            Assert.Equal(Sample.Text(request, Sample.Dossier), Sample.Text(request with { Acute = "claimed" }, Sample.Dossier));
    }

    [Fact]
    public void the_police_call_a_reporter_who_said_so_beforehand_and_no_other()
    {
        foreach (var request in (Request[])[Judges, Investigates, Alarm])
        {
            Assert.Equal("\"+31600000099\"", Value(request, OpenTo("police_callback"), "reporter.phone"));
            Assert.DoesNotContain("reporter.email", Sample.Text(request, OpenTo("police_callback")), StringComparison.Ordinal);
            Assert.All<string[]>([[], ["zorgcoordinatie"]], open => Assert.DoesNotContain("reporter.", Sample.Text(request, OpenTo(open)), StringComparison.Ordinal));
        }

        foreach (var request in Sample.EveryRequest.Where(request => request.RecipientClass is not ("police_investigation" or "police_emergency")))
            Assert.DoesNotContain("reporter.", Sample.Text(request, OpenTo("police_callback")), StringComparison.Ordinal);
    }

    [Fact]
    public void a_victim_who_reports_is_served_as_a_victim_and_care_may_call_her_when_she_said_so()
    {
        var report = Sample.Report with
        {
            Persons = [Sample.Victim with { Name = new PersonName { Given = "Rita", Family = "Reportercanary" } }, Sample.Suspect],
            Reporter = Sample.Report.Reporter with { IsSubject = true },
        };
        var accepted = Care with { Accepted = true };

        var hidden = Sample.Text(accepted, Sample.Dossier with { Report = report });
        Assert.Contains("victim.name=\"Rita Reportercanary\"", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("reporter.", hidden, StringComparison.Ordinal);
        var open = Sample.Text(Care, Sample.Dossier with { Report = report with { Reporter = report.Reporter with { OpenTo = ["zorgcoordinatie"] } } });
        Assert.All(["reporter.name=", "reporter.phone=", "reporter.email="], path => Assert.Contains(path, open, StringComparison.Ordinal));
    }

    [Fact]
    public void who_reports_and_is_a_witness_is_neither_to_who_may_not_know_the_reporter()
    {
        var witness = Sample.Person("witness", 5) with { Name = new PersonName { Given = "Rita", Family = "Reportercanary" }, Phone = "06 0000 0099" };
        foreach (var request in Sample.EveryRequest)
            Assert.DoesNotContain("Reportercanary", Sample.Text(request, Sample.Of(Sample.Victim, witness)), StringComparison.Ordinal);
    }

    [Fact]
    public void of_a_partner_that_reports_the_person_does_not_show()
    {
        var dossier = Sample.Dossier with { Report = Sample.Report with { Reporter = Sample.Report.Reporter with { Kind = "partner" } } };
        foreach (var request in Sample.EveryRequest)
            Assert.DoesNotContain("Reportercanary", Sample.Text(request, dossier), StringComparison.Ordinal);
    }

    [Fact]
    public void who_reported_hears_the_code_and_the_same_of_whatever_the_matter_holds()
    {
        var hears = Sample.Asks("reporter", "feedback") with { Partner = "reporter" };
        Dossier[] matters = [Sample.Dossier, Sample.Whole, Sample.Of(Both), OpenTo("police_callback"), Sent(Sample.Of(Sample.Minor)), Sample.Of() with { Judgement = "none", Strands = [] }];
        foreach (var state in Request.States)
        {
            foreach (var acute in (string[])["none", "claimed", "confirmed"])
            {
                foreach (var strands in (string[][])[[], ["criminal"], ["care", "organised_crime", "administrative"]])
                {
                    var request = hears with { State = state, Acute = acute, Strands = state is "signal" or "closed" ? [] : strands };
                    Assert.All(matters, matter => Assert.Equal("feedback.code=\"passed_on\"", Sample.Text(request, matter with { FeedbackCode = "passed_on" })));
                    Assert.All(matters, matter => Assert.Equal("feedback.question=\"when\"", Sample.Text(request, matter with { FeedbackQuestion = "when" })));
                }
            }
        }

        Assert.All(matters, matter => Assert.Null(Sample.Decide(hears, matter)));
        // And nobody else hears what a reporter was told.
        Assert.All(Sample.EveryRequest, request => Assert.DoesNotContain("feedback.", Sample.Text(request, Sample.Whole with { FeedbackCode = "passed_on", FeedbackQuestion = "when" }), StringComparison.Ordinal));
    }

    [Fact]
    public void veilig_thuis_hears_of_children_on_the_professionals_decision()
    {
        var protects = Sample.Asks("veilig_thuis", "protect");

        Assert.Null(Sample.Decide(protects, Sample.Of(Sample.Minor)));
        Assert.Null(Sample.Decide(protects, Sent(Sample.Of(Sample.Victim))));
        Assert.Contains("Familyvictim3", Sample.Text(protects, Sent(Sample.Of(Sample.Minor))), StringComparison.Ordinal);
        var presumed = Sent(Sample.Of(Sample.Victim)) with { ByHand = new ByHand { Version = 1, PresumedMinors = [Sample.Victim.Id] } };
        Assert.Contains("Familyvictim1", Sample.Text(protects, presumed), StringComparison.Ordinal);
    }

    [Fact]
    public void riec_hears_in_which_bucket_the_number_is_and_whether_a_child_may_be_among_them()
    {
        Assert.Equal(("\"1\"", "false"), (Value(Riec, Sample.Dossier, "case.victimCount"), Value(Riec, Sample.Dossier, "case.minorInvolved")));
        Assert.Equal(("\"2-4\"", "true"), (Value(Riec, Sample.Whole, "case.victimCount"), Value(Riec, Sample.Whole, "case.minorInvolved")));
        Assert.Equal("true", Value(Riec, Sample.Of(Sample.Victim with { BirthDate = null }), "case.minorInvolved"));
        Assert.DoesNotContain("case.", Sample.Text(Riec, Sample.Of(Sample.Suspect)), StringComparison.Ordinal);
    }

    [Fact]
    public void what_somebody_permits_counts_for_nobody_else_in_view()
    {
        var other = Sample.Victim with { Id = Guid.NewGuid() };
        var signed = new Statement
        {
            Id = Guid.NewGuid(),
            PersonId = other.Id,
            Recipient = "comensha",
            Data = ["identity"],
            Purposes = ["any"],
            From = Judges.At.AddDays(-1),
            Giver = "self",
            Says = "permit",
            GivenAt = Judges.At.AddDays(-1),
        };
        var registers = Sample.Asks("comensha", "register", "case", "care") with { Consents = [signed] };

        Assert.DoesNotContain("victim.name", Sample.Text(registers, Sample.Of(Sample.Victim)), StringComparison.Ordinal);
        Assert.Contains("victim.name", Sample.Text(registers with { Person = other.Id }, Sample.Of(other)), StringComparison.Ordinal);
    }

    [Fact]
    public void nidos_hears_who_a_child_is_that_may_be_alone_here()
    {
        var guards = Sample.Asks("nidos", "care");

        Assert.Contains("Familyvictim3", Sample.Text(guards, Sample.Of(Sample.Minor)), StringComparison.Ordinal);
        Assert.Contains("Familyvictim3", Sample.Text(guards, Sample.Of(Sample.Minor with { BirthDate = null })), StringComparison.Ordinal);
        Assert.Null(Sample.Decide(guards, Sample.Of(Sample.Minor with { Unaccompanied = false })));
    }

    [Fact]
    public void an_age_that_is_unknown_or_disputed_is_a_minors()
    {
        foreach (var person in (Person[])[Sample.Victim with { BirthDate = null }, Sample.Victim with { BirthDate = new DateOnly(2012, 1, 1) }])
            Assert.StartsWith("\"P-", Value(Judges with { Lifted = ["identity-check"] }, Sample.Of(person), "victim.name"), StringComparison.Ordinal);
        Assert.Equal($"\"{Victims}\"", Value(Judges with { Lifted = ["identity-check"] }, Sample.Of(Sample.Victim), "victim.name"));
        Assert.StartsWith("\"P-", Value(Judges with { Lifted = ["identity-check"] }, Sample.Of(Sample.Victim, Sample.Victim with { BirthDate = new DateOnly(2012, 1, 1) }), "victim.name"), StringComparison.Ordinal);
    }

    [Fact]
    public void of_a_closed_case_partners_hear_nothing_more()
    {
        foreach (var request in Sample.EveryRequest.Where(request => request.Purpose is not ("feedback" or "register" or "protect" or "receive" or "match" or "count")))
            Assert.Null(Sample.Decide(request with { State = "closed", Strands = [] }, Sample.Whole));
    }

    private static Dossier OpenTo(params string[] who) => Sample.Dossier with { Report = Sample.Report with { Reporter = Sample.Report.Reporter with { OpenTo = who } } };

    private static Dossier Sent(Dossier dossier) => dossier with { Report = dossier.Report with { Reporter = dossier.Report.Reporter with { Meldcode = "hub_sends" } } };

    private static string? Value(Request request, Dossier dossier, string path) => Sample.Seen(request, dossier).Where(field => field.Path == path).Select(field => field.Value).FirstOrDefault();
}
