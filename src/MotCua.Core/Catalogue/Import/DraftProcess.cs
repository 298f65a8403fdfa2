namespace MotCua.Core.Catalogue.Import;

/// <summary>The process every imported draft starts from: appraise, draft, review, sign, number.</summary>
internal static class DraftProcess
{
    internal sealed record Step(string Id, string Role, string Action, string Vi, string Now, string NowEn, string Next, string NextEn);

    public static IReadOnlyList<Step> Steps { get; } =
    [
        new("appraise", "specialist", "appraise", "Thẩm tra hồ sơ", "Công chức đang thẩm tra hồ sơ.", "An officer is examining your file.", "Nếu đủ, kết quả được soạn thảo.", "If complete, the result is drafted."),
        new("draft", "specialist", "draft", "Soạn kết quả", "Công chức đang soạn kết quả.", "An officer is drafting the result.", "Trưởng phòng xem lại.", "The head of section checks it."),
        new("review", "head", "review", "Xem lại", "Trưởng phòng đang xem lại.", "The head of section is checking the draft.", "Lãnh đạo ký.", "A leader signs."),
        new("sign", "leader", "sign", "Ký kết quả", "Lãnh đạo đang ký.", "A leader is signing.", "Văn thư vào số.", "The clerk numbers it."),
        new("number", "clerk", "number", "Vào số, phát hành", "Văn thư đang vào số.", "The clerk is numbering the result.", "Bạn nhận kết quả ở nơi đã chọn.", "You get the result where you chose."),
    ];

    public static string Write(ProcedureSheet sheet) => new LinearProcess(
        null, null, [.. Steps.Select(s => new LinearStep(s.Id, s.Vi, s.Role, s.Action, "4 working-hour"))]).Write(sheet);
}
