using System.Diagnostics;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Messages;
using Keten.Tests.Unit.Signals;
using static Keten.Tests.Unit.Meldpunt.RunningMeldpunt;

namespace Keten.Tests.Unit.Meldpunt;

public sealed class ReportersHearBack(RunningMeldpunt meldpunt) : IClassFixture<RunningMeldpunt>
{
    [Fact]
    public async Task a_receipt_shows_what_was_told_and_when_it_was_used()
    {
        var taken = await meldpunt.Report(Signal());

        var first = (await meldpunt.Status(taken["receipt"])).Json;
        var second = (await meldpunt.Status(Grouped(taken["receipt"]))).Json;

        Assert.Equal("received", first["status"]!.ToString());
        Assert.Equal("received", first["feedback"]![0]!["code"]!.ToString());
        Assert.Contains("ontvangen", first["feedback"]![0]!["text"]!["nl"]!.ToString(), StringComparison.Ordinal);
        Assert.Null(first["lastUsed"]);
        Assert.NotNull(second["lastUsed"]);
    }

    [Fact]
    public async Task feedback_comes_in_its_order_and_once()
    {
        var taken = await meldpunt.Report(Signal());

        await meldpunt.Publish(Due(taken.SignalId, "passed_on", 2));
        await Shows(taken, "passed_on");
        await meldpunt.Publish(Due(taken.SignalId, "taken_up", 1));
        await meldpunt.Publish(Due(taken.SignalId, "taken_up", 1));
        await meldpunt.Publish(Due(taken.SignalId, "closed", 3));

        var status = await Shows(taken, "closed");
        Assert.Equal(["received", "taken_up", "passed_on", "closed"], status["feedback"]!.AsArray().Select(one => one!["code"]!.ToString()));
    }

    [Fact]
    public async Task what_is_read_is_recorded_once_and_what_is_not_read_never()
    {
        var (read, unread) = (await meldpunt.Report(Signal()), await meldpunt.Report(Signal()));
        foreach (var taken in (Reply[])[unread, read])
            await meldpunt.Publish(Due(taken.SignalId, "taken_up", 1));

        await Shows(read, "taken_up");
        await Shows(read, "taken_up");

        var told = await Until(() => Task.FromResult(meldpunt.All<Disclosed>(read.SignalId)), all => all.Count > 0);
        Assert.Equal(["feedback.code"], Assert.Single(told).Shared);
        Assert.Empty(meldpunt.All<Disclosed>(unread.SignalId));
    }

    [Fact]
    public async Task a_signal_from_nowhere_is_taken_and_the_answer_to_where_reaches_regie_by_its_code()
    {
        var taken = await meldpunt.Report(Signal(municipality: null));
        Assert.Null((await meldpunt.Hears<SignalReceived>(taken.SignalId)).Municipality);
        var status = (await meldpunt.Status(taken["receipt"])).Json;
        Assert.Equal(("question", "municipality"), (status["status"]!.ToString(), status["questions"]![0]!["code"]!.ToString()));
        var question = status["questions"]![0]!["id"]!.GetValue<Guid>();

        var reply = await meldpunt.Post("/api/v1/receipts/replies", new JsonObject
        {
            ["receipt"] = taken["receipt"],
            ["answers"] = new JsonObject { [question.ToString()] = " Nijmegen " },
        }.ToJsonString());

        Assert.Equal(202, reply.Status);
        var heard = await meldpunt.Hears<ReporterReplied>(taken.SignalId);
        // Regie knows this question by the signal's own id.
        Assert.Equal((taken.SignalId, taken.SignalId), (question, heard.QuestionId));
        Assert.Equal("Nijmegen", (await meldpunt.Open<Keten.Sharing.Reply>(heard.Reply)).Answers["municipality"]);
        Assert.Empty((await meldpunt.Status(taken["receipt"])).Json["questions"]!.AsArray());
    }

    [Fact]
    public async Task a_question_of_the_assessor_is_answered_by_plain_text_too()
    {
        var taken = await meldpunt.Report(Signal());
        var question = Guid.NewGuid();
        await meldpunt.Publish(new QuestionAsked { SignalId = taken.SignalId, QuestionId = question, Code = "when", AskedAt = DateTimeOffset.UnixEpoch });
        var status = await Shows(taken, "question");
        Assert.Equal(question.ToString(), status["questions"]![0]!["id"]!.ToString());

        await meldpunt.Post("/api/v1/receipts/replies", new JsonObject { ["receipt"] = taken["receipt"], ["text"] = "Gisteren." }.ToJsonString());

        Assert.Equal(question, (await meldpunt.Hears<ReporterReplied>(taken.SignalId)).QuestionId);
    }

