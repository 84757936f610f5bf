using FsCheck;
using FsCheck.Fluent;
using Keten.Hosting;
using Keten.Operations.VerifyLedgers;

namespace Keten.Tests.Unit.Ledger;

/// <summary>Whatever is done to a record of either copy is found, by its number, and no other copy is blamed.</summary>
public class NothingIsLostUnseen
{
    public static TheoryData<string, bool> Deeds => new(
        from deed in Tampering.Deeds.Keys
        from own in new[] { true, false }
        select new TheoryDataRow<string, bool>(deed, own));

    [Theory]
    [MemberData(nameof(Deeds))]
    public void whatever_is_done_to_one_copy(string deed, bool toOwn) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var own = A.Own(random.Next(2, 12));
        var collected = A.Collected(own);
        Assert.Empty(Found(own, collected));

        var (tampered, number) = Tampering.Deeds[deed]([.. toOwn ? own : collected], random);
        var found = toOwn ? Found(tampered, collected) : Found(own, tampered);

        Assert.Contains(found, finding => finding.Sequence <= number && number <= finding.Through);
        Assert.All(found, finding => Assert.Equal(toOwn ? Finding.Own : Finding.Collected, finding.Copy));
    }));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void every_single_bit_of_a_record(bool ofOwn)
    {
        var own = A.Own(3);
        var collected = A.Collected(own);
        foreach (var flipped in Tampering.EveryBitOf((ofOwn ? own : collected)[1]))
        {
            IReadOnlyList<LedgerEntry> copy = [(ofOwn ? own : collected)[0], flipped, (ofOwn ? own : collected)[2]];
            var finding = Assert.Single(ofOwn ? Found(copy, collected) : Found(own, copy), finding => finding.Code == Finding.Changed);
            Assert.Equal((2, ofOwn ? Finding.Own : Finding.Collected), (finding.Sequence, finding.Copy));
        }
    }

    [Fact]
    public void what_is_taken_out_of_both_is_missed_from_both()
    {
        var own = A.Own(5);
        IReadOnlyList<LedgerEntry> less = [own[0], own[1], own[4]];
        Assert.Equal([new(A.Service, 3, 4, Finding.Missing, null)], Found(less, A.Collected(less)));
    }

    [Fact]
    public void an_end_that_is_cut_off_both_shows_by_a_head_that_was_kept()
    {
        var own = A.Own(5);
        var less = own.Take(3).ToList();
        Assert.Empty(Found(less, A.Collected(less)));
        Assert.Equal(
            [new(A.Service, 5, 5, Finding.NotAsKept, Finding.Own), new(A.Service, 5, 5, Finding.NotAsKept, Finding.Collected)],
            Found(less, A.Collected(less), HeadOf(own)));
        Assert.Empty(Found(A.Own(9), A.Collected(A.Own(9)), HeadOf(own)));
    }

    [Fact]
    public void who_has_the_key_of_a_service_can_rewrite_its_copy_but_not_the_one_of_operations()
    {
        var (own, other) = (A.Own(5), A.Disclosed(99));
        var rewritten = own.Take(2).Concat(Chain.Append(A.Service, new(2, own[1].Hash), [A.Row(other), A.Row(A.Disclosed(4)), A.Row(A.Disclosed(5))])).ToList();
        Assert.Equal([new(A.Service, 3, 5, Finding.Differs, null)], Found(rewritten, A.Collected(own)));
    }

    [Fact]
    public void who_has_both_keys_and_rewrites_one_record_leaves_the_next_one_hanging()
    {
        var own = A.Own(4);
        IReadOnlyList<LedgerEntry> rewritten = [own[0], Chain.Append(A.Service, new(1, own[0].Hash), [A.Row(A.Disclosed(99))])[0], own[2], own[3]];
        Assert.Equal(
            [new(A.Service, 3, 3, Finding.Unlinked, Finding.Own), new(A.Service, 3, 3, Finding.Unlinked, Finding.Collected)],
            Found(rewritten, A.Collected(rewritten)));
    }

    [Fact]
    public void a_database_that_was_put_back_gives_numbers_out_twice()
    {
        var own = A.Own(4);
        var after = own.Take(3).Concat(Chain.Append(A.Service, new(3, own[2].Hash), [A.Row(A.Disclosed(8)), A.Row(A.Disclosed(9))])).ToList();
        var collected = A.Collected([.. after.Take(3), own[3], .. after.Skip(3)]);
        Assert.Equal([new(A.Service, 4, 4, Finding.Doubled, Finding.Own)], Found(after, collected));
    }

    [Fact]
    public void the_ledger_of_one_service_is_not_taken_for_that_of_another() =>
        Assert.Contains(Findings.In("avimpct", Read("avimpct", A.Own(2), A.OwnKey), [], []), finding => finding is { Code: Finding.Changed, Sequence: 1, Through: 2 });

    [Fact]
    public void who_does_not_answer_is_named_and_what_was_collected_is_checked_all_the_same()
    {
        var collected = A.Collected(A.Own(4)).Where(entry => entry.Sequence != 2).ToList();
        Assert.Equal(
            [new(A.Service, null, null, Finding.Unanswered, null), new(A.Service, 2, 2, Finding.Missing, null)],
            Findings.In(A.Service, null, Read(A.Service, collected, A.CollectedKey), []));
    }

    private static Head HeadOf(IReadOnlyList<LedgerEntry> entries) => new(A.Service, entries[^1].Sequence, Convert.ToHexStringLower(entries[^1].Hash));

    private static IReadOnlyList<Finding> Found(IReadOnlyList<LedgerEntry> own, IReadOnlyList<LedgerEntry> collected, params Head[] kept) =>
        Findings.In(A.Service, Read(A.Service, own, A.OwnKey), Read(A.Service, collected, A.CollectedKey), kept);

    /// <summary>As a database gives it: in the order of the numbers.</summary>
    private static IReadOnlyList<LedgerPlace> Read(string service, IEnumerable<LedgerEntry> entries, byte[] key) =>
        [.. entries.OrderBy(entry => entry.Sequence).ThenBy(entry => Convert.ToHexStringLower(entry.Hash), StringComparer.Ordinal).Select(new ChainReader(service, key).Next)];
}
