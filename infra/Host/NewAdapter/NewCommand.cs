using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing.Convenants;

namespace Keten.Host.NewAdapter;

/// <summary><c>keten new adapter NAME</c>: an adapter that compiles, is tested and shares nothing (docs/adapter.md).</summary>
internal static partial class NewCommand
{
    public static Command Make()
    {
        var name = new Argument<string>("name") { Description = "of the adapter and its folder, such as Belastingdienst" };
        var partner = new Option<string?>("--partner") { Description = "partner id, in URLs and region files; by default the name in small letters" };
        var recipient = new Option<string?>("--class") { Description = "class of recipient, for a partner that the rules do not know yet" };
        var adapter = new Command("adapter", "Make adapters/NAME and tests/Adapters/NAME, and wire them in.") { name, partner, recipient };
        adapter.SetAction((parsed, stop) => Run(parsed.GetValue(name)!, parsed.GetValue(partner), parsed.GetValue(recipient), parsed.GetValue(Global.Json), stop));
        return new Command("new", "Make something new in the sources.") { adapter };
    }

    private static async Task<int> Run(string name, string? partner, string? recipient, bool json, CancellationToken stop)
    {
        var id = partner ?? Capital().Replace(name, "-$0").Trim('-').ToLowerInvariant();
        var known = PartnerClass.Of(id);
        if (!Name().IsMatch(name))
            return await Refuse($"'{name}' is no name for a class: letters and digits, the first a capital");
        if (!PartnerId().IsMatch(id))
            return await Refuse($"'{id}' is no partner id: small letters, digits and hyphens; say another one with --partner");
        if (Vocabulary.Registers.Contains(id) || PartnerAdapters.All.Any(one => one.Partners.Contains(id)))
            return await Refuse($"'{id}' has an adapter already; say another one with --partner");
        if (Vocabulary.HostOf.TryGetValue(id, out var host) && host != "partners")
            return await Refuse($"'{id}' is hosted by {host}, which is wired by hand");
        if (known is not null && recipient is not null && recipient != known)
            return await Refuse($"'{id}' is of class {known} in the rules");
        if ((known ?? recipient) is not { } chosen || !PartnerClass.Classes.Contains(chosen))
            return await Refuse($"the rules do not know '{id}' yet: say with --class what it is, one of {string.Join(", ", PartnerClass.Classes)}");
        if (Sources.Root() is not { } root)
            return await Refuse("this is no checkout of the sources");
        if (Directory.Exists(Path.Combine(root, "adapters", name)))
            return await Refuse($"adapters/{name} is there already");

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var edit in Wiring.Of(name, id, inVocabulary: Vocabulary.HostOf.ContainsKey(id), newClass: known is null ? chosen : null))
        {
            if (edit.In(texts.GetValueOrDefault(edit.File) ?? await File.ReadAllTextAsync(Path.Combine(root, edit.File), stop)) is not { } changed)
                return await Fail($"{edit.File} has no place any more for '{edit.Text.Trim()}'; nothing was changed");
            texts[edit.File] = changed;
        }

        var day = DutchDays.Of(DateTimeOffset.UtcNow);
        if (await Sources.Make(root, name, id, chosen, day, stop) is { } wrong)
            return await Fail(wrong);
        foreach (var (file, text) in texts)
            await File.WriteAllTextAsync(Path.Combine(root, file), text, stop);
        string[] made = [$"adapters/{name}", $"tests/Adapters/{name}", $"infra/convenants/{id}.{day:yyyy-MM-dd}.yaml"];
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { made, changed = texts.Keys.Append("Keten.sln") }, JsonSerializerOptions.Web)
            : $"Gemaakt: {string.Join(", ", made)}.\nBedraad: {string.Join(", ", texts.Keys.Append("Keten.sln"))}.\nHet deelt nog niets. Verder met docs/adapter.md; alles samen: ./test\n"
                + "Made and wired; it shares nothing yet. Go on with docs/adapter.md; the whole: ./test");
        return CommandLine.Done;
    }

    private static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync($"keten: {why}");
        return CommandLine.Usage;
    }

    private static async Task<int> Fail(string why)
    {
        await Console.Error.WriteLineAsync($"keten: {why}");
        return CommandLine.Finding;
    }

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{1,40}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartnerId();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Capital();
}
