using Keten.Hosting.Regions;
using Keten.Messages;

namespace Keten.Regie.Monitor;

/// <summary>
/// The figures of the regional monitor. Which parts there are follows from codes and the region's file, never from what
/// happened: a part that is there only when it counts would tell.
/// </summary>
internal static class Figures
{
    private const string Other = "other";

    public static IReadOnlyList<Figure> Of(Counts counts, Region region) =>
    [
        Kinds(new Figure("signals", counts["signals"]), "signals", counts),
        Kinds(new Figure("possible_victims", counts["possible_victims"]), "possible_victims", counts),
        Kinds(new Figure("suspects", counts["suspects"]), "suspects", counts),
        Timed("decided", counts) with
        {
            By = [Split("outcome", "decided", ["case", .. region.Assessment.WaysOut.Select(way => way.Code)], counts)],
            // What a way out closes is at once closed, so these bound it.
            Bounds = [Timed("closed_without_case", counts) with { BoundsParts = true, Bounds = [new Figure("feedback_without_case", counts["feedback_without_case"])] }],
        },
        new Figure("consultations", Partners(region).Append(Other).Sum(partner => Part("consultations/partner", partner, Partners(region), counts)))
        {
            By = [new Split("partner", [.. Split("partner", "consultations", Partners(region), counts).Parts.Select(part => part with { Took = Took($"consultations/partner/{part.Name}", counts) })])],
        },
        Timed("cases_closed", counts) with
        {
            By = [new Split("prosecuted",
            [
                Kinds(new Figure("yes", counts["cases_closed/prosecuted/yes"]), "cases_closed/prosecuted/yes", counts),
                new Figure("no", counts["cases_closed/prosecuted/no"]),
            ])],
            Bounds = [new Figure("feedback_in_cases", counts["feedback_in_cases"])],
        },
        new Figure("actions", counts["actions"]),
        new Figure("referrals", counts["referrals"])
        {
            By = [new Split("purpose",
            [
                new Figure("care", counts["referrals/purpose/care"])
                {
                    By = [new Split("answer", [.. ((string[])["taken_on", "refused", "no_answer"]).Select(answer => new Figure(answer, counts[$"referrals/purpose/care/answer/{answer}"]))])],
                },
                new Figure(Other, counts["referrals/purpose/other"]),
            ])],
        },
    ];

    private static Figure Kinds(Figure figure, string name, Counts counts) => figure with
    {
        By =
        [
            Split("form", name, [.. Codes.Forms.Select(term => term.Code), Counting.Several], counts, open: false),
            Split("sector", name, [.. Codes.Sectors.Where(term => Codes.Sectors.ParentOf(term.Code) == term.Code).Select(term => term.Code), Counting.Several, Counting.NoSector], counts, open: false),
        ],
    };

    private static Figure Timed(string name, Counts counts) => new(name, counts[name]) { Took = Took(name, counts) };

    private static IReadOnlyList<int> Took(string name, Counts counts) => [.. Days.Bands.Select(band => counts[$"{name}/days/{band}"])];

    private static List<string> Partners(Region region) =>
    [
        .. region.Assessment.Consults
            .SelectMany(may => region.Municipalities.Select(here => region.PartnerFor(may.Partner, here.Name)).Prepend(may.Partner))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <param name="name">Of the split.</param>
    /// <param name="of">What is split.</param>
    /// <param name="codes">The parts.</param>
    /// <param name="counts">What was counted.</param>
    /// <param name="open">The region's file may have known other codes before: they are one part more.</param>
    private static Split Split(string name, string of, IReadOnlyList<string> codes, Counts counts, bool open = true) =>
        new(name, [.. (open ? codes.Append(Other) : codes).Select(code => new Figure(code, Part($"{of}/{name}", code, codes, counts)))]);

    private static int Part(string under, string code, IReadOnlyList<string> codes, Counts counts) => codes.Contains(code)
        ? counts[$"{under}/{code}"]
        : counts.Codes(under).Except(codes).Sum(unknown => counts[$"{under}/{unknown}"]);
}
