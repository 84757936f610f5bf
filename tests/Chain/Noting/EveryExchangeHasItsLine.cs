using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keten.Adapters.Http;
using Keten.Hosting;
using Keten.Tests.Chain.Route;

namespace Keten.Tests.Chain.Noting;

/// <summary>docs/logboek.md: one line for each exchange with a partner or register, whatever becomes of it, and nothing about anybody in it.</summary>
public class EveryExchangeHasItsLine
{
    private static readonly string[] _outside = ["meldkamer", "avim", "nla", "moviera", "zvh-rijk-van-nijmegen", "brp", "kvk", "bag", "enforcement-files", "wijkteam"];

    private static readonly object _report = new
    {
        region = "nijmegen",
        urgency = "acute",
        forms = (string[])["labour"],
        narrative = "CANARY-verhaal. Verzonnen.",
        locations = new[] { new { kind = "workplace", street = "CANARYSTREET", houseNumber = "7", postcode = "6511AE", city = "Nijmegen" } },
        organisations = new[] { new { role = "employer", name = "CANARY BV", kvkNumber = "45678901" } },
        persons = new[] { new { roles = (string[])["victim"], name = new { given = "CANARYGIVEN", family = "CANARYFAMILY" }, birthDate = "1999-04-12", phone = "+31600000009" } },
        reporter = new { kind = "employee", name = "CANARY-melder" },
    };

