using System.Globalization;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Core.Seeding;

/// <summary>People who do not exist: the same number always gives the same person.</summary>
internal static class SeedNames
{
    private static readonly string[] Families = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"];
    private static readonly string[] Women = ["Thị", "Thị Thu", "Thị Thanh", "Ngọc", "Thị Minh", "Thuỳ", "Thị Kim"];
    private static readonly string[] Men = ["Văn", "Đức", "Quang", "Minh", "Hữu", "Xuân", "Đình"];
    private static readonly string[] WomenGiven = ["Mai", "Lan", "Hoa", "Hương", "Linh", "Trang", "Nga", "Yến", "Vân", "Thảo", "Phượng", "Ánh"];
    private static readonly string[] MenGiven = ["Hùng", "Dũng", "Minh", "Sơn", "Hải", "Tuấn", "Long", "Nam", "Khánh", "Bình", "Thắng", "Đạt"];
    private static readonly string[] Streets = ["Hoa Sữa", "Bàng", "Sấu", "Sông Hồng", "Đê Mới", "Chợ Cũ", "Giếng Nước", "Đình Làng"];

    /// <param name="number">From 0; up to a million people differ in their identity number.</param>
    public static Person Of(int seed, int number, string areaCode, string areaName)
    {
        var random = new Random(unchecked(seed * 7919 + number));
        var isWoman = random.Next(2) == 0;
        var name = $"{Any(Families)} {Any(isWoman ? Women : Men)} {Any(isWoman ? WomenGiven : MenGiven)}";
        var birthOn = new DateOnly(1945, 1, 1).AddDays(random.Next(60 * 365));
        return new Person
        {
            Id = Ids.Derive($"seed|{seed}|person|{number}"), FullName = name, FoldedName = TextFolding.Fold(name),
            CitizenId = IdOf(number, isWoman, birthOn), BirthOn = birthOn, Sex = isWoman ? "female" : "male",
            Phone = string.Create(CultureInfo.InvariantCulture, $"09{number % 100_000_000:00000000}"),
            Email = $"nguoi.{number.ToString(CultureInfo.InvariantCulture)}@example.com", AreaCode = areaCode,
            Address = $"{random.Next(1, 200)} phố {Any(Streets)}, {areaName}", Version = 1,
        };

        string Any(string[] words) => words[random.Next(words.Length)];
    }

    /// <summary>Province 001, century and sex, year of birth, number: the form of the law with numbers of our own.</summary>
    private static string IdOf(int number, bool isWoman, DateOnly birthOn)
    {
        var century = (birthOn.Year >= 2000 ? 2 : 0) + (isWoman ? 1 : 0);
        return string.Create(CultureInfo.InvariantCulture, $"001{century}{birthOn.Year % 100:00}{number:000000}");
    }
}
