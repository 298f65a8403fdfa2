// Prints YEAR YYYY-MM-DD YYYY-MM-DD for each year: the first day of Tet and the tenth of lunar month 3.
// Run: eng/conformance lunar FROM TO, both 1900 to 2100 and included.
#:project ../src/MotCua.Engines/MotCua.Engines.csproj
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
using MotCua.Engines.WorkingTime;

if (args.Length != 2 || !int.TryParse(args[0], out var from) || !int.TryParse(args[1], out var to)
    || from < VietnameseLunar.FirstYear || to > VietnameseLunar.LastYear || from > to)
{
    Console.Error.WriteLine($"usage: eng/conformance lunar FROM TO ({VietnameseLunar.FirstYear} to {VietnameseLunar.LastYear})");
    return 2;
}

for (var year = from; year <= to; year++)
    Console.WriteLine($"{year} {VietnameseLunar.Tet(year):yyyy-MM-dd} {VietnameseLunar.HungKings(year):yyyy-MM-dd}");
return 0;
