using Keten.Adapters;
using Keten.Hosting.Convenants;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;
using Keten.Sharing.Proving;

namespace Keten.Tests.Unit.Proving;

/// <summary>Each never and must is broken on purpose: a proof that cannot fail proves nothing.</summary>
public sealed class EveryStatementBites : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bites-").FullName;

    public static TheoryData<int> Nevers => [.. All(one => one.AtMost is not null)];

    public static TheoryData<int> Musts => [.. All(one => one.AtMost is null)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A rule that gives all of it to somebody it is about, and nothing else.</summary>
    [Theory]
    [MemberData(nameof(Nevers))]
    public void a_rule_that_gives_what_a_never_forbids_is_found(int at)
    {
        var never = Shipped.Statements[at];
        var (recipient, purpose) = About(never);
        foreach (var path in never.Paths.Where(path => never.AtMost == Level.Withhold || Slot.Find(path)!.CanBeReduced || never.When.Roles.Count > 0))
        {
            if (Planted(never, path) is not { } planted)
                continue;
            var found = PlanProof.Of(Of(recipient, purpose, planted), [never]).Breaches;

            var breach = Assert.Single(found);
            Assert.Equal(("planted.yaml", 7), (breach.File, breach.Line));
            Assert.StartsWith($"{never.Id} ({never.Text}), {never.File}:{never.Line}: {recipient} for {purpose} under planted.yaml gets {path} as share", breach.Message, StringComparison.Ordinal);
            Assert.StartsWith($"{path} in state ", breach.Example, StringComparison.Ordinal);
        }
    }

    /// <summary>The same with the bound of the never kept: what may be, is not called a breach.</summary>
    [Theory]
    [MemberData(nameof(Nevers))]
    public void and_one_that_keeps_to_it_is_not(int at)
    {
        var never = Shipped.Statements[at];
        var (recipient, purpose) = About(never);
        foreach (var path in never.Paths)
        {
            if (Planted(never, path) is not { } planted)
                continue;
            var cap = planted with { Id = "kept", Share = [], Bounds = [path], AtMost = never.AtMost, When = new When() };
            Assert.Empty(PlanProof.Of(Of(recipient, purpose, planted, cap), [never]).Breaches);
        }
    }

    [Theory]
    [MemberData(nameof(Musts))]
    public void no_rules_at_all_break_every_must(int at)
    {
        var must = Shipped.Statements[at];
        foreach (var (recipient, purpose) in must.To.SelectMany(_ => must.For, (to, purpose) => (to, purpose)))
        {
            var breach = Assert.Single(PlanProof.Of(Of(recipient, purpose), [must]).Breaches);
            Assert.StartsWith($"{must.Id} ({must.Text}), {must.File}:{must.Line}: {recipient} for {purpose}", breach.Message, StringComparison.Ordinal);
            Assert.EndsWith("no rule gives it", breach.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void what_comes_with_the_hub_breaks_none()
    {
        var found = ConvenantCheck.Of(Shipped.Folder, Shipped.Day);

        Assert.Empty(found.Breaches);
        Assert.Empty(found.Warnings);
        Assert.True(found.Combinations >= 200_000_000, $"{found.Combinations} combinations");
    }

    [Theory]
    [InlineData("riec-noord.2025-03-01.yaml", "share: [signal.forms, ", "share: [signal.forms, care.needs, ", "never 5", "care.needs in state suspicion (organised_crime)")]
    [InlineData("handhaving.2018-05-25.yaml", "share: [location.kind,", "share: [victim.name, location.kind,", "never 6", "victim.name in state signal, roles victim, consent none, origin own")]
    [InlineData("opvang.2018-05-25.yaml", "signal.urgency, location.city", "signal.urgency, reporter.name, location.city", "never 1", "reporter.name in state suspicion (care)")]
    [InlineData("politie-opsporing.2018-05-25.yaml", "when: { strand: [criminal] }", "when: { strand: [criminal], state: [closed] }", "", "")]
    [InlineData("nidos.2018-05-25.yaml", "overrides: [minors]", "overrides: [identity-check]", "must 2", "victim.name in state signal, roles victim, age 16_17")]
    [InlineData("veilig-thuis.2019-01-01.yaml", "    ages: [under_12, 12_15, 16_17, unknown]\n", "", "never 19", "victim.name in state signal, roles victim, consent none, origin own, hub_sends true")]
    [InlineData("law.2018-05-25.yaml", "when: { acute: [none, claimed] }", "when: { acute: [confirmed] }", "never 12", "victim.name in state signal, roles victim, consent none, origin own")]
    [InlineData("terugkoppeling.2018-05-25.yaml", "share: [feedback.code, ", "share: [case.status, feedback.code, ", "never 13", "case.status in state signal, origin own")]
    [InlineData("terugkoppeling.2018-05-25.yaml", "share: [feedback.code, ", "when: { state: [signal, suspicion, established, case] }\n    share: [feedback.code, ", "must 8", "feedback.code in state closed, origin own")]
    [InlineData("terugkoppeling.2018-05-25.yaml", "share: [feedback.code, feedback.question]", "share: [feedback.code]", "must 8", "feedback.question in state signal, origin own")]
    [InlineData("nla-consultatie.2018-05-25.yaml", "share: [signal.forms, ", "share: [feedback.code, signal.forms, ", "never 13", "feedback.code in state signal, origin own")]
    [InlineData("staf.2018-05-25.yaml", "case.outcome, case.victimCount", "case.outcome, feedback.question, case.victimCount", "never 13", "feedback.question in state signal, origin own")]
    public void in_a_file_it_is_found_at_its_line_with_the_smallest_case(string file, string was, string now, string id, string example)
    {
        Copy(file, was, now);

        var found = ConvenantCheck.Of(_folder, Shipped.Day);

        if (id.Length == 0)
        {
            Assert.Empty(found.Breaches);
            Assert.Contains(found.Warnings, one => one.File == file && one.Message.Contains(" is dead", StringComparison.Ordinal));
            return;
        }

        var breach = found.Breaches.First(one => one.Message.StartsWith($"{id} (", StringComparison.Ordinal));
        Assert.StartsWith(example, breach.Example, StringComparison.Ordinal);
        if (id.StartsWith("never", StringComparison.Ordinal) && file != "law.2018-05-25.yaml")
            Assert.Equal(file, breach.File);
    }

    [Theory]
    [InlineData("never.yaml")]
    [InlineData("must.yaml")]
    [InlineData("nidos.2018-05-25.yaml")]
    [InlineData("nla-consultatie.2018-05-25.yaml")]
    [InlineData("terugkoppeling.2018-05-25.yaml")]
    public void a_file_that_is_gone_is_missed(string file)
    {
        Copy(null, "", "");
        File.Delete(Path.Combine(_folder, file));

        Assert.NotEmpty(ConvenantCheck.Of(_folder, Shipped.Day).Breaches);
    }

    private void Copy(string? changed, string was, string now)
    {
        foreach (var path in Directory.GetFiles(Shipped.Folder, "*.yaml"))
        {
            var yaml = File.ReadAllText(path);
            if (Path.GetFileName(path) == changed)
            {
                Assert.Contains(was, yaml, StringComparison.Ordinal);
                yaml = yaml.Replace(was, now, StringComparison.Ordinal);
            }

            File.WriteAllText(Path.Combine(_folder, Path.GetFileName(path)), yaml);
        }
    }

    private static (string Recipient, string Purpose) About(Statement statement) => (
        Consentable.Recipients.First(one => (statement.To.Count == 0 || statement.To.Contains(one)) && !statement.NotTo.Contains(one)),
        Consentable.Purposes.First(one => (statement.For.Count == 0 || statement.For.Contains(one)) && !statement.NotFor.Contains(one)));

    // For whoever is spoken of, in any role and of any origin. Paths of who cannot have the never's role are not forbidden.
    private static Rule? Planted(Statement never, string path)
    {
        var slot = Slot.Find(path)!;
        if (never.When.Roles.Count > 0 && !slot.RoleSets.Any(roles => never.RolesAre(roles) == Truth.Yes))
            return null;
        if (slot.Role is null && never.When.Ages.Count > 0 && never.AgeIs(Space.AgeUnknown) != Truth.Yes)
            return null;
        return new Rule
        {
            Id = "planted",
            File = "planted.yaml",
            Line = 7,
            Share = [path],
            Basis = "vital",
            Ground = "none",
            When = new When { Roles = slot.Role is null ? [] : Space.Roles },
        };
    }

    private static Premise Of(string recipient, string purpose, params Rule[] rules) => new(
        new Instrument { Id = "planted", Name = "Planted", From = new(2020, 1, 1), Regions = ["nijmegen"], Covers = [], Ground = "none", File = "planted.yaml", Hash = "" },
        null, recipient, purpose, new Plan(rules));

    private static IEnumerable<int> All(Func<Statement, bool> which) => Enumerable.Range(0, Shipped.Statements.Count).Where(at => which(Shipped.Statements[at]));
}
