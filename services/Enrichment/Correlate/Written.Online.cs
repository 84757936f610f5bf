namespace Keten.Enrichment.Correlate;

/// <content>Profiles, adverts and names of accounts online.</content>
public static partial class Written
{
    // Where the first part of the address is what somebody calls themselves, by the name we know the site by.
    private static readonly Dictionary<string, string> Sites = Pairs(
        "instagram.com=instagram instagr.am=instagram tiktok.com=tiktok facebook.com=facebook fb.com=facebook fb.me=facebook snapchat.com=snapchat t.me=telegram telegram.me=telegram x.com=x twitter.com=x onlyfans.com=onlyfans linkedin.com=linkedin vk.com=vk threads.net=threads threads.com=threads youtube.com=youtube");

    // Between the site and the name.
    private static readonly string[] Steps = ["add", "in", "people", "user", "c", "s", "profile"];

    private static readonly string[] OwnHost = ["www", "m", "mobile", "web", "touch", "amp", "old"];

    /// <summary>
    /// An address or handle online: a profile as site and name, whichever way to it was copied; another page without scheme, www,
    /// case and what was added to count visitors. A handle alone says no site, so it is only found as a handle.
    /// </summary>
    public static string? Online(string? written)
    {
        var clean = (written ?? "").Trim().ToLowerInvariant();
        var scheme = clean.IndexOf("://", StringComparison.Ordinal);
        clean = (scheme < 0 ? clean : clean[(scheme + 3)..]).Split('#')[0].TrimStart('@');
        if (!clean.Contains('.', StringComparison.Ordinal) || clean.StartsWith('/'))
            return AtLeast(3, clean.TrimEnd('/'));

        var (page, query) = clean.Split('?', 2) is [var before, var after] ? (before, after) : (clean, "");
        var parts = page.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var host = Host(parts.FirstOrDefault() ?? "");
        return Profile(host, parts.Skip(1), query) ?? AtLeast(3, string.Join('/', parts.Skip(1).Prepend(host)) + Kept(query));
    }

    private static string? Profile(string host, IEnumerable<string> path, string query)
    {
        if (!Sites.TryGetValue(host, out var site))
            return null;
        var name = path.SkipWhile(step => Steps.Contains(step)).FirstOrDefault()?.TrimStart('@');
        var number = query.Split('&').FirstOrDefault(pair => pair.StartsWith("id=", StringComparison.Ordinal));
        return name switch
        {
            "profile.php" => number is null ? null : $"{site} {number[3..]}",
            // A post, a film, a search: anybody's.
            null or "p" or "reel" or "watch" or "groups" or "hashtag" or "explore" or "search" or "share" or "events" or "marketplace" => null,
            _ => $"{site} {name}",
        };
    }

    // nl-nl.facebook.com and m.facebook.com are one site.
    private static string Host(string host)
    {
        var labels = host.Split(':')[0].Split('.');
        return labels.Length > 2 && (OwnHost.Contains(labels[0]) || labels[0] is [_, _] or [_, _, '-', _, _]) ? string.Join('.', labels[1..]) : string.Join('.', labels);
    }

    private static string Kept(string query)
    {
        var kept = query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.StartsWith("utm_", StringComparison.Ordinal) && pair.Split('=')[0] is not ("fbclid" or "gclid" or "igsh" or "igshid" or "ref" or "hl" or "lang" or "si"))
            .Order(StringComparer.Ordinal);
        return string.Join('&', kept) is { Length: > 0 } some ? $"?{some}" : "";
    }
}
