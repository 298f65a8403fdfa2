namespace MotCua.Core.Catalogue.Import;

/// <summary>One change the importer made, with both values, so that a person can undo it.</summary>
/// <param name="Code">What kind of change; the sentence is in <see cref="RepairMessages"/>.</param>
/// <param name="Path">Where in the draft: <c>cases[1.001193.01].limit</c>.</param>
/// <param name="Before">The value of the source.</param>
/// <param name="After">The value in the draft; empty when the value was left out.</param>
public sealed record Repair(string Code, string Path, string Before, string After);

/// <summary>Collects the repairs of one record.</summary>
internal sealed class RepairList
{
    private readonly List<Repair> _items = [];

    public IReadOnlyList<Repair> Items => _items;

    public void Add(string code, string path, object? before, object? after) =>
        _items.Add(new Repair(code, path, before?.ToString() ?? "", after?.ToString() ?? ""));
}

/// <summary>What every repair means, in Vietnamese and English.</summary>
public static class RepairMessages
{
    private static readonly Dictionary<string, (string Vi, string En)> All = new()
    {
        ["import.html"] = ("Đã bỏ thẻ HTML trong lời văn.", "HTML was removed from the text."),
        ["import.spacing"] = ("Đã bỏ dấu đầu dòng, khoảng trắng thừa hoặc dấu chấm cuối.", "A bullet, extra spaces or a final stop was removed."),
        ["import.capitals"] = ("Đã đổi chữ in hoa toàn bộ thành chữ thường.", "A text all in capitals was put in sentence case."),
        ["import.cut-text"] = ("Lời văn bị cắt ở nguồn; cần ghi lại đầy đủ.", "The source cut this text; write it out in full."),
        ["import.no-english"] = ("Nguồn không có tên tiếng Anh; cần dịch.", "The source has no English name; translate it."),
        ["import.no-cases"] = ("Nguồn không có trường hợp; đã tạo một trường hợp.", "The source has no case; one was made."),
        ["import.duplicate-case"] = ("Mã trường hợp lặp lại; đã đánh số lại.", "A case code was repeated; it was renumbered."),
        ["import.case-code"] = ("Mã trường hợp không đúng mẫu; đã đánh số lại.", "A case code had the wrong form; it was renumbered."),
        ["import.no-limit"] = ("Không có thời hạn; đã lấy từ kênh nộp hoặc đặt tạm.", "No time limit; taken from a channel or set provisionally."),
        ["import.unknown-unit"] = ("Đơn vị thời gian không rõ; đã coi là ngày làm việc.", "The unit of time was unclear; working days are assumed."),
        ["import.no-channel"] = ("Nguồn không có kênh nộp; đã mở nộp trực tiếp.", "The source has no channel; the counter was opened."),
        ["import.odd-fee"] = ("Mức thu đáng ngờ (quá nhỏ hoặc là tỷ lệ phần trăm); đã sửa theo ghi chú hoặc bỏ.", "A suspicious amount (tiny, or a percentage) was corrected from the note or left out."),
        ["import.fee-from-note"] = ("Mức thu lấy từ ghi chú, vì ô số ghi 0.", "The amount comes from the note; the number field says 0."),
        ["import.fee-set-locally"] = ("Mức 0 nghĩa là do nơi khác quy định; cần nhập mức thật.", "0 means the amount is set elsewhere; enter the real one."),
        ["import.fee-choice"] = ("Nhiều mức thu không rõ điều kiện; cần nêu khi nào áp dụng mức nào.", "Several amounts without conditions; say when each applies."),
        ["import.submit-kind"] = ("Cách nộp suy từ tên nhóm giấy tờ.", "How to submit was read from the group text."),
        ["import.situation"] = ("Nhóm giấy tờ là một hoàn cảnh; đã thành điều kiện.", "A group is a situation; it became a condition."),
        ["import.optional"] = ("Giấy tờ chỉ cần khi có điều kiện; đã để không bắt buộc.", "A paper needed only in some circumstances was made optional."),
        ["import.form-as-paper"] = ("Tờ khai đã là mẫu điện tử; không đòi như giấy tờ.", "The request form is the electronic form; it is not asked as a paper."),
        ["import.component-code"] = ("Mã giấy tờ không dùng được hoặc trùng; đã đặt mã mới.", "A component code was unusable or repeated; a new one was given."),
        ["import.merged"] = ("Cùng một giấy tờ ghi ở nhiều hoàn cảnh; đã gộp thành một.", "One paper listed in several situations was merged."),
        ["import.no-copies"] = ("Không ghi số bản; đã coi là một bản chính.", "No number of copies; one original is assumed."),
        ["import.result-code"] = ("Mã kết quả viết lệch mẫu; đã sửa.", "A result code was misspelt; it was corrected."),
        ["import.result-slip"] = ("Phiếu từ chối, yêu cầu bổ sung không phải kết quả riêng; đã bỏ.", "A refusal or supplement slip is no result of its own; it was left out."),
        ["import.no-result"] = ("Không còn kết quả nào; cần nhập kết quả.", "No result is left; enter one."),
        ["import.resolver"] = ("Cơ quan giải quyết suy từ cấp và lĩnh vực; cần xác nhận.", "The resolving agency was inferred from level and field; confirm it."),
        ["import.audience"] = ("Đối tượng suy từ lĩnh vực; cần xác nhận.", "The audience was inferred from the field; confirm it."),
        ["import.legal-basis"] = ("Nguồn chỉ có quyết định công bố; cần bổ sung căn cứ.", "The source only gives the publishing decision; add the acts."),
    };

    /// <summary>Every code there is.</summary>
    public static IEnumerable<string> Codes => All.Keys;

    /// <exception cref="KeyNotFoundException">There is no such code.</exception>
    public static string In(string code, string language) => language == "en" ? All[code].En : All[code].Vi;
}
