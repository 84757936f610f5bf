using Keten.Hosting;

namespace Keten.Host.Tokens;

/// <summary>Tokens signed with the key that the embedded hub of this user reads too.</summary>
internal static class DevelopmentToken
{
    public static string Issue(string subject, IEnumerable<string> roles, IEnumerable<string> regions, string? partner = null)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var key = DevelopmentKey.Load(settings["Keten:Auth:DevelopmentKey"] ?? DevelopmentKey.DefaultPath);
        return DevelopmentTokens.Issue(key, subject, roles, regions, partner);
    }
}
