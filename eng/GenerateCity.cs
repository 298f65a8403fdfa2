// Builds the sample city's units, coverage and officers from samples/city/areas.csv.
// Same input, same output: names are picked by a hash of the username. Run: dotnet run eng/GenerateCity.cs
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
using System.Globalization;
using System.Text;

var folder = Path.Combine(Directory.GetCurrentDirectory(), "samples", "city");
var areas = Area.Read(Path.Combine(folder, "areas.csv"));
var city = new City(areas);
city.Write(folder);
Console.WriteLine($"{city.Units.Count} units, {city.Coverage.Count} coverage rows, {city.Officers.Count} officers");

/// <summary>A commune or ward with the district it lay in before 1 July 2025.</summary>
internal sealed record Area(string Code, string Name, string Kind, string District)
{
    public string Slug => (Kind == "phuong" ? "p-" : "x-") + Words.Slug(Name[(Name.IndexOf(' ') + 1)..]);

    /// <summary>The tail of usernames: <c>badinh</c>.</summary>
    public string Login => Slug[2..].Replace("-", "");

    public string InSentence => char.ToLower(Name[0], CultureInfo.InvariantCulture) + Name[1..];

    public string NameEn => Words.Fold(Name[(Name.IndexOf(' ') + 1)..]) + (Kind == "phuong" ? " Ward" : " Commune");

    public static List<Area> Read(string file) =>
        [.. File.ReadLines(file).Skip(1).Select(line => line.Split(','))
            .Select(c => new Area(c[0], c[1], c[2], c[3].Split(';')[0]))];
}

internal sealed record Unit(string Code, string Parent, string Kind, string NameVi, string NameEn, string Identifier)
{
    public string Area { get; init; } = "";
    public string From { get; init; } = "2025-07-01";
    public string To { get; init; } = "";
    public string Successor { get; init; } = "";
    public string Address { get; init; } = "thành phố Hà Nội";
    public string Phone { get; init; } = "";
}

/// <summary>One kind of post: the username's head, the title, the roles and the fields it is limited to.</summary>
internal sealed record Post(string Login, string TitleVi, string TitleEn, string Roles, string Fields = "");

internal sealed record Officer(string Username, string FullName, string Unit, Post Post);

/// <summary>A former district and the shared offices that serve its communes today.</summary>
internal sealed record District(string Name, int Branch, int TaxBase)
{
    public string Short => Name.Split(' ', 2) is [var first, var rest] ? (first == "thị" ? rest[3..] : rest) : Name;
    public string Slug => Words.Slug(Short);
}

internal sealed class City
{
    private const string Root = "ubnd-tp-ha-noi";
    private const string Centre = "pvhcc-tp";
    private const string Merged = "2025-02-28";
    private readonly Dictionary<string, Area> logins = [];

    public List<Unit> Units { get; } = [];
    public List<(string Unit, string Area)> Coverage { get; } = [];
    public List<Officer> Officers { get; } = [];

    public City(IReadOnlyList<Area> areas)
    {
        AddCityOffices();
        AddDepartments();
        AddCentre(areas);
        AddVertical(areas);
        for (var i = 0; i < areas.Count; i++)
            AddCommune(areas[i], i + 101);
        AddPredecessors();
    }

    private void AddCityOffices()
    {
        Add(new(Root, "", "city", "Uỷ ban nhân dân thành phố Hà Nội", "Hanoi City People's Committee", "H26")
        { From = "2008-08-01", Phone = "024 0000 0001" });
        Staff(Root, "tp", Posts.CityHall);
        foreach (var (login, post) in Posts.CityDemo)
            Officers.Add(new(login, Words.PersonName(login), Root, post));
    }

    private void AddDepartments()
    {
        var number = 1;
        foreach (var (code, vi, en, from) in Tables.Departments)
        {
            Add(new(code, Root, "department", vi, en, $"H26.{number:00}") { From = from, Phone = $"024 0000 {number + 1000}" });
            Staff(code, code.Replace("-", ""), Posts.Department);
            number++;
        }
        foreach (var (code, vi, en, successor) in Tables.ClosedDepartments)
            Add(new(code, Root, "department", vi, en, $"H26.{number++:00}") { From = "2008-08-01", To = Merged, Successor = successor });
    }

