using System.Diagnostics;
using System.Text.Json;

namespace Keten.Tests.Adapters.Fhir;

/// <summary><c>-p:FhirSdk=Firely</c> takes the Firely SDK in place of our own model. The feed of these tests has not got it, so what is asked is what MSBuild would take.</summary>
public sealed class TheSdkCanBeSwappedIn : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("keten-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task our_own_model_unless_told_otherwise() => Assert.Equal((Own: true, Firely: false), await Takes());

    [Fact]
    public async Task the_sdk_when_told() => Assert.Equal((Own: false, Firely: true), await Takes("-p:FhirSdk=Firely"));

    [Fact]
    public async Task with_a_version_of_its_own()
    {
        var versions = Items(await MSBuild(Repository.At("adapters/Fhir/Keten.Fhir.R4.csproj"), "-getItem:PackageVersion"), "PackageVersion");
        var version = versions.Single(item => item.GetProperty("Identity").GetString() == "Hl7.Fhir.R4").GetProperty("Version").GetString();
        Assert.StartsWith("6.", version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task and_nothing_else_is_taken_for_either()
    {
        Assert.Equal((Own: false, Firely: false), await Takes("-p:FhirSdk=Nobody"));
        Assert.Contains("not 'Nobody'", await MSBuild(Project(), "-t:KnowFhirSdk", "-p:FhirSdk=Nobody"), StringComparison.Ordinal);
    }

    private async Task<(bool Own, bool Firely)> Takes(params string[] properties)
    {
        var items = await MSBuild(Project(), ["-getItem:PackageReference,ProjectReference", .. properties]);
        return (Items(items, "ProjectReference").Any(item => item.GetProperty("Filename").GetString() == "Keten.Fhir.R4"),
            Items(items, "PackageReference").Any(item => item.GetProperty("Identity").GetString() == "Hl7.Fhir.R4"));
    }

    private static IEnumerable<JsonElement> Items(string json, string kind) => JsonDocument.Parse(json).RootElement.GetProperty("Items").GetProperty(kind).EnumerateArray();

    // Any project that imports the props, as an adapter does.
    private string Project()
    {
        var path = Path.Combine(_folder, "Speaks.csproj");
        File.WriteAllText(path, $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><Import Project="{Repository.At("adapters/Fhir/Fhir.props")}" /></Project>""");
        return path;
    }

    private static async Task<string> MSBuild(string project, params string[] arguments)
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", project, "-nologo", .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return output;
    }
}
