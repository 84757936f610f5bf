using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Keten.Adapters;
using Keten.Sharing;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;

namespace Keten.Benchmarks;

/// <summary>
/// What sharing costs on a dossier of two people, a place and a firm. The measuring stick is an adapter that knows no rules: it lays out the
/// same dossier, reads every field of the catalogue with the same readers and writes all there is as JSON. The hub decides, reads what flows,
/// builds the view with the record's names of rules and paths, and writes that view as the same JSON. The difference is what sharing costs;
/// it writes less, so part of its work is paid by what it leaves out, and the decision is given by itself too. Each decides from nothing:
/// nothing of a dossier is remembered. Apart from it: masking (a firm's name is text) and the hash of what leaves, which is for the record.
/// </summary>
public class Deciding
{
    private readonly SharingEngine _engine = new(() => _rules);
    private readonly IncrementalHash _hasher = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, new byte[32]);
    private readonly Dossier _dossier = Of(firm: null);
    private readonly Dossier _withText = Of(firm: "Verzonnen BV");
    private readonly Ruling _ruling;

    private static readonly RuleBook _rules = RuleBook.Load(Path.Combine(AppContext.BaseDirectory, "convenants"));

    private static readonly Request _request = new()
    {
        DecisionId = new Guid(1, 0, 0, new byte[8]),
        Partner = "avim",
        Region = "nijmegen",
        RecipientClass = "police_investigation",
        Purpose = "judge",
        State = "signal",
        At = DateTimeOffset.UtcNow,
    };

    public Deciding() => _ruling = Decided();

    internal static DecidingFigures Measure(string folder)
    {
        var took = Micro.Run<Deciding>(folder);
        double Of(string what) => took[what].Min / 1000;
        return new(
            Of(nameof(Shared)) - Of(nameof(Plain)), Of(nameof(Plain)), Of(nameof(Shared)), Of(nameof(Decided)), Of(nameof(Recorded)),
            Of(nameof(DecidedWithText)) - Of(nameof(Decided)), new Deciding()._ruling.View.Fields.Count);
    }

    /// <summary>Every field read and written.</summary>
    [Benchmark]
    public byte[] Plain()
    {
        var inView = new InView(_dossier);
        var fields = new List<SharedField>();
        foreach (var field in Catalogue.Fields)
        {
            var count = field.Count(inView);
            for (var subject = 0; subject < count; subject++)
            {
                if (field.Has(inView, subject) && field.Read(inView, subject) is { Whole: { } value } found)
                    fields.Add(new SharedField(field.Path, found.Subject, value, Level.Share));
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(fields);
    }

    /// <summary>What flows decided, read and written.</summary>
    [Benchmark]
    public byte[] Shared() => JsonSerializer.SerializeToUtf8Bytes(Decided().View.Fields);

    /// <summary>Decision and view, not written.</summary>
    [Benchmark]
    public Ruling Decided() => _engine.Unrecorded(_request, _dossier, Keyed)!;

    /// <summary>The same where one word has to be looked at for names.</summary>
    [Benchmark]
    public Ruling DecidedWithText() => _engine.Unrecorded(_request, _withText, Keyed)!;

    /// <summary>The hash of what leaves, for the record.</summary>
    [Benchmark]
    public Ruling Recorded() => SharingEngine.Recorded(_ruling, Keyed);

    /// <summary>As the hub makes pseudonyms and hashes.</summary>
    private string Keyed(string value)
    {
        Span<byte> bytes = stackalloc byte[3 * 128];
        _hasher.AppendData(bytes[..Encoding.UTF8.GetBytes(value, bytes)]);
        Span<byte> hash = stackalloc byte[32];
        _hasher.GetHashAndReset(hash);
        return Convert.ToHexStringLower(hash);
    }

    private static Dossier Of(string? firm) => new()
    {
        SignalId = new Guid(2, 0, 0, new byte[8]),
        Report = new Report
        {
            Region = "nijmegen",
            Forms = ["labour"],
            Sectors = ["agriculture"],
            Indicators = ["passport_withheld"],
            Locations = [new Location { Kind = "workplace", Street = "Verzonnenstraat", HouseNumber = "1", Postcode = "6511ZZ", City = "Nijmegen" }],
            Organisations = [new Organisation { Role = "employer", Name = firm, KvkNumber = "12345678" }],
            Persons = [Person("victim", 1), Person("suspect", 2)],
            Reporter = new Reporter { Kind = "employee", Name = "Niemand Verzonnen" },
        },
    };

    private static Person Person(string role, int number) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        Roles = [role],
        Name = new PersonName { Given = "Niemand", Family = $"Verzonnen {number}" },
        BirthDate = new DateOnly(1990, 1, number),
        Gender = "female",
        Nationality = "PL",
        Phone = $"+3160000000{number}",
    };
}