    private void AddCentre(IReadOnlyList<Area> areas)
    {
        Add(new(Centre, Root, "one-stop-centre", "Trung tâm Phục vụ hành chính công thành phố Hà Nội",
            "Hanoi Public Administration Service Centre", "H26.40") { From = "2024-10-01", Phone = "024 0000 0040" });
        Staff(Centre, "trungtam", Posts.Centre);
        foreach (var branch in Tables.Districts.GroupBy(d => d.Branch).OrderBy(g => g.Key))
            AddBranch(branch.Key, [.. branch], areas);
    }

    private void AddBranch(int number, IReadOnlyList<District> districts, IReadOnlyList<Area> areas)
    {
        var code = $"pvhcc-cn-{number:00}";
        var names = string.Join(", ", districts.Select(d => d.Short));
        Add(new(code, Centre, "one-stop-branch", $"Chi nhánh số {number} ({names})",
            $"Branch {number} ({Words.Fold(names)})", $"H26.40.{number:00}") { Phone = $"024 0000 40{number:00}" });
        Staff(code, $"cn{number:00}", Posts.Branch);
        foreach (var district in districts)
        {
            Cover(code, district, areas);
            AddPoint(code, district, areas);
        }
    }

    private void AddPoint(string branch, District district, IReadOnlyList<Area> areas)
    {
        var code = "pvhcc-diem-" + district.Slug;
        var number = Tables.Districts.IndexOf(district) + 31;
        Add(new(code, branch, "one-stop-point", $"Điểm Phục vụ hành chính công {district.Short}",
            $"{Words.Fold(district.Short)} Service Point", $"H26.40.{number:00}"));
        Staff(code, "diem" + district.Slug.Replace("-", ""), Posts.Point);
        Cover(code, district, areas);
    }

    private void AddVertical(IReadOnlyList<Area> areas)
    {
        Add(new("cong-an-tp", Root, "police-city", "Công an thành phố Hà Nội", "Hanoi City Police", "H26.60") { From = "2008-08-01" });
        Staff("cong-an-tp", "congantp", Posts.Agency);
        Add(new("thue-tp", Root, "tax-city", "Thuế thành phố Hà Nội", "Hanoi City Tax", "H26.61"));
        Staff("thue-tp", "thuetp", Posts.Agency);
        Add(new("bhxh-tp", Root, "social-insurance-city", "Bảo hiểm xã hội thành phố Hà Nội", "Hanoi City Social Insurance", "H26.62"));
        Staff("bhxh-tp", "bhxhtp", Posts.Agency);
        foreach (var tax in Tables.Districts.GroupBy(d => d.TaxBase).OrderBy(g => g.Key))
            AddTaxBase(tax.Key, [.. tax], areas);
        foreach (var district in Tables.Districts)
            AddInsuranceBase(district, areas);
    }

    private void AddTaxBase(int number, IReadOnlyList<District> districts, IReadOnlyList<Area> areas)
    {
        var code = $"thue-co-so-{number:00}";
        Add(new(code, "thue-tp", "tax-base", $"Thuế cơ sở {number} thành phố Hà Nội", $"Hanoi Tax Base {number}", $"H26.61.{number:00}"));
        Staff(code, $"thue{number:00}", Posts.Agency);
        foreach (var district in districts)
            Cover(code, district, areas);
    }

    private void AddInsuranceBase(District district, IReadOnlyList<Area> areas)
    {
        var code = "bhxh-" + district.Slug;
        var number = Tables.Districts.IndexOf(district) + 1;
        Add(new(code, "bhxh-tp", "social-insurance-base", $"Bảo hiểm xã hội cơ sở {district.Short}",
            $"{Words.Fold(district.Short)} Social Insurance Base", $"H26.62.{number:00}"));
        Staff(code, "bhxh" + district.Slug.Replace("-", ""), Posts.Agency);
        if (number == 1)
            Officers.Add(new("bhxh", Words.PersonName("bhxh"), code, Posts.InsuranceDemo));
        Cover(code, district, areas);
    }

