using System.Globalization;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Meldpunt.GiveFeedback;
using Keten.Messages;
using Keten.Sharing.Convenants;
using static Keten.Tests.Unit.Meldpunt.RunningMeldpunt;

namespace Keten.Tests.Unit.Meldpunt;

/// <summary>A reporter's system is told by the instrument that holds when it is called, not by the one that held when it was to be told.</summary>
public sealed class ToldByWhatHolds : IAsyncLifetime
{
    private static readonly DateOnly _ends = DutchDays.Of(DateTimeOffset.UtcNow).AddDays(2);
    private static readonly string _until = $"until: {_ends.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private readonly string _folder = Directory.CreateTempSubdirectory("keten-told-").FullName;
    private readonly RunningMeldpunt _meldpunt;

    public ToldByWhatHolds()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "convenants"), "*.yaml"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        Change("until: open", _until);
        _meldpunt = new RunningMeldpunt { Convenants = _folder };
    }

    public ValueTask InitializeAsync() => _meldpunt.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _meldpunt.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task an_instrument_that_ended_at_midnight_stops_it_and_another_is_recorded_before_it_goes_on()
    {
        // Not now: 4 times in a row, and later again.
        for (var n = 0; n < 4; n++)
            _meldpunt.Outside.Answers.Enqueue(503);
        var taken = await _meldpunt.Report(Signals.A.Signal("reporter/webhook", "\"https://hooks.example.org/keten\""), _meldpunt.Token(Roles.Analist));
        await _meldpunt.Publish(new FeedbackDue { SignalId = taken.SignalId, Code = "taken_up", Sequence = 1, DueAt = DateTimeOffset.UnixEpoch });
        await Calls(4);

        _meldpunt.Clock.Advance(DutchDays.Start(_ends) - _meldpunt.Clock.GetUtcNow());
        var fault = await Until(
            () =>
            {
                _meldpunt.Clock.Advance(TimeSpan.FromSeconds(5));
                return Task.FromResult(_meldpunt.All<MessageFaulted>(taken.SignalId));
            },
            all => all.Count == 1);
        Assert.Equal((Telling.Withheld, "WebhookDue"), (fault[0].Code, fault[0].MessageType));
        Assert.Equal(4, Got(taken));
        var first = Assert.Single(_meldpunt.All<Disclosed>(taken.SignalId));

        var inForce = _meldpunt.Get<ConvenantsInForce>();
        var before = inForce.Version;
        Change(_until, "until: open");
        await Until(() => Task.FromResult(inForce.Version), version => version != before);
        await _meldpunt.Publish(new RetryFault { FaultId = fault[0].FaultId, Service = "meldpunt", Generation = fault[0].Generation, By = "made-up-operator", RequestedAt = _meldpunt.Clock.GetUtcNow() });

        await Calls(5);
        var told = await Until(() => Task.FromResult(_meldpunt.All<Disclosed>(taken.SignalId)), all => all.Count == 2);
        var second = told.Single(one => one.DecisionId != first.DecisionId);
        Assert.NotEqual(first.Instrument, second.Instrument);
        Assert.Equal((first.PayloadHash, 2), (second.PayloadHash, second.Sequence));

        async Task Calls(int times) => await Until(() => Task.FromResult(Got(taken)), count => count == times);
    }

    private int Got(Reply taken) => _meldpunt.Outside.Got.Count(got => JsonNode.Parse(got.Body)!["data"]!["signalId"]!.ToString() == taken.SignalId.ToString());

    private void Change(string was, string now)
    {
        var path = Path.Combine(_folder, "terugkoppeling.2018-05-25.yaml");
        var yaml = File.ReadAllText(path);
        Assert.Contains(was, yaml, StringComparison.Ordinal);
        File.WriteAllText(path + ".new", yaml.Replace(was, now, StringComparison.Ordinal));
        File.Move(path + ".new", path, overwrite: true);
    }
}
