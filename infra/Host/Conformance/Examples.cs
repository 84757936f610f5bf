using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Hosting.Regions;
using Keten.Sharing.Explaining;

namespace Keten.Host.Conformance;

/// <summary>The example files of an adapter, which go with this program: made-up deliveries to one of its partners.</summary>
/// <param name="adapter">Serves the partner.</param>
/// <param name="partner">Id.</param>
internal sealed class Examples(IPartnerAdapter adapter, string partner)
{
    /// <summary>Kinds that this partner gets, each with a purpose of it, by what its adapter says of its purposes.</summary>
    public IReadOnlyDictionary<string, string> Kinds { get; } = Vocabulary.Purposes
        .Where(purpose => adapter.EssentialFor(partner, purpose) is not null)
        .GroupBy(purpose => purpose switch { "alarm" => "alarm", "judge" => "consultation", _ => "referral" })
        .ToDictionary(kind => kind.Key, kind => kind.First());

    /// <summary>What the partner answers, if it answers anything: a consultation, else a referral, else an alarm, which only a human does.</summary>
    public string Main => new[] { "consultation", "referral", "alarm" }.First(Kinds.ContainsKey);

    /// <summary>Names and deliveries, for this partner.</summary>
    public IReadOnlyList<(string Name, Outgoing Delivery)> All { get; } =
    [
        .. Directory.GetFiles(FolderOf(adapter), "*.view.json").Order(StringComparer.Ordinal).Select(file => (
            Path.GetFileName(file)[..^".view.json".Length],
            For(partner, JsonNode.Parse(File.ReadAllText(file))!))),
    ];

    /// <summary>One of a kind, under ids of its own.</summary>
    public Outgoing Fresh(string kind, Guid? delivery = null)
    {
        var example = All.Select(one => one.Delivery).FirstOrDefault(one => one.Kind == kind) ?? All[0].Delivery;
        return MadeUp.As(example, partner, kind, Kinds.GetValueOrDefault(kind, example.View.Purpose), delivery ?? Guid.NewGuid());
    }

    /// <summary>Keten.Adapters.Nla has its examples in adapters/Nla/examples.</summary>
    private static string FolderOf(IPartnerAdapter adapter) =>
        Path.Combine(AppContext.BaseDirectory, "examples", adapter.GetType().Namespace!.Split('.')[^1], "examples");

    private static Outgoing For(string partner, JsonNode view)
    {
        view["partner"] = partner;
        return MadeUp.Read(view);
    }
}