    private void AddCommune(Area area, int number)
    {
        if (!logins.TryAdd(area.Login, area))
            throw new InvalidOperationException($"{area.Name} and {logins[area.Login].Name} share a username tail.");
        var code = "ubnd-" + area.Slug;
        var address = $"Trụ sở Uỷ ban nhân dân {area.InSentence}, thành phố Hà Nội";
        Unit Of(string tail, string parent, string kind, string vi, string en, string identifier) =>
            new(tail, parent, kind, $"{vi} {area.InSentence}", $"{area.NameEn} {en}", identifier)
            { Area = area.Code, Address = address, Phone = $"024 0000 2{number}" };

        Add(Of(code, Root, "commune", "Uỷ ban nhân dân", "People's Committee", $"H26.{number}"));
        Add(Of(code + "-mot-cua", code, "commune-one-stop", "Điểm Phục vụ hành chính công", "One-Stop Desk", $"H26.{number}.01"));
        Add(Of(code + "-van-phong", code, "commune-section", "Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân", "Office", $"H26.{number}.02"));
        Add(Of(code + "-kinh-te", code, "commune-section",
            area.Kind == "phuong" ? "Phòng Kinh tế, Hạ tầng và Đô thị" : "Phòng Kinh tế", "Economic Section", $"H26.{number}.03"));
        Add(Of(code + "-van-hoa-xa-hoi", code, "commune-section", "Phòng Văn hoá – Xã hội", "Culture and Society Section", $"H26.{number}.04"));
        Add(Of("cong-an-" + area.Slug, "cong-an-tp", "police-commune", "Công an", "Police", $"H26.60.{number}")
            with { Address = $"Trụ sở Công an {area.InSentence}, thành phố Hà Nội" });

        Staff(code, area.Login, Posts.CommuneHall);
        Staff(code + "-mot-cua", area.Login, Posts.CommuneOneStop);
        Staff(code + "-van-phong", area.Login, Posts.CommuneOffice);
        Staff(code + "-kinh-te", area.Login, Posts.CommuneEconomy);
        Staff(code + "-van-hoa-xa-hoi", area.Login, Posts.CommuneSociety);
        Staff("cong-an-" + area.Slug, area.Login, Posts.CommunePolice);
    }

    private void AddPredecessors()
    {
        var number = 901;
        foreach (var (name, successor) in Tables.ClosedWards)
            Add(new($"ubnd-p-{Words.Slug(name)}-cu", Root, "commune", $"Uỷ ban nhân dân phường {name} (trước 01/7/2025)",
                $"{Words.Fold(name)} Ward People's Committee (before 1 July 2025)", $"H26.{number++}")
            { From = "2008-08-01", To = "2025-06-30", Successor = successor });
    }

    private void Add(Unit unit) => Units.Add(unit);

    private void Cover(string unit, District district, IReadOnlyList<Area> areas) =>
        Coverage.AddRange(areas.Where(a => a.District == district.Name).Select(a => (unit, a.Code)));

    private void Staff(string unit, string tail, IReadOnlyList<Post> posts) =>
        Officers.AddRange(posts.Select(p => new Officer($"{p.Login}.{tail}", Words.PersonName($"{p.Login}.{tail}"), unit, p)));

    public void Write(string folder)
    {
        Csv.Write(Path.Combine(folder, "units.csv"),
            "code,parent,kind,name_vi,name_en,area,identifier,valid_from,valid_to,successor,address,phone",
            Units.Select(u => new[] { u.Code, u.Parent, u.Kind, u.NameVi, u.NameEn, u.Area, u.Identifier, u.From, u.To, u.Successor, u.Address, u.Phone }));
        Csv.Write(Path.Combine(folder, "coverage.csv"), "unit,area", Coverage.Select(c => new[] { c.Unit, c.Area }));
        Csv.Write(Path.Combine(folder, "officers.csv"), "username,full_name,unit,title_vi,title_en,roles,procedure_fields",
            Officers.Select(o => new[] { o.Username, o.FullName, o.Unit, o.Post.TitleVi, o.Post.TitleEn, o.Post.Roles, o.Post.Fields }));
    }
}

internal static class Posts
{
    public static readonly Post[] CityHall =
        [new("lanhdao", "Phó Chủ tịch", "Deputy Chair", "sign"), new("vanthu", "Văn thư", "Clerk", "clerk")];