    [Fact]
    public async Task of_a_signal_from_report_to_case()
    {
        var (hub, lines) = await Lines.Hub();
        await using var running = hub;
        var signal = await Signal.Reported(hub, _report);
        await signal.Is("to_assess");
        await signal.Consults("avim", "nla");
        await signal.Is("to_decide");
        await signal.Decides("criminal");
        await signal.CaseIs("closing");

        // What each of them got is what it counted itself; then it has come to rest.
        Assert.NotEmpty(await hub.Outside.Received("kvk"));
        await Until.Holds(
            async () =>
            {
                var differences = new List<string>();
                foreach (var party in _outside)
                {
                    var (got, noted) = ((await hub.Outside.Received(party)).Count, lines.Of("POST", party).Count + lines.Of("GET", party).Count);
                    if (got != noted)
                        differences.Add($"{party}: {got} calls, {noted} lines");
                }

                return string.Join('\n', differences);
            },
            differences => differences.Length == 0);
        Assert.All((string[])["meldkamer", "avim", "nla", "moviera", "zvh-rijk-van-nijmegen"], party => Assert.NotEmpty(lines.Of("POST", party)));
        Assert.All((string[])["avim", "nla", "moviera", "zvh-rijk-van-nijmegen"], party => Assert.NotEmpty(lines.Of("heard", party)));

        var known = await File.ReadAllTextAsync(Repository.At("infra/logboek/verwerkingen.yaml"), TestContext.Current.CancellationToken);
        Assert.All(lines.All, line =>
        {
            // Of a message that only says that something came, nothing is looked up.
            Assert.True(Is(line, signal) || (string)line["name"]! == "heard moviera");
            Assert.Matches("^[0-9a-f]{16}$", (string)line["span_id"]!);
            Assert.Equal(("Ok", "keten"), ((string)line["status"]!, (string)line["resource.service.name"]!));
            Assert.True((long)line["start_time"]! > 0 && (long)line["end_time"]! >= (long)line["start_time"]!);
            Assert.Contains($"\"{line[Activity]}\"", known, StringComparison.Ordinal);
            Assert.NotEqual($"{Logboek.Activity}unsaid", line[Activity]);
        });
        Assert.Contains(lines.Of("heard", "moviera"), line => Is(line, signal));
        Assert.Equal(lines.All.Count, lines.All.Select(line => line["span_id"]).Distinct().Count());

        // With the police everything is one confidential activity of its own; registers hear a neutral one, and not even that.
        Assert.All(lines.All, line => Assert.Equal(((string)line["name"]!).Split(' ')[1] is "avim" or "meldkamer", (string)line[Activity]! == "urn:keten:verwerking:police"));
        Assert.All(lines.Of("POST", "brp"), line => Assert.Equal("urn:keten:verwerking:enrich", line[Activity]));

        // Of one person where it is of one, by a hash and never by the id.
        var person = (string)(await signal.Seen())["persons"]![0]!["id"]!;
        Assert.All(lines.Of("POST", "brp"), line => Assert.Matches("^[0-9a-f]{64}$", (string)line[Subject]!));
        Assert.All(lines.Of("GET", "kvk"), line => Assert.DoesNotContain(Subject, line));
        var all = JsonSerializer.Serialize(lines.All);
        Assert.All((string[])["CANARY", "6511AE", "1999-04-12", "45678901", "600000009", person, "made-up", "Verzonnen"], secret => Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task and_of_several_persons_one_more_for_each()
    {
        var (hub, lines) = await Lines.Hub();
        await using var running = hub;
        object Victim(string name, string born) => new { roles = (string[])["victim"], name = new { given = name, family = "Verzonnen" }, birthDate = born };
        var signal = await Signal.Reported(hub, new
        {
            region = "nijmegen",
            forms = (string[])["labour"],
            indicators = (string[])["threats"],
            narrative = "Verzonnen.",
            locations = new[] { new { kind = "workplace", street = "Proefweg", houseNumber = "7", postcode = "6511AE", city = "Nijmegen" } },
            persons = (object[])[Victim("Testeen", "1999-04-12"), Victim("Testtwee", "1998-03-11")],
            reporter = new { kind = "employee" },
        });
        await signal.Is("to_assess");
        await signal.Consults("avim");
        await signal.Is("to_decide");

        foreach (var how in (string[])["POST", "heard"])
        {
            var all = await Until.Holds(() => Task.FromResult(lines.Of(how, "avim")), found => found.Count == 3);
            var whole = Assert.Single(all, line => !line.ContainsKey(Subject));
            var each = all.Where(line => line.ContainsKey(Subject)).ToList();
            Assert.Equal(2, each.Select(line => line[Subject]).Distinct().Count());
            Assert.All(each, line => Assert.Equal((whole["span_id"], whole["trace_id"], whole[Activity], whole["status"]), (line["parent_span_id"], line["trace_id"], line[Activity], line["status"])));
        }

        // A register is asked about one at a time.
        Assert.All(lines.Of("POST", "brp"), line => Assert.Contains(Subject, line));
        Assert.Equal(lines.All.Count, lines.All.Select(line => line["span_id"]).Distinct().Count());
    }

    [Theory]
    [InlineData("fail")]
    [InlineData("down")]
    public async Task of_a_partner_that_fails_too(string mode)
    {
        var (hub, lines) = await Lines.Hub();
        await using var running = hub;
        await hub.Outside.Behave("nla", new { mode, status = 500 });
        var signal = await Signal.Reported(hub, A.KnownPlace);
        await signal.Is("to_assess");
        await signal.Consults("nla");
        await Until.Holds(() => Task.FromResult(lines.Of("POST", "nla")), found => found.Count > 0);
        await hub.Outside.Behave("bag", new { mode, status = 500 });
        var other = await Signal.Reported(hub, A.QuietPlace);
        await Until.Holds(() => Task.FromResult(lines.Of("GET", "bag").Where(line => Is(line, other)).ToList()), found => found.Count > 0);

        // Not reached, or not well over there: no fault of ours.
        Assert.All(lines.Of("POST", "nla"), line => Assert.True(Is(line, signal) && (string)line["status"]! == "Unset"));
        Assert.All(lines.Of("GET", "bag"), line => Assert.Equal(Is(line, other) ? "Unset" : "Ok", line["status"]));
    }

    [Fact]
    public async Task of_what_a_partner_says_and_is_refused()
    {
        var (hub, lines) = await Lines.Hub();
        await using var running = hub;
        const string Trace = "0af7651916cd43dd8448eb211c80319c";

        Assert.Equal(400, await Says(hub, "{}", $"00-{Trace}-b7ad6b7169203331-01"));
        Assert.Equal(404, await Says(hub, Event(Guid.NewGuid()), null));
        var fhir = await Person.Partner(hub, "moviera").Send(HttpMethod.Post, "/../../fhir/$process-message", new { });
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, fhir.Status);

        Assert.Equal(2, lines.Of("heard", "avim").Count);
        Assert.Single(lines.Of("heard", "moviera"));
        Assert.All(lines.All, line => Assert.Equal("Unset", line["status"]));
        // Refused before it was known what it is about: the sender's own trace, where it has one.
        Assert.Equal((Trace, "b7ad6b7169203331"), ((string)lines.All[0]["trace_id"]!, (string)lines.All[0]["parent_span_id"]!));
    }

    private const string Subject = "dpl.core.data_subject_id";
    private const string Activity = "dpl.core.processing_activity_id";

    private static bool Is(IReadOnlyDictionary<string, object?> line, Signal signal) => (string)line["trace_id"]! == signal.Id.ToString("N");

    private static string Event(Guid consultation) => new JsonObject
    {
        ["specversion"] = "1.0",
        ["id"] = "1",
        ["source"] = "urn:test",
        ["type"] = "nl.keten.consultation.answered",
        ["data"] = new JsonObject { ["consultationId"] = consultation, ["answer"] = "supports" },
    }.ToJsonString();

    private static async Task<int> Says(Running hub, string body, string? trace)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/partners/avim/events") { Content = new StringContent(body, Encoding.UTF8, "application/cloudevents+json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", DevelopmentTokens.Issue(hub.Key, "made-up-avim", [Roles.Partner], [], "avim"));
        if (trace is not null)
            request.Headers.Add("traceparent", trace);
        using var answer = await hub.Http.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