    [Theory]
    [InlineData("{\"receipt\":\"R\"}", "# content_required")]
    [InlineData("{\"receipt\":\"R\",\"text\":\"  \"}", "# content_required")]
    [InlineData("{\"receipt\":\"R\",\"meldcode\":\"perhaps\"}", "#/meldcode unknown_code")]
    [InlineData("{\"receipt\":\"R\",\"answers\":{\"Jan\":\"x\"}}", "#/answers unknown_question")]
    [InlineData("{\"receipt\":\"R\",\"answers\":{\"0b9f1f5e-0000-4000-8000-000000000000\":\"x\"}}", "#/answers/0b9f1f5e-0000-4000-8000-000000000000 unknown_question")]
    public async Task a_reply_without_use_is_refused(string body, string fault)
    {
        var taken = await meldpunt.Report(Signal());

        var refused = await meldpunt.Post("/api/v1/receipts/replies", body.Replace("\"R\"", $"\"{taken["receipt"]}\"", StringComparison.Ordinal));

        Assert.Equal(400, refused.Status);
        Assert.Equal([fault], refused.Faults);
        Assert.Equal(0, meldpunt.Count<ReporterReplied>(taken.SignalId));
    }

    [Theory]
    [InlineData("0000000000000000")]
    [InlineData("not a receipt")]
    [InlineData("")]
    public async Task an_unknown_receipt_is_404_at_the_same_beat_as_a_known_one(string receipt)
    {
        var watch = Stopwatch.StartNew();
        var status = await meldpunt.Status(receipt);
        var reply = await meldpunt.Post("/api/v1/receipts/replies", new JsonObject { ["receipt"] = receipt, ["text"] = "x" }.ToJsonString());

        Assert.Equal((404, 404), (status.Status, reply.Status));
        // Both wait for the beat of 100 ms; a known one cannot be told apart by being slower. (Timers may be a tick early.)
        Assert.True(watch.ElapsedMilliseconds >= 150, $"two answers within {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task too_many_looks_at_one_receipt_must_wait_and_hinder_nobody_else()
    {
        var mine = await meldpunt.Report(Signal());
        var yours = await meldpunt.Report(Signal());

        var looks = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => meldpunt.Status(mine["receipt"])));

        var slowed = looks.Where(look => look.Status == 429).ToList();
        Assert.NotEmpty(slowed);
        Assert.All(slowed, look => Assert.InRange(look.RetryAfter!.Value.TotalSeconds, 1, 10));
        Assert.Equal(200, (await meldpunt.Status(yours["receipt"])).Status);
    }

    [Fact]
    public async Task a_reporters_system_is_told_a_code_again_and_again_until_it_listens()
    {
        meldpunt.Outside.Answers.Enqueue(503);
        var taken = await meldpunt.Report(A.Signal("reporter/webhook", "\"https://hooks.example.org/keten\""), meldpunt.Token(Roles.Analist));

        await meldpunt.Publish(Due(taken.SignalId, "taken_up", 1));

        await Until(() => Task.FromResult(meldpunt.Outside.Got.Count(got => Is(got.Body, taken.SignalId))), count => count == 2);
        var (address, type, body) = meldpunt.Outside.Got.Last(got => Is(got.Body, taken.SignalId));
        Assert.Equal("https://hooks.example.org/keten", address.ToString());
        Assert.StartsWith("application/cloudevents+json", type, StringComparison.Ordinal);
        var told = JsonNode.Parse(body)!;
        Assert.Equal(("nl.keten.feedback.given", "1.0", "taken_up"), (told["type"]!.ToString(), told["specversion"]!.ToString(), told["data"]!["code"]!.ToString()));
        Assert.Equal(["at", "code", "signalId"], told["data"]!.AsObject().Select(property => property.Key).Order());
    }

    private static bool Is(string body, Guid signalId) => JsonNode.Parse(body)!["data"]!["signalId"]!.ToString() == signalId.ToString();

    private async Task<JsonNode> Shows(Reply taken, string status) => (await Until(
        async () => (await meldpunt.Filed()).Single(filed => filed.SignalId == taken.SignalId), filed => filed.Status == status)).Status == status
        ? (await meldpunt.Status(taken["receipt"])).Json
        : throw new InvalidOperationException();

    private static FeedbackDue Due(Guid signalId, string code, int sequence) =>
        new() { SignalId = signalId, Code = code, Sequence = sequence, DueAt = DateTimeOffset.UnixEpoch };

    private static string Grouped(string receipt) => string.Join(' ', receipt.Chunk(4).Select(four => new string(four)));
}