    public static readonly (string Login, Post Post)[] CityDemo =
    [
        ("giamsat", new("", "Chuyên viên giám sát", "Monitoring officer", "monitor")),
        ("thanhtra", new("", "Thanh tra viên", "Inspector", "inspect")),
        ("thanhtra2", new("", "Thanh tra viên", "Inspector", "inspect")),
        ("quantri", new("", "Quản trị hệ thống", "Administrator", "configure")),
        ("quantri2", new("", "Quản trị hệ thống", "Administrator", "configure")),
        ("lienthong", new("", "Kỹ sư vận hành liên thông", "Exchange engineer", "exchange")),
    ];

    public static readonly Post InsuranceDemo = new("", "Chuyên viên", "Specialist", "receive;appraise;head;sign;clerk");

    public static readonly Post[] Department =
    [
        new("motcua", "Chuyên viên tiếp nhận", "Reception officer", "receive;assist"),
        new("chuyenvien", "Chuyên viên", "Specialist", "appraise"),
        new("chuyenvien2", "Chuyên viên", "Specialist", "appraise"),
        new("truongphong", "Trưởng phòng", "Head of division", "head"),
        new("lanhdao", "Thủ trưởng cơ quan", "Head of the agency", "sign;monitor"),
        new("pholanhdao", "Phó thủ trưởng cơ quan", "Deputy head of the agency", "sign"),
        new("vanthu", "Văn thư", "Clerk", "clerk"),
    ];

    public static readonly Post[] Point =
    [
        new("motcua", "Chuyên viên tiếp nhận", "Reception officer", "receive;assist"),
        new("motcua2", "Chuyên viên tiếp nhận", "Reception officer", "receive;assist"),
    ];

    public static readonly Post[] Branch = [new("giamdoc", "Giám đốc chi nhánh", "Head of branch", "monitor"), .. Point];

    public static readonly Post[] Centre = [new("giamdoc", "Giám đốc Trung tâm", "Director of the Centre", "monitor"), .. Point];

    public static readonly Post[] Agency =
    [
        new("tiepnhan", "Cán bộ tiếp nhận", "Reception officer", "receive;assist"),
        new("chuyenvien", "Chuyên viên", "Specialist", "appraise"),
        new("phutrach", "Tổ trưởng", "Team head", "head"),
        new("lanhdao", "Thủ trưởng đơn vị", "Head of the agency", "sign"),
        new("vanthu", "Văn thư", "Clerk", "clerk"),
    ];

    public static readonly Post[] CommuneHall =
    [
        new("lanhdao", "Chủ tịch Uỷ ban nhân dân", "Chair of the People's Committee", "sign"),
        new("pholanhdao", "Phó Chủ tịch Uỷ ban nhân dân", "Deputy Chair of the People's Committee", "sign"),
        new("vanthu", "Văn thư", "Clerk", "clerk"),
    ];

    public static readonly Post[] CommuneOneStop =
    [
        new("motcua", "Công chức Bộ phận Một cửa", "One-stop officer", "receive;assist"),
        new("motcua2", "Công chức Bộ phận Một cửa", "One-stop officer", "receive;assist"),
    ];

    public static readonly Post[] CommuneOffice =
    [
        new("vanphong", "Chuyên viên Văn phòng", "Office specialist", "appraise"),
        new("chanhvanphong", "Chánh Văn phòng", "Head of office", "head"),
    ];

    public static readonly Post[] CommuneEconomy =
    [
        new("kinhte", "Chuyên viên kinh tế", "Economic specialist", "appraise"),
        new("kinhte2", "Chuyên viên đăng ký kinh doanh", "Business registration specialist", "appraise", "G05-KD10"),
        new("truongphongkt", "Trưởng phòng", "Head of section", "head"),
    ];

    public static readonly Post[] CommuneSociety =
    [
        new("chuyenvien", "Công chức tư pháp – hộ tịch", "Civil status officer", "appraise"),
        new("chuyenvien2", "Công chức bảo trợ xã hội", "Social protection officer", "appraise", "G07-LĐ03"),
        new("truongphong", "Trưởng phòng", "Head of section", "head"),
    ];

