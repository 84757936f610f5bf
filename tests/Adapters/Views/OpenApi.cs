using System.Text.Json;
using Xunit;

namespace Keten.Tests.Adapters.Views;

/// <summary>
/// The OpenAPI documents of others, as referees: no part of the project. Where they are is said by <c>KETEN_SPECS</c>, else beside the
/// repository in <c>shared/specs</c>; a test that needs one that is not there says that it is skipped.
/// </summary>
public static class OpenApi
{
    /// <summary>What is wrong with these calls, a line each; nothing when they are as the document says.</summary>
    /// <param name="document">Its file.</param>
    /// <param name="below">The path of the server in the calls: what the document begins with.</param>
    /// <param name="calls">What went over the line.</param>
    public static async Task<string> Judge(string document, string below, IEnumerable<Call> calls)
    {
        var file = Path.Combine(Environment.GetEnvironmentVariable("KETEN_SPECS") ?? Repository.At("../shared/specs"), document);
        Assert.SkipUnless(File.Exists(file), $"{document} is not here: KETEN_SPECS names its folder (docs/registers.md)");
        var all = calls.ToList();
        Assert.NotEmpty(all);
        return (await Referee.Ask("openapi.cjs", JsonSerializer.Serialize(new { document = file, @base = below, calls = all }, JsonSerializerOptions.Web))).Trim();
    }
}
