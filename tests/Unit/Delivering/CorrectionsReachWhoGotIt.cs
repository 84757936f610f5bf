using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Keten.Adapters;
using Keten.Sharing;
using Keten.Sharing.Delivering.Correct;
using Keten.Sharing.Filtering;
using Keten.Sharing.Rectify;
using Keten.Tests.Unit.Sharing;

namespace Keten.Tests.Unit.Delivering;

/// <summary>Whatever is wrong, of whomever, whoever got it and why: afterwards no view holds it, and whose view held it hears so.</summary>
public class CorrectionsReachWhoGotIt
{
    private static readonly Request[] _requests = [.. Sample.EveryRequest];
    private static readonly string[] _fields = [.. Rectification.Fields];

    [Fact]
    public void and_nobody_else()
    {
        var outcomes = new HashSet<string>(StringComparer.Ordinal);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll<int, int, byte>((which, whose, how) =>
            Try(_requests[Index(which, _requests.Length)], _fields[Index(whose, _fields.Length)], Index(whose / 7, 5), how, outcomes)));
        Assert.Equal(["Keeps", "Notifies", "Sends"], outcomes.Order());
    }

    private static void Try(Request request, string field, int whose, byte how, HashSet<string> outcomes)
    {
        var told = Told();
        var person = Rectification.IsOfPerson(field) ? told.Report.Persons[whose % told.Report.Persons.Count].Id : (Guid?)null;
        if (Stands(field, person, told) is not { } raw)
            return;
        // Somebody wrote it down in a text too, here or there.
        var dossier = (how % 3) switch
        {
            0 => told,
            1 => told with { Summary = $"Made up: {raw} it was." },
            _ => told with { Question = $"Made up: {raw}?" },
        };
        var correction = new Correction
        {
            Field = field,
            Person = person,
            Wrong = Rectification.Read(field, raw, Sample.Today, out _) ?? raw,
            Value = how / 27 % 2 == 0 ? null : Other(field, raw),
            By = "aandachtsfunctionaris",
            At = DateTimeOffset.UnixEpoch,
        };
        if (Sample.Decide(request, dossier) is not { } was)
            return;

        var righted = correction.Right(dossier);
        var would = Sample.Decide(request, righted);
        var left = new[] { "delivered", "accepted", "completed" }[how / 3 % 3];
        var delivery = A.Referral with { Status = left, DeliveredAt = A.Now, Decision = was.Decision, Sent = was.Decision.Id, Dossier = righted };
        var outcome = Correcting.Of(delivery, Correcting.Changed(was.View, would?.View), would, ended: how / 9 % 3 == 0);

        Assert.False(Holds(would, field, person, correction.Wrong, raw, righted), $"{request.RecipientClass} still sees {field}");
        if (Holds(was, field, person, correction.Wrong, raw, dossier))
            Assert.IsNotType<Correcting.Keeps>(outcome);
        if (outcome is Correcting.Sends(var sent, var decision))
            Assert.True(sent.Corrects.Count > 0 && decision.PayloadHash != was.Decision.PayloadHash);
        if (outcome is Correcting.Notifies)
            Assert.Empty(Sample.Engine.Notice(request, was.Decision.Shared, Sample.Hash).View.Fields);
        outcomes.Add(outcome.GetType().Name);
    }

    // Numbers that the intake would take, and one person whose age nobody knows by date.
    private static Dossier Told() => Sample.Whole with
    {
        Report = Sample.Whole.Report with
        {
            Accounts = [new Account { Iban = "NL91ABNA0417164300" }],
            Persons = [.. Sample.Whole.Report.Persons, Sample.Person("facilitator", 5) with { BirthDate = null, AgeEstimate = 40, Unaccompanied = null }],
        },
    };

    /// <summary>Whether a view shows the value where it belongs, or by name in any text.</summary>
    private static bool Holds(Ruling? ruling, string field, Guid? person, string wrong, string raw, Dossier dossier)
    {
        var subject = dossier.Report.Persons.ToList().FindIndex(one => one.Id == person);
        return ruling?.View.Fields.Any(seen =>
            (Catalogue.PathsOf(field).Contains(seen.Path) && (person is null || seen.Subject == subject) && seen.Level == Level.Share && Says(seen.Value, wrong, raw))
            || (seen.Path is "signal.summary" or "consultation.question" && Rectifiables.All[field].Tells && seen.Value.ToString().Contains(raw, StringComparison.Ordinal))) == true;
    }

    private static bool Says(JsonNode value, string wrong, string raw) => value is JsonArray list
        ? list.Any(one => one!.ToString() == wrong || one.ToString() == raw)
        : value.ToString() == wrong || value.ToString() == raw || (value.ToString().Split(' ', ',') is var parts && raw.Length > 3 && parts.Contains(raw));

    private static string? Stands(string field, Guid? person, Dossier dossier)
    {
        string? found = null;
        Rectifiables.All[field].In(dossier.Report, person, written => found ??= written);
        return found;
    }

    private static string Other(string field, string raw) => field switch
    {
        "person.birthDate" => "1990-01-01",
        "signal.observedOn" => "2026-10-01",
        "person.ageEstimate" => "12",
        "person.unaccompanied" => raw == "true" ? "false" : "true",
        _ => "Anders",
    };

    private static int Index(int any, int of) => (int)((uint)any % (uint)of);
}
