using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace MotCua.Core.Documents;

/// <summary>
/// The parser's filters, with an end to how much they may unpack in one document: a few kilobytes can be packed so that
/// they grow to gigabytes.
/// </summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long MostUnpacked = 64L * 1024 * 1024;
    private const int MostPacked = 1024 * 1024;
    private long unpacked;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        Bound(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Bound(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bound(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Bound(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => new Bounded(this, f))];

    private void Spend(long bytes)
    {
        unpacked += bytes;
        if (unpacked > MostUnpacked)
            throw new InvalidDataException("The document unpacks to more than is read.");
    }

    private sealed class Bounded(BoundedFilters budget, IFilter inner) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken dictionary, IFilterProvider provider, int index)
        {
            if (inner is FlateFilter)
                Measure(input);
            else if (input.Length > MostPacked)
                throw new InvalidDataException("The document packs its structure in an unusual way.");
            return inner.Decode(input, dictionary, provider, index);
        }

        private void Measure(Memory<byte> input)
        {
            using var packed = new MemoryStream(input.ToArray());
            using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81920];
            try
            {
                for (int read; (read = zlib.Read(buffer)) > 0;)
                    budget.Spend(read);
            }
            catch (InvalidDataException) when (budget.unpacked <= MostUnpacked)
            {
                // Broken data: the parser decides what it can still use of it.
            }
        }
    }
}
