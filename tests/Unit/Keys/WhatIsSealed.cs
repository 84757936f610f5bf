using System.Security.Cryptography;
using System.Text;
using Keten.Hosting;

namespace Keten.Tests.Unit.Keys;

/// <summary>What goes into a sealed body, and what comes out again.</summary>
public class WhatIsSealed
{
    private static readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public void what_follows_from_the_rest_is_not_in_it()
    {
        var (full, bare) = (Seal(new Note("made up")), Seal(new Bare("made up")));
        Assert.Equal(bare.Length, full.Length);
        Assert.Equal("made up", Sealing.Open<Note>(_key, "here"u8, full).Text);
    }

    [Fact]
    public void an_empty_list_is_not_in_it_where_it_comes_back_by_itself()
    {
        Assert.Equal(Seal(new { first = new[] { "a" } }).Length, Seal(new Lists()).Length);
        var full = new Lists { Plain = ["p"], Named = new Dictionary<string, int> { ["n"] = 1 }, First = ["b", "c"] };
        foreach (var lists in new[] { new Lists(), full, full with { Plain = [] }, full with { First = [] } })
        {
            var opened = Sealing.Open<Lists>(_key, "here"u8, Seal(lists));
            Assert.Equal(lists.Plain, opened.Plain);
            Assert.Equal(lists.Named, opened.Named);
            Assert.Equal(lists.First, opened.First);
        }

        Assert.Equal([], Sealing.Open<Given>(_key, "here"u8, Seal(new Given([]) { Always = [] })).Parts);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000)]
    [InlineData(1_000_000)]
    public void one_after_another_comes_out_as_it_went_in(int length)
    {
        var text = new string('x', length);
        Assert.Equal(text, Sealing.Open<Note>(_key, "here"u8, Seal(new Note(text))).Text);
        Assert.Equal("short", Sealing.Open<Note>(_key, "here"u8, Seal(new Note("short"))).Text);
    }

    [Fact]
    public void what_could_not_be_written_leaves_nothing_behind_for_the_next()
    {
        Assert.ThrowsAny<Exception>(() => Seal(new Broken("made up")));
        var next = Seal(new Note("next"));
        Assert.Equal(Seal(new Bare("next")).Length, next.Length);
        Assert.Equal("next", Sealing.Open<Note>(_key, "here"u8, next).Text);
    }

    [Fact]
    public async Task no_nonce_comes_twice()
    {
        var bodies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 1_000).Select(_ => Seal(new Note("same"))).ToList())));
        Assert.Equal(8_000, bodies.SelectMany(b => b).Select(b => Convert.ToHexString(b.AsSpan(1, 12))).Distinct().Count());
    }

    [Fact]
    public void a_body_opens_in_its_own_place_only()
    {
        var body = Seal(new Note("made up"));
        Assert.Throws<NonsenseException>(() => Sealing.Open<Note>(_key, "there"u8, body));
        var wrapped = Sealing.Wrap(_key, Encoding.UTF8.GetBytes("a"), new byte[32]);
        Assert.Equal(new byte[32], Sealing.Unwrap(_key, Encoding.UTF8.GetBytes("a"), wrapped));
        Assert.Throws<NonsenseException>(() => Sealing.Unwrap(_key, Encoding.UTF8.GetBytes("b"), wrapped));
    }

    private static byte[] Seal<T>(T value) => Sealing.Seal(_key, "here"u8, value);

    private sealed record Bare(string Text);

    private sealed record Note(string Text) : IDocument
    {
        public static string Kind => "note";

        public Guid? DataKey => null;

        public Columns Columns => new(State: "written", At: DateTimeOffset.UnixEpoch);
    }

    private sealed record Lists
    {
        public IReadOnlyList<string> Plain { get; init; } = [];

        public IReadOnlyDictionary<string, int> Named { get; init; } = new Dictionary<string, int>();

        public IReadOnlyList<string> First { get; init; } = ["a"];
    }

    private sealed record Given(IReadOnlyList<string> Parts)
    {
        public required IReadOnlyList<string> Always { get; init; }
    }

    private sealed record Broken(string Text)
    {
        public string Later { get => throw new InvalidOperationException("made up"); init => _ = value; }
    }
}