    public static readonly Post[] CommunePolice =
    [
        new("congan", "Cán bộ công an", "Police officer", "receive;appraise;head;sign;clerk"),
        new("congan2", "Cảnh sát khu vực", "Local police officer", "receive;appraise;clerk"),
        new("chihuy", "Trưởng công an", "Head of police", "head;sign"),
    ];
}

internal static class Csv
{
    public static void Write(string file, string header, IEnumerable<string[]> rows) =>
        File.WriteAllText(file, string.Concat(rows.Select(r => string.Join(',', r.Select(Quote))).Prepend(header).Select(l => l + "\n")));

    private static string Quote(string text) => text.Contains(',') ? $"\"{text}\"" : text;
}

internal static class Words
{
    private static readonly string[] Families =
        ["Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Đinh", "Trịnh", "Tạ", "Chu", "Lưu", "Kiều", "Phùng"];

    private static readonly string[] WomenMiddle = ["Thị", "Thị Thu", "Thanh", "Ngọc", "Minh", "Phương", "Thuỳ", "Thị Kim", "Hồng", "Khánh"];
    private static readonly string[] WomenGiven = ["Hương", "Lan", "Hà", "Trang", "Linh", "Ngân", "Hạnh", "Yến", "Oanh", "Thảo", "Nhung", "Vân", "Hiền", "Dung", "Loan", "Tuyết", "Huệ", "Quỳnh", "Giang", "Thuý"];
    private static readonly string[] MenMiddle = ["Văn", "Đức", "Quang", "Hữu", "Xuân", "Minh", "Tuấn", "Công", "Thế", "Bá"];
    private static readonly string[] MenGiven = ["Anh", "Hùng", "Dũng", "Nam", "Sơn", "Tùng", "Long", "Hải", "Cường", "Thắng", "Khánh", "Bình", "Phúc", "Kiên", "Toàn", "Duy", "Hiếu", "Trung", "Lâm", "Đạt"];

    /// <summary>A name in Vietnamese order, always the same for the same username.</summary>
    public static string PersonName(string username)
    {
        var hash = Hash(username);
        var woman = hash % 2 == 0;
        string Pick(string[] from, int shift) => from[(int)((hash >> shift) % (ulong)from.Length)];
        return $"{Pick(Families, 8)} {Pick(woman ? WomenMiddle : MenMiddle, 24)} {Pick(woman ? WomenGiven : MenGiven, 40)}";
    }

