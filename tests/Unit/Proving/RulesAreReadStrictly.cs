using Keten.Hosting.Regions;
using Keten.Sharing.Convenants;
using Keten.Sharing.Proving;

namespace Keten.Tests.Unit.Proving;

/// <summary>What is wrong in a rule is refused with file, line, what, and how to mend it; and what changes is said in words.</summary>
public sealed class RulesAreReadStrictly : IDisposable
{
    private const string Nla = "nla-consultatie.2018-05-25.yaml";
    private const string Nidos = "nidos.2018-05-25.yaml";

    private readonly string _folder = Directory.CreateTempSubdirectory("rules-").FullName;

    public RulesAreReadStrictly()
    {
        foreach (var path in Directory.GetFiles(Shipped.Folder, "*.yaml"))
            File.Copy(path, Path.Combine(_folder, Path.GetFileName(path)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(Nla, "share: [signal.forms,", "share: [signal.form,", "rules[0].share", "unknown code 'signal.form'; choose from: signal.forms, ")]
    [InlineData(Nla, "state: [signal]", "state: [signals]", "rules[0].when.state", "unknown code 'signals'; choose from: signal, suspicion, ")]
    [InlineData(Nla, "state: [signal]", "stage: [signal]", "rules[0].when.stage", "unknown key; allowed here: ")]
    [InlineData(Nla, "basis: task", "basis: whim", "rules[0].basis", "unknown code 'whim'")]
    [InlineData(Nla, "basis: task", "basis: consent", "rules[0].basis", "rests on consent, so write permit: true")]
    [InlineData(Nla, "basis: task", "grounds: none", "rules[0].grounds", "unknown key")]
    [InlineData(Nla, "share: [signal.forms,", "to: [inspectie]\n    share: [signal.forms,", "rules[0].to", "unknown code 'inspectie'")]
    [InlineData(Nla, "share: [signal.forms,", "roles: [victim]\n    share: [signal.forms,", "rules[0].id", "roles and ages are of persons, and signal.forms is of none")]
    [InlineData(Nla, "basis: task", "reduce: [victim.phone]\n    basis: task", "rules[0].reduce", "victim.phone has no smaller form")]
    [InlineData(Nla, "basis: task", "reduce: [signal.summary]\n    basis: task", "rules[0].reduce", "signal.summary is under share too")]
    [InlineData(Nidos, "overrides: [minors]", "overrides: [minor]", "rules.who.overrides", "minor is no cap of law or of this file; there are: identity-check, minors, secret-address, victim-identity")]
    [InlineData(Nidos, "  - id: who", "  - id: where", "rules[1]", "names one twice: where is the id of another rule here")]
    public void a_rule_that_is_not_understood_is_refused_where_it_stands(string file, string was, string now, string path, string message)
    {
        Change(file, was, now);

        var refused = Assert.Throws<RegionException>(() => RuleBook.Load(_folder)).Errors;

        var error = Assert.Single(refused, one => one.Path == path && one.Message.StartsWith(message, StringComparison.Ordinal));
        Assert.Equal(file, error.File);
        Assert.Contains(Word(path), string.Join(' ', File.ReadAllLines(Path.Combine(_folder, file))[(error.Line - 1)..(error.Line + 1)]), StringComparison.Ordinal);
    }

    [Fact]
    public void a_rule_without_its_ground_is_refused()
    {
        var lines = File.ReadAllLines(Path.Combine(_folder, Nla));
        File.WriteAllLines(Path.Combine(_folder, Nla), lines.Where(line => !line.StartsWith("    ground:", StringComparison.Ordinal)));

        Assert.Contains(Assert.Throws<RegionException>(() => RuleBook.Load(_folder)).Errors, error => error.Path == "rules[0].ground" && error.Message.StartsWith("missing;", StringComparison.Ordinal));
    }

    [Fact]
    public void what_a_change_does_is_said_in_words_and_from_which_day()
    {
        var after = File.ReadAllText(Path.Combine(_folder, Nla)).Replace("from: 2018-05-25", "from: 2027-01-01", StringComparison.Ordinal)
            .Replace("signal.indicators, ", "account.iban, ", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "nla-consultatie.2027-01-01.yaml"), after);
        Change(Nla, "until: open", "until: 2027-01-01");

        var found = ConvenantDiff.Of(Shipped.Rules, RuleBook.Load(_folder), Shipped.Day);

        Assert.Equal(["arnhem", "groningen", "nijmegen", "west-friesland"], found.Select(one => one.Region).Distinct().Order());
        Assert.All(found, one => Assert.Equal(("nla", "judge", new DateOnly(2027, 1, 1)), (one.Partner, one.Purpose, one.From)));
        Assert.Equal([("account.iban", "newly flows"), ("signal.indicators", "no longer flows")], found.Select(one => (one.Path, one.What)).Distinct().Order());
        Assert.All(found, one => Assert.Equal($"{one.Path} in state signal, origin own", one.Example));
    }

    [Fact]
    public void and_nothing_where_nothing_changes() => Assert.Empty(ConvenantDiff.Of(Shipped.Rules, RuleBook.Load(_folder), Shipped.Day));

    private static string Word(string path) => path.StartsWith("rules.", StringComparison.Ordinal) ? path.Split('.')[1] : path.Split('.')[^1].Split('[')[0] is var word && word == "rules" ? "id" : word;

    private void Change(string file, string was, string now)
    {
        var yaml = File.ReadAllText(Path.Combine(_folder, file));
        Assert.Contains(was, yaml, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, file), yaml.Replace(was, now, StringComparison.Ordinal));
    }
}
