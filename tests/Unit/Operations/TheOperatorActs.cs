using System.Text.Json;
using Keten.Hosting;
using Keten.Messages;

namespace Keten.Tests.Unit.Operations;

public sealed class TheOperatorActs(RunningOperations running) : IClassFixture<RunningOperations>
{
    [Fact]
    public async Task a_fault_is_seen_without_its_text_and_retried_once_however_often_somebody_clicks()
    {
        running.Stumbling.Now = true;
        var signal = Guid.NewGuid();
        await running.Say(Answered(signal));
        var list = await running.Until("faults?service=probe", body => Of(body, signal).ValueKind == JsonValueKind.Object);
        var fault = Of(list, signal);
        var id = fault.GetProperty("id").GetGuid();
        Assert.Equal(("probe", "ConsultationAnswered", 1), (fault.GetProperty("queue").GetString(), fault.GetProperty("messageType").GetString(), fault.GetProperty("generation").GetInt32()));
        Assert.DoesNotContain(RunningOperations.Canary, list.GetRawText(), StringComparison.Ordinal);

        var queues = (await running.Ask(HttpMethod.Get, "queues")).Body;
        var queue = queues.GetProperty("items").EnumerateArray().Single(one => one.GetProperty("queue").GetString() == "probe");
        Assert.True(queue.GetProperty("faults").GetInt32() >= 1);

        running.Stumbling.Now = false;
        var before = running.Stumbling.Handled;
        Assert.Equal(409, (await running.Ask(HttpMethod.Post, $"faults/{id}/retry?generation=7")).Status);
        Assert.Equal(202, (await running.Ask(HttpMethod.Post, $"faults/{id}/retry")).Status);
        var second = (await running.Ask(HttpMethod.Post, $"faults/{id}/retry?generation=1")).Status;
        Assert.True(second is 202 or 409, $"{second}");
        await running.Until($"faults/{id}", body => body.GetProperty("state").GetString() == "retried");
        await running.Until("queues", body => body.GetProperty("items").EnumerateArray().All(one => one.GetProperty("depth").GetInt64() == 0));
        Assert.Equal(before + 1, running.Stumbling.Handled);
        Assert.Equal(409, (await running.Ask(HttpMethod.Post, $"faults/{id}/retry")).Status);
        Assert.Equal(409, (await running.Ask(HttpMethod.Post, $"faults/{id}/discard")).Status);

        var journal = await running.Until($"audit?subject={signal}", body => body.GetProperty("items").GetArrayLength() == 2, Roles.PrivacyOfficer);
        Assert.Equal(["fault_closed", "message_faulted"], journal.GetProperty("items").EnumerateArray().Select(line => line.GetProperty("what").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task a_discarded_fault_is_never_handled()
    {
        running.Stumbling.Now = true;
        var signal = Guid.NewGuid();
        await running.Say(Answered(signal));
        var id = Of(await running.Until("faults?limit=200", body => Of(body, signal).ValueKind == JsonValueKind.Object), signal).GetProperty("id").GetGuid();
        Assert.Equal(202, (await running.Ask(HttpMethod.Post, $"faults/{id}/discard")).Status);
        await running.Until($"faults/{id}", body => body.GetProperty("state").GetString() == "discarded");
        Assert.DoesNotContain(id.ToString(), (await running.Ask(HttpMethod.Get, "faults?limit=200")).Body.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(id.ToString(), (await running.Ask(HttpMethod.Get, "faults?limit=200&state=discarded")).Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_disclosure_is_found_under_its_signal_and_its_case()
    {
        var (signal, @case) = (Guid.NewGuid(), Guid.NewGuid());
        await running.Say(new Disclosed
        {
            DecisionId = Guid.NewGuid(),
            SignalId = signal,
            CaseId = @case,
            Service = "partners",
            Partner = "nla",
            RecipientClass = "nla",
            Purpose = "investigation",
            Instrument = "abc",
            Shared = ["signal.forms"],
            Reduced = ["victim.birthDate"],
            Consents = [],
            PayloadHash = "def",
            DisclosedAt = DateTimeOffset.UnixEpoch,
        });
        foreach (var subject in new[] { signal, @case })
        {
            var journal = await running.Until($"audit?subject={subject}", body => body.GetProperty("items").GetArrayLength() == 1, Roles.PrivacyOfficer);
            Assert.Equal("nla", journal.GetProperty("items")[0].GetProperty("disclosure").GetProperty("partner").GetString());
        }
    }

    [Theory]
    [InlineData("faults")]
    [InlineData("queues")]
    [InlineData("audit?subject=00000000-0000-0000-0000-000000000001")]
    public async Task only_its_own_role_sees_it(string path)
    {
        var mine = path.StartsWith("audit", StringComparison.Ordinal) ? Roles.PrivacyOfficer : Roles.Operator;
        foreach (var role in Roles.All)
        {
            Assert.Equal(role == mine ? 200 : 403, (await running.Ask(HttpMethod.Get, path, role)).Status);
        }
    }

    [Theory]
    [InlineData("faults?state=nonsense", 400)]
    [InlineData("faults?limit=0", 400)]
    [InlineData("faults?limit=1000", 400)]
    [InlineData("faults?limit=many", 400)]
    [InlineData("faults/00000000-0000-0000-0000-000000000009", 404)]
    [InlineData("faults/not-an-id", 404)]
    public async Task what_cannot_be_asked_is_refused(string path, int status) =>
        Assert.Equal(status, (await running.Ask(HttpMethod.Get, path)).Status);

    private static JsonElement Of(JsonElement list, Guid signal) => list.GetProperty("items").EnumerateArray()
        .FirstOrDefault(fault => fault.GetProperty("signalId").ValueKind == JsonValueKind.String && fault.GetProperty("signalId").GetGuid() == signal);

    private static ConsultationAnswered Answered(Guid signal) => new()
    {
        ConsultationId = Guid.NewGuid(),
        SignalId = signal,
        Partner = "nla",
        Answer = "unknown",
        AnsweredAt = DateTimeOffset.UnixEpoch,
    };
}