    public static string Slug(string text) => string.Join('-',
        Fold(text).ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text without diacritics.</summary>
    public static string Fold(string text) => string.Concat(
        text.Replace('đ', 'd').Replace('Đ', 'D').Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private static ulong Hash(string text) =>
        Encoding.UTF8.GetBytes(text).Aggregate(14695981039346656037UL, (hash, b) => (hash ^ b) * 1099511628211UL);
}

internal static class Tables
{
    /// <summary>The districts abolished on 1 July 2025; branch and tax base numbers are the sample's own grouping.</summary>
    public static readonly List<District> Districts =
    [
        new("quận Ba Đình", 1, 1), new("quận Hoàn Kiếm", 2, 2), new("quận Tây Hồ", 1, 3), new("quận Long Biên", 6, 4),
        new("quận Cầu Giấy", 4, 5), new("quận Đống Đa", 3, 6), new("quận Hai Bà Trưng", 2, 7), new("quận Hoàng Mai", 5, 8),
        new("quận Thanh Xuân", 3, 9), new("quận Nam Từ Liêm", 4, 10), new("quận Bắc Từ Liêm", 4, 10), new("quận Hà Đông", 7, 11),
        new("thị xã Sơn Tây", 10, 12), new("huyện Sóc Sơn", 8, 13), new("huyện Đông Anh", 8, 14), new("huyện Gia Lâm", 6, 15),
        new("huyện Thanh Trì", 5, 16), new("huyện Mê Linh", 8, 17), new("huyện Ba Vì", 10, 18), new("huyện Phúc Thọ", 9, 19),
        new("huyện Đan Phượng", 9, 20), new("huyện Hoài Đức", 9, 20), new("huyện Quốc Oai", 11, 21), new("huyện Thạch Thất", 11, 22),
        new("huyện Chương Mỹ", 11, 23), new("huyện Thanh Oai", 7, 23), new("huyện Thường Tín", 12, 24), new("huyện Phú Xuyên", 12, 24),
        new("huyện Ứng Hoà", 12, 25), new("huyện Mỹ Đức", 12, 25),
    ];

    public static readonly (string Code, string Vi, string En, string From)[] Departments =
    [
        ("van-phong-ubnd-tp", "Văn phòng Uỷ ban nhân dân thành phố", "Office of the City People's Committee", "2025-03-01"),
        ("so-noi-vu", "Sở Nội vụ", "Department of Home Affairs", "2025-03-01"),
        ("so-tu-phap", "Sở Tư pháp", "Department of Justice", "2008-08-01"),
        ("so-tai-chinh", "Sở Tài chính", "Department of Finance", "2025-03-01"),
        ("so-cong-thuong", "Sở Công Thương", "Department of Industry and Trade", "2008-08-01"),
        ("so-nong-nghiep-moi-truong", "Sở Nông nghiệp và Môi trường", "Department of Agriculture and Environment", "2025-03-01"),
        ("so-xay-dung", "Sở Xây dựng", "Department of Construction", "2025-03-01"),
        ("so-khoa-hoc-cong-nghe", "Sở Khoa học và Công nghệ", "Department of Science and Technology", "2025-03-01"),
        ("so-van-hoa-the-thao", "Sở Văn hoá và Thể thao", "Department of Culture and Sports", "2008-08-01"),
        ("so-du-lich", "Sở Du lịch", "Department of Tourism", "2015-10-01"),
        ("so-giao-duc-dao-tao", "Sở Giáo dục và Đào tạo", "Department of Education and Training", "2008-08-01"),
        ("so-y-te", "Sở Y tế", "Department of Health", "2008-08-01"),
        ("so-dan-toc-ton-giao", "Sở Dân tộc và Tôn giáo", "Department of Ethnic and Religious Affairs", "2025-03-01"),
        ("so-quy-hoach-kien-truc", "Sở Quy hoạch – Kiến trúc", "Department of Planning and Architecture", "2008-08-01"),
        ("thanh-tra-tp", "Thanh tra thành phố", "City Inspectorate", "2008-08-01"),
        ("ban-quan-ly-khu-cong-nghe-cao", "Ban Quản lý các khu công nghệ cao và khu công nghiệp", "Management Board of High-Tech and Industrial Parks", "2025-03-01"),
        ("van-phong-dang-ky-dat-dai", "Văn phòng Đăng ký đất đai Hà Nội", "Hanoi Land Registration Office", "2025-03-01"),
    ];

    public static readonly (string Code, string Vi, string En, string Successor)[] ClosedDepartments =
    [
        ("so-giao-thong-van-tai", "Sở Giao thông vận tải", "Department of Transport", "so-xay-dung"),
        ("so-ke-hoach-dau-tu", "Sở Kế hoạch và Đầu tư", "Department of Planning and Investment", "so-tai-chinh"),
        ("so-tai-nguyen-moi-truong", "Sở Tài nguyên và Môi trường", "Department of Natural Resources and Environment", "so-nong-nghiep-moi-truong"),
        ("so-nong-nghiep", "Sở Nông nghiệp và Phát triển nông thôn", "Department of Agriculture and Rural Development", "so-nong-nghiep-moi-truong"),
        ("so-lao-dong-thuong-binh-xa-hoi", "Sở Lao động – Thương binh và Xã hội", "Department of Labour, Invalids and Social Affairs", "so-noi-vu"),
        ("so-thong-tin-truyen-thong", "Sở Thông tin và Truyền thông", "Department of Information and Communications", "so-khoa-hoc-cong-nghe"),
    ];

    /// <summary>Wards that ended on 30 June 2025 and the ward People's Committee that took their files.</summary>
    public static readonly (string Name, string Successor)[] ClosedWards =
    [
        ("Quán Thánh", "ubnd-p-ba-dinh"), ("Trúc Bạch", "ubnd-p-ba-dinh"), ("Liễu Giai", "ubnd-p-ngoc-ha"),
        ("Hàng Đào", "ubnd-p-hoan-kiem"), ("Lý Thái Tổ", "ubnd-p-hoan-kiem"), ("Phố Huế", "ubnd-p-hai-ba-trung"),
    ];
}
