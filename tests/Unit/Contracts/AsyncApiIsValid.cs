namespace Keten.Tests.Unit.Contracts;

/// <summary>AsyncAPI's own parser is the judge of our description, not our reading of the specification.</summary>
public class AsyncApiIsValid
{
    [Fact]
    public async Task the_parser_of_asyncapi_accepts_the_description() => Assert.Equal("", await Judge(Repository.At("messages/asyncapi.yaml")));

    [Fact]
    public async Task and_it_refuses_a_broken_one()
    {
        var broken = Path.Combine(AppContext.BaseDirectory, "broken.yaml");
        await File.WriteAllTextAsync(broken, Repository.Read("messages/asyncapi.yaml").Replace("type: userPassword", "type: password", StringComparison.Ordinal));
        Assert.Contains("userPassword", await Judge(broken), StringComparison.Ordinal);
    }

    private static Task<string> Judge(string file) => Referee.Judge("asyncapi.cjs", file);
}
