using System.Net;
using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Adapters.Zorg;
using Keten.Host;
using Keten.Hosting.Convenants;
using Keten.Hosting.Regions;
using Keten.Tests.Adapters.Views;
using Microsoft.Extensions.Configuration;

namespace Keten.Tests.Unit.Architecture;

/// <summary>What an adapter declares essential is something its partner gets a word for: taken out of the view, the message is another.</summary>
public class AdaptersSayWhatIsEssential
{
    // Care has no form: its messages are FHIR, and tests/Adapters/Zorg asks the same of them.
    private static IEnumerable<IPartnerAdapter> Forms => PartnerAdapters.All.Where(adapter => adapter is not ZorgAdapter);

    public static TheoryData<string> Names => [.. Forms.Select(adapter => adapter.Name)];

    public static TheoryData<string, string> Examples =>
        [.. Forms.SelectMany(adapter => Directory.GetFiles(Repository.At($"adapters/{Folder(adapter)}/examples"), "*.view.json")
            .Select(file => (adapter.Name, Path.GetFileName(file)[..^".view.json".Length])))];

    [Fact]
    public void for_every_partner_and_purpose_that_an_instrument_covers() => Assert.Empty(
        from file in Directory.GetFiles(Repository.At("infra/convenants"), "*.2*.yaml")
        from covered in InstrumentFile.Read(Path.GetFileName(file), File.ReadAllText(file), []).Covers
        where Vocabulary.Partners.Contains(covered.Partner) && covered.Purpose != Vocabulary.Receive
        where PartnerAdapters.EssentialFor(covered.Partner, covered.Purpose) is not { Count: > 0 }
        select covered);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task in_words_that_the_form_has(string name)
    {
        var (adapter, _) = Sending(name);
        var declared = adapter.Partners.SelectMany(partner => Vocabulary.Purposes.Select(purpose => (Partner: partner, Essential: adapter.EssentialFor(partner, purpose))))
            .Where(one => one.Essential is not null).ToList();

        Assert.NotEmpty(declared);
        foreach (var (partner, essential) in declared)
            Assert.Empty(await Unsaid(name, partner, essential!));
    }

    [Fact]
    public async Task and_what_the_form_has_no_word_for_shows() =>
        Assert.Equal(["victim.name", "victim.nonsense"], await Unsaid("measures", "handhaving", [new("whom", "location.street", "victim.name"), new("what", "victim.nonsense")]));

    /// <summary>The examples are of use to their partner, and would be another message without each of what is essential.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public async Task as_its_examples_show(string name, string example)
    {
        var (adapter, line) = Sending(name);
        var whole = Example.View(Folder(adapter), example);
        var sent = await Sent(adapter, line, whole);
        var essential = adapter.EssentialFor(whole.View.Partner, whole.View.Purpose);

        Assert.NotNull(essential);
        foreach (var one in essential)
        {
            Assert.True(one.IsIn(whole.View.Fields.Select(field => field.Path)), $"{name}/{example} has not {one}");
            SharedField[] rest = [.. whole.View.Fields.Where(field => !one.OneOf.Contains(field.Path))];
            Assert.NotEmpty(rest);
            Assert.False(JsonNode.DeepEquals(sent, await Sent(adapter, line, A.Delivery(whole.View.Partner, rest))), $"{name}/{example} is the same without {one}");
        }
    }

    private static async Task<IReadOnlyList<string>> Unsaid(string name, string partner, IReadOnlyList<Essential> essential)
    {
        var (adapter, line) = Sending(name);
        var lost = Example.Lost(await Sent(adapter, line, Example.Everything(partner)));
        return [.. essential.SelectMany(one => one.OneOf).Distinct().Where(path => lost.Contains(path) || !Catalogue.Paths.Contains(path))];
    }

    private static async Task<JsonNode> Sent(IPartnerAdapter adapter, Line line, Outgoing outgoing)
    {
        Assert.IsType<Answer.Accepted>(await adapter.Send(outgoing, CancellationToken.None));
        return JsonNode.Parse(line.Last)!["data"]!["fields"]!;
    }

    private static (IPartnerAdapter Adapter, Line Line) Sending(string name)
    {
        var line = new Line();
        return ((IPartnerAdapter)Activator.CreateInstance(PartnerAdapters.All.Single(adapter => adapter.Name == name).GetType(), new PartnerHttp(line, new ConfigurationBuilder().Build(), TimeProvider.System))!, line);
    }

    // Keten.Adapters.Nla lies in adapters/Nla.
    private static string Folder(IPartnerAdapter adapter) => adapter.GetType().Namespace!.Split('.')[^1];

    /// <summary>Takes everything, and keeps what came last.</summary>
    private sealed class Line : HttpMessageHandler, IHttpClientFactory
    {
        public string Last { get; private set; } = "";

        public HttpClient CreateClient(string name) => new(this, disposeHandler: false) { BaseAddress = new Uri("http://nowhere.invalid/") };

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Last = await request.Content!.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
