using System.Buffers;
using System.Numerics;

namespace Keten.Sharing.Masking;

/// <summary>How a word is written, as far as that says whether it is a name.</summary>
internal enum Shape : byte
{
    Lower,
    Capital,
    Upper,
    Digits,
}

/// <summary>A word or a run of digits: where it stands in the text, and where its letters stand in what was folded.</summary>
/// <param name="Start">First sign in the text.</param>
/// <param name="End">After the last.</param>
/// <param name="From">First letter of what was folded.</param>
/// <param name="Length">How many.</param>
/// <param name="Hash">Of the folded letters: the same word has the same.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct Token(int Start, int End, int From, int Length, ulong Hash, Shape Shape);

/// <summary>A text taken apart once: its words in order, and all their letters on end.</summary>
internal sealed class Script : IDisposable
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    private char[] _folded;
    private Token[] _tokens;
    private int _letters;
    private int _count;

    private Script(string text)
    {
        Text = text;
        _folded = ArrayPool<char>.Shared.Rent(text.Length + 8);
        _tokens = ArrayPool<Token>.Shared.Rent((text.Length / 4) + 8);
    }

    public string Text { get; }

    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, _count);

    public ReadOnlySpan<char> Folded => _folded.AsSpan(0, _letters);

    public static Script Read(string text)
    {
        var script = new Script(text);
        script.Read();
        return script;
    }

    public static ulong HashOf(ReadOnlySpan<char> folded)
    {
        ulong hash = 0;
        foreach (var letter in folded)
            hash = Hashed(hash, letter);
        return hash;
    }

    public ReadOnlySpan<char> Word(int token) => _folded.AsSpan(_tokens[token].From, _tokens[token].Length);

    /// <summary>What stands between a word and the one before it, labels included.</summary>
    public ReadOnlySpan<char> Before(int token) => token == 0 ? Text.AsSpan(0, _tokens[0].Start) : Text.AsSpan(_tokens[token - 1].End, _tokens[token].Start - _tokens[token - 1].End);

    public override string ToString() => "Script(withheld)";

    /// <summary>Letters of people go back to nobody else's hands.</summary>
    public void Dispose()
    {
        ArrayPool<char>.Shared.Return(_folded, clearArray: true);
        ArrayPool<Token>.Shared.Return(_tokens);
        (_folded, _tokens, _letters, _count) = ([], [], 0, 0);
    }

    private void Read()
    {
        var word = default(Open);
        for (var i = 0; i < Text.Length; i++)
        {
            var letter = Text[i];
            if (letter < 128)
            {
                if (char.IsAsciiLetterOrDigit(letter))
                {
                    i = Plain(ref word, i);
                    continue;
                }

                Close(ref word, i);
                if (letter == '[' && Label.Length(Text.AsSpan(i)) is > 0 and var length)
                    i += length - 1;
            }
            else if (Fold.Of(letter) is not { } several)
            {
                Close(ref word, i);
            }
            else if (several.Length > 0)
            {
                Letter(ref word, i, char.IsAsciiDigit(several[0]), char.IsUpper(letter));
                foreach (var part in several)
                    Add(ref word, part);
            }
        }

        Close(ref word, Text.Length);
    }

    // As many letters, or digits, as follow each other and are ASCII: nearly all there are.
    private int Plain(ref Open word, int first)
    {
        var text = Text.AsSpan(first);
        var isDigit = char.IsAsciiDigit(text[0]);
        Letter(ref word, first, isDigit, char.IsAsciiLetterUpper(text[0]));
        while (_letters + text.Length > _folded.Length)
            _folded = Larger(_folded, _letters);
        var folded = _folded.AsSpan(_letters, text.Length);
        var (hash, uppers, length) = (word.Hash, 0, 0);
        foreach (var letter in text)
        {
            if (!(isDigit ? char.IsAsciiDigit(letter) : char.IsAsciiLetter(letter)))
                break;
            // Sets the bit that makes a letter small; digits have it.
            var small = (char)(letter | 0x20);
            uppers += small == letter ? 0 : 1;
            folded[length++] = small;
            hash = Hashed(hash, small);
        }

        word.Uppers += uppers - (char.IsAsciiLetterUpper(text[0]) ? 1 : 0);
        word.Letters += length - 1;
        word.Hash = hash;
        _letters += length;
        return first + length - 1;
    }

    private void Letter(ref Open word, int at, bool isDigit, bool isUpper)
    {
        if (word.Letters > 0 && word.Digits != isDigit)
            Close(ref word, at);
        if (word.Letters == 0)
            word = new Open { Start = at, From = _letters, Digits = isDigit, Capital = isUpper };
        word.Letters++;
        word.Uppers += isUpper ? 1 : 0;
    }

    // A letter may become several: щ is shch.
    private void Add(ref Open word, char part)
    {
        if (_letters == _folded.Length)
            _folded = Larger(_folded, _letters);
        _folded[_letters++] = part;
        word.Hash = Hashed(word.Hash, part);
    }

    private void Close(ref Open word, int end)
    {
        if (word.Letters == 0)
            return;
        if (_count == _tokens.Length)
            _tokens = Larger(_tokens, _count);
        var shape = word.Digits ? Shape.Digits : word.Uppers == word.Letters && word.Letters > 1 ? Shape.Upper : word.Capital ? Shape.Capital : Shape.Lower;
        _tokens[_count++] = new Token(word.Start, end, word.From, _letters - word.From, word.Hash, shape);
        word.Letters = 0;
    }

    /// <summary>The word being read; none while it has no letters.</summary>
    private struct Open
    {
        public int Start;
        public int From;
        public int Letters;
        public int Uppers;
        public bool Digits;
        public bool Capital;
        public ulong Hash;
    }

    private static ulong Hashed(ulong hash, char letter) => (BitOperations.RotateLeft(hash, 29) ^ letter) * Prime;

    private static T[] Larger<T>(T[] full, int count)
    {
        var larger = ArrayPool<T>.Shared.Rent((count * 2) + 8);
        full.AsSpan(0, count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(full, clearArray: typeof(T) == typeof(char));
        return larger;
    }
}
