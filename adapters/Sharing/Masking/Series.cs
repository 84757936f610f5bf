using System.Globalization;

namespace Keten.Sharing.Masking;

/// <summary>What may stand between the letters and digits of one mark, and how much of it.</summary>
internal enum Kind : byte
{
    Number,
    Plate,
    Email,
    Handle,
    Page,
    Name,
    NameReversed,
    NameDotted,

    /// <summary>Mel'nyk.</summary>
    Torn,

    /// <summary>K o w a l s k a.</summary>
    Spelled,
    Postcode,
    Street,
}

/// <summary>A mark written as one series of letters and digits, whatever signs stand in between: number, plate, address, whole name.</summary>
internal sealed record Mark(string Compact, Kind Kind, string? HouseNumber = null)
{
    public List<int> Of { get; } = [];

    public override string ToString() => $"Mark({Kind})";
}

/// <summary>All marks to look for, by the three letters or digits they start with.</summary>
internal sealed class Series
{
    private const int Shortest = 3;

    private readonly Dictionary<(string, Kind, string?), Mark> _marks = [];
    private readonly Dictionary<long, List<Mark>> _byStart = [];
    private readonly ulong[] _starts = new ulong[512];

    public void Add(string compact, Kind kind, int who, string? houseNumber = null)
    {
        if (compact.Length < Shortest)
            return;
        if (!_marks.TryGetValue((compact, kind, houseNumber), out var mark))
        {
            _marks.Add((compact, kind, houseNumber), mark = new Mark(compact, kind, houseNumber));
            if (!_byStart.TryGetValue(Start(compact), out var same))
                _byStart.Add(Start(compact), same = []);
            same.Add(mark);
            same.Sort((one, other) => other.Compact.Length - one.Compact.Length);
            _starts[Slot(compact) >> 6] |= 1UL << (Slot(compact) & 63);
        }

        if (!mark.Of.Contains(who))
            mark.Of.Add(who);
    }

    public void Name(string compact, int who, bool reversed, bool dotted = false)
    {
        if (compact.Length > 4)
            Add(compact, dotted ? Kind.NameDotted : reversed ? Kind.NameReversed : Kind.Name, who);
    }

    /// <summary>One name with an apostrophe somewhere in it, or letter by letter.</summary>
    public void Torn(string name, int who)
    {
        if (name.Length < 5 || Words.DoubtOf(name) != Doubt.None)
            return;
        Add(name, Kind.Torn, who);
        Add(name, Kind.Spelled, who);
    }

    public void Add(Somebody one, int who)
    {
        foreach (var phone in one.Phones)
            Phone(phone, who);
        foreach (var bsn in one.Bsns.Select(Fold.Compact))
        {
            Add(bsn, Kind.Number, who);
            Add(bsn.TrimStart('0'), Kind.Number, who);
        }

        foreach (var iban in one.Ibans.Select(Fold.Compact).Where(iban => iban.Length > 10))
        {
            Add(iban, Kind.Number, who);
            // The number of the account as it was before there were IBANs, which people still say.
            if (iban.StartsWith("nl", StringComparison.Ordinal) && iban[^10..].All(char.IsAsciiDigit) && iban[^10..].TrimStart('0') is { Length: > 6 } account)
                Add(account, Kind.Number, who);
        }

        foreach (var plate in one.Plates.Select(Fold.Compact).Where(plate => plate.Length > 3))
            Add(plate, Kind.Plate, who);
        foreach (var email in one.Emails)
            Email(email, who);
        foreach (var address in one.Addresses)
            Address(address, who);
        foreach (var handle in one.Handles.Concat(one.Aliases.Where(Handles.IsOne)))
            Handles.Add(this, handle, who);
    }

    /// <summary>The longest first; null when none does.</summary>
    public List<Mark>? StartingAt(ReadOnlySpan<char> folded) =>
        folded.Length >= Shortest && (_starts[Slot(folded) >> 6] & (1UL << (Slot(folded) & 63))) != 0 && _byStart.TryGetValue(Start(folded), out var marks) ? marks : null;

    // +31 6…, 0031 (0)6…, 06…, 6…: each begins where a run of digits begins.
    private void Phone(string phone, int who)
    {
        var whole = Fold.Compact(PhoneNumber.Normal(phone) ?? phone);
        if (whole.Length < 6)
            return;
        var isDutch = whole.StartsWith("31", StringComparison.Ordinal) && whole.Length == 11;
        var own = isDutch ? whole[2..] : whole.Length > 9 ? whole[^9..] : whole;
        var country = isDutch ? "31" : whole[..^own.Length].TrimStart('0');
        foreach (var before in new[] { "", "0", country, "00" + country, country + "0", "00" + country + "0" }.Distinct(StringComparer.Ordinal))
            Add(before + own, Kind.Number, who);
    }

    private void Email(string email, int who)
    {
        var parts = email.Split('@');
        var dot = parts[^1].LastIndexOf('.');
        if (parts.Length != 2 || dot < 1)
            return;
        string local = Fold.Compact(parts[0]), host = Fold.Compact(parts[1][..dot]), top = Fold.Compact(parts[1][dot..]);
        foreach (var at in new[] { "", "at", "apenstaartje" })
        {
            foreach (var point in new[] { "", "dot", "punt" })
                Add(local + at + host + point + top, Kind.Email, who);
        }
    }

    private void Address(Address address, int who)
    {
        if (Fold.Compact(address.Postcode) is { Length: > 4 } postcode)
            Add(postcode, Kind.Postcode, who, Digits(address.HouseNumber));
        if (Fold.Compact(address.Street) is not { Length: >= Shortest } street || Digits(address.HouseNumber) is not { } number)
            return;
        Add(street, Kind.Street, who, number);
        foreach (var (whole, brief) in new[] { ("straat", "str"), ("laan", "ln"), ("plein", "pln"), ("weg", "wg") })
        {
            if (street.EndsWith(whole, StringComparison.Ordinal))
                Add(street[..^whole.Length] + brief, Kind.Street, who, number);
        }
    }

    private static string? Digits(string? houseNumber) =>
        string.Concat((houseNumber ?? "").SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)) is { Length: > 0 } digits ? digits.ToString(CultureInfo.InvariantCulture) : null;

    // Five bits of each of the first three: tells most words from the start of a mark.
    private static int Slot(ReadOnlySpan<char> folded) => (folded[0] & 31) | ((folded[1] & 31) << 5) | ((folded[2] & 31) << 10);

    private static long Start(ReadOnlySpan<char> folded) => folded[0] | ((long)folded[1] << 16) | ((long)folded[2] << 32);
}
