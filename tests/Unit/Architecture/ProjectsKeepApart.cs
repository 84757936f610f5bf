using System.Xml.Linq;

namespace Keten.Tests.Unit.Architecture;

/// <summary>Who may know whom (design): read from the project files, so that a wrong arrow is red before anybody uses it.</summary>
public class ProjectsKeepApart
{
    private static readonly IReadOnlyList<SourceFile> _projects = [.. SourceFile.Folders.SelectMany(folder => SourceFile.Read(folder, "*.csproj"))];

    [Fact]
    public void every_project_knows_only_whom_it_may() => Assert.Empty(_projects.SelectMany(Trespasses));

    [Theory]
    [InlineData("services/Regie/Keten.Regie.csproj", "../Meldpunt/Keten.Meldpunt.csproj")]
    [InlineData("adapters/Nla/Keten.Adapters.Nla.csproj", "../Sharing/Keten.Sharing.csproj")]
    [InlineData("adapters/Nla/Keten.Adapters.Nla.csproj", "../../infra/Hosting/Keten.Hosting.csproj")]
    [InlineData("adapters/Sdk/Keten.Adapters.Sdk.csproj", "../Nla/Keten.Adapters.Nla.csproj")]
    [InlineData("adapters/Sharing/Keten.Sharing.csproj", "../Nla/Keten.Adapters.Nla.csproj")]
    [InlineData("adapters/Fhir/Keten.Fhir.R4.csproj", "../../messages/Keten.Messages.csproj")]
    [InlineData("adapters/Zorg/Keten.Adapters.Zorg.csproj", "../Fhir/Keten.Fhir.R4.csproj")]
    [InlineData("services/Zorgcoordinatie/Keten.Zorgcoordinatie.csproj", "../../adapters/Fhir/Keten.Fhir.R4.csproj")]
    [InlineData("infra/Simulators/Keten.Simulators.csproj", "../../adapters/Fhir/Keten.Fhir.R4.csproj")]
    [InlineData("messages/Keten.Messages.csproj", "../infra/Hosting/Keten.Hosting.csproj")]
    [InlineData("infra/Hosting/Keten.Hosting.csproj", "../../services/Regie/Keten.Regie.csproj")]
    [InlineData("infra/Simulators/Keten.Simulators.csproj", "../../services/Regie/Keten.Regie.csproj")]
    public void and_a_trespass_shows(string project, string reference) =>
        Assert.Single(Trespasses(new(project, $"<Project><ItemGroup><ProjectReference Include='{reference}' /></ItemGroup></Project>")));

    [Fact]
    public void every_project_is_in_the_solution()
    {
        var solution = Repository.Read("Keten.sln").Replace('\\', '/');
        Assert.Empty(_projects.Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal)).Select(project => project.Path));
    }

    private static IEnumerable<string> Trespasses(SourceFile project) =>
        from reference in XDocument.Parse(project.Text).Descendants("ProjectReference")
        let target = Resolve(project.Path, reference.Attribute("Include")!.Value)
        where !May(project, target)
        select $"{project.Path} knows {target}";

    private static bool May(SourceFile project, string target) => project switch
    {
        // The model of FHIR knows nobody, and who speaks it imports adapters/Fhir/Fhir.props: there it can be swapped for the SDK.
        _ when project.Under("adapters/Fhir") => false,
        _ when Is(target, "adapters/Fhir") => project.Under("tests/Adapters/Fhir"),
        _ when project.Under("tests", "infra/Host") => true,
        _ when project.Under("messages") => false,
        _ when project.Under("services") => Is(target, "messages", "infra/Hosting", "adapters"),
        _ when project.Under("adapters/Sdk") => Is(target, "messages"),
        _ when project.Under("adapters/Sharing") => Is(target, "messages", "infra/Hosting", "adapters/Sdk"),
        _ when project.Under("adapters") => Is(target, "messages", "adapters/Sdk"),
        _ when project.Under("infra/Hosting") => Is(target, "messages"),
        _ => !Is(target, "services"),
    };

    private static bool Is(string target, params string[] folders) => new SourceFile(target, "").Under(folders);

    private static string Resolve(string project, string reference) =>
        Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.At(Path.GetDirectoryName(project)!), reference.Replace('\\', '/')))).Replace('\\', '/');
}
