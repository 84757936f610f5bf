using System.Net;
using Keten.Hosting;
using Keten.Meldpunt;
using Keten.Meldpunt.ShowReceipt;
using Keten.Sharing;

namespace Keten.Tests.Unit.Meldpunt;

public class WhatMeldpuntDecides
{
    private static readonly DateOnly _today = new(2026, 11, 22);

    public static TheoryData<string, bool, bool> Victims => new()
    {
        { """{"roles":["victim"]}""", false, false },
        { """{"roles":["victim"],"gender":"female"}""", false, false },
        { """{"roles":["victim"],"name":{"given":"Testanna"}}""", true, false },
        { """{"roles":["victim"],"description":"Rode jas."}""", true, false },
        { """{"roles":["victim"],"birthDate":"2008-11-23"}""", true, true },
        { """{"roles":["victim"],"birthDate":"2008-11-22"}""", true, false },
        { """{"roles":["victim"],"birthDate":"2008-02-29"}""", true, false },
        { """{"roles":["victim"],"ageEstimate":17}""", false, true },
        { """{"roles":["victim"],"ageEstimate":18}""", false, false },
        { """{"roles":["victim"],"unaccompanied":true}""", false, true },
        { """{"roles":["victim"],"needs":["youth_care"]}""", false, true },
        { """{"roles":["suspect"],"name":{"given":"Testjan"},"ageEstimate":16}""", false, false },
    };

    [Theory]
    [MemberData(nameof(Victims))]
    public void a_specific_or_minor_victim_is_seen_at_once(string person, bool specific, bool minor)
    {
        var report = Signals.A.Report("""{"region":"nijmegen","persons":[§],"reporter":{"kind":"employee"}}""".Replace("§", person, StringComparison.Ordinal))!;

        Assert.Equal((specific, minor), (VictimsInView.Specific(report), VictimsInView.Minor(report, _today)));
    }

    [Fact]
    public void people_get_the_same_ids_again()
    {
        var report = Signals.A.Report("""{"region":"a","persons":[{"roles":["victim"]},{"roles":["witness"]}],"reporter":{"kind":"employee"}}""")!;
        var signal = Guid.NewGuid();

        var ids = SignalReader.WithPersonIds(report, signal).Persons.Select(person => person.Id).ToList();

        Assert.Equal(ids, SignalReader.WithPersonIds(report, signal).Persons.Select(person => person.Id));
        Assert.Equal(2, ids.Distinct().Count());
        Assert.NotEqual(ids, SignalReader.WithPersonIds(report, Guid.NewGuid()).Persons.Select(person => person.Id));
    }

    [Theory]
    [InlineData("1234 5678 9012 3456", "1234567890123456")]
    [InlineData("1234-5678-9012-3456", "1234567890123456")]
    [InlineData("123456789012345", null)]
    [InlineData("12345678901234567", null)]
    [InlineData("123456789012345x", null)]
    public void a_receipt_may_be_typed_in_groups(string typed, string? digits) => Assert.Equal(digits, Receipts.Digits(typed));

    [Fact]
    public void a_throttle_lets_a_burst_through_and_then_one_by_one()
    {
        var clock = new SimulatedClock();
        var throttle = new Throttle(new Allowance(3, TimeSpan.FromSeconds(10)), 100, clock);

        Assert.Equal([null, null, null], Enumerable.Range(0, 3).Select(_ => throttle.Wait("a")));
        Assert.InRange(throttle.Wait("a")!.Value.TotalSeconds, 5, 10);
        Assert.Null(throttle.Wait("b"));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(throttle.Wait("a"));
        Assert.NotNull(throttle.Wait("a"));
    }

    [Fact]
    public void a_hundred_thousand_guesses_use_little_memory_and_lock_nobody_out()
    {
        var throttle = new Throttle(new Allowance(3, TimeSpan.FromMinutes(1)), 1_000, new SimulatedClock());

        for (var i = 0; i < 100_000; i++)
        {
            throttle.Wait($"guess {i}");
        }

        Assert.InRange(throttle.Remembered, 1, 1_000);
        Assert.Null(throttle.Wait("an honest reporter"));
    }

    [Theory]
    [InlineData("192.0.2.7", "::ffff:192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("2001:db8::1", "2001:db8::ffff:1", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    public void a_source_is_an_address_or_a_whole_network_of_ipv6(string one, string other, bool same) =>
        Assert.Equal(same, ReceiptGate.Source(IPAddress.Parse(one)) == ReceiptGate.Source(IPAddress.Parse(other)));
}
