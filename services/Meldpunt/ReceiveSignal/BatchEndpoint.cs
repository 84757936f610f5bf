using System.Threading.Channels;
using Keten.Hosting;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>
/// <c>POST /signals/batch</c>: a partner's signals, one a line. Every line is work of its own; answers come in the order of the
/// lines. Who hangs up loses only the answers not yet read.
/// </summary>
internal sealed class BatchEndpoint(SignalIntake intake, ILogger<BatchEndpoint> log)
{
    private const int AtOnce = 32;

    // Reading does not wait for the answers to be read: many clients read nothing before they have sent everything.
    private const int AnswersWaiting = 200_000;

    public async Task<IResult> Receive(HttpContext http)
    {
        if (!Ndjson.Is(http.Request.ContentType))
        {
            return Problems.Of(415, "unsupported_media_type", "The body must be NDJSON (application/x-ndjson).");
        }

        var caller = Caller.Of(http.User);
        var key = IdempotencyKey.Of(http.Request.Headers["Idempotency-Key"].FirstOrDefault(), caller, out var wrong);
        if (wrong)
        {
            return Problems.Of(400, "idempotency_key_invalid", "Idempotency-Key: up to 200 visible characters.");
        }

        var answers = Channel.CreateBounded<Task<LineAnswer>>(new BoundedChannelOptions(AnswersWaiting) { SingleReader = true, SingleWriter = true });
        var reading = Read(http, answers.Writer, caller, key);
        http.Response.ContentType = Ndjson.ContentType;
        try
        {
            await Write(http, answers.Reader);
        }
        finally
        {
            await reading;
        }

        return Results.Empty;
    }

    private static async Task Write(HttpContext http, ChannelReader<Task<LineAnswer>> answers)
    {
        await foreach (var answer in answers.ReadAllAsync())
        {
            await http.Response.Body.WriteAsync(Ndjson.Line(await answer), http.RequestAborted);
            if (!answers.TryPeek(out var next) || !next.IsCompleted)
            {
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
        }
    }

    private async Task Read(HttpContext http, ChannelWriter<Task<LineAnswer>> answers, Caller caller, IdempotencyKey? key)
    {
        using var room = new SemaphoreSlim(AtOnce);
        List<Task> running = [];
        try
        {
            await foreach (var (number, json) in Ndjson.Lines(http.Request.BodyReader, http.RequestAborted))
            {
                await room.WaitAsync(http.RequestAborted);
                var answer = Take(number, json, caller, key, room);
                running.RemoveAll(task => task.IsCompleted);
                running.Add(answer);
                await answers.WriteAsync(answer, http.RequestAborted);
            }
        }
        finally
        {
            answers.Complete();
            await Task.WhenAll(running);
        }
    }

    private async Task<LineAnswer> Take(int number, byte[]? json, Caller caller, IdempotencyKey? key, SemaphoreSlim room)
    {
        await Task.Yield();
        try
        {
            return json is null
                ? LineAnswer.Of(number, new Answer.Refused(413, "too_large", "This line is larger than 1 MiB."))
                : LineAnswer.Of(number, await intake.Take(json, caller, key?.Line(number)));
        }
        catch (Exception failure)
        {
            // One line that cannot be stored must not end the others; its sender hears that it was not received.
            log.LogError("Line of a batch was not stored: {Failure}", failure.GetType().Name);
            return LineAnswer.Of(number, new Answer.Refused(503, "not_received", "This signal was not received. Send it again."));
        }
        finally
        {
            room.Release();
        }
    }
}
