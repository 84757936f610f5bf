using System.Text.RegularExpressions;
using Keten.Tests.Unit.Contracts;

namespace Keten.Tests.Unit.Architecture;

/// <summary>
/// Publishing is mandatory: what nobody consumes would wait in the outbox for ever. And what nobody publishes is a promise
/// that nobody keeps.
/// </summary>
public class MessagesAreUsed
{
    private static readonly string[] _services =
        ["Meldpunt", "Enrichment", "Regie", "AvimPct", "Zorgcoordinatie", "Informatieplein", "Partners", "Operations"];

    private static readonly IReadOnlyList<SourceFile> _sources = [.. SourceFile.All.Where(file => file.Under("services", "adapters", "infra/Hosting"))];

    [Fact]
    public void every_message_is_published_and_consumed()
    {
        var missing = _services.Where(service => !Directory.Exists(Repository.At($"services/{service}"))).ToList();
        Assert.SkipWhen(missing.Count > 0, $"the chain is not complete without {string.Join(", ", missing)}");
        Assert.Empty(Unused(Contract.Messages.Select(message => message.Name), _sources));
    }

    [Fact]
    public void and_an_unused_one_shows() =>
        Assert.Equal(
            ["Spoken: nobody consumes it", "Heard: nobody publishes it"],
            Unused(
                ["Spoken", "Heard", "Used", "Made"],
                [new("services/A/B.cs", "work.Publish(new Spoken { }); service.Consume<Hear, Heard>(m => m.Id); new Used { } ConsumeFor<Use, Used>( "
                    + "static Made Of(Guid id) => new() { } Consume<Make, Made>(")]));

    private static IEnumerable<string> Unused(IEnumerable<string> messages, IReadOnlyList<SourceFile> sources)
    {
        var code = string.Join('\n', sources.Select(file => file.Code));
        foreach (var message in messages)
        {
            if (!Has(code, $@"Consume(For)?<[\w.]+,\s*(\w+\.)*{message}>"))
            {
                yield return $"{message}: nobody consumes it";
            }

            if (!Has(code, $@"\bnew (\w+\.)*{message}\b|\b{message} \w+\([^)]*\)\s*=>\s*new\(\)"))
            {
                yield return $"{message}: nobody publishes it";
            }
        }
    }

    private static bool Has(string code, string pattern) => Regex.IsMatch(code, pattern, RegexOptions.None, TimeSpan.FromSeconds(5));
}
