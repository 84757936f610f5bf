using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Keten.Sharing;

namespace Keten.Tests.Unit.Signals;

/// <summary>Whatever arrives, reading answers with a report or with faults, and never throws.</summary>
public class AnyBytes
{
    [Fact]
    public void random_bytes_never_throw() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll<byte[]>(bytes => Answers(bytes ?? [])));

    [Fact]
    public void a_signal_with_damage_never_throws() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll<int, int, byte>((at, length, value) =>
        {
            var bytes = Encoding.UTF8.GetBytes(A.FullSignal);
            var from = (int)((uint)at * 2_654_435_761u % (uint)bytes.Length);
            bytes.AsSpan(from, Math.Min(1 + (Math.Abs(length % 5)), bytes.Length - from)).Fill(value);
            return Answers(bytes);
        }));

    [Fact]
    public void every_beginning_of_a_signal_is_refused()
    {
        var whole = Encoding.UTF8.GetBytes(A.FullSignal.Trim());
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.False(SignalReader.TryRead(whole.AsSpan(0, length), A.Today, out _, out _));
        }
    }

    [Fact]
    public void json_made_of_our_own_words_never_throws() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), Prop.ForAll(Arb.From(Json(4)), json => Answers(Encoding.UTF8.GetBytes(json))));

    private static bool Answers(byte[] bytes)
    {
        var read = SignalReader.TryRead(bytes, A.Today, out var report, out var errors);
        return read ? report is not null && errors is null : report is null && errors is { Count: > 0 };
    }

    private static Gen<string> Json(int depth)
    {
        var leaf = Gen.Elements(
            "null", "true", "1", "-1.5e300", "\"\"", "\"victim\"", "\"labour\"", "\"\\ud800\"", "\"\\u0000\"", "\"6511AB\"", "\"2026-01-01\"",
            "\"employee\"", "\"\uFFFF\"", "\"\u202Ex\"", "[]", "{}");
        if (depth == 0)
        {
            return leaf;
        }

        var name = Gen.Elements(
            "region", "persons", "roles", "name", "given", "reporter", "kind", "narrative", "locations", "postcode", "forms", "x", "\\ud800", "bsn", "webhook");
        var inner = Json(depth - 1);
        var list = inner.ArrayOf(3).Select(items => $"[{string.Join(',', items)}]");
        var property = from key in name from value in inner select $"\"{key}\":{value}";
        var obj = property.ArrayOf(6).Select(properties => $"{{{string.Join(',', properties)}}}");
        return Gen.Frequency((1, leaf), (2, list), (5, obj));
    }
}
